"""The encoder's thread plays back only while nothing is recorded, and a recording never waits for it."""

import time

import pytest

from recorder_gui.app.encoder_worker import EncoderWorker
from recorder_gui.app.recording.playback import Playback, PlaybackAction, PlaybackOrder
from recorder_gui.app.recording.visit_recorder import VisitOrder
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.playback import PlaybackState
from recorder_gui.domain.recording_lifecycle import RecordingState
from tests.fakes.sound_output import FakeOutput
from tests.integration.app.test_encoder_worker import DESK, StudioParts

PLAYED = VisitId("0" * 31 + "1")
PLAY = PlaybackOrder(PlaybackAction.PLAY, PLAYED, 0)


class Sound:
    """One chunk of silence."""

    def chunks(self, visit):
        return (ChunkRecord(ChunkId(visit, 0), ChunkState.UPLOADED, 0, 320_000),)

    def pcm(self, _chunk):
        return bytes(640_000)


class SoundParts(StudioParts):
    """A studio with a loudspeaker."""

    def __init__(self):
        super().__init__()
        self.outputs = []
        self.story = []

    def playback(self, tell):
        return Playback(Sound(), self._output, tell, time.monotonic)

    def _output(self):
        self.outputs.append(FakeOutput())
        return self.outputs[-1]


@pytest.fixture
def worker(qapp):
    parts = SoundParts()
    made = EncoderWorker(lambda: parts)
    made.told = []
    made.parts = parts
    made.playback_changed.connect(lambda facts: made.told.append(facts.state))
    made.recording_state_changed.connect(made.told.append)
    yield made
    made.finish()


def record(worker):
    worker.record(VisitOrder(DESK, worker.parts.studio.new_visit))


def test_record_falls_silent_first_and_closes_the_loudspeaker_only_once_it_has_begun(worker):
    worker.play_back(PLAY)
    record(worker)
    assert worker.told == [PlaybackState.PLAYING, PlaybackState.STOPPED, RecordingState.STARTING]
    (output,) = worker.parts.outputs
    assert output.calls == ["begin anew"]  # what takes time has not been done yet
    worker._tick()
    assert output.calls == ["begin anew", "close"]


def test_nothing_is_played_while_a_visit_is_recorded(worker):
    record(worker)
    worker.play_back(PLAY)
    assert worker.parts.outputs == []


def test_the_loudspeaker_is_let_go_at_the_end(worker):
    worker.play_back(PLAY)
    worker.finish()
    assert not worker.parts.outputs[0].is_open
