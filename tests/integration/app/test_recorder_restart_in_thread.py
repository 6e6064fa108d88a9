"""A recorder whose driver or own code fails goes on by itself, within three seconds and with words."""

import time

import pytest

from recorder_gui.domain.errors import RecordingRestarted
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.recording_lifecycle import RecordingState
from tests.integration.app.collector import Collector
from tests.integration.app.test_encoder_worker import Desk, SteadyMicrophone, StudioParts

S = RecordingState
pytestmark = pytest.mark.expects_log("a tick of the recorder failed")


class FailingMicrophone(SteadyMicrophone):
    """Raises what nobody foresaw while its parts say so."""

    def __init__(self, parts, clock, device) -> None:
        super().__init__(clock, device)
        self._parts = parts

    def drain(self):
        if self._parts.bugs:
            self._parts.bugs -= 1
            message = "a bug in the driver"
            raise RuntimeError(message)
        return super().drain()


class FailingParts(StudioParts):
    """The next ``bugs`` drains raise."""

    bugs = 0

    def _microphone(self, device):
        made = super()._microphone(device)
        self.microphones[-1] = FailingMicrophone(self, made.clock, device)
        return self.microphones[-1]


@pytest.fixture
def desk(qapp):
    made = Desk()
    made.parts = FailingParts()
    gaps, cleared = Collector(), Collector()
    made.worker.gap_declared.connect(gaps.take)
    made.worker.fault_cleared.connect(cleared.take_text)
    made.gaps, made.cleared = gaps, cleared
    yield made
    made.stop()


def record(desk, until):
    desk.record.emit(desk.parts.studio.order())
    until(lambda: S.RECORDING in desk.values("recording_state_changed"))


def test_bugs_in_two_ticks_change_nothing(desk, until):
    record(desk, until)
    desk.parts.bugs = 2
    until(lambda: not desk.parts.bugs)
    count = len(desk.values("progressed"))
    until(lambda: len(desk.values("progressed")) > count)
    assert len(desk.parts.microphones) == 1
    assert desk.gaps.values == desk.values("fault_raised") == []


@pytest.mark.tolerates_log("a bug beside the recording")
def test_a_driver_that_keeps_failing_is_opened_anew_in_the_same_visit(desk, until):
    record(desk, until)
    desk.parts.bugs = 4
    begun_at = time.monotonic()
    until(lambda: desk.gaps.values)
    assert time.monotonic() - begun_at < 3
    ((visit, gap),) = desk.gaps.values
    assert gap.cause is GapCause.RESTARTED
    assert {shown.id for shown in desk.values("visit_changed")} == {visit}
    assert [(topic, type(fault)) for topic, fault in desk.values("fault_raised")] == [
        ("recorder", RecordingRestarted)
    ]
    assert desk.values("recording_state_changed") == [S.STARTING, S.RECORDING]
    desk.finish.emit()
    until(lambda: desk.values("recording_state_changed")[-1] is S.IDLE)
    until(lambda: "recorder" in desk.cleared.values)


def test_a_bug_that_keeps_a_visit_from_beginning_is_told_and_the_next_begins(desk, until):
    desk.parts.studio.new_visit = lambda: 1 / 0
    desk.record.emit(desk.parts.studio.order())
    until(lambda: desk.values("failed"))
    assert isinstance(desk.values("failed")[0], ZeroDivisionError)
    assert desk.values("recording_state_changed") == [S.STARTING, S.FAULTED]
    del desk.parts.studio.new_visit
    record(desk, until)
    assert len(desk.values("failed")) == 1
