"""Tells how loud it is, from what the microphone hears."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from recorder_gui.app.recorder_ports import RecorderListener
from recorder_gui.domain.captured import Block, Captured

if TYPE_CHECKING:
    from recorder_gui.encode.level_meter import LevelMeter


class LevelTelling:
    """Feeds a meter with what the microphone hears, where somebody looks at one (``is_shown``)."""

    def __init__(self, listener: RecorderListener, *, is_shown: bool) -> None:
        self._listener: Final = listener
        self._meter: Final = _meter() if is_shown else None

    def hear(self, captured: Iterable[Captured]) -> None:
        """Take in what came."""
        if self._meter:
            for item in captured:
                if isinstance(item, Block):
                    self._meter.feed(item.pcm)

    def tell(self, frames: int | None) -> None:
        """Tell the level, if it is time; ``frames`` is where the visit stands, None outside of one."""
        if self._meter and (level := self._meter.read(frames)):
            self._listener.level_read(level)


def _meter() -> "LevelMeter":
    # Brings numpy in: not while the window opens.
    from recorder_gui.encode.level_meter import LevelMeter

    return LevelMeter()
