"""A microphone that lets others hear what it hears. Imported late: it brings the sound libraries in."""

from collections.abc import Callable
from typing import Final

from recorder_gui.app.microphone.listening import Listening
from recorder_gui.capture.microphone import Microphone
from recorder_gui.domain.captured import Captured
from recorder_gui.domain.device import Device


class HeardMicrophone(Microphone):
    """Tells a ``Listening`` of every drain."""

    def __init__(
        self,
        device: Device,
        clock: Callable[[], float],
        listening: Listening,
        *,
        slept: Callable[[], float],
    ) -> None:
        super().__init__(device, clock, slept=slept)
        self._now: Final = clock
        self._listening: Final = listening

    def drain(self) -> list[Captured]:
        """Return what has come since the last call, and let it be heard."""
        captured = super().drain()
        self._listening.hear(self._now(), self, captured)
        return captured
