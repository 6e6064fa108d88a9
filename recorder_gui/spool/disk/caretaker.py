"""Looks after the disk in the background: keeps room back, and brings home what had to stay in memory."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from recorder_gui.domain.audio_format import SAMPLE_WIDTH_BYTES
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.errors import DiskFull, SpoolError, SpoolUnavailable, VisitNotFound
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.runway import MARGIN_BYTES, Runway
from recorder_gui.spool.disk.disk_room import DiskRoom, DiskStage
from recorder_gui.spool.disk.pruning import prune_visit
from recorder_gui.spool.disk.reserve import Reserve
from recorder_gui.spool.disk.retention import Retention
from recorder_gui.spool.files.removed_folder import restore_folder
from recorder_gui.spool.spool import Desk

_PLENTY: Final = 10
"""A reserve is made where at least so many times its size is free."""


@dataclass(frozen=True, slots=True)
class DiskReport:
    """How it stands: ``unsafe_frames`` are neither on disk nor with the server, but in memory alone."""

    runway: Runway
    stage: DiskStage
    unsafe_frames: int


class Caretaker:
    """Lives in a thread of its own, because a drive may be slow to answer, or never answer."""

    def __init__(self, desk: Desk, room: DiskRoom, retention: Retention | None = None) -> None:
        self._desk: Final = desk
        self._room: Final = room
        self._retention: Final = retention

    def tend(self, *, is_recording: bool, keeps_back: bool = True) -> DiskReport:
        """Look at the disk and do what is due; what was used up is kept back anew after the visit only.

        A program that has hardly started ``keeps_back`` nothing yet. Raises SpoolUnavailable.
        """
        runway = self._room.look()
        if self._room.stage is DiskStage.ROOMY and runway.free_bytes < MARGIN_BYTES:
            self._room.make_room_for_ledger()  # nobody may be recording
        elif self._room.is_memory_only:
            self._come_back(runway)
        elif keeps_back and (not is_recording or self._room.stage is DiskStage.ROOMY):
            self._keep_back(runway)
        self._bring_home()
        if self._retention and keeps_back and not is_recording:
            self._retention.look()
        running = self._room.running_bytes // SAMPLE_WIDTH_BYTES
        return DiskReport(self._room.look(), self._room.stage, unsafe_frames(self._desk) + running)

    def _come_back(self, runway: Runway) -> None:
        """Let audio use the disk again once the ledger has its room back and a cut finds its own."""
        needed = self._room.ledger_reserve.size_on(runway.total_bytes) + 2 * MARGIN_BYTES
        if runway.free_bytes >= needed and self._room.ledger_reserve.make(runway.total_bytes):
            self._room.enter(DiskStage.ON_RESERVE)

    def _keep_back(self, runway: Runway) -> None:
        has_all = all(
            self._hold(reserve, runway) for reserve in (self._room.ledger_reserve, self._room.reserve)
        )
        if has_all:
            self._room.enter(DiskStage.ROOMY)

    @staticmethod
    def _hold(reserve: Reserve, runway: Runway) -> bool:
        size = reserve.size_on(runway.total_bytes)
        return reserve.is_held or (runway.free_bytes >= _PLENTY * size and reserve.make(runway.total_bytes))

    def _bring_home(self) -> None:
        """Bring chunks to disk in the order in which they were sealed, as far as there is room.

        Raises SpoolUnavailable, once what can be brought home is there.
        """
        if self._room.is_memory_only:
            self._forget_what_may_go()
            return
        refusal: SpoolUnavailable | None = None
        for chunk in self._desk.memory.ids():
            try:
                self._put_away(chunk)
            except DiskFull:
                # As where the encoder finds none: the ledger must be able to say how delivery goes on.
                self._room.ledger_reserve.release()
                self._room.enter(DiskStage.MEMORY_ONLY)
                return
            except SpoolUnavailable as fault:  # one visit's folder must not hold up the others
                refusal = fault
        if refusal:
            raise refusal

    def _put_away(self, chunk: ChunkId) -> None:
        if (kept := self._desk.memory.get(chunk)) is None:
            return
        sealed, payload = kept
        restore_folder(self._desk.layout, chunk.visit)
        self._desk.files.write_sealed(chunk, sealed.first_frame, sealed.frames, payload, sealed.sketch)
        self._desk.files.drop_open(chunk)
        self._desk.memory.drop(chunk)

    def _forget_what_may_go(self) -> None:
        for visit in dict.fromkeys(chunk.visit for chunk in self._desk.memory.ids()):
            with suppress(DiskFull, VisitNotFound):
                prune_visit(self._desk, visit)


def unsafe_frames(desk: Desk) -> int:
    """Return how many frames of sealed chunks are in memory alone, neither on disk nor with the server."""
    return sum(_frames_at_risk(desk, chunk) for chunk in desk.memory.ids())


def _frames_at_risk(desk: Desk, chunk: ChunkId) -> int:
    kept = desk.memory.get(chunk)
    if kept is None:
        return 0
    with suppress(SpoolError):
        if desk.chunks.get(chunk).state is ChunkState.UPLOADED:
            return 0
    return kept[0].frames
