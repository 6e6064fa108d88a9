"""Playing a visit back: the right frames from the right place, and never beside a recording."""

from random import Random

import pytest

from recorder_gui.app.recording.playback import Playback, PlaybackAction, PlaybackOrder
from recorder_gui.domain.chunk import PRUNED, ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.errors import ChunkDamaged, OutputUnavailable
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.playback import PlaybackState, PlaybackTrouble
from tests.fakes.sound_output import FakeOutput

VISIT = VisitId("0" * 31 + "1")
FRAMES = 320_000
LAST = 100_000
SOUND = Random(7).randbytes(2 * (3 * FRAMES + LAST))  # noqa: S311 - a known signal, no secret
SECOND = 16_000


class Shelf:
    """Four chunks of known noise; ``damaged`` and ``pruned`` ones cannot be read."""

    def __init__(self):
        self.damaged = set()
        self.pruned = set()
        self.read = []

    def chunks(self, visit):
        return tuple(
            ChunkRecord(
                ChunkId(visit, number),
                ChunkState.UPLOADED,
                number * FRAMES,
                FRAMES if number < 3 else LAST,
                reason=PRUNED if number in self.pruned else None,
            )
            for number in range(4)
        )

    def pcm(self, chunk):
        self.read.append(chunk.number)
        if chunk.number in self.damaged:
            raise ChunkDamaged(str(chunk.number), "checksum")
        start = chunk.number * FRAMES * 2
        return SOUND[start : start + FRAMES * 2]


class Room:
    """A player with a loudspeaker, and what it told."""

    def __init__(self):
        self.shelf = Shelf()
        self.now = 0.0
        self.outputs = []
        self.fault = None
        self.told = []
        self.player = Playback(self.shelf, self.open, self.told.append, lambda: self.now)

    def open(self):
        if self.fault:
            raise self.fault
        self.outputs.append(FakeOutput())
        return self.outputs[-1]

    def play(self, frame=0):
        self.player.obey(PlaybackOrder(PlaybackAction.PLAY, VISIT, frame))

    def ask(self, action):
        self.player.obey(PlaybackOrder(action))

    def hear(self, frames):
        """Let the loudspeaker play, a second at a time, with ticks in between."""
        for _ in range(-(-frames // SECOND)):
            self.outputs[-1].play(SECOND)
            self.now += 1.0
            self.player.tick()
            self.player.tick()

    @property
    def last(self):
        return self.told[-1]


@pytest.fixture
def room():
    return Room()


def test_a_visit_is_heard_to_its_end_frame_by_frame(room):
    room.play()
    room.hear(len(SOUND) // 2 + SECOND)
    assert room.outputs[0].heard == SOUND
    assert (room.last.state, room.last.frame, room.last.trouble) == (
        PlaybackState.STOPPED,
        len(SOUND) // 2,
        None,
    )
    assert not room.outputs[0].is_open


def test_it_begins_with_the_first_frame_of_the_chosen_piece(room):
    room.play(2 * FRAMES)
    room.hear(3 * SECOND)
    assert room.outputs[0].heard == SOUND[4 * FRAMES : 4 * FRAMES + 6 * SECOND]
    assert room.shelf.read == [2]


def test_a_place_within_a_piece_is_found_to_the_frame(room):
    room.play(FRAMES + 12_345)
    room.hear(SECOND)
    assert room.outputs[0].heard == SOUND[2 * (FRAMES + 12_345) :][: 2 * SECOND]


def test_the_piece_that_is_heard_is_told_and_not_the_one_that_is_read(room):
    room.play(FRAMES - 4 * SECOND)
    assert room.last.chunk == ChunkId(VISIT, 0)
    room.hear(3 * SECOND)
    assert (room.shelf.read, room.last.chunk) == ([0, 1], ChunkId(VISIT, 0))
    room.hear(2 * SECOND)
    assert (room.last.chunk, room.last.frame) == (ChunkId(VISIT, 1), FRAMES + SECOND)


def test_never_more_than_the_loudspeaker_takes_is_read_of_a_visit(room):
    room.play()
    for _ in range(100):
        room.player.tick()
    assert room.shelf.read == [0]


@pytest.mark.parametrize("why", ["damaged", "pruned"])
def test_a_piece_that_cannot_be_read_is_passed_over_and_said(room, why):
    getattr(room.shelf, why).add(1)
    room.play(FRAMES - SECOND)
    room.hear(3 * SECOND)
    heard = SOUND[2 * (FRAMES - SECOND) : 2 * FRAMES] + SOUND[4 * FRAMES : 4 * FRAMES + 4 * SECOND]
    assert room.outputs[0].heard == heard
    assert room.last.skipped == (ChunkId(VISIT, 1),)
    assert room.last.frame == 2 * FRAMES + 2 * SECOND


def test_where_nothing_can_be_read_that_is_said(room):
    room.shelf.damaged.update(range(4))
    room.play()
    assert (room.last.state, room.last.trouble) == (PlaybackState.STOPPED, PlaybackTrouble.NO_SOUND)
    assert len(room.last.skipped) == 4
    assert not room.outputs[0].is_open


def test_a_pause_keeps_its_place_and_lets_the_loudspeaker_go(room):
    room.play()
    room.hear(5 * SECOND)
    room.ask(PlaybackAction.PAUSE)
    assert (room.last.state, room.last.frame) == (PlaybackState.PAUSED, 5 * SECOND)
    assert not room.outputs[0].is_open
    room.play(room.last.frame)
    room.hear(SECOND)
    assert room.outputs[1].heard == SOUND[10 * SECOND : 12 * SECOND]


def test_another_place_is_gone_to_with_the_loudspeaker_open(room):
    room.play()
    room.hear(SECOND)
    room.play(3 * FRAMES)
    room.hear(SECOND)
    assert len(room.outputs) == 1
    assert room.outputs[0].heard[2 * SECOND :] == SOUND[6 * FRAMES : 6 * FRAMES + 2 * SECOND]
    assert room.last.chunk == ChunkId(VISIT, 3)


def test_silence_comes_without_waiting_for_the_device_which_is_closed_at_the_next_tick(room):
    room.play()
    room.player.silence()
    assert room.last.state is PlaybackState.STOPPED
    assert room.outputs[0].calls == ["begin anew"]
    room.player.tick()
    assert room.outputs[0].calls == ["begin anew", "close"]


@pytest.mark.expects_log("playing failed")
def test_a_loudspeaker_that_fails_when_it_is_silenced_is_let_go_all_the_same(room):
    room.play()
    room.outputs[0].bug = RuntimeError("driver")
    room.player.silence()
    room.player.tick()
    assert not room.outputs[0].is_open


def test_what_was_silenced_can_be_closed_at_once_and_nothing_is_left_open_between_two_ticks(room):
    for _ in range(2):
        room.play()
        room.player.silence()
    assert room.player.let_go()
    assert [output.is_open for output in room.outputs] == [False, False]
    assert not room.player.let_go()


def test_no_loudspeaker_is_said(room):
    room.fault = OutputUnavailable("none")
    room.play()
    assert (room.last.state, room.last.trouble) == (PlaybackState.STOPPED, PlaybackTrouble.NO_OUTPUT)


def test_a_loudspeaker_that_is_pulled_ends_the_playing_and_that_is_said(room):
    room.play()
    room.hear(SECOND)
    room.outputs[0].is_lost = True
    room.player.tick()
    assert (room.last.state, room.last.trouble) == (PlaybackState.STOPPED, PlaybackTrouble.OUTPUT_LOST)
    assert not room.outputs[0].is_open


def test_a_loudspeaker_that_stands_still_is_lost(room):
    room.play()
    for _ in range(4):
        room.now += 1.0
        room.player.tick()
    assert room.last.trouble is PlaybackTrouble.OUTPUT_LOST


@pytest.mark.expects_log("playing failed")
def test_a_bug_ends_the_playing_and_nothing_else(room):
    room.play()
    room.outputs[0].put = None
    room.outputs[0].play(8 * SECOND)
    room.player.tick()
    assert (room.last.state, room.last.trouble) == (PlaybackState.STOPPED, PlaybackTrouble.BUG)


def test_a_stop_with_nothing_playing_tells_nothing(room):
    room.ask(PlaybackAction.STOP)
    room.ask(PlaybackAction.PAUSE)
    room.player.silence()
    room.player.tick()
    assert room.told == []
