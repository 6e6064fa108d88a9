"""Changes the microphone in a visit without a hole: the new one runs before the old one ends."""

from collections.abc import Callable, Sequence
from typing import Final

from recorder_gui.app.recorder_ports import MicrophoneSource
from recorder_gui.domain.captured import Captured
from recorder_gui.domain.microphone import FIRST_FRAME_SECONDS

"""The first frame of a microphone in order has taken up to 1.7 s."""


class Handover:
    """A microphone that was opened beside the one that records, and is not heard yet."""

    def __init__(self, coming: MicrophoneSource, monotonic: Callable[[], float]) -> None:
        """Open ``coming``. Raises CaptureError."""
        self.coming: Final = coming
        self._monotonic: Final = monotonic
        self._give_up_at: Final = monotonic() + FIRST_FRAME_SECONDS
        coming.open()

    @property
    def is_hopeless(self) -> bool:
        """Whether no frame has come for so long that none will."""
        return not self.coming.has_frames and self._monotonic() >= self._give_up_at

    def take_over(self, going: MicrophoneSource) -> Sequence[Captured] | None:
        """Return the last word of ``going``, which is closed, once the new one delivers; None before."""
        self.coming.drain()  # what both heard is taken from the old one
        if not self.coming.has_frames:
            return None
        rest = (
            going.stop()
        )  # up to now; one that stands still is waited for 3 s, in which only the new one hears
        going.close()
        return rest
