"""A person's wish to delete a visit, as it goes to the upload worker, which knows what is under way."""

from dataclasses import dataclass

from recorder_gui.app.delivery.ports import UploadParts
from recorder_gui.domain.errors import RecorderError, VisitKept, VisitNotFound
from recorder_gui.domain.identifiers import VisitId


@dataclass(frozen=True, slots=True)
class VisitRemoval:
    """Delete this visit, and with it at most the ``agreed_unsent`` chunks that no server has."""

    visit: VisitId
    agreed_unsent: int

    def perform(self, parts: UploadParts, *, is_sending: bool) -> RecorderError | None:
        """Delete it; return why it stays, or None. One that is gone already is no fault."""
        if is_sending:
            return VisitKept(self.visit, "sending")
        try:
            parts.remove(self.visit, self.agreed_unsent)
        except VisitNotFound:
            return None
        except RecorderError as fault:
            return fault
        return None
