"""Every sentence about states, chunks, gaps and results, for the window and the command line.

Plain functions without Qt, like all the package. No sentence names a patient.
"""

import math
from datetime import datetime
from typing import Final

from recorder_gui.app.facts import LampState
from recorder_gui.app.other_account import OTHER_ACCOUNT
from recorder_gui.app.wording.faults import explain
from recorder_gui.app.wording.outcomes import UndeliveredCause, outcome_sentence
from recorder_gui.app.wording.phrase import Phrase, counted, tr
from recorder_gui.domain.audio_format import seconds_of
from recorder_gui.domain.chunk import PRUNED, ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.upload_outcome import DelayCause, RefusalReason
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState

__all__ = [
    "UNKNOWN_REASON",
    "UndeliveredCause",
    "chunk_state_text",
    "chunk_state_words",
    "clock_text",
    "duration_text",
    "explain",
    "gap_text",
    "gaps_text",
    "lamp_texts",
    "length_text",
    "outcome_sentence",
    "reason_text",
    "recording_state_text",
    "result_text",
    "seconds_until",
    "size_text",
    "span_text",
    "tries_left_text",
    "tries_text",
    "visit_name",
    "visit_state_text",
]

_MINUTE: Final = 60
_HOUR: Final = 3600
_KILOBYTE: Final = 1000
_MEGABYTE: Final = 1000 * _KILOBYTE

_RECORDING: Final = {
    RecordingState.IDLE: Phrase("Ready"),
    RecordingState.STARTING: Phrase("Starting…"),
    RecordingState.RECORDING: Phrase("Recording"),
    RecordingState.PAUSED: Phrase("Paused"),
    RecordingState.STOPPING: Phrase("Saving…"),
    RecordingState.FAULTED: Phrase("Not recording"),
}

_VISITS: Final = {
    VisitState.RECORDING: Phrase("Recording"),
    VisitState.PAUSED: Phrase("Paused"),
    VisitState.SAVED: Phrase("Saved on this computer"),
    VisitState.UPLOADING: Phrase("Uploading"),
    VisitState.WAITING: Phrase("Waiting for network"),
    VisitState.SIGNED_OUT: Phrase("Sign-in needed"),
    VisitState.PROCESSING: Phrase("Note being written"),
    VisitState.READY: Phrase("Note ready"),
    VisitState.ATTENTION: Phrase("Needs your attention"),
}

_CHUNKS: Final = {
    ChunkState.RECORDING: Phrase("Recording"),
    ChunkState.SEALED: Phrase("Saved here"),
    ChunkState.UPLOADING: Phrase("Sending"),
    ChunkState.BACKING_OFF: Phrase("Waiting to retry"),
    ChunkState.BLOCKED: Phrase("Needs attention"),
    ChunkState.UPLOADED: Phrase("With the server"),
}
_TRYING_AGAIN: Final = Phrase("Trying again")
_NEEDS_SIGN_IN: Final = Phrase("Needs sign-in")

_RESULTS: Final = {
    ResultStatus.COMPLETED: Phrase("The note is ready."),
    ResultStatus.PARTIAL: Phrase("Part of the note is ready; some of it could not be written."),
    ResultStatus.FAILED: Phrase(
        "The service could not write a note. The recording is kept on this computer."
    ),
    ResultStatus.EXPIRED: Phrase(
        "The service closed this visit before a note was written. The recording is kept."
    ),
}

_GAP_CAUSES: Final = {
    GapCause.DEVICE_LOST: Phrase("the microphone was lost"),
    GapCause.OVERRUN: Phrase("the computer was too busy to take in the sound"),
    GapCause.STALLED: Phrase("the microphone delivered nothing"),
    GapCause.SLEEP: Phrase("the computer was asleep"),
    GapCause.RESTARTED: Phrase("the recording was started again"),
    GapCause.DAMAGED: Phrase("it could not be read back from the disk"),
}

_REASONS: Final[dict[str, Phrase]] = {
    DelayCause.UNREACHABLE: Phrase("Server out of reach"),
    DelayCause.NOT_CONNECTED: Phrase("Server out of reach"),
    DelayCause.TIMED_OUT: Phrase("No answer in time"),
    DelayCause.CERTIFICATE: Phrase("Certificate not trusted"),
    DelayCause.NOT_THE_SERVICE: Phrase("Network sign-in page"),
    DelayCause.BUSY: Phrase("Server is busy"),
    DelayCause.SERVER_FAULT: Phrase("Server fault"),
    DelayCause.CANCELLED: Phrase("The program was closed"),
    DelayCause.LOCKED: Phrase("Key store is locked"),
    DelayCause.UNREADABLE: Phrase("Disk could not be read"),
    RefusalReason.WRONG_FORMAT: Phrase("Sound format not accepted"),
    RefusalReason.TOO_LARGE: Phrase("Too large for the server"),
    RefusalReason.INVALID: Phrase("Not accepted"),
    RefusalReason.LIMIT_REACHED: Phrase("Account limit reached"),
    RefusalReason.WRONG_ADDRESS: Phrase("No service at this address"),
    RefusalReason.SIGNED_OUT: Phrase("Sign-in needed"),
    RefusalReason.DAMAGED: Phrase("Damaged on this computer"),
    PRUNED: Phrase("Sound removed here to make room"),
}
_NOT_THE_NETWORK: Final = frozenset(
    {DelayCause.BUSY, DelayCause.SERVER_FAULT, DelayCause.CERTIFICATE, DelayCause.NOT_THE_SERVICE}
)
"""Why a visit may wait although the network is there."""

UNKNOWN_REASON: Final = Phrase("No clear reason given")

_LAMPS: Final = {
    LampState.OFF: (Phrase("Nothing yet"), Phrase("Nothing yet")),
    LampState.BUSY: (Phrase("Being saved"), Phrase("On its way")),
    LampState.GOOD: (Phrase("All saved"), Phrase("All delivered")),
    LampState.TROUBLE: (Phrase("Not saved"), Phrase("Waiting")),
}


def recording_state_text(state: RecordingState) -> Phrase:
    """Say what the recorder is doing."""
    return _RECORDING[state]


def result_text(status: ResultStatus) -> Phrase:
    """Say in one sentence what came back."""
    return _RESULTS[status]


def reason_text(reason: str) -> str:
    """Put a stored ``RefusalReason`` or ``DelayCause`` value into words; unknown ones stay calm."""
    return str(_REASONS.get(reason, UNKNOWN_REASON))


def gap_text(gap: Gap) -> str:
    """Say how much is missing, and why."""
    return tr(
        "{seconds:.1f} s of sound missing: {cause}",
        seconds=seconds_of(gap.frames),
        cause=_GAP_CAUSES[gap.cause],
    )


def gaps_text(gaps: tuple[Gap, ...]) -> str:
    """Say how much of a visit is missing altogether; nothing when nothing is."""
    if not gaps:
        return ""
    if len(gaps) == 1:
        return gap_text(gaps[0])
    return counted(
        "{seconds:.1f} s of sound missing in {count} place",
        "{seconds:.1f} s of sound missing in {count} places",
        len(gaps),
        seconds=sum(seconds_of(gap.frames) for gap in gaps),
    )


def chunk_state_text(chunk: ChunkRecord, now: datetime) -> str:
    """Say where a chunk is."""
    if chunk.state is ChunkState.BACKING_OFF and seconds_until(chunk.due_at, now) == 0:
        return str(_TRYING_AGAIN)
    if chunk.state is ChunkState.BLOCKED and chunk.reason == RefusalReason.SIGNED_OUT:
        return str(_NEEDS_SIGN_IN)
    return str(_CHUNKS[chunk.state])


def chunk_state_words() -> tuple[str, ...]:
    """Return all that can be said of a chunk's state, for who must leave room for it."""
    return tuple(map(str, (*_CHUNKS.values(), _TRYING_AGAIN, _NEEDS_SIGN_IN)))


def tries_text(chunk: ChunkRecord, now: datetime) -> str:
    """Say how often a chunk was tried and, when it waits, in how many seconds it is tried next."""
    if chunk.attempts == 0:
        return ""
    if chunk.state is not ChunkState.BACKING_OFF or chunk.due_at is None:
        return str(chunk.attempts)
    seconds = seconds_until(chunk.due_at, now)
    return tries_left_text(chunk.attempts, seconds) if seconds else tr("{tries} · now", tries=chunk.attempts)


def tries_left_text(tries: int, seconds: int) -> str:
    """Say how often something was tried, and in how many seconds it is tried next."""
    return tr("{tries} · in {seconds} s", tries=tries, seconds=seconds)


def seconds_until(due_at: datetime | None, now: datetime) -> int:
    """Return the whole seconds left, rounded up; 0 when it is due."""
    return 0 if due_at is None else max(0, math.ceil((due_at - now).total_seconds()))


def visit_state_text(visit: VisitRecord) -> str:
    """Say where a visit is."""
    if visit.is_locked:
        return tr("Locked: its key cannot be opened")
    if visit.reason == OTHER_ACCOUNT:
        return tr("Waits for another account")
    if visit.state is VisitState.UPLOADING:
        return tr(
            "Uploading {done} of {chunks}",
            done=visit.chunks_uploaded,
            chunks=visit.chunks,
        )
    if visit.state is VisitState.WAITING and visit.reason in _NOT_THE_NETWORK:
        return tr("Waiting: {reason}", reason=str(_REASONS[visit.reason]).lower())
    if visit.state is VisitState.SAVED and visit.is_interrupted:
        return _interrupted_text(visit)
    return str(_VISITS[visit.state])


def _interrupted_text(visit: VisitRecord) -> str:
    if visit.finished_at is None:
        return tr("Interrupted, saved")
    return tr("Interrupted at {clock}, saved", clock=clock_text(visit.finished_at))


def visit_name(visit: VisitRecord) -> str:
    """Return the visit's label for the screen, or words that stand in for one."""
    return visit.label or (tr("Locked visit") if visit.is_locked else tr("Visit without label"))


def lamp_texts(on_disk: LampState, with_server: LampState) -> tuple[Phrase, Phrase]:
    """Return the words of the two lamps."""
    return _LAMPS[on_disk][0], _LAMPS[with_server][1]


def clock_text(moment: datetime) -> str:
    """Return the local time of day, such as 10:42."""
    return f"{moment.astimezone():%H:%M}"


def duration_text(seconds: float) -> str:
    """Return mm:ss, or h:mm:ss from one hour on; parts of a second are dropped."""
    whole = max(0, int(seconds))
    if whole < _HOUR:
        return f"{whole // _MINUTE:02d}:{whole % _MINUTE:02d}"
    return f"{whole // _HOUR}:{whole % _HOUR // _MINUTE:02d}:{whole % _MINUTE:02d}"


def span_text(first_frame: int, frames: int) -> str:
    """Return where a chunk lies in its visit, such as 00:20 to 00:40."""
    start, end = seconds_of(first_frame), seconds_of(first_frame + frames)
    return f"{duration_text(start)} \N{EN DASH} {duration_text(end)}"


def length_text(frames: int) -> str:
    """Return a length in seconds with one decimal."""
    return tr("{seconds:.1f} s", seconds=seconds_of(frames))


def size_text(size_bytes: int) -> str:
    """Return a size people can read; nothing for a chunk that has none yet."""
    if size_bytes <= 0:
        return ""
    if size_bytes < _MEGABYTE:
        return tr("{size} kB", size=math.ceil(size_bytes / _KILOBYTE))
    return tr("{size:.1f} MB", size=size_bytes / _MEGABYTE)
