"""What recording a visit needs, and whom it tells."""

from collections.abc import Callable, Sequence
from typing import Protocol

from recorder_gui.app.facts import RecordingProgress
from recorder_gui.domain.captured import Captured
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError, RecorderError
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.level import LevelReading
from recorder_gui.domain.microphone import MicrophoneState, SignalReading
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_details import Consent, Marker
from recorder_gui.encode.ports import ChunkShelf, FrameSource


class MicrophoneSource(FrameSource, Protocol):
    """A microphone as the recorder drives it (``capture/microphone.py`` fits by shape).

    A lost device is tried again every second by ``drain``; the hole it leaves is told like any other.
    """

    @property
    def device(self) -> Device:
        """The device that is recorded, or tried again."""
        ...

    @property
    def state(self) -> MicrophoneState:
        """What the microphone is doing."""
        ...

    @property
    def signal(self) -> SignalReading:
        """How the device's own samples look."""
        ...

    @property
    def fault(self) -> CaptureError | None:
        """Why the device was lost, or could not be opened again; None once frames come."""
        ...

    @property
    def warning(self) -> CaptureError | None:
        """What is wrong with a device that is recorded all the same."""
        ...

    @property
    def has_frames(self) -> bool:
        """Whether a frame has come since ``open`` or ``resume``; before the first it tells no hole."""
        ...

    @property
    def seconds_without_frames(self) -> float:
        """How long no frame has come while frames were expected."""
        ...

    def open(self) -> None:
        """Open the device and start capturing. Raises CaptureError."""
        ...

    def open_later(self) -> None:
        """Have ``drain`` open the device, as one that was lost."""
        ...

    def move_to(self, device: Device) -> None:
        """Leave a lost device for this one: ``drain`` opens it next. Only in the state REOPENING.

        What is missing until its first frame is told as lost with the device.
        """
        ...

    def stop(self) -> Sequence[Captured]:
        """Capture up to now and return the rest; waits 3 s at most."""
        ...

    def resume(self) -> None:
        """Capture again after ``stop``."""
        ...

    def close(self) -> None:
        """Let go of the device."""
        ...


class FileFrames(FrameSource, Protocol):
    """An audio file as a source (``capture/file_source.py`` fits by shape)."""

    @property
    def total_frames_16k(self) -> int | None:
        """How long it is, where that is known once it is open."""
        ...

    @property
    def is_exhausted(self) -> bool:
        """Whether every frame has been handed out."""
        ...

    @property
    def is_truncated(self) -> bool:
        """Whether the file ended before what its header declares."""
        ...

    def open(self) -> None:
        """Open the file. Raises AudioFileUnreadable."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class VisitShelf(ChunkShelf, Protocol):
    """Where visits are kept (``spool/shelf.py`` fits by shape)."""

    def begin(self, visit: VisitRecord) -> VisitRecord:
        """Open a visit durably."""
        ...

    def add_marker(self, visit: VisitId, marker: Marker) -> VisitRecord:
        """Record a place in the visit durably; the same frame twice is one."""
        ...

    def note_consent(self, visit: VisitId, consent: Consent) -> VisitRecord:
        """Record durably what the patient said of being recorded."""
        ...

    def pause(self, visit: VisitId) -> VisitRecord:
        """Say that the doctor paused the visit."""
        ...

    def resume(self, visit: VisitId) -> VisitRecord:
        """Say that the doctor went on."""
        ...

    def visit(self, visit: VisitId) -> VisitRecord:
        """Return the visit as it stands."""
        ...


class RecorderListener(Protocol):
    """Who wants to know how a recording goes. Called in the encoder's thread."""

    def recording_state_changed(self, state: RecordingState) -> None:
        """Hear what the recorder is doing."""
        ...

    def progressed(self, progress: RecordingProgress) -> None:
        """Hear how far the visit is."""
        ...

    def level_read(self, level: LevelReading) -> None:
        """Hear how loud it is."""
        ...

    def visit_changed(self, visit: VisitRecord) -> None:
        """Hear that a visit began, paused, went on or was closed."""
        ...

    def chunk_changed(self, chunk: ChunkRecord) -> None:
        """Hear that a chunk grew or was sealed."""
        ...

    def gap_declared(self, visit: VisitId, gap: Gap) -> None:
        """Hear that frames are missing."""
        ...

    def microphone_used(self, device: Device | None) -> None:
        """Hear which microphone is in use now, after it was opened, changed, replaced or let go."""
        ...

    def fault_raised(self, topic: str, fault: RecorderError) -> None:
        """Hear of trouble; ``topic`` is one of ``app/topics.py``.

        "disk <visit>" is an earlier visit's, beside the one in hand.
        """
        ...

    def fault_cleared(self, topic: str) -> None:
        """Hear that it is over."""
        ...


MakeMicrophone = Callable[[Device], MicrophoneSource]
"""Returns a microphone that is not open yet."""
