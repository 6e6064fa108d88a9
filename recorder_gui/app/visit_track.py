"""One visit on its way to disk: the encoder, its shelf, and what to tell about them."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

from recorder_gui.app.facts import RecordingProgress
from recorder_gui.app.recorder_ports import RecorderListener, VisitShelf
from recorder_gui.domain.audio_format import seconds_of
from recorder_gui.domain.captured import Captured
from recorder_gui.domain.chunk import ChunkRecord, SealedChunk
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.errors import SpoolError
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.chunk_encoder import ChunkEncoder

_PERSIST_SECONDS: Final = 0.09
"""Two ticks of the recorder: every frame is on disk within 0.1 s of its arrival."""

_RETRY_SECONDS: Final = 1.0
"""A disk that refuses is asked again after this; the frames wait in memory."""

_OPEN_CHUNK_SECONDS: Final = 0.5


class VisitTrack:
    """Feeds a visit's encoder and survives a shelf that fails for a while."""

    def __init__(
        self,
        visit: VisitRecord,
        encoder: ChunkEncoder,
        shelf: VisitShelf,
        listener: RecorderListener,
        monotonic: Callable[[], float],
        now: Callable[[], datetime],
    ) -> None:
        self._visit: Final = visit.id
        self._encoder: Final = encoder
        self._shelf: Final = shelf
        self._listener: Final = listener
        self._monotonic: Final = monotonic
        self._now: Final = now
        self._began_at: Final = monotonic()
        self._finish_at: datetime | None = None
        self._persist_at = 0.0
        self._tell_at = 0.0
        self._gap_frames = 0
        self._chunks = 0
        self._is_in_trouble = False
        self._is_paused = False
        self._is_pause_kept = True
        listener.visit_changed(shelf.begin(visit))
        listener.fault_cleared("disk")  # it may have refused the visit before

    @property
    def frames(self) -> int:
        """Recorded frames of the visit so far."""
        return self._encoder.frames

    @property
    def progress(self) -> RecordingProgress:
        """How far the visit is."""
        return RecordingProgress(
            visit=self._visit,
            delivered_seconds=seconds_of(self._encoder.frames),
            gap_seconds=seconds_of(self._gap_frames),
            elapsed_seconds=self._monotonic() - self._began_at,
        )

    def feed(self, captured: Iterable[Captured]) -> None:
        """Take what the source captured into memory, and say what is missing."""
        for gap in self._encoder.feed(tuple(captured)):
            self._gap_frames += gap.frames
            self._listener.gap_declared(self._visit, gap)

    def persist_soon(self) -> None:
        """Bring what was fed to disk, if it is time."""
        if self._monotonic() >= self._persist_at:
            self._persist_at = self._monotonic() + _PERSIST_SECONDS
            if self._attempt(self._encoder.persist):
                self._attempt(self._keep_pause)

    def pause(self) -> None:
        """Close the running chunk, so that everything before the pause can be sent."""
        self._is_paused, self._is_pause_kept = True, False
        if self._attempt(self._encoder.close_chunk):
            self._attempt(self._keep_pause)

    def resume(self) -> None:
        """Say that the visit goes on."""
        self._is_paused, self._is_pause_kept = False, False
        self._attempt(self._keep_pause)

    def finish(self, *, is_last_chance: bool = False) -> bool:
        """Seal the last chunk and close the visit; False if the shelf refuses: ask again later."""
        if self._is_in_trouble and self._monotonic() < self._persist_at and not is_last_chance:
            return False
        self._finish_at = self._finish_at or self._now()
        at = self._finish_at
        return self._attempt(lambda: self._close(at)) and self._attempt(self._tell_visit)

    def abandon(self) -> None:
        """Leave the running chunk as it is on disk, for the next start to seal."""
        self._encoder.abandon()

    def tell_open_chunk(self) -> None:
        """Tell how long the running chunk is, twice a second."""
        frames = self._encoder.open_frames
        if frames and self._monotonic() >= self._tell_at:
            self._tell_at = self._monotonic() + _OPEN_CHUNK_SECONDS
            self._listener.chunk_changed(
                ChunkRecord(
                    id=ChunkId(self._visit, self._chunks),
                    state=ChunkState.RECORDING,
                    first_frame=self._encoder.frames - frames,
                    frames=frames,
                )
            )

    def _attempt(self, step: Callable[[], tuple[SealedChunk, ...]]) -> bool:
        try:
            sealed = step()
        except SpoolError as fault:
            self._persist_at = self._monotonic() + _RETRY_SECONDS
            if not self._is_in_trouble:
                self._is_in_trouble = True
                self._listener.fault_raised("disk", fault)
            return False
        if self._is_in_trouble:
            self._is_in_trouble = False
            self._listener.fault_cleared("disk")
        for chunk in sealed:
            self._chunks = chunk.id.number + 1
            self._listener.chunk_changed(_as_record(chunk))
        return True

    def _keep_pause(self) -> tuple[SealedChunk, ...]:
        # The ledger is asked first: a change that failed may have been made all the same.
        if not self._is_pause_kept:
            visit = self._shelf.visit(self._visit)
            if (visit.state is VisitState.PAUSED) is not self._is_paused:
                visit = (self._shelf.pause if self._is_paused else self._shelf.resume)(self._visit)
            self._is_pause_kept = True
            self._listener.visit_changed(visit)
        return ()

    def _close(self, at: datetime) -> tuple[SealedChunk, ...]:
        is_closed = self._shelf.visit(self._visit).finished_at is not None  # asked first, as above
        return self._encoder.persist() if is_closed else self._encoder.finish(at)

    def _tell_visit(self) -> tuple[SealedChunk, ...]:
        self._listener.visit_changed(self._shelf.visit(self._visit))
        return ()


def _as_record(chunk: SealedChunk) -> ChunkRecord:
    return ChunkRecord(
        id=chunk.id,
        state=ChunkState.SEALED,
        first_frame=chunk.first_frame,
        frames=chunk.frames,
        size_bytes=chunk.size_bytes,
        sha256=chunk.sha256,
    )
