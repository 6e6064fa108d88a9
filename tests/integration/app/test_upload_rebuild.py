"""The upload worker is built anew after a bug, and a visit that meets one holds up no other."""

import threading

import pytest

from recorder_gui.domain.errors import DeliveryFailed, SpoolUnavailable
from recorder_gui.domain.upload_outcome import SignInNeeded
from recorder_gui.domain.visit_lifecycle import VisitState
from tests.fakes.voice_service import Answers, Call
from tests.integration.app.delivery_office import SERVER, DeliveryOffice, Parts
from tests.integration.app.test_upload_worker import READY, ask


class RebuiltOffice(DeliveryOffice):
    """``no_parts`` is raised by building; ``pending_bugs`` times the round itself meets a bug."""

    def __init__(self, folder) -> None:
        super().__init__(folder)
        self.no_parts: list[Exception] = []
        self.pending_bugs = self.unreadable_rounds = 0
        self.poisoned: set[str] = set()
        self.built = 0
        self.worker._make_parts = self._build

    def _build(self):
        if self.no_parts:
            raise self.no_parts.pop()
        self.built += 1
        return BuggyParts(self)


class BuggyParts(Parts):
    def uploader(self, listener):
        made = super().uploader(listener)
        return PoisonedUploader(made, self._office)

    def pending(self):
        if self._office.unreadable_rounds:
            self._office.unreadable_rounds -= 1
            raise SpoolUnavailable(SERVER, "Input/output error")
        if self._office.pending_bugs:
            self._office.pending_bugs -= 1
            message = "a bug in the round"
            raise ZeroDivisionError(message)
        return super().pending()


class PoisonedUploader:
    """Fails at each step of the visits that are poisoned."""

    def __init__(self, uploader, office) -> None:
        self._uploader, self._office = uploader, office

    def __getattr__(self, name):
        return getattr(self._uploader, name)

    def next_attempt(self, visit, **options):
        self._choke(visit)
        return self._uploader.next_attempt(visit, **options)

    def release(self, visit, **options):
        self._choke(visit)
        return self._uploader.release(visit, **options)

    def _choke(self, visit):
        if visit in self._office.poisoned:
            raise LookupError(visit)


@pytest.fixture
def office(qapp, tmp_path):
    made = RebuiltOffice(tmp_path / "data")
    yield made
    made.close()


@pytest.mark.expects_log("run_next failed in UploadWorker")
def test_after_a_bug_in_a_round_new_parts_deliver(office, until):
    office.pending_bugs = 1
    visit = office.visit("a")
    office.start()
    until(lambda: office.state(visit) is READY, 10)
    assert office.built == 2
    assert [type(failure) for failure in office.failures.values] == [ZeroDivisionError]
    assert office.closed == ["upload"]


@pytest.mark.expects_log("run_next failed in UploadWorker")
def test_a_bug_while_requests_are_under_way_leaves_none_of_them_under_way(office, until):
    office.service.hangs_for = {"a"}
    visit = office.visit("a", chunks=1)
    office.start()
    until(lambda: office.service.hanging)
    office.pending_bugs = 1
    ask(office, "run_next")
    until(lambda: office.closed == ["upload"])
    assert office.chunk_states(visit) == ["sealed"]
    office.service.hangs_for = set()
    until(lambda: office.state(visit) is READY, 10)


def test_a_folder_that_cannot_be_opened_is_told_and_tried_again(office, until):
    office.no_parts = [SpoolUnavailable("/data", "Input/output error")]
    visit = office.visit("a")
    office.start()
    until(lambda: office.faults.values)
    assert [(topic, type(fault)) for topic, fault in office.faults.values] == [("delivery", SpoolUnavailable)]
    until(lambda: office.state(visit) is READY, 10)
    until(lambda: office.cleared.values == ["delivery"])
    assert office.failures.values == []


@pytest.mark.expects_log("a step of visit .* failed")
def test_a_visit_that_fails_at_each_step_is_set_aside_and_the_others_are_delivered(office, until):
    poisoned = office.visit("poisoned")
    office.poisoned.add(poisoned)
    healthy = [office.visit(name) for name in "abc"]
    office.start()
    until(lambda: all(office.state(visit) is READY for visit in healthy))
    for _ in range(5):
        ask(office, "retry_now")
    later = office.visit("later")
    ask(office, "run_next")
    until(lambda: office.state(later) is READY)
    threading.Event().wait(0.1)
    told = [(topic, type(fault)) for topic, fault in office.faults.values]
    assert set(told) == {(f"visit {poisoned}", DeliveryFailed)}
    assert office.state(poisoned) is VisitState.SAVED
    assert (office.failures.values, office.built) == ([], 1)
    bugs = len(told)
    ask(office, "run_next")
    threading.Event().wait(0.1)
    assert len(office.faults.values) == bugs
    office.poisoned.clear()
    ask(office, "retry_stuck")
    ask(office, "retry_now")
    until(lambda: office.state(poisoned) is READY)


def test_a_sign_in_while_the_folder_fails_is_not_forgotten(office, until):
    office.service.script(Call.CREATE, Answers(SignInNeeded()))
    visit = office.visit("a")
    office.start()
    until(lambda: office.state(visit) is VisitState.SIGNED_OUT)
    office.unreadable_rounds = 2
    ask(office, "retry_now")
    until(lambda: office.faults.values)
    until(lambda: office.state(visit) is READY, 5)
