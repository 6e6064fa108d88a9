"""Says as gaps what a visit's chunks show to be missing."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.spool.spool import Desk


class MissingFrames:
    """What one visit misses, gathered while its files are looked through.

    ``note_end`` and ``note_unreadable`` are for chunks that no later one proves.
    """

    def __init__(self, desk: Desk, visit: VisitId) -> None:
        self._desk: Final = desk
        self._visit: Final = visit
        self._ends: Final[dict[int, int]] = {}
        self._unreadable: Final[dict[int, int]] = {}

    def note_end(self, number: int, frame: int) -> None:
        """Remember behind which frame a chunk ended, by what the ledger said of it."""
        self._ends[number] = frame

    def note_unreadable(self, number: int, frames: int) -> None:
        """Remember a chunk whose place cannot be read, and how long it may have been."""
        self._unreadable[number] = frames

    def declare(self, gaps: Sequence[Gap]) -> None:
        """Write gaps down, each once."""
        known = set(self._desk.visits.get(self._visit).gaps)
        for gap in gaps:
            if gap not in known:
                self._desk.journals.note(self._visit, "gap", **asdict(gap))
                self._desk.visits.add_gap(self._visit, gap)

    def declare_holes(self) -> None:
        """Say what is missing between the chunks, and behind the last one as far as it can be known.

        A chunk's first frame counts every frame that was recorded before it.
        """
        told = [gap for gap in self._desk.visits.get(self._visit).gaps if gap.cause is GapCause.DAMAGED]
        begin, end, last, gaps = 0, 0, -1, []
        for chunk in self._desk.chunks.of_visit(self._visit):
            covered = sum(gap.frames for gap in told if begin <= gap.first_frame < chunk.first_frame)
            if (missing := chunk.first_frame - end - covered) > 0:
                gaps.append(Gap(end, missing, GapCause.DAMAGED))
            begin, end, last = chunk.first_frame, chunk.first_frame + chunk.frames, chunk.id.number
        known_end = self._ends.get(last, 0)  # what was told of later chunks lies behind it
        covered = sum(gap.frames for gap in told if begin <= gap.first_frame < known_end)
        behind = max(0, known_end - end - covered)
        behind += sum(frames for number, frames in self._unreadable.items() if number > last)
        if behind:
            gaps.append(Gap(end, behind, GapCause.DAMAGED))
        self.declare(gaps)
