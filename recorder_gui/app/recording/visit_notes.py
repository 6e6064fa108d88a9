"""What was noted in a visit and is not on the shelf yet: markers, and what the patient answered."""

from typing import Final

from recorder_gui.app.recorder_ports import RecorderListener, VisitShelf
from recorder_gui.domain.chunk import SealedChunk
from recorder_gui.domain.errors import SpoolError
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_details import MOST_MARKERS, Consent, Marker


class VisitNotes:
    """Keeps notes in memory until the shelf takes them, as the encoder keeps gaps."""

    def __init__(self, visit: VisitId, shelf: VisitShelf, listener: RecorderListener) -> None:
        self._visit: Final = visit
        self._shelf: Final = shelf
        self._listener: Final = listener
        self._unkept: list[Marker | Consent] = []

    def add(self, note: Marker | Consent) -> None:
        """Take a note into memory; of more than 500 that wait the last are dropped."""
        if len(self._unkept) < MOST_MARKERS:
            self._unkept.append(note)

    def keep(self) -> tuple[SealedChunk, ...]:
        """Bring to the shelf what it lacks. Raises SpoolError; then call again."""
        for _ in range(len(self._unkept)):
            # Taken out first: a note that meets a bug costs itself, and not the recording.
            note = self._unkept.pop(0)
            try:
                visit = self._put(note)
            except SpoolError:
                self._unkept.insert(0, note)
                raise
            self._listener.visit_changed(visit)
        return ()

    def _put(self, note: Marker | Consent) -> VisitRecord:
        if isinstance(note, Marker):
            return self._shelf.add_marker(self._visit, note)
        return self._shelf.note_consent(self._visit, note)
