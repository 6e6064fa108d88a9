"""A shelf in memory that keeps visits too, by the real table of their states, and that can break and heal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime

from recorder_gui.domain.errors import DiskFull, SpoolError
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_details import Consent, Marker, VisitDetails
from recorder_gui.domain.visit_lifecycle import VisitEvent, advance
from tests.fakes.disk import SHELF, Fault, MemoryShelf


@dataclass
class MemoryVisitShelf(MemoryShelf):
    """``trouble`` makes every call fail until it is None again, with nothing done or with all done.

    ``refused`` holds visits that cannot be asked after, and what is said of them.
    """

    visits: dict[VisitId, VisitRecord] = field(default_factory=dict)
    trouble: Fault | None = None
    refuses_pause: bool = False
    refused: dict[VisitId, SpoolError] = field(default_factory=dict)
    refusal: SpoolError = field(default_factory=lambda: DiskFull(SHELF))

    @contextmanager
    def call(self) -> Iterator[None]:
        if self.trouble is Fault.BEFORE:
            raise self.refusal
        with super().call():
            yield
        if self.trouble is Fault.AFTER:
            raise self.refusal

    def begin(self, visit: VisitRecord) -> VisitRecord:
        with self.call():
            self.visits.setdefault(visit.id, visit)
        return self.visits[visit.id]

    def add_marker(self, visit: VisitId, marker: Marker) -> VisitRecord:
        return self._note(visit, lambda details: details.with_marker(marker))

    def note_consent(self, visit: VisitId, consent: Consent) -> VisitRecord:
        return self._note(visit, lambda details: details.with_consent(consent))

    def pause(self, visit: VisitId) -> VisitRecord:
        if self.refuses_pause:
            raise self.refusal
        return self._change(visit, VisitEvent.PAUSED)

    def resume(self, visit: VisitId) -> VisitRecord:
        return self._change(visit, VisitEvent.RESUMED)

    def finish(self, visit: VisitId, at: datetime) -> VisitRecord:
        return self._change(visit, VisitEvent.FINISHED, finished_at=at)

    def visit(self, visit: VisitId) -> VisitRecord:
        if fault := self.refused.get(visit):
            raise fault
        with self.call():
            return self.visits[visit]

    def _note(self, visit: VisitId, change: Callable[[VisitDetails], VisitDetails]) -> VisitRecord:
        with self.call():
            before = self.visits[visit]
            self.visits[visit] = replace(before, details=change(before.details))
        return self.visits[visit]

    def _change(self, visit: VisitId, event: VisitEvent, **facts: datetime) -> VisitRecord:
        with self.call():
            before = self.visits[visit]
            self.visits[visit] = replace(before, state=advance(before.state, event), **facts)
        return self.visits[visit]
