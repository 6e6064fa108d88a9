"""Try again, delete and export one visit: each in the thread where it belongs, and only that visit."""

from contextlib import closing

import pytest
import soundfile
from PySide6.QtCore import QObject, Signal

from recorder_gui.app.delivery.visit_removals import VisitRemoval
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.visits.visit_desk import VisitDesk
from recorder_gui.app.window.visits.visit_history import VisitHistory
from recorder_gui.app.wording.visits_list import HISTORY_UNREAD
from recorder_gui.domain.errors import SpoolUnavailable, VisitKept
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.upload_outcome import RefusalReason, Refused
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.shelf import Shelf
from tests.fakes.engine import FakeEngine
from tests.fakes.microphone import numbered
from tests.fakes.voice_service import Answers, Call
from tests.integration.app.collector import Collector
from tests.integration.app.delivery_office import SERVER, DeliveryOffice

REFUSED = Answers(Refused(RefusalReason.LIMIT_REACHED))


@pytest.fixture
def office(qapp, tmp_path):
    made = DeliveryOffice(tmp_path / "data")
    made.removed = Collector()
    made.worker.visit_removed.connect(made.removed.take)
    yield made
    made.close()


class Wish(QObject):
    """Reaches a slot of the worker in the worker's thread."""

    said = Signal(object)


def ask(office, command, visit):
    wish = Wish()
    wish.said.connect(getattr(office.worker, command))
    wish.said.emit(visit)


def test_one_visit_is_tried_again_and_the_others_are_left_to_wait(office, until):
    first, second = office.visit("a"), office.visit("b")
    office.service.faults[Call.CREATE].extend([REFUSED, REFUSED])
    office.start()
    until(lambda: {office.state(first), office.state(second)} == {VisitState.ATTENTION})
    ask(office, "retry_visit", second)
    until(lambda: office.state(second) is VisitState.READY)
    assert office.state(first) is VisitState.ATTENTION


def test_a_visit_that_is_not_sent_now_is_deleted_and_that_is_told(office, until):
    office.service.faults[Call.CREATE].append(REFUSED)
    visit = office.visit("a")
    office.start()
    until(lambda: office.state(visit) is VisitState.ATTENTION)
    ask(office, "remove_visit", VisitRemoval(visit, 2))
    until(lambda: office.removed.values == [visit])
    assert office.desk.visits.all_since() == ()
    ask(office, "remove_visit", VisitRemoval(visit, 0))  # a second wish finds it gone, as was wanted
    until(lambda: office.removed.values == [visit, visit])
    assert office.faults.values == []


def test_a_visit_with_a_request_under_way_is_deleted_only_when_that_ends_and_this_is_told(office, until):
    office.service.hangs_for = {"hung"}
    visit = office.visit("hung")
    office.start()
    until(lambda: office.service.hanging)
    ask(office, "remove_visit", VisitRemoval(visit, 99))
    until(lambda: office.faults.values)
    ((_, fault),) = office.faults.values
    assert isinstance(fault, VisitKept)
    assert fault.reason == "sending"
    assert office.desk.chunks.of_visit(visit)
    ask(office, "retry_visit", visit)
    assert office.removed.values == []
    office.service.released.set()
    until(lambda: office.removed.values == [visit])
    assert office.cleared.values == [f"removal {visit}"]
    assert office.desk.visits.all_since() == ()
    assert len(office.outcomes.values) == 2  # create, and the upload that hung: nothing more was begun


def test_a_visit_that_is_to_be_deleted_is_gone_also_when_the_program_ends_first(office, until):
    office.service.hangs_for = {"hung"}
    office.visit("hung")
    office.start()
    until(lambda: office.service.hanging)
    (visit,) = office.desk.visits.all_since()
    ask(office, "remove_visit", VisitRemoval(visit.id, 99))
    until(lambda: office.faults.values)
    office.thread.request_stop()
    assert office.thread.wait()
    assert office.desk.visits.all_since() == ()


@pytest.fixture
def facts(qapp):
    made = RecorderFacts()
    made.notices = Collector()
    made.notice_raised.connect(made.notices.take)
    return made


@pytest.fixture
def recorded(tmp_path):
    """A visit of one chunk, in a folder with nothing at work on it."""
    office = DeliveryOffice(tmp_path / "data")
    shelf = Shelf(office.desk)
    visit = office.visit("a", chunks=0)
    shelf.seal(ChunkId(visit, 0), 0, 1600, wav_from_pcm(numbered(0, 1600)))
    with closing(office.desk):
        yield office.spool, office.desk.visits.get(visit)


def test_an_export_is_written_behind_the_window_and_told(recorded, facts, tmp_path, until):
    spool, visit = recorded
    desk, output = VisitDesk(facts, FakeEngine(), spool.desk, SERVER), tmp_path / "a.flac"
    desk.export(visit, output)
    until(lambda: len(facts.notices.values) == 2)
    desk.close()
    begun, done = facts.notices.values
    assert begun.topic == done.topic
    assert str(output) in str(done.remedy)
    assert soundfile.info(output).frames == 1600


def test_an_export_that_is_refused_says_why(recorded, facts, tmp_path, until):
    spool, visit = recorded
    desk, output = VisitDesk(facts, FakeEngine(), spool.desk, SERVER), tmp_path / "a.flac"
    output.write_text("precious")
    desk.export(visit, output)
    until(lambda: len(facts.notices.values) == 2)
    assert "already" in str(facts.notices.values[1].title)
    assert output.read_text() == "precious"


@pytest.mark.expects_log("the work of export failed")
def test_an_export_that_meets_a_bug_is_followed_by_a_word_all_the_same(recorded, facts, tmp_path, until):
    _, visit = recorded
    desk = VisitDesk(facts, FakeEngine(), lambda: 1 / 0, SERVER)
    desk.export(visit, tmp_path / "a.flac")
    until(lambda: len(facts.notices.values) == 2)
    begun, failed = facts.notices.values
    assert begun.topic == failed.topic
    assert "a.flac could not be written" in str(failed.title)


@pytest.mark.expects_log("history not read")
def test_a_history_that_cannot_be_read_is_told_in_the_main_thread(facts, until):
    desk = VisitDesk(facts, FakeEngine(), lambda: 1 / 0, SERVER)
    history = VisitHistory(no_desk, SERVER, desk)
    history.failed.connect(desk.tell_unread)
    history.start()
    until(lambda: facts.notices.values == [HISTORY_UNREAD])
    assert facts.notices.threads == {facts.thread()}
    history.close()


def no_desk():
    raise SpoolUnavailable(path="ledger.sqlite3", reason="gone")


def test_only_this_accounts_visits_can_be_tried_again(recorded, facts):
    spool, visit = recorded
    assert VisitDesk(facts, FakeEngine(), spool.desk, SERVER).can_retry(visit)
    assert not VisitDesk(facts, FakeEngine(), spool.desk, "https://other.example").can_retry(visit)
