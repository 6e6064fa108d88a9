"""The computer is kept awake while a visit is recorded, and at no other time."""

import pytest

from recorder_gui.app.awake_keeper import AwakeKeeper
from recorder_gui.domain.recording_lifecycle import RecordingState as S
from tests.fakes.engine import FakeEngine


class Switch:
    """Fits ``KeepAwake``."""

    is_on = False

    def hold(self):
        self.is_on = True

    def release(self):
        self.is_on = False


@pytest.fixture
def engine(qapp):
    made = FakeEngine()
    made.switch = Switch()
    AwakeKeeper(made, made.switch)
    return made


@pytest.mark.parametrize("state", S)
def test_it_is_held_while_a_visit_is_under_way(engine, state):
    engine.encoder.recording_state_changed.emit(state)
    assert engine.switch.is_on is (state in {S.STARTING, S.RECORDING, S.PAUSED})


def test_it_is_let_go_with_the_engine(engine):
    engine.encoder.recording_state_changed.emit(S.RECORDING)
    engine.stopped.emit()
    assert not engine.switch.is_on
