"""What the window needs of the program behind it.

``app``'s recorder controller fits this by shape, and so does the tests' hand-written one. Every signal is
emitted in the GUI thread. Those marked "object" carry one frozen value.
"""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from recorder_gui.app.facts import DeviceChoice
from recorder_gui.domain.device import Device
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.recording_lifecycle import RecordingState


class RecorderControl(Protocol):
    """Commands and facts of the recorder. None of the commands blocks."""

    @property
    def recording_state_changed(self) -> SignalInstance:
        """Object: the RecordingState."""

    @property
    def progress_changed(self) -> SignalInstance:
        """Object: a RecordingProgress, at most ten a second."""

    @property
    def level_changed(self) -> SignalInstance:
        """Object: a LevelReading, about 20 a second, before and during a recording."""

    @property
    def devices_changed(self) -> SignalInstance:
        """Object: a DeviceChoice."""

    @property
    def visit_changed(self) -> SignalInstance:
        """Object: the VisitRecord of any visit."""

    @property
    def chunk_changed(self) -> SignalInstance:
        """Object: the ChunkRecord of any visit's chunk."""

    @property
    def chunks_reset(self) -> SignalInstance:
        """Object: (VisitId or None, tuple of ChunkRecord): another visit is shown."""

    @property
    def transfer_progressed(self) -> SignalInstance:
        """Object: a TransferProgress."""

    @property
    def gap_declared(self) -> SignalInstance:
        """Object: (VisitId, Gap)."""

    @property
    def result_arrived(self) -> SignalInstance:
        """Object: a VisitResult; sent again whenever its visit is shown."""

    @property
    def visits_reset(self) -> SignalInstance:
        """Object: tuple of today's VisitRecord."""

    @property
    def notice_raised(self) -> SignalInstance:
        """Object: a Notice; replaces the one of the same topic."""

    @property
    def notice_cleared(self) -> SignalInstance:
        """Carry the topic, a str."""

    @property
    def lamps_changed(self) -> SignalInstance:
        """Object: the Lamps of the visit that is shown."""

    @property
    def server_changed(self) -> SignalInstance:
        """Object: the Phrase for where the audio goes."""

    @property
    def close_agreed(self) -> SignalInstance:
        """Nothing carried: all is sealed, the window may close."""

    @property
    def recording_state(self) -> RecordingState:
        """What the recorder is doing now."""

    @property
    def device_choice(self) -> DeviceChoice:
        """The microphones known now."""

    def record(self, label: str, /) -> None:
        """Start a visit; an empty label is none."""

    def pause_or_resume(self) -> None:
        """Pause, or go on."""

    def finish(self) -> None:
        """Finish the visit."""

    def choose_device(self, device: Device, /) -> None:
        """Record from this microphone from now on, also in a running visit."""

    def show_visit(self, visit: VisitId, /) -> None:
        """Answer with ``chunks_reset`` and all else about this visit."""

    def retry_now(self) -> None:
        """Make everything that waits due at once."""

    def request_close(self) -> None:
        """Finish and seal what is recorded, then answer ``close_agreed``."""
