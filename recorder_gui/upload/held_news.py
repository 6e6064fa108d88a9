"""News of a step, told once the step is durable: whoever hears it may look it up in the ledger."""

from collections.abc import Callable
from typing import Final

from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.note_outcome import NoteOutcome
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.upload.ports import DeliveryListener


class HeldNews:
    """A DeliveryListener that passes on at once, or on ``release`` what came since ``hold``."""

    def __init__(self, listener: DeliveryListener) -> None:
        self._listener: Final = listener
        self._held: list[Callable[[], None]] | None = None

    @property
    def is_holding(self) -> bool:
        """Whether news is held back now."""
        return self._held is not None

    def hold(self) -> None:
        """Keep what comes from now on."""
        self._held = []

    def release(self) -> None:
        """Tell what was kept, in order."""
        held, self._held = self._held or [], None
        for tell in held:
            tell()

    def drop(self) -> None:
        """Forget what was kept: it did not happen."""
        self._held = None

    def chunk_changed(self, chunk: ChunkRecord) -> None:
        """Hear that a chunk has a new state or place."""
        self._pass_on(lambda: self._listener.chunk_changed(chunk))

    def visit_changed(self, visit: VisitRecord) -> None:
        """Hear that a visit has a new state."""
        self._pass_on(lambda: self._listener.visit_changed(visit))

    def result_arrived(self, result: VisitResult, *, is_final: bool) -> None:
        """Hear what came back."""
        self._pass_on(lambda: self._listener.result_arrived(result, is_final=is_final))

    def note_rewritten(self, outcome: NoteOutcome) -> None:
        """Hear what came of the wish for one more note."""
        self._pass_on(lambda: self._listener.note_rewritten(outcome))

    def _pass_on(self, tell: Callable[[], None]) -> None:
        if self._held is None:
            tell()
        else:
            self._held.append(tell)
