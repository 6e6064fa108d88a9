"""Every marker stands in the row of the chunk that was recorded when it was set."""

from datetime import UTC, datetime

from recorder_gui.app.window.chunks.placed_markers import PlacedMarkers
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.visit_details import Marker

VISIT = VisitId("a" * 32)
LENGTH = 320_000


def chunk(number):
    return ChunkRecord(ChunkId.of(VISIT, number), ChunkState.SEALED, number * LENGTH, LENGTH, 1)


def marker(frame):
    return Marker(frame, datetime(2026, 11, 20, tzinfo=UTC))


def test_a_marker_at_a_cut_belongs_to_the_chunk_that_begins_there():
    placed = PlacedMarkers([chunk(0), chunk(1)])
    last, first = marker(LENGTH - 1), marker(LENGTH)
    assert placed.put((last, first)) == {0, 1}
    assert (placed.of_row(0), placed.of_row(1)) == ((last,), (first,))


def test_only_rows_that_gain_or_lose_a_marker_change():
    placed = PlacedMarkers([chunk(0), chunk(1), chunk(2)])
    placed.put((marker(5),))
    assert placed.put((marker(5), marker(2 * LENGTH))) == {2}
    assert placed.put((marker(5),)) == {2}
    assert placed.put((marker(5),)) == set()


def test_a_marker_behind_all_that_is_known_stands_in_the_last_row():
    chunks = [chunk(0)]
    placed = PlacedMarkers(chunks)
    late = marker(LENGTH + 7)
    placed.put((late,))
    assert placed.of_row(0) == (late,)
    chunks.append(chunk(1))
    assert (placed.of_row(0), placed.of_row(1)) == ((), (late,))


def test_a_marker_in_a_chunk_that_is_gone_stands_in_the_one_before_or_the_first():
    placed = PlacedMarkers([chunk(1), chunk(3)])
    lost = (marker(7), marker(2 * LENGTH + 7))
    placed.put(lost)
    assert placed.of_row(0) == lost


def test_without_chunks_there_is_nothing_to_place():
    placed = PlacedMarkers([])
    assert placed.put((marker(1),)) == set()
