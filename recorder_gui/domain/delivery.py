"""Everything the scheduler looks at to decide what a visit needs next."""

from dataclasses import dataclass

from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.visit import PartRecord, VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState


@dataclass(frozen=True, slots=True)
class Delivery:
    """A visit, its parts in order and its sealed chunks by number, as read at one moment."""

    visit: VisitRecord
    parts: tuple[PartRecord, ...]
    chunks: tuple[ChunkRecord, ...]

    @property
    def is_finished(self) -> bool:
        """Whether no further chunk will come."""
        return self.visit.state not in (VisitState.RECORDING, VisitState.PAUSED)

    def chunks_of(self, part: int) -> tuple[ChunkRecord, ...]:
        """Return the chunks that were given a place in ``part``, in order."""
        return tuple(chunk for chunk in self.chunks if chunk.part == part)

    @property
    def next_unplaced(self) -> ChunkRecord | None:
        """The first chunk that has no place in a part yet."""
        return next((chunk for chunk in self.chunks if chunk.part is None), None)
