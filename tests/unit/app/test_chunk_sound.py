"""What a chunk sounds like and how it was answered, in words."""

from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.app.wording.chunk_sound import answer_details, share_text, sound_details, sound_text
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.chunk_sketch import ChunkSketch
from recorder_gui.domain.identifiers import ChunkId, VisitId

NOW = datetime(2026, 11, 20, 12, 41, tzinfo=UTC)
ASKED_AT = datetime(2026, 11, 20, 12, 40, 2, 600_000, tzinfo=UTC)


def sketch(share, *levels):
    return ChunkSketch(share, bytes(levels or (40, 12, 30)))


def chunk(state=ChunkState.UPLOADED, **facts):
    return ChunkRecord(ChunkId(VisitId("1" * 32), 0), state, 0, 320_000, **facts)


def clock(moment):
    return f"{moment.astimezone():%H:%M:%S}"


@pytest.mark.parametrize(
    ("share", "told"),
    [
        (0.7421875, "speech 74 %, loudest \N{MINUS SIGN}12 dB"),
        (1.0, "speech 100 %, loudest \N{MINUS SIGN}12 dB"),
        (0.0499, "hardly any speech, loudest \N{MINUS SIGN}12 dB"),
    ],
)
def test_a_sketch_is_told_in_words(share, told):
    assert sound_text(sketch(share)) == told


def test_full_scale_is_no_decibel_below_itself():
    assert sound_text(sketch(0.5, 0)).endswith("loudest 0 dB")


def test_what_nobody_measured_is_said_and_has_an_empty_cell():
    assert (sound_text(None), share_text(None)) == ("not measured", "")
    assert sound_details(chunk()) == (("Speech", "not measured"),)
    assert sound_details(chunk(ChunkState.RECORDING)) == ()


def test_hardly_any_speech_is_said_beside_the_share():
    assert dict(sound_details(chunk(sketch=sketch(0.02))))["Speech"] == "hardly any (2 %)"


@pytest.mark.parametrize(("taken", "told"), [(0.4, "0.4"), (0.013, "0.01"), (12.34, "12.3")])
def test_an_answer_is_told_with_its_number_its_duration_and_its_time(taken, told):
    answered_at = ASKED_AT + timedelta(seconds=taken)
    record = chunk(asked_at=ASKED_AT, answered_at=answered_at, answer_status=200)
    assert dict(answer_details(record, NOW)) == {
        "Asked": clock(ASKED_AT),
        "Answered": f"200, in {told} s, {clock(answered_at)}",
    }


def test_another_days_answer_is_told_with_its_date():
    record = chunk(asked_at=ASKED_AT)
    told = dict(answer_details(record, NOW + timedelta(days=2)))
    assert told["Asked"] == f"{ASKED_AT.astimezone():%Y-%m-%d %H:%M:%S}"


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (ChunkState.UPLOADING, "not yet"),
        (ChunkState.BACKING_OFF, "no answer"),
        (ChunkState.SEALED, "no answer"),
    ],
)
def test_an_attempt_without_an_answer_says_so(state, told):
    assert dict(answer_details(chunk(state, asked_at=ASKED_AT), NOW))["Answered"] == told


def test_a_chunk_that_was_never_sent_has_no_answer_to_tell_of():
    assert answer_details(chunk(ChunkState.SEALED), NOW) == ()


def test_a_clock_that_was_set_back_makes_no_answer_come_before_its_question():
    record = chunk(asked_at=ASKED_AT, answered_at=ASKED_AT - timedelta(hours=1), answer_status=503)
    assert dict(answer_details(record, NOW))["Answered"].startswith("503, in 0.00 s, ")
