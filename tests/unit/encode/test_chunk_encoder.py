"""The encoder on a shelf that works: frames out are frames in, cut and placed exactly."""

import hashlib

from hypothesis import given

from recorder_gui.domain.captured import Block, Hole
from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.encode.chunk_sketch import sketch_of
from tests.fakes.disk import MemoryShelf
from tests.unit.encode.scenario import (
    AT,
    CHUNK_FRAMES,
    VISIT,
    Pause,
    Persist,
    Played,
    encoder_on,
    frames_from,
    steps,
)


def play(encoder, script):
    """Return what was fed, and the chunks that the encoder told of."""
    played, told = Played(), []
    for step in script:
        match step:
            case int():
                assert encoder.feed([played.block(step)]) == ()
            case Hole():
                assert encoder.feed([played.hole(step)]) == (played.gaps[-1],)
            case Pause():
                told += encoder.close_chunk()
            case Persist():
                told += encoder.persist()
    told += encoder.finish(AT)
    return played, told


@given(steps)
def test_the_frames_on_the_shelf_are_the_frames_that_were_fed_in_order(script):
    shelf = MemoryShelf()
    played, told = play(encoder_on(shelf), script)
    assert shelf.safe_frames() == played.pcm
    assert told == [shelf.sealed[chunk] for chunk in sorted(shelf.sealed)]
    assert shelf.open_parts == {}
    assert shelf.finished_at == AT


@given(steps)
def test_chunks_are_numbered_and_lie_end_to_end(script):
    shelf = MemoryShelf()
    _, told = play(encoder_on(shelf), script)
    position = 0
    for number, chunk in enumerate(told):
        assert (chunk.id, chunk.first_frame) == (ChunkId(VISIT, number), position)
        assert 0 < chunk.frames <= CHUNK_FRAMES
        position += chunk.frames


@given(steps)
def test_a_chunk_is_shorter_than_the_others_only_where_a_pause_or_the_end_closed_it(script):
    shelf = MemoryShelf()
    _, told = play(encoder_on(shelf), script)
    between_pauses = [0]
    for step in script:
        if isinstance(step, int):
            between_pauses[-1] += step
        elif isinstance(step, Pause):
            between_pauses.append(0)
    expected = []
    for frames in between_pauses:
        expected += [CHUNK_FRAMES] * (frames // CHUNK_FRAMES)
        expected += [frames % CHUNK_FRAMES] if frames % CHUNK_FRAMES else []
    assert [chunk.frames for chunk in told] == expected


@given(steps)
def test_a_gap_lies_where_the_frames_are_missing(script):
    shelf = MemoryShelf()
    played, _ = play(encoder_on(shelf), script)
    assert shelf.gaps == list(dict.fromkeys(played.gaps))


@given(steps)
def test_whatever_was_persisted_survives_a_crash(script):
    shelf = MemoryShelf()
    encoder, played = encoder_on(shelf), Played()
    for step in script:
        if isinstance(step, int):
            encoder.feed([played.block(step)])
        encoder.persist()
        assert shelf.safe_frames() == played.pcm


@given(steps)
def test_of_a_file_only_whole_chunks_are_written(script):
    shelf = MemoryShelf()
    encoder, played = encoder_on(shelf, keeps_open_part=False), Played()
    for step in script:
        if isinstance(step, int):
            encoder.feed([played.block(step)])
            encoder.persist()
            assert shelf.open_parts == {}
    encoder.finish(AT)
    assert shelf.safe_frames() == played.pcm


def test_a_visit_of_45_s_becomes_two_full_chunks_and_the_rest():
    shelf = MemoryShelf()
    encoder = ChunkEncoder(VISIT, shelf, bytes)
    for _ in range(450):
        encoder.feed([Block(bytes(3_200))])
        encoder.persist()
    encoder.finish(AT)
    assert [chunk.frames for chunk in shelf.sealed.values()] == [320_000, 320_000, 80_000]
    assert [chunk.first_frame for chunk in shelf.sealed.values()] == [0, 320_000, 640_000]


def test_the_encoder_knows_how_much_was_recorded():
    encoder = encoder_on(MemoryShelf())
    encoder.feed([Block(frames_from(0, 30))])
    assert (encoder.frames, encoder.open_frames) == (30, 5)


def test_a_gap_noticed_late_lies_before_the_frames_that_followed_it():
    encoder = encoder_on(MemoryShelf())
    assert encoder.feed([Block(frames_from(0, 60)), Hole(800, GapCause.STALLED, frames_ago=40)]) == (
        Gap(20, 800, GapCause.STALLED),
    )


def test_a_gap_never_lies_before_the_visit():
    encoder = encoder_on(MemoryShelf())
    assert encoder.feed([Block(frames_from(0, 10)), Hole(800, GapCause.OVERRUN, frames_ago=11)]) == (
        Gap(0, 800, GapCause.OVERRUN),
    )


def test_the_payload_that_is_sealed_is_the_encoded_one():
    shelf = MemoryShelf()
    encoder = ChunkEncoder(VISIT, shelf, lambda pcm: b"HEAD" + pcm, chunk_frames=CHUNK_FRAMES)
    encoder.feed([Block(frames_from(0, 3))])
    (sealed,) = encoder.finish(AT)
    payload = b"HEAD" + frames_from(0, 3)
    assert shelf.payloads[sealed.id] == payload
    sketch = sketch_of(frames_from(0, 3))
    assert sealed == SealedChunk(ChunkId(VISIT, 0), 0, 3, 10, hashlib.sha256(payload).hexdigest(), sketch)


def test_an_abandoned_visit_keeps_its_running_chunk_for_the_next_start():
    shelf = MemoryShelf()
    encoder = encoder_on(shelf)
    encoder.feed([Block(frames_from(0, 10))])
    encoder.persist()
    encoder.abandon()
    encoder.abandon()
    (part,) = shelf.open_parts[ChunkId(VISIT, 0)]
    assert (part.pcm, part.is_usable) == (frames_from(0, 10), False)
