"""What the encoder's thread builds for itself: the recorders, the player, the lists of microphones."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from recorder_gui.app.microphone.replacement_search import Lookup
from recorder_gui.app.recorder_ports import RecorderListener
from recorder_gui.app.recording.file_recorder import FileRecorder
from recorder_gui.app.recording.playback import Playback
from recorder_gui.app.recording.visit_recorder import VisitRecorder
from recorder_gui.domain.device import Device
from recorder_gui.domain.playback import PlaybackFacts


class EncoderParts(Protocol):
    """Builds, in the encoder's own thread, what lives there. ``bootstrap`` fills it in."""

    def recorder(self, listener: RecorderListener) -> VisitRecorder:
        """Return the recorder of microphones."""
        ...

    def files(self, paths: tuple[Path, ...], label: str | None, listener: RecorderListener) -> FileRecorder:
        """Return the recorder of files."""
        ...

    def playback(self, tell: Callable[[PlaybackFacts], None]) -> Playback:
        """Return the player of what was recorded."""
        ...

    @property
    def is_list_stale(self) -> bool:
        """Whether new microphones are only seen with no microphone open (``devices`` then looks anew)."""
        ...

    def devices(self) -> tuple[Device, ...]:
        """Return the microphones there are now; not while a visit is recorded. Raises CaptureError."""
        ...

    def lookup(self) -> Lookup:
        """Return one that looks for microphones without blocking, beside a running recording."""
        ...

    def close(self) -> None:
        """Let go of the spool."""
        ...
