"""Each press of a visit has its own sound, and trouble has none of the calm ones."""

import pytest

from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.sounds.sound_board import Cue
from recorder_gui.app.window.sounds.visit_sounds import VisitSounds
from recorder_gui.domain.recording_lifecycle import RecordingState

S = RecordingState


class HeardCues(list):
    """Remembers what sounded."""

    def play(self, cue):
        self.append(cue)


@pytest.fixture
def facts(qapp):
    return RecorderFacts()


@pytest.fixture
def heard(facts):
    cues = HeardCues()
    VisitSounds(facts, cues)
    return cues


def test_a_visit_is_heard_from_its_first_frame_to_its_last_word(facts, heard):
    facts.recording_state_changed.emit(S.STARTING)
    assert heard == []
    for state in (S.RECORDING, S.PAUSED, S.RECORDING, S.STOPPING):
        facts.recording_state_changed.emit(state)
    assert heard == [Cue.START, Cue.PAUSE, Cue.START]
    facts.recording_state_changed.emit(S.IDLE)
    assert heard[-1] is Cue.FINISH


@pytest.mark.parametrize("way", [(S.STARTING, S.FAULTED), (S.STARTING, S.STOPPING, S.FAULTED)])
def test_a_visit_that_failed_has_no_calm_sound(facts, heard, way):
    for state in way:
        facts.recording_state_changed.emit(state)
    assert heard == []


def test_the_same_state_told_twice_is_heard_once(facts, heard):
    for state in (S.STARTING, S.RECORDING, S.RECORDING):
        facts.recording_state_changed.emit(state)
    assert heard == [Cue.START]
