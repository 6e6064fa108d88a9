"""Delivery in its thread: visits do not wait for one another, and nothing that goes wrong wedges it."""

import threading
from datetime import timedelta

import pytest
from PySide6.QtCore import QMetaObject, Qt, QThread

from recorder_gui.domain.errors import DeliveryFailed, IllegalTransition, SpoolUnavailable
from recorder_gui.domain.upload_outcome import DelayCause, RefusalReason, Refused, TryLater
from recorder_gui.domain.visit_lifecycle import VisitState
from tests.fakes.voice_service import Answers, Call
from tests.integration.app.delivery_office import DeliveryOffice

READY = VisitState.READY


@pytest.fixture
def office(qapp, tmp_path):
    made = DeliveryOffice(tmp_path / "data")
    yield made
    made.close()


def ask(office, command):
    QMetaObject.invokeMethod(office.worker, command, Qt.ConnectionType.QueuedConnection)


def test_what_is_pending_at_the_start_is_delivered(office, until):
    visits = [office.visit(name) for name in "abcdef"]
    office.start()
    until(lambda: all(office.state(visit) is READY for visit in visits))
    assert len(office.service.sessions) == 6
    assert all(len(session.slots) == 2 for session in office.service.sessions.values())
    until(lambda: len(office.results.values) == 6)
    assert office.outcomes.threads == {QThread.currentThread()}
    assert office.failures.values == []


def test_at_rest_it_does_not_look_again_and_again(office, until):
    visit = office.visit("a")
    office.start()
    until(lambda: office.state(visit) is READY)
    until(lambda: len(office.outcomes.values) >= 6)
    looks = office.looks
    threading.Event().wait(0.5)
    assert office.looks <= looks + 1
    assert looks <= 12


def test_a_hung_visit_holds_up_no_other_and_is_asked_nothing_more(office, until):
    office.service.hangs_for = {"hung 1", "hung 2", "hung 3"}
    hung = [office.visit(name) for name in sorted(office.service.hangs_for)]
    healthy = [office.visit(name) for name in "abcd"]
    office.start()
    until(lambda: all(office.state(visit) is READY for visit in healthy))
    assert office.service.hanging == office.service.hangs_for
    calls = len(office.service.journal)
    for _ in range(5):
        ask(office, "run_next")
        ask(office, "retry_now")
    threading.Event().wait(0.2)
    assert len(office.service.journal) == calls
    assert [office.chunk_states(visit) for visit in hung] == [["uploading", "sealed"]] * 3


def test_quitting_ends_what_hangs_and_leaves_its_chunks_due(office, until):
    office.service.hangs_for = {"hung"}
    visit = office.visit("hung")
    office.start()
    until(lambda: office.service.hanging)
    office.thread.request_stop()
    until(lambda: not office.thread.is_running)
    assert office.chunk_states(visit) == ["sealed", "sealed"]
    until(lambda: office.outcomes.values)
    assert office.outcomes.values[-1].outcome == TryLater(DelayCause.CANCELLED)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("request")]
    assert office.closed == ["upload"]
    assert office.failures.values == []


@pytest.mark.expects_log("a request of visit .* failed")
def test_a_bug_in_a_request_is_told_and_its_visit_goes_on(office, until):
    office.service.bug = KeyError("a bug")
    visit = office.visit("a")
    office.start()
    until(lambda: office.faults.values)
    ask(office, "retry_now")
    until(lambda: office.state(visit) is READY, 10)
    assert [type(fault) for _, fault in office.faults.values] == [DeliveryFailed]


def test_a_ledger_that_fails_for_a_while_is_told_once_and_nothing_is_sent_twice(office, until):
    office.service.hangs_for = {"a"}
    visit, other = office.visit("a"), office.visit("b", chunks=1)
    office.start()
    until(lambda: office.service.hanging and office.state(other) is READY)
    office.service.hangs_for = set()
    office.is_disk_failing = True
    office.service.released.set()
    until(lambda: office.faults.values)
    threading.Event().wait(1.2)
    office.is_disk_failing = False
    until(lambda: office.cleared.values == ["delivery"])
    assert [topic for topic, _ in office.faults.values] == ["delivery"]
    ask(office, "retry_now")
    until(lambda: office.chunk_states(visit) == ["uploaded", "uploaded"])
    assert office.failures.values == []


def test_what_waits_for_its_time_is_sent_at_once_when_asked(office, until):
    office.service.script(Call.UPLOAD, Answers(TryLater(DelayCause.BUSY, timedelta(hours=1))))
    visit = office.visit("a")
    office.start()
    until(lambda: office.state(visit) is VisitState.WAITING)
    ask(office, "retry_now")
    until(lambda: office.chunk_states(visit) == ["uploaded", "uploaded"])


def test_what_was_given_up_is_sent_when_a_person_asks(office, until):
    office.service.script(Call.UPLOAD, Answers(Refused(RefusalReason.INVALID)))
    visit = office.visit("a", chunks=1)
    office.start()
    until(lambda: office.state(visit) is VisitState.ATTENTION)
    ask(office, "retry_now")
    threading.Event().wait(0.1)
    assert office.state(visit) is VisitState.ATTENTION
    ask(office, "retry_stuck")
    until(lambda: office.chunk_states(visit) == ["uploaded"])


def test_it_sleeps_until_something_is_due_and_wakes_by_itself(office, until):
    office.service.script(Call.UPLOAD, Answers(TryLater(DelayCause.BUSY)))
    visit = office.visit("a", chunks=1)
    office.start()
    until(lambda: office.state(visit) is READY, 8)
    assert office.looks <= 12


def test_a_visit_whose_folder_fails_holds_up_no_other_and_goes_on_when_it_heals(office, until):
    broken = office.visit("a")
    office.broken.add(broken)
    healthy = [office.visit(name) for name in "bcd"]
    office.start()
    until(lambda: all(office.state(visit) is READY for visit in healthy))
    until(lambda: office.faults.values)
    assert office.state(broken) is VisitState.SAVED
    ask(office, "retry_now")
    threading.Event().wait(0.2)
    assert [(topic, type(fault)) for topic, fault in office.faults.values] == [("delivery", SpoolUnavailable)]
    assert office.cleared.values == []
    office.broken.clear()
    until(lambda: office.state(broken) is READY, 8)
    until(lambda: office.cleared.values == ["delivery"])
    assert office.failures.values == []


@pytest.mark.expects_log("an outcome of visit .* could not be recorded")
def test_a_bug_while_an_outcome_is_recorded_leaves_nothing_under_way_for_ever(office, until):
    office.ledger_bug = IllegalTransition("uploading", "receipt_confirmed")
    visit = office.visit("a", chunks=1)
    office.start()
    until(lambda: office.faults.values)
    assert office.chunk_states(visit) == ["sealed"]
    threading.Event().wait(0.2)
    assert len(office.service.calls(Call.UPLOAD)) == 1
    ask(office, "retry_now")
    until(lambda: office.chunk_states(visit) == ["uploaded"])
    assert [(topic, fault.visit) for topic, fault in office.faults.values] == [(f"visit {visit}", visit)]
