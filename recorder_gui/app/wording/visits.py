"""Every sentence about states, chunks, gaps and results, for the window and the command line.

Plain functions without Qt, like all the package. No sentence names a patient.
"""

import math
from datetime import datetime
from typing import Final, assert_never

from recorder_gui.app.facts import LampState
from recorder_gui.app.other_account import OTHER_ACCOUNT
from recorder_gui.app.wording.faults import explain
from recorder_gui.app.wording.outcomes import UndeliveredCause, outcome_sentence
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
    "tries_text",
    "visit_name",
    "visit_state_text",
]

_MINUTE: Final = 60
_HOUR: Final = 3600
_KILOBYTE: Final = 1000
_MEGABYTE: Final = 1000 * _KILOBYTE

_RECORDING: Final = {
    RecordingState.IDLE: "Ready",
    RecordingState.STARTING: "Starting…",
    RecordingState.RECORDING: "Recording",
    RecordingState.PAUSED: "Paused",
    RecordingState.STOPPING: "Saving…",
    RecordingState.FAULTED: "Not recording",
}

_VISITS: Final = {
    VisitState.RECORDING: "Recording",
    VisitState.PAUSED: "Paused",
    VisitState.SAVED: "Saved on this computer",
    VisitState.UPLOADING: "Uploading",
    VisitState.WAITING: "Waiting for network",
    VisitState.SIGNED_OUT: "Sign-in needed",
    VisitState.PROCESSING: "Note being written",
    VisitState.READY: "Note ready",
    VisitState.ATTENTION: "Needs your attention",
}

_RESULTS: Final = {
    ResultStatus.COMPLETED: "The note is ready.",
    ResultStatus.PARTIAL: "Part of the note is ready; some of it could not be written.",
    ResultStatus.FAILED: "The service could not write a note. The recording is kept on this computer.",
    ResultStatus.EXPIRED: "The service closed this visit before a note was written. The recording is kept.",
}

_GAP_CAUSES: Final = {
    GapCause.DEVICE_LOST: "the microphone was lost",
    GapCause.OVERRUN: "the computer was too busy to take in the sound",
    GapCause.STALLED: "the microphone delivered nothing",
    GapCause.SLEEP: "the computer was asleep",
    GapCause.RESTARTED: "the recording was started again",
    GapCause.DAMAGED: "it could not be read back from the disk",
}

_REASONS: Final[dict[str, str]] = {
    DelayCause.UNREACHABLE: "Server out of reach",
    DelayCause.NOT_CONNECTED: "Server out of reach",
    DelayCause.TIMED_OUT: "No answer in time",
    DelayCause.CERTIFICATE: "Certificate not trusted",
    DelayCause.NOT_THE_SERVICE: "Network sign-in page",
    DelayCause.BUSY: "Server is busy",
    DelayCause.SERVER_FAULT: "Server fault",
    DelayCause.CANCELLED: "The program was closed",
    DelayCause.LOCKED: "Key store is locked",
    DelayCause.UNREADABLE: "Disk could not be read",
    RefusalReason.WRONG_FORMAT: "Sound format not accepted",
    RefusalReason.TOO_LARGE: "Too large for the server",
    RefusalReason.INVALID: "Not accepted",
    RefusalReason.LIMIT_REACHED: "Account limit reached",
    RefusalReason.WRONG_ADDRESS: "No service at this address",
    RefusalReason.SIGNED_OUT: "Sign-in needed",
    RefusalReason.DAMAGED: "Damaged on this computer",
    PRUNED: "Sound removed here to make room",
}
_NOT_THE_NETWORK: Final = frozenset(
    {DelayCause.BUSY, DelayCause.SERVER_FAULT, DelayCause.CERTIFICATE, DelayCause.NOT_THE_SERVICE}
)
"""Why a visit may wait although the network is there."""

UNKNOWN_REASON: Final = "No clear reason given"

_LAMPS: Final = {
    LampState.OFF: ("Nothing yet", "Nothing yet"),
    LampState.BUSY: ("Being saved", "On its way"),
    LampState.GOOD: ("All saved", "All delivered"),
    LampState.TROUBLE: ("Not saved", "Waiting"),
}


def recording_state_text(state: RecordingState) -> str:
    """Say what the recorder is doing."""
    return _RECORDING[state]


def result_text(status: ResultStatus) -> str:
    """Say in one sentence what came back."""
    return _RESULTS[status]


def reason_text(reason: str) -> str:
    """Put a stored ``RefusalReason`` or ``DelayCause`` value into words; unknown ones stay calm."""
    return _REASONS.get(reason, UNKNOWN_REASON)


def gap_text(gap: Gap) -> str:
    """Say how much is missing, and why."""
    return f"{seconds_of(gap.frames):.1f} s of sound missing: {_GAP_CAUSES[gap.cause]}"


def gaps_text(gaps: tuple[Gap, ...]) -> str:
    """Say how much of a visit is missing altogether; nothing when nothing is."""
    if not gaps:
        return ""
    if len(gaps) == 1:
        return gap_text(gaps[0])
    return f"{sum(seconds_of(gap.frames) for gap in gaps):.1f} s of sound missing in {len(gaps)} places"


def chunk_state_text(chunk: ChunkRecord, now: datetime) -> str:
    """Say where a chunk is."""
    match chunk.state:
        case ChunkState.RECORDING:
            return "Recording"
        case ChunkState.SEALED:
            return "Saved here"
        case ChunkState.UPLOADING:
            return "Sending"
        case ChunkState.BACKING_OFF:
            return "Trying again" if seconds_until(chunk.due_at, now) == 0 else "Waiting to retry"
        case ChunkState.BLOCKED:
            return "Needs sign-in" if chunk.reason == RefusalReason.SIGNED_OUT else "Needs attention"
        case ChunkState.UPLOADED:
            return "With the server"
        case _:
            assert_never(chunk.state)


def tries_text(chunk: ChunkRecord, now: datetime) -> str:
    """Say how often a chunk was tried and, when it waits, in how many seconds it is tried next."""
    if chunk.attempts == 0:
        return ""
    if chunk.state is not ChunkState.BACKING_OFF or chunk.due_at is None:
        return str(chunk.attempts)
    seconds = seconds_until(chunk.due_at, now)
    return f"{chunk.attempts} · in {seconds} s" if seconds else f"{chunk.attempts} · now"


def seconds_until(due_at: datetime | None, now: datetime) -> int:
    """Return the whole seconds left, rounded up; 0 when it is due."""
    return 0 if due_at is None else max(0, math.ceil((due_at - now).total_seconds()))


def visit_state_text(visit: VisitRecord) -> str:
    """Say where a visit is."""
    if visit.is_locked:
        return "Locked: its key cannot be opened"
    if visit.reason == OTHER_ACCOUNT:
        return "Waits for another account"
    if visit.state is VisitState.UPLOADING:
        return f"Uploading {visit.chunks_uploaded} of {visit.chunks}"
    if visit.state is VisitState.WAITING and visit.reason in _NOT_THE_NETWORK:
        return f"Waiting: {_REASONS[visit.reason].lower()}"
    if visit.state is VisitState.SAVED and visit.is_interrupted:
        return _interrupted_text(visit)
    return _VISITS[visit.state]


def _interrupted_text(visit: VisitRecord) -> str:
    if visit.finished_at is None:
        return "Interrupted, saved"
    return f"Interrupted at {clock_text(visit.finished_at)}, saved"


def visit_name(visit: VisitRecord) -> str:
    """Return the visit's label for the screen, or words that stand in for one."""
    return visit.label or ("Locked visit" if visit.is_locked else "Visit without label")


def lamp_texts(on_disk: LampState, with_server: LampState) -> tuple[str, str]:
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
    return f"{seconds_of(frames):.1f} s"


def size_text(size_bytes: int) -> str:
    """Return a size people can read; nothing for a chunk that has none yet."""
    if size_bytes <= 0:
        return ""
    if size_bytes < _MEGABYTE:
        return f"{math.ceil(size_bytes / _KILOBYTE)} kB"
    return f"{size_bytes / _MEGABYTE:.1f} MB"
