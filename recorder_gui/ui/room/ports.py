"""What the room check's dialog needs of the program behind it; ``RoomCheckController`` fits it by shape."""

from typing import Protocol

from PySide6.QtCore import SignalInstance


class RoomCheckControl(Protocol):
    """Commands and facts of the check. None of the commands blocks."""

    @property
    def begun(self) -> SignalInstance:
        """Nothing carried: a check runs now."""

    @property
    def refused(self) -> SignalInstance:
        """Nothing carried: none can run, as a visit is recorded."""

    @property
    def found(self) -> SignalInstance:
        """Object: a Finding."""

    @property
    def moved(self) -> SignalInstance:
        """Object: a CheckProgress."""

    @property
    def finished(self) -> SignalInstance:
        """Nothing carried: there is a finding for every item."""

    def start(self) -> None:
        """Check now, unless one runs already."""

    def stop(self) -> None:
        """Break the check off."""
