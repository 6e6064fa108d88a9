"""What the upload worker needs built for it."""

from typing import Protocol

from recorder_gui.domain.identifiers import VisitId
from recorder_gui.upload.ports import DeliveryListener
from recorder_gui.upload.uploader import Uploader


class UploadParts(Protocol):
    """Builds, in the upload worker's thread, what lives there. ``bootstrap`` fills it in."""

    def uploader(self, listener: DeliveryListener) -> Uploader:
        """Return the uploader of the chosen account."""
        ...

    def pending(self) -> tuple[VisitId, ...]:
        """Return the visits that may need the server: audio before notes, and oldest first."""
        ...

    def held(self) -> tuple[VisitId, ...]:
        """Return the visits that wait for a person and that asking again may help."""
        ...

    def stuck(self) -> tuple[VisitId, ...]:
        """Return those of them that the server does not have whole."""
        ...

    def ready(self) -> tuple[VisitId, ...]:
        """Return the visits whose note is there."""
        ...

    def remove(self, visit: VisitId, agreed_unsent: int) -> None:
        """Delete a visit for good. Raises SpoolError where it stays."""
        ...

    def abort(self) -> None:
        """End every request in flight at once. Any thread may call."""
        ...

    def close(self) -> None:
        """Let go of the spool and the connections."""
        ...
