"""Which of a visit's markers lie in which of its chunks. Plain Python."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.visit_details import Marker


class PlacedMarkers:
    """The markers of one visit, over its chunks in the order of recording, which may grow and change."""

    def __init__(self, chunks: Sequence[ChunkRecord]) -> None:
        self._chunks = chunks
        self._markers: tuple[Marker, ...] = ()

    def put(self, markers: tuple[Marker, ...]) -> set[int]:
        """Take in the markers of the visit, sorted by frame; return the rows they came to or went from."""
        changed = set(markers) ^ set(self._markers)
        self._markers = markers
        return {self._row_of(marker) for marker in changed} if self._chunks else set()

    def of_row(self, row: int) -> tuple[Marker, ...]:
        """Return the markers from a chunk's first frame up to the next chunk's."""
        if not self._markers:
            return ()
        is_last = row + 1 == len(self._chunks)
        first = bisect_left(self._markers, self._chunks[row].first_frame, key=_frame) if row else 0
        end = None if is_last else bisect_left(self._markers, self._chunks[row + 1].first_frame, key=_frame)
        return self._markers[first:end]

    def _row_of(self, marker: Marker) -> int:
        return max(0, bisect_right(self._chunks, marker.frame, key=_first_frame) - 1)


def _frame(marker: Marker) -> int:
    return marker.frame


def _first_frame(chunk: ChunkRecord) -> int:
    return chunk.first_frame
