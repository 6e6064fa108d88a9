"""What the player's widgets need of the program behind them; ``PlaybackController`` fits it by shape."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from recorder_gui.domain.identifiers import VisitId


class PlaybackControl(Protocol):
    """Commands of the player. None of them blocks."""

    @property
    def changed(self) -> SignalInstance:
        """Object: a PlaybackFacts, ten times a second while something is played."""

    def play(self, visit: VisitId, frame: int, /) -> None:
        """Play a visit from a recorded frame on, in place of what is played."""

    def pause(self) -> None:
        """Hold what is played, and keep its place."""

    def stop(self) -> None:
        """End what is played."""
