"""A whole recorder on a computer of its own, in virtual time.

Real: microphone, recorder, encoder, spool, caretaker, recovery, uploader. Not real: the sound system, the
service, the clocks, and what the disk takes.
"""

from pathlib import Path

from recorder_gui.app.recording.visit_recorder import VisitOrder, VisitRecorder
from recorder_gui.app.recording.visit_track import VisitTrack
from recorder_gui.capture.microphone import Microphone
from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.device import Device
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_details import Marker
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.settings.model import CaptureSettings
from recorder_gui.spool.disk.caretaker import Caretaker, unsafe_frames
from recorder_gui.spool.disk.disk_room import DiskRoom
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.recovery.recovery import recover
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from tests.fakes.clock import SettableClock
from tests.fakes.input_stream import FakeClock
from tests.fakes.recorder_listener import ToldListener
from tests.integration.engine.breakable_disk import CrampedDesk, Disk, DiskState, RemovableShelf
from tests.integration.engine.heard import Heard
from tests.integration.engine.moody_service import MoodyService
from tests.integration.engine.two_microphones import DESK, HEADSET, TwoMicrophones
from tests.integration.engine.virtual_delivery import SERVER, VirtualDelivery
from tests.integration.upload.delivery_bench import PlainKeyStore

TICK_SECONDS = 0.048
SAFE_SECONDS = 0.25  # promise 1
RING_SECONDS = 10.0
CHUNK_FRAMES = 2 * SAMPLE_RATE
"""Less than in life: a scenario of half a minute has many cuts, and a stall soon fills the ring."""


class VirtualComputer:
    """``heard`` is the truth that everything else is compared with."""

    def __init__(self, folder: Path, chunk_frames: int = CHUNK_FRAMES) -> None:
        self._chunk_frames = chunk_frames
        self.clock = FakeClock()
        self.steady = SettableClock()
        self.wall = SettableClock()
        self.slept = 0.0
        self.sound = TwoMicrophones(self.clock)
        self.service = MoodyService(self.steady)
        self.disk = Disk()
        self.heard: dict[VisitId, Heard] = {}
        self.marks: dict[VisitId, set[Marker]] = {}
        self.current: VisitId | None = None
        self._layout = FolderLayout(folder)
        self._visits = 0
        self.start()

    def start(self) -> None:
        """Start the program: recovery first, as always."""
        spool = Spool(self._layout, PlainKeyStore())
        self.desk = CrampedDesk(spool, self.disk)
        recover(self.desk, bytes, spool.quarantine)
        self.room = DiskRoom(self._layout.root)
        self.caretaker = Caretaker(self.desk, self.room)
        self.delivery = VirtualDelivery(self.desk, self.service, self.steady, self.is_beyond_help)
        self.listener = ToldListener()
        shelf = RemovableShelf(Shelf(self.desk, self.room), self.disk)
        self._track: VisitTrack | None = None

        def track(visit: VisitRecord) -> VisitTrack:
            encoder = ChunkEncoder(visit.id, shelf, bytes, chunk_frames=self._chunk_frames)
            made = VisitTrack(visit, encoder, shelf, self.listener, self.clock, self.wall)
            self._track, self.current = made, visit.id
            self.heard[visit.id] = self._first_frames
            return made

        self.recorder = VisitRecorder(
            lambda device: Microphone(
                device, self.clock, RING_SECONDS, self.sound, self._wait, slept=lambda: self.slept
            ),
            track,
            self.listener,
            self.clock,
            shows_levels=False,
            lookup=self.sound,
        )

    def kill(self) -> None:
        """End the program as SIGKILL does, with nothing more written; then have the disk mended."""
        if self._track:
            self._track.abandon()
        for chunk in self.desk.memory.ids():
            self.heard[chunk.visit].was_only_in_memory = True
            self.heard[chunk.visit].is_beyond_help |= self.delivery.in_flight is not None
        self._track = self.current = None
        self.desk.close()
        for stream in self.sound.opened:
            self.sound.close_stream(stream, DESK)
        self.disk.state = DiskState.WELL
        self._pass(1.0)

    def record(self) -> None:
        """Press Record."""
        self._visits += 1
        visit = VisitId(f"{self._visits:032x}")
        self._first_frames = Heard()
        self.recorder.record(
            VisitOrder(
                DESK,
                lambda: VisitRecord(visit, VisitState.RECORDING, self.wall(), SERVER, "microphone"),
                capture=CaptureSettings(moves_by_itself=True),
            )
        )

    def note_marks(self) -> None:
        """Remember every marker that the recorder has told of: it said that it was kept."""
        for visit in self.listener.visits:
            self.marks.setdefault(visit.id, set()).update(visit.details.markers)

    def finish(self) -> None:
        """Press Finish; a disk that is gone keeps the visit from its end."""
        self.recorder.finish()
        self.tick()

    def tick(self) -> None:
        """Let one tick's time pass."""
        state = self.recorder.state
        fresh = self._pass(TICK_SECONDS)
        heard = self._heard_now
        if heard and state in (RecordingState.STARTING, RecordingState.RECORDING):
            heard.frames.extend(fresh)
            if state is RecordingState.RECORDING:
                heard.missing += TICK_SECONDS - len(fresh) / SAMPLE_RATE
        self.recorder.tick()
        if not self.recorder.is_busy:
            self._track = self.current = None

    def run(self, seconds: float) -> None:
        """Let time pass, tick by tick."""
        for _ in range(round(seconds / TICK_SECONDS)):
            self.tick()

    def loses_microphone(self, seconds: float, *, has_another: bool) -> None:
        """Have the device in use vanish for a while, and the other one with it or not."""
        self._note_loss()
        self.sound.unplugged = frozenset({self.device} if has_another else {DESK, HEADSET})
        if self.sound.opened:
            self.sound.stream.is_active = False
        self.run(seconds)
        self.sound.unplugged = frozenset()

    def sleeps(self, seconds: float) -> None:
        """Have the whole computer stand still; one clock goes on and tells for how long."""
        self.clock.now += seconds
        self.slept += seconds
        self.steady.advance(seconds=seconds)
        self.wall.advance(seconds=seconds)
        if (heard := self._heard_now) and self.recorder.state is RecordingState.RECORDING:
            self._note_loss()
            heard.missing += seconds
        self.tick()

    def stands_still(self, seconds: float) -> None:
        """Have the program get no processor time while the device goes on into the ring."""
        state, fresh = self.recorder.state, self._pass(seconds)
        if (heard := self._heard_now) and state is RecordingState.RECORDING:
            self._note_loss()
            heard.frames.extend(fresh)
            heard.missing += seconds - len(fresh) / SAMPLE_RATE
        self.run(SAFE_SECONDS)

    def tend(self) -> None:
        """Let the caretaker of the disk look round."""
        if self.disk.state is not DiskState.GONE:
            self.caretaker.tend(is_recording=self.recorder.is_busy)

    def knows(self, visit: VisitId) -> bool:
        """Whether the visit is in the ledger."""
        return any(known.id == visit for known in self.desk.visits.all_since())

    def is_beyond_help(self, visit: VisitId) -> bool:
        """Whether what only memory had went with a kill, and its session, or its receipt, was lost too."""
        heard = self.heard[visit]
        heard.is_beyond_help |= heard.was_only_in_memory and self.delivery.has_lost(visit)
        return heard.is_beyond_help

    @property
    def recorded_frames(self) -> int:
        """How many frames the visit in hand has, in chunks and in the open part."""
        return self._track.frames if self._track else 0

    @property
    def has_all_on_disk(self) -> bool:
        """Whether the disk is well and nothing waits in memory for it."""
        is_well = self.disk.state is DiskState.WELL and not self.room.is_memory_only
        return is_well and not self.room.running_bytes and not unsafe_frames(self.desk)

    @property
    def device(self) -> Device:
        """The microphone in use."""
        used = [device for device in self.listener.used if device]
        return used[-1] if used else DESK

    @property
    def _heard_now(self) -> Heard | None:
        if self.recorder.state is RecordingState.STARTING:
            return self._first_frames
        return self.heard.get(self.current) if self.current else None

    def _note_loss(self) -> None:
        if heard := self._heard_now:
            heard.losses += 1

    def _pass(self, seconds: float) -> list[int]:
        """Let time pass for clocks and sound; return the numbers of the frames that reached the ring."""
        self.wall.advance(seconds=seconds)
        self.steady.advance(seconds=seconds)
        before = self.sound.opened and self.sound.stream.frames_waiting
        self.sound.passes(seconds)
        if not self.sound.opened:
            return []
        return [number % 32_768 for number in self.sound.stream.waiting_numbers[before:]]

    def _wait(self, seconds: float) -> None:
        self._pass(seconds)
