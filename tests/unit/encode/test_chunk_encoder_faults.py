"""The encoder on a shelf that fails and heals: nothing is lost, nothing comes twice, all is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.domain.captured import Block, Hole
from recorder_gui.domain.errors import DiskFull
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.encode.chunk_encoder import MOST_SEALED_AT_ONCE
from tests.fakes.disk import SHELF, Fault, MemoryShelf
from tests.unit.encode.scenario import AT, CHUNK_FRAMES, VISIT, Pause, Played, encoder_on, frames_from, steps

faults = st.dictionaries(st.integers(min_value=0, max_value=60), st.sampled_from(Fault), max_size=20)


def healed(action, tries=100):
    """Do ``action`` until the shelf takes it."""
    for _ in range(tries):
        try:
            return action()
        except DiskFull:
            continue
    pytest.fail("the shelf never healed")


def attempted(action):
    """Do ``action`` once, as the encoder's interval does; the next interval tries again."""
    try:
        return action()
    except DiskFull:
        return ()


@given(steps, faults, st.booleans())
def test_a_shelf_that_fails_at_any_call_and_heals_gets_every_frame_once(script, failing, keeps_open_part):
    shelf = MemoryShelf(failing)
    encoder, played, told = encoder_on(shelf, keeps_open_part=keeps_open_part), Played(), []
    for step in script:
        match step:
            case int():
                encoder.feed([played.block(step)])
                told += attempted(encoder.persist)
            case Hole():
                encoder.feed([played.hole(step)])
            case Pause():
                told += attempted(encoder.close_chunk)
    told += healed(lambda: encoder.finish(AT))
    assert shelf.safe_frames() == played.pcm
    assert told == [shelf.sealed[chunk] for chunk in sorted(shelf.sealed)]
    assert [chunk.first_frame for chunk in told] == [
        sum(earlier.frames for earlier in told[:number]) for number in range(len(told))
    ]
    assert shelf.gaps == list(dict.fromkeys(played.gaps))


@given(steps, faults)
def test_what_was_safe_once_stays_safe_through_every_fault(script, failing):
    shelf = MemoryShelf(failing)
    encoder, played, safe = encoder_on(shelf), Played(), b""
    for step in script:
        if isinstance(step, int):
            encoder.feed([played.block(step)])
            attempted(encoder.persist)
            assert shelf.safe_frames().startswith(safe)
            assert played.pcm.startswith(shelf.safe_frames())
            safe = shelf.safe_frames()


def test_after_a_fault_the_running_chunk_begins_a_new_file_with_its_first_frame():
    shelf = MemoryShelf({2: Fault.BEFORE})
    encoder = encoder_on(shelf)
    encoder.feed([Block(frames_from(0, 5))])
    encoder.persist()
    encoder.feed([Block(frames_from(5, 5))])
    with pytest.raises(DiskFull):
        encoder.persist()
    encoder.persist()
    first, second = shelf.open_parts[ChunkId(VISIT, 0)]
    assert (first.pcm, second.pcm) == (frames_from(0, 5), frames_from(0, 10))


def test_a_chunk_sealed_before_the_shelf_failed_is_told_once_it_has_healed():
    shelf = MemoryShelf({1: Fault.BEFORE})
    encoder = encoder_on(shelf)
    encoder.feed([Block(frames_from(0, 2 * CHUNK_FRAMES))])
    with pytest.raises(DiskFull):
        encoder.persist()
    assert [chunk.id.number for chunk in encoder.persist()] == [0, 1]
    assert encoder.persist() == ()


@given(steps, st.integers(min_value=30, max_value=200))
def test_more_than_memory_may_hold_becomes_one_gap_where_it_was_and_the_sums_agree(script, most_frames):
    shelf = MemoryShelf(dict.fromkeys(range(len(script) + 1), Fault.BEFORE))
    encoder = encoder_on(shelf, most_waiting_bytes=2 * most_frames)
    played = Played()
    for step in script:
        if isinstance(step, int):
            encoder.feed([played.block(step)])
            attempted(encoder.persist)
            assert encoder.frames <= most_frames or shelf.sealed
    healed(lambda: encoder.finish(AT))
    kept, lost = len(shelf.safe_frames()) // 2, sum(gap.frames for gap in shelf.gaps)
    assert kept + lost == len(played.pcm) // 2
    assert {gap.cause for gap in shelf.gaps} <= {GapCause.OVERRUN}


def test_what_waited_long_is_sealed_bit_by_bit_so_that_the_microphone_is_not_kept_waiting():
    shelf = MemoryShelf(dict.fromkeys(range(50), Fault.BEFORE))
    encoder, pcm = encoder_on(shelf), frames_from(0, 30 * CHUNK_FRAMES + 5)
    encoder.feed([Block(pcm)])
    with pytest.raises(DiskFull):
        encoder.persist()
    shelf.faults.clear()
    told = []
    while len(told) < 30:
        sealed = encoder.persist()
        assert 0 < len(sealed) <= MOST_SEALED_AT_ONCE
        told += [chunk.id.number for chunk in sealed]
    assert told == list(range(30))
    assert shelf.safe_frames() == pcm


def test_a_gap_the_shelf_refused_is_declared_later():
    shelf = MemoryShelf({0: Fault.BEFORE})
    encoder = encoder_on(shelf)
    (gap,) = encoder.feed([Hole(7, GapCause.OVERRUN)])
    with pytest.raises(DiskFull):
        encoder.persist()
    encoder.persist()
    assert shelf.gaps == [gap]


def test_a_gap_that_is_refused_again_and_again_keeps_no_frame_from_the_disk():
    shelf = MemoryShelf()
    encoder, pcm = encoder_on(shelf), frames_from(0, 10)
    encoder.feed([Hole(7, GapCause.OVERRUN), Block(pcm)])
    shelf.declare_gap = refused
    for _ in range(2):
        with pytest.raises(DiskFull):
            encoder.persist()
    assert shelf.safe_frames() == pcm


def refused(*_: object):
    raise DiskFull(SHELF)


def test_a_visit_whose_last_step_failed_tells_its_last_chunk_when_it_is_finished_again():
    shelf = MemoryShelf({1: Fault.BEFORE})
    encoder = encoder_on(shelf)
    encoder.feed([Block(frames_from(0, 5))])
    with pytest.raises(DiskFull):
        encoder.finish(AT)
    assert [chunk.frames for chunk in encoder.finish(AT)] == [5]
    assert shelf.finished_at == AT
