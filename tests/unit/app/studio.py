"""A recorder with microphones, a clock and a shelf of the test's own."""

from datetime import UTC, datetime

from recorder_gui.app.recording.visit_recorder import VisitOrder, VisitRecorder
from recorder_gui.app.recording.visit_track import VisitTrack
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError, SpoolError
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.settings.model import CaptureSettings
from tests.fakes.input_stream import FakeClock
from tests.fakes.microphone import FakeMicrophone
from tests.fakes.recorder_listener import ToldListener
from tests.fakes.visit_shelf import MemoryVisitShelf

DESK = Device("Desk", "PulseAudio", "desk", 1, 16_000, is_default=True)
HEADSET = Device("Headset", "PulseAudio", "headset", 1, 16_000)
WEBCAM = Device("Webcam", "PulseAudio", "webcam", 1, 16_000)
NO_MOVES = CaptureSettings(moves_by_itself=False)
AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
CHUNK_FRAMES = 1_000
TICK_FRAMES = 640


class PlainLookup:
    """Lists what is plugged in; the answer has come by the next look."""

    def __init__(self, absent: set[tuple[str, str]]) -> None:
        self.devices: list[Device] = []
        self.asked = 0
        self._absent = absent
        self._is_due = False

    def ask(self) -> None:
        self.asked += 1
        self._is_due = True

    def answer(self) -> tuple[Device, ...] | None:
        if not self._is_due:
            return None
        self._is_due = False
        return tuple(device for device in self.devices if device.identity not in self._absent)


class Studio:
    """``recorder`` records from ``microphone`` into ``shelf``; ``listener`` hears about it."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.shelf = MemoryVisitShelf()
        self.listener = ToldListener()
        self.fault: CaptureError | None = None
        self.opened: list[FakeMicrophone] = []
        self.absent: set[tuple[str, str]] = set()
        self.lookup = PlainLookup(self.absent)
        self.recorder = VisitRecorder(
            self._microphone,
            self.track,
            self.listener,
            self.clock,
            lookup=self.lookup,
            check_room=self._check_room,
        )
        self.room_fault: SpoolError | None = None
        self._visits = 0

    @property
    def microphone(self) -> FakeMicrophone:
        """The microphone that was opened last."""
        return self.opened[-1]

    def order(
        self,
        frame_limit: int | None = None,
        device: Device = DESK,
        capture: CaptureSettings = NO_MOVES,
    ) -> VisitOrder:
        return VisitOrder(device, self.new_visit, frame_limit, capture)

    def plug(self, *devices: Device) -> None:
        """Connect microphones, and have the computer list them."""
        for device in devices:
            self.absent.discard(device.identity)
            if device not in self.lookup.devices:
                self.lookup.devices.append(device)

    def unplug(self, device: Device) -> None:
        """Pull a microphone's cable."""
        self.absent.add(device.identity)

    def new_visit(self) -> VisitRecord:
        self._visits += 1
        visit = VisitId(f"{self._visits:032x}")
        return VisitRecord(visit, VisitState.RECORDING, AT, "https://a", "microphone")

    def track(self, visit: VisitRecord) -> VisitTrack:
        encoder = ChunkEncoder(visit.id, self.shelf, bytes, chunk_frames=CHUNK_FRAMES)
        return VisitTrack(visit, encoder, self.shelf, self.listener, self.clock, lambda: AT)

    def tick(self, frames: int = TICK_FRAMES, times: int = 1) -> None:
        """Let 40 ms pass in which the microphone hears ``frames``."""
        for _ in range(times):
            self.clock.now += 0.04
            if frames:
                self.microphone.hears(frames)
            self.recorder.tick()

    def begin(self, frame_limit: int | None = None) -> None:
        """Press Record; the frames from number 0 on are the visit's."""
        self.recorder.record(self.order(frame_limit))
        self.tick()

    def recorded(self) -> list[int]:
        """Return the numbers of the frames that are on disk."""
        pcm = self.shelf.safe_frames()
        return [int.from_bytes(pcm[at : at + 2], "little") for at in range(0, len(pcm), 2)]

    def _check_room(self) -> None:
        if self.room_fault:
            raise self.room_fault

    def _microphone(self, device: Device) -> FakeMicrophone:
        self.opened.append(FakeMicrophone(self.clock, device, self.fault, absent=self.absent))
        return self.opened[-1]
