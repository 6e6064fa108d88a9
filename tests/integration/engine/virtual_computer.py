"""A whole recorder on a computer of its own, in virtual time.

Real: microphone, recorder, encoder, spool, caretaker, recovery, uploader. Not real: the sound system, the
service, the clocks, and what the disk takes.
"""

from array import array
from dataclasses import dataclass, field
from pathlib import Path

from recorder_gui.app.visit_recorder import VisitOrder, VisitRecorder
from recorder_gui.app.visit_track import VisitTrack
from recorder_gui.capture.microphone import Microphone
from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.device import Device
from recorder_gui.domain.identifiers import SessionId, VisitId
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.settings.model import CaptureSettings
from recorder_gui.spool.caretaker import Caretaker, unsafe_frames
from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.disk_room import DiskRoom
from recorder_gui.spool.folder_layout import FolderLayout
from recorder_gui.spool.recovery import recover
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from recorder_gui.upload.attempt import Attempt
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.task import Idle, Wait
from recorder_gui.upload.uploader import Uploader
from tests.fakes.clock import SettableClock
from tests.fakes.input_stream import FakeClock
from tests.fakes.recorder_listener import ToldListener
from tests.fakes.voice_service import Session
from tests.integration.engine.breakable_disk import CrampedDesk, Disk, DiskState, RemovableShelf
from tests.integration.engine.moody_service import MoodyService
from tests.integration.engine.two_microphones import DESK, HEADSET, TwoMicrophones
from tests.integration.upload.delivery_bench import PlainKeyStore, SteadyDice, Told

SERVER = "https://a"
TICK_SECONDS = 0.048
CHUNK_FRAMES = 2 * SAMPLE_RATE
"""Short ones: a scenario of half a minute has many cuts."""


@dataclass
class Heard:
    """What is true of one visit, seen from the device's side."""

    frames: array = field(default_factory=lambda: array("h"))
    safe_frames: int = 0  # of these, how many were on a disk that could take them
    missing: float = 0.0  # seconds in which the visit was recorded and no frame came
    losses: int = 1
    was_killed: bool = False
    was_only_in_memory: bool = False  # some of it, when the program was killed


class VirtualComputer:
    """``heard`` is the truth that everything else is compared with."""

    def __init__(self, folder: Path) -> None:
        self.clock = FakeClock()
        self.steady = SettableClock()
        self.wall = SettableClock()
        self.slept = 0.0
        self.sound = TwoMicrophones(self.clock)
        self.service = MoodyService(self.steady)
        self.disk = Disk()
        self.heard: dict[VisitId, Heard] = {}
        self.current: VisitId | None = None
        self.in_flight: tuple[Attempt, object] | None = None
        self._layout = FolderLayout(folder)
        self._visits = self._ids = 0
        self.start()

    def start(self) -> None:
        """Start the program: recovery first, as always."""
        spool = Spool(self._layout, PlainKeyStore())
        self.desk = CrampedDesk(spool, self.disk)
        recover(self.desk, bytes, spool.quarantine)
        self.room = DiskRoom(self._layout.root)
        self.caretaker = Caretaker(self.desk, self.room)
        self.store = DeliveryStore(self.desk)
        self.uploader = Uploader(
            DeliveryContext(self.store, Told(), self.steady, SteadyDice(0.5), self._fresh_session_id),
            self.service,
        )
        self.listener = ToldListener()
        shelf = RemovableShelf(Shelf(self.desk, self.room), self.disk)
        self._track: VisitTrack | None = None

        def track(visit: VisitRecord) -> VisitTrack:
            encoder = ChunkEncoder(visit.id, shelf, bytes, chunk_frames=CHUNK_FRAMES)
            made = VisitTrack(visit, encoder, shelf, self.listener, self.clock, self.wall)
            self._track, self.current = made, visit.id
            self.heard[visit.id] = self._first_frames
            return made

        self.recorder = VisitRecorder(
            lambda device: Microphone(
                device, self.clock, 60.0, self.sound, self._wait, slept=lambda: self.slept
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
        if self.current:
            self.heard[self.current].was_killed = True
        for chunk in self.desk.memory.ids():
            self.heard[chunk.visit].was_only_in_memory = True
        self._track = self.current = self.in_flight = None
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
        self.tick()

    def tend(self) -> None:
        """Let the caretaker of the disk look round."""
        if self.disk.state is not DiskState.GONE:
            self.caretaker.tend(is_recording=self.recorder.is_busy)

    def deliver(self) -> None:
        """Make one request for each visit that is due."""
        self.conclude()
        for visit in self.store.pending(SERVER):
            attempt = self.uploader.next_attempt(visit)
            if isinstance(attempt, Attempt):
                self.uploader.conclude(attempt, attempt.perform(lambda _: None))

    def begin_request(self) -> None:
        """Make one request whose answer is still to come."""
        self.conclude()
        for visit in self.store.pending(SERVER):
            attempt = self.uploader.next_attempt(visit)
            if isinstance(attempt, Attempt):
                self.in_flight = attempt, attempt.perform(lambda _: None)
                return

    def conclude(self) -> None:
        """Let the answer that is still to come arrive."""
        if self.in_flight:
            (attempt, outcome), self.in_flight = self.in_flight, None
            self.uploader.conclude(attempt, outcome)

    def deliver_to_the_end(self, visit: VisitId, requests: int = 300) -> VisitState:
        """Deliver a finished visit, with a person who presses Retry when all stands still."""
        self.conclude()
        for _ in range(requests):
            if self.store.visit(visit).state is VisitState.READY:
                break
            match attempt := self.uploader.next_attempt(visit):
                case Wait(until=moment):
                    self.steady.move_to(moment)
                case Idle():
                    self.uploader.release(visit)
                case _:
                    self.uploader.conclude(attempt, attempt.perform(lambda _: None))
        return self.store.visit(visit).state

    def knows(self, visit: VisitId) -> bool:
        """Whether the visit is in the ledger."""
        return any(known.id == visit for known in self.desk.visits.all_since())

    def is_beyond_help(self, visit: VisitId) -> bool:
        """Whether what only memory and the service had is gone from both: after a kill, with the session."""
        if not self.heard[visit].was_only_in_memory:
            return False
        delivery = self.store.delivery(visit)
        is_session_lost = any(
            self.service.sessions[part.session_id].is_gone
            for part in delivery.parts
            if part.session_id in self.service.sessions
        )
        has_all = all(self._layout.sealed(chunk.id).exists() for chunk in delivery.chunks)
        return is_session_lost and not has_all

    def session_of(self, chunk: ChunkRecord) -> Session:
        """Return the session that carries a chunk."""
        parts = self.store.delivery(chunk.id.visit).parts
        (session,) = (self.service.sessions[part.session_id] for part in parts if part.part == chunk.part)
        return session

    def delivered(self, chunk: ChunkRecord) -> bytes:
        """Return what the service holds of a chunk."""
        return self.session_of(chunk).slots[chunk.sequence]

    def payload(self, chunk: ChunkRecord) -> bytes:
        """Return a chunk's bytes, from the service where this computer may have them no more."""
        visit = self.store.visit(chunk.id.visit)
        may_be_gone = self.heard[visit.id].was_only_in_memory and chunk.state is ChunkState.UPLOADED
        if chunk.is_pruned:
            assert visit.state is VisitState.READY
        elif self.desk.memory.get(chunk.id) or self._layout.sealed(chunk.id).exists() or not may_be_gone:
            return self.store.payload(chunk.id)
        return self.delivered(chunk)

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

    def _fresh_session_id(self) -> SessionId:
        self._ids += 1
        return SessionId(f"ses_{self._ids:024x}")
