"""One visit on its way to disk: the encoder, its shelf, and what to tell about them."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import RecordingProgress
from recorder_gui.app.recorder_ports import RecorderListener, VisitShelf
from recorder_gui.app.recording.visit_notes import VisitNotes
from recorder_gui.domain.captured import Captured
from recorder_gui.domain.chunk import ChunkRecord, SealedChunk
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.errors import SpoolError, SpoolUnavailable
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_details import Consent, Marker
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.chunk_encoder import ChunkEncoder

_PERSIST_SECONDS: Final = 0.09
"""Two ticks of the recorder: every frame is on disk within 0.1 s of its arrival."""

_RETRY_SECONDS: Final = 1.0
"""A disk that refuses is asked again after this; the frames wait in memory."""

_GONE_SECONDS: Final = 10.0
"""A folder that refuses a visit's end for so long is gone; the next patient does not wait for it."""

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
        self._notes: Final = VisitNotes(visit.id, shelf, listener)
        self._began_at: Final = monotonic()
        self._finish_at: datetime | None = None
        self._persist_at = 0.0
        self._tell_at = 0.0
        self._refused_since: float | None = None
        self._trouble: SpoolError | None = None
        self._topic = topics.DISK
        self._is_paused = False
        self._is_pause_kept = True
        listener.visit_changed(shelf.begin(visit))
        for topic in (topics.REFUSED, topics.DISK):  # of the visits before
            listener.fault_cleared(topic)

    @property
    def frames(self) -> int:
        """Recorded frames of the visit so far."""
        return self._encoder.frames

    @property
    def unsafe_frames(self) -> int:
        """Frames of the visit that are in no file yet."""
        return self._encoder.unsafe_frames

    @property
    def is_in_trouble(self) -> bool:
        """Whether the shelf refused what it was given last."""
        return self._trouble is not None

    def feed(self, captured: Iterable[Captured]) -> None:
        """Take what the source captured into memory, and say what is missing."""
        for gap in self._encoder.feed(tuple(captured)):
            self._listener.gap_declared(self._visit, gap)

    def persist_soon(self) -> None:
        """Bring what was fed to disk, if it is time."""
        if self._monotonic() >= self._persist_at:
            self._persist_at = self._monotonic() + _PERSIST_SECONDS
            self._attempt(self._encoder.persist, self._keep_pause, self._notes.keep)

    def mark(self) -> None:
        """Note this place in the visit. Where the shelf refuses it, it is tried again, as a gap is."""
        self._note(Marker(self._encoder.frames, self._now()))

    def note_consent(self, consent: Consent) -> None:
        """Note what the patient said of being recorded, as ``mark`` does."""
        self._note(consent)

    def pause(self) -> None:
        """Close the running chunk, so that everything before the pause can be sent."""
        self._is_paused, self._is_pause_kept = True, False
        self._attempt(self._encoder.close_chunk, self._keep_pause, self._notes.keep)

    def resume(self) -> None:
        """Say that the visit goes on."""
        self._is_paused, self._is_pause_kept = False, False
        self._attempt(self._keep_pause)

    def finish(self, *, is_last_chance: bool = False) -> bool:
        """Seal the last chunk and close the visit; False if the shelf refuses: ask again later."""
        if self._trouble and self._monotonic() < self._persist_at and not is_last_chance:
            return False
        at = self._finish_at = self._finish_at or self._now()
        is_closed = self._attempt(lambda: self._close(at), self._notes.keep, self._tell_visit)
        if not isinstance(self._trouble, SpoolUnavailable):
            self._refused_since = None
        elif self._refused_since is None:
            self._refused_since = self._monotonic()
        return is_closed

    @property
    def refusal(self) -> SpoolUnavailable | None:
        """Why the visit cannot be closed, once the folder has been refusing it for so long that it is gone.

        A full disk may get room at any time, and is asked on.
        """
        if self._refused_since is None or not isinstance(self._trouble, SpoolUnavailable):
            return None
        is_lasting = self._monotonic() - self._refused_since >= _GONE_SECONDS
        return self._trouble if is_lasting else None

    def step_aside(self) -> None:
        """Tell its trouble under a topic of its own from now on: the common one is the next visit's."""
        if self._topic == topics.DISK:
            self._topic = topics.disk_of(self._visit)
            if self._trouble:
                self._listener.fault_raised(self._topic, self._trouble)

    def abandon(self) -> None:
        """Leave the running chunk as it is on disk, for the next start to seal."""
        self._encoder.abandon()

    def tell_progress(self) -> None:
        """Tell how far the visit is, and twice a second how long the running chunk."""
        self._listener.progressed(
            RecordingProgress(
                visit=self._visit,
                elapsed_seconds=self._monotonic() - self._began_at,
            )
        )
        frames = self._encoder.open_frames
        if frames and self._monotonic() >= self._tell_at:
            self._tell_at = self._monotonic() + _OPEN_CHUNK_SECONDS
            self._listener.chunk_changed(
                ChunkRecord(
                    id=self._encoder.open_chunk,
                    state=ChunkState.RECORDING,
                    first_frame=self._encoder.frames - frames,
                    frames=frames,
                )
            )

    def _note(self, note: Marker | Consent) -> None:
        self._notes.add(note)
        if not self._trouble:  # else with the frames that wait: their trouble is not over by a note
            self._attempt(self._notes.keep)

    def _attempt(self, *steps: Callable[[], tuple[SealedChunk, ...]]) -> bool:
        """Take the steps up to the first that is refused; trouble is over when all went well."""
        was_in_trouble = self._trouble is not None
        try:
            for step in steps:
                self._tell_sealed(step())
        except SpoolError as fault:
            self._trouble = fault
            self._persist_at = self._monotonic() + _RETRY_SECONDS
            if not was_in_trouble:
                self._listener.fault_raised(self._topic, fault)
            return False
        self._trouble = None
        if was_in_trouble:
            self._listener.fault_cleared(self._topic)
        return True

    def _tell_sealed(self, sealed: tuple[SealedChunk, ...]) -> None:
        for chunk in sealed:
            self._listener.chunk_changed(_as_record(chunk))

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
        sketch=chunk.sketch,
    )
