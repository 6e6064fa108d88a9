"""The values that everything else passes around."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.domain.audio_format import CHUNK_FRAMES, SAMPLE_RATE, frames_in, seconds_of
from recorder_gui.domain.captured import Block
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.delivery import Delivery
from recorder_gui.domain.device import Device
from recorder_gui.domain.identifiers import ChunkId, VisitId, visit_id_from
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    Receipt,
    RefusalReason,
    Refused,
    SessionExists,
    SessionLost,
    SignInNeeded,
    TryLater,
)
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.domain.visit_lifecycle import VisitState

VISIT = VisitId("0123456789abcdef" * 2)


def test_a_chunk_is_twenty_seconds_of_16_khz():
    assert CHUNK_FRAMES == 320_000
    assert seconds_of(CHUNK_FRAMES) == 20.0


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from([8_000, SAMPLE_RATE, 44_100, 48_000]))
def test_a_length_told_in_seconds_is_the_same_number_of_frames_again(frames, sample_rate):
    assert frames_in(seconds_of(frames, sample_rate), sample_rate) == frames


def test_a_block_counts_frames_and_not_bytes():
    assert Block(bytes(640)).frames == 320


@pytest.mark.parametrize(
    "name",
    [
        "",
        "0" * 31,
        "0" * 33,
        "A" * 32,
        "g" * 32,
        "../" + "0" * 29,
        "0" * 32 + "\n",
        "\N{ARABIC-INDIC DIGIT ZERO}" * 32,
    ],
)
def test_a_name_on_disk_that_is_no_visit_id_is_not_taken_for_one(name):
    assert visit_id_from(name) is None


def test_a_visit_id_is_known_by_its_shape():
    assert visit_id_from(VISIT) == VISIT


def test_a_chunks_number_counts_from_0():
    assert ChunkId.of(VISIT, 0) == ChunkId(VISIT, 0)
    with pytest.raises(ValueError, match="-1"):
        ChunkId.of(VISIT, -1)


@pytest.mark.parametrize(
    ("status", "transcript", "text", "is_good"),
    [
        (ResultStatus.COMPLETED, None, None, True),
        (ResultStatus.COMPLETED, "Good morning.", None, True),
        (ResultStatus.PARTIAL, "Good morning.", None, True),
        (ResultStatus.PARTIAL, None, "# Note", True),
        (ResultStatus.PARTIAL, "", None, False),
        (ResultStatus.FAILED, "Good morning.", "# Note", False),
        (ResultStatus.EXPIRED, None, None, False),
    ],
)
def test_a_result_is_good_when_there_is_something_to_read(status, transcript, text, is_good):
    document = Document("clinical_note", "completed", text)
    assert VisitResult(VISIT, status, transcript, (document,)).is_good is is_good


def test_a_device_is_not_the_default_unless_it_is_said():
    assert not Device("Desk microphone", "PulseAudio", "desk", 1, 48_000).is_default


@pytest.mark.parametrize("cause", [*DelayCause, *RefusalReason])
def test_the_cause_of_a_delay_or_a_refusal_is_a_lower_case_word(cause):
    assert cause.value == cause.name.lower()


def test_outcomes_are_values_that_compare_by_what_they_say():
    assert TryLater(DelayCause.BUSY, status=429) == TryLater(DelayCause.BUSY, None, 429)
    assert Refused(RefusalReason.INVALID, 400) != Refused(RefusalReason.INVALID, 422)
    assert SessionLost() == SessionLost(code=None)
    assert len({Receipt(), Receipt(), SignInNeeded(), SessionExists()}) == 3


def delivery(state, *places):
    visit = VisitRecord(VISIT, state, datetime(2026, 3, 2, 8, tzinfo=UTC), "https://voice.example", "desk")
    chunks = tuple(
        ChunkRecord(ChunkId(VISIT, number), ChunkState.SEALED, number * CHUNK_FRAMES, CHUNK_FRAMES, part=part)
        for number, part in enumerate(places)
    )
    return Delivery(visit, (), chunks)


@pytest.mark.parametrize("state", VisitState)
def test_more_chunks_come_only_while_a_visit_is_recorded_or_paused(state):
    assert delivery(state).is_finished is (state not in {VisitState.RECORDING, VisitState.PAUSED})


def test_a_part_has_the_chunks_that_were_placed_in_it():
    numbers = [chunk.id.number for chunk in delivery(VisitState.SAVED, 0, 0, 1, None).chunks_of(0)]
    assert numbers == [0, 1]


def test_the_next_chunk_to_be_placed_is_the_first_without_a_place():
    unplaced = delivery(VisitState.SAVED, 0, None, None).next_unplaced
    assert unplaced is not None
    assert unplaced.id.number == 1
    assert delivery(VisitState.SAVED, 0, 0).next_unplaced is None
