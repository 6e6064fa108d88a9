"""What the table of chunks says of each, and what its details tell."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.app.window.chunks.chunk_rows import ChunkFilter, ChunkRows, Column
from recorder_gui.app.wording import chunks as words
from recorder_gui.domain.chunk import PRUNED, ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.upload_outcome import DelayCause, RefusalReason

VISIT = VisitId("1" * 32)
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def chunk(number, state=ChunkState.SEALED, **facts):
    return ChunkRecord(ChunkId.of(VISIT, number), state, number * 320_000, 320_000, 640_044, **facts)


@pytest.fixture
def rows():
    return ChunkRows(lambda: NOW)


def details(record, *gaps):
    return dict(words.details_of(record, gaps, NOW))


def test_every_column_has_a_title_and_every_filter_a_name():
    assert len(words.FILTERS) == len(ChunkFilter)
    assert [words.header_help("x", column)[-2] for column in Column] == list("12345678")


def test_a_gap_moves_to_the_chunk_that_comes_after_it(rows):
    late = Gap(320_000, 8_000, GapCause.SLEEP)
    rows.reset((chunk(0),), (late,))
    assert rows.gaps_of(0) == (late,)
    assert rows.insert(1, chunk(1)) == {0}
    assert rows.gaps_of(0) == ()
    assert rows.gaps_of(1) == (late,)


def test_a_gap_whose_chunk_is_gone_is_told_before_the_next_one(rows):
    lost = Gap(330_000, 300_000, GapCause.DAMAGED)
    rows.reset((chunk(0), chunk(2)), (lost,))
    assert [rows.gaps_of(0), rows.gaps_of(1)] == [(), (lost,)]


def test_only_rows_whose_gaps_are_others_now_change(rows):
    first, second = Gap(0, 10, GapCause.SLEEP), Gap(640_000, 10, GapCause.SLEEP)
    rows.reset((chunk(0), chunk(1), chunk(2)), (first,))
    assert rows.put_gaps((first, second)) == {2}
    assert rows.put_gaps((first, second)) == set()


def test_rows_that_count_down_are_known_without_looking_at_all(rows):
    rows.reset((chunk(0), chunk(1, ChunkState.BACKING_OFF)), ())
    assert rows.waiting_rows() == [1]
    rows.replace(1, chunk(1, ChunkState.UPLOADED))
    assert not rows.has_waiting


def test_a_chunk_of_another_visit_has_no_row_here(rows):
    rows.reset((chunk(0),), ())
    assert rows.row_of(ChunkId.of(VISIT, 0)) == 0
    assert rows.row_of(ChunkId.of(VisitId("2" * 32), 0)) is None


def test_details_tell_all_that_the_ledger_keeps():
    told = details(
        chunk(
            4,
            ChunkState.BACKING_OFF,
            attempts=5,
            failures=2,
            refusals=1,
            reason=DelayCause.BUSY.value,
            due_at=NOW + timedelta(seconds=61),
            part=0,
            sequence=4,
            sha256="ab" * 32,
            had_receipt=True,
        ),
        Gap(1_280_000, 16_000, GapCause.OVERRUN),
    )
    due = (NOW + timedelta(seconds=61)).astimezone()
    assert told == {
        "State": "Waiting to retry",
        "Next try": f"{due:%H:%M:%S}",
        "Tries": "5 (2 failed in a row, 1 refused by the server)",
        "Last answer": "Server is busy",
        "Receipt": "was confirmed, then taken back: it is sent again",
        "Sent as": "part 1, number 4 on the wire",
        "Sound": "20.0 s (320,000 frames at 16,000 Hz)",
        "Speech": "not measured",
        "Missing sound": "1.0 s of sound missing: the computer was too busy to take in the sound",
        "Size": "640,044 bytes",
        "SHA-256": "ab" * 32,
    }


def test_details_of_a_chunk_that_is_still_recorded_promise_nothing():
    told = details(replace(chunk(0, ChunkState.RECORDING), size_bytes=0))
    assert told["Sent as"] == "not decided yet"
    assert told["Size"] == told["SHA-256"] == "not known before it is complete"
    assert told["Tries"] == told["Last answer"] == "none"


def test_details_of_a_delivered_chunk_say_so_also_where_its_sound_was_removed():
    delivered = chunk(0, ChunkState.UPLOADED, attempts=1)
    assert details(delivered)["Receipt"] == "confirmed"
    assert details(delivered)["Last answer"] == "received"
    pruned = replace(delivered, reason=PRUNED)
    assert details(pruned)["Last answer"] == "received"
    assert details(pruned)["Sound here"] == "Sound removed here to make room"


def test_details_do_not_run_with_the_clock():
    waiting = chunk(0, ChunkState.BACKING_OFF, attempts=1, due_at=NOW + timedelta(seconds=40))
    later = NOW + timedelta(seconds=20)
    assert words.details_of(waiting, (), NOW) == words.details_of(waiting, (), later)


def test_an_answer_of_a_stranger_s_making_is_put_into_calm_words():
    refused = chunk(0, ChunkState.BLOCKED, attempts=1, reason="Bearer abc123")
    assert details(refused)["Last answer"] == "No clear reason given"
    assert "abc123" not in str(details(refused))
    refused = replace(refused, reason=RefusalReason.TOO_LARGE.value)
    assert details(refused)["Last answer"] == "Too large for the server"
