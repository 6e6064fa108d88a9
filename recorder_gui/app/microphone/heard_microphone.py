"""A microphone that lets others hear what it hears. Imported late: it brings the sound libraries in."""

from collections.abc import Callable
from typing import Final

from recorder_gui.app.microphone.listening import Listening
from recorder_gui.capture.microphone import Microphone
from recorder_gui.domain.captured import Captured
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import DeviceNotFound


class HeardMicrophone(Microphone):
    """Tells a ``Listening`` of every drain."""

    def __init__(
        self,
        device: Device,
        clock: Callable[[], float],
        listening: Listening,
        *,
        slept: Callable[[], float],
        make_way: Callable[[], bool] = lambda: False,
    ) -> None:
        """``make_way`` closes what keeps the list of devices as it was; returns whether anything did."""
        super().__init__(device, clock, slept=slept)
        self._now: Final = clock
        self._listening: Final = listening
        self._make_way: Final = make_way

    def open(self) -> None:
        """Open the device; one that is not in the list is looked for again if that list could not be renewed.

        Raises CaptureError.
        """
        try:
            super().open()
        except DeviceNotFound:
            if not self._make_way():
                raise
            super().open()

    def drain(self) -> list[Captured]:
        """Return what has come since the last call, and let it be heard."""
        captured = super().drain()
        self._listening.hear(self._now(), self, captured)
        return captured
