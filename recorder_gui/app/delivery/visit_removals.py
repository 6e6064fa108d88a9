"""A person's wishes to delete visits, as they go to the upload worker, which knows what is under way."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.delivery.ports import UploadParts
from recorder_gui.app.delivery.requests_in_flight import RequestsInFlight
from recorder_gui.domain.errors import RecorderError, VisitKept, VisitNotFound
from recorder_gui.domain.identifiers import VisitId


@dataclass(frozen=True, slots=True)
class VisitRemoval:
    """Delete this visit, and with it at most the ``agreed_unsent`` chunks that no server has."""

    visit: VisitId
    agreed_unsent: int

    def perform(self, parts: UploadParts) -> RecorderError | None:
        """Delete it; return why it stays, or None. One that is gone already is no fault."""
        try:
            parts.remove(self.visit, self.agreed_unsent)
        except VisitNotFound:
            return None
        except RecorderError as fault:
            return fault
        return None


class VisitRemovals:
    """Keeps each wish while its visit has a request under way: until that ends, at most at its deadline.

    ``tell_fault`` hears (topic, fault) where a visit stays, for now or for good; ``tell_over`` the topic
    where it need not be told any more.
    """

    def __init__(
        self,
        tell_removed: Callable[[VisitId], object],
        tell_fault: Callable[[tuple[str, RecorderError]], object],
        tell_over: Callable[[str], object],
    ) -> None:
        self._tell_removed: Final = tell_removed
        self._tell_fault: Final = tell_fault
        self._tell_over: Final = tell_over
        self._wanted: Final[dict[VisitId, VisitRemoval]] = {}

    def __contains__(self, visit: VisitId) -> bool:
        """Whether the visit is to be deleted: nothing more of it begins."""
        return visit in self._wanted

    def want(self, removal: VisitRemoval, *, is_sending: bool) -> None:
        """Take a wish; say so where it must wait."""
        self._wanted[removal.visit] = removal
        if is_sending:
            self._tell_fault((topics.removal(removal.visit), VisitKept(removal.visit, "sending")))

    def perform_due(self, parts: UploadParts, in_flight: RequestsInFlight) -> None:
        """Delete what is wanted and has no request under way."""
        for removal in [wish for wish in self._wanted.values() if wish.visit not in in_flight]:
            del self._wanted[removal.visit]
            topic = topics.removal(removal.visit)
            if fault := removal.perform(parts):
                self._tell_fault((topic, fault))
            else:
                self._tell_over(topic)
                self._tell_removed(removal.visit)
