"""A person's wish for one more note, in the upload worker's thread: always answered, once."""

import pytest
from PySide6.QtCore import QMetaObject, QObject, Qt, Signal

from recorder_gui.app.delivery.note_wishes import begin_note
from recorder_gui.app.delivery.requests_in_flight import RequestsInFlight
from recorder_gui.app.upload_worker import UploadWorker
from recorder_gui.domain.errors import SpoolUnavailable
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.note_outcome import NoteAnswer, NoteWish
from recorder_gui.domain.upload_outcome import RefusalReason, Refused
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.task import Idle
from tests.fakes.voice_service import Answers, Call
from tests.integration.app.delivery_office import DeliveryOffice


class Asker(QObject):
    """Wishes through a queued signal."""

    asked = Signal(object)


@pytest.fixture
def office(qapp, tmp_path):
    made = DeliveryOffice(tmp_path / "data")
    made.start()
    yield made
    made.close()


@pytest.fixture
def wish(office):
    """Ask as the engine does, from the main thread."""
    asker = Asker()
    asker.asked.connect(office.worker.regenerate)
    return lambda visit: asker.asked.emit(NoteWish(visit, "letter"))


def ready(office, until):
    visit = office.visit("a")
    QMetaObject.invokeMethod(office.worker, "run_next", Qt.ConnectionType.QueuedConnection)
    until(lambda: office.state(visit) is VisitState.READY)
    return visit


def answers(office):
    return [outcome.answer for outcome in office.rewritten.values]


def test_a_note_that_was_written_arrives_before_the_wish_is_answered(office, wish, until):
    visit = ready(office, until)
    arrived = len(office.results.values)
    wish(visit)
    until(lambda: answers(office) == [NoteAnswer.DONE])
    result, is_final = office.results.values[-1]
    assert (len(office.results.values), is_final) == (arrived + 1, True)
    assert [document.text for document in result.documents] == ["note by letter"]
    assert office.failures.values == []


def test_a_visit_that_is_not_ready_or_not_there_is_told_so(office, wish, until):
    wish(VisitId("f" * 32))
    until(lambda: answers(office) == [NoteAnswer.NOT_READY])


def test_a_refusal_parks_nothing_and_the_next_visit_is_delivered(office, wish, until):
    visit = ready(office, until)
    office.service.script(Call.PROCESS, Answers(Refused(RefusalReason.SIGNED_OUT, 401)))
    wish(visit)
    until(lambda: answers(office) == [NoteAnswer.NOT_POSSIBLE])
    other = office.visit("b")
    QMetaObject.invokeMethod(office.worker, "run_next", Qt.ConnectionType.QueuedConnection)
    until(lambda: office.state(other) is VisitState.READY)


def test_a_folder_that_fails_answers_not_ready(qapp):
    worker = UploadWorker(lambda: None)
    heard = []
    worker.note_rewritten.connect(heard.append)
    worker.regenerate(NoteWish(VisitId("a"), "letter"))
    assert [outcome.answer for outcome in heard] == [NoteAnswer.NOT_READY]


class FailingLedger:
    """Knows a visit as ready, and fails when its request is made."""

    fault = SpoolUnavailable("ledger", "drive gone")

    def ready(self):
        return (VisitId("a"),)

    def rewriting(self, _wish, _wait):
        raise self.fault


def test_a_ledger_that_fails_once_the_visit_was_found_answers_too():
    told, ledger = [], FailingLedger()
    asked = begin_note(NoteWish(VisitId("a"), "letter"), ledger, ledger, RequestsInFlight(), told.append)
    assert isinstance(asked, Idle)
    assert [outcome.answer for outcome in told] == [NoteAnswer.NOT_READY]
