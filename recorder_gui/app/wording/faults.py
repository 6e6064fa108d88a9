"""Puts every foreseen fault into a title and a remedy; see ``domain/errors.py`` for the facts."""

from dataclasses import replace
from pathlib import PurePath
from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.wording.disk import explain_disk
from recorder_gui.app.wording.microphone import explain_microphone
from recorder_gui.app.wording.visits_kept import explain_kept_visit
from recorder_gui.domain import errors
from recorder_gui.domain.disk_trouble import DiskTrouble

_FILE_REASONS: Final = {
    "missing": ("There is no file at this place", "Check the name and the folder, then try again."),
    "not_a_file": ("This is a folder, not a recording", "Name the recording itself."),
    "forbidden": ("This file may not be read", "Ask for access to it, or copy it to your own folder."),
    "empty": ("This file is empty", "Choose another recording."),
    "no_audio": (
        "This file is no sound recording",
        "Choose a WAV, FLAC, Ogg or MP3 file.",
    ),
    "truncated": (
        "This recording is cut off and cannot be read to its end",
        "Copy it again from where it was made.",
    ),
}
_UNREADABLE: Final = ("This recording cannot be read", "Choose another file.")
_DATA_SAFE: Final = "What was recorded so far is kept."
_GOES_ON: Final = "A visit being recorded goes on in memory: do not close the program then."
_VISITS: Final = "visits"
_LEDGER_ENDING: Final = ".sqlite3"

VISIT: Final = "visit"
SERVER: Final = "server"
PROGRAM: Final = "program"


def explain(error: errors.RecorderError) -> Notice:
    """Return what happened and what to do about it; an alarm is what endangers the recording."""
    match error:
        case errors.CaptureError():
            return _explain_capture(error)
        case errors.SpoolError():
            return _explain_spool(error)
        case errors.AccountError():
            return _explain_account(error)
        case _:
            return _explain_program(error)


def notice_of(topic: str, error: errors.RecorderError) -> Notice:
    """Return what happened and what to do about it, under the topic of whoever met it."""
    notice = explain(error)
    at_risk = notice.warns_at_close and topics.is_unwritten(topic)
    return replace(notice, topic=topic, warns_at_close=at_risk)


def _explain_program(error: errors.RecorderError) -> Notice:
    match error:
        case errors.PracticeServerUnavailable(port=port):
            return Notice(
                SERVER,
                f"The practice server could not start on port {port}",
                "Close the program that uses this port, or choose another one with --port.",
            )
        case errors.RecordingRestarted():
            return Notice(
                PROGRAM,
                "An error in this program interrupted the recording for a moment",
                "It goes on by itself; what is missing is shown as missing sound. If it happens again, "
                "finish the visit, then close the program and open it again.",
                is_alarm=True,
            )
        case errors.DeliveryFailed(visit=visit):
            return Notice(
                VISIT,
                "An error in this program keeps a visit from being delivered",
                "Its recording is kept on this computer, and the other visits are delivered. Close the "
                f"program and open it again; if that does not help, tell your support (visit {visit}).",
            )
        case errors.NoScreen():
            return Notice(
                PROGRAM,
                "There is no screen to open the window on",
                "Without one: recorder-gui send FILE, or recorder-gui record. For help: recorder-gui --help",
            )
        case _:
            return _UNFORESEEN


def _explain_capture(error: errors.CaptureError) -> Notice:
    match error:
        case errors.AudioFileUnreadable(path=path, reason=reason):
            title, remedy = _FILE_REASONS.get(reason, _UNREADABLE)
            return Notice(topics.FILE, f"{title}: {path}", remedy)
        case _:
            return explain_microphone(error) or _UNFORESEEN


def _explain_spool(error: errors.SpoolError) -> Notice:
    match error:
        case DiskTrouble():
            return explain_disk(error)
        case errors.DiskFull(path=path):
            return Notice(
                topics.DISK,
                "The disk is full",
                f"Free some space where {path} lies. {_DATA_SAFE} {_GOES_ON}",
                is_alarm=True,
                warns_at_close=True,
            )
        case errors.LedgerDamaged() | errors.LedgerTooNew() | errors.ChunkDamaged():
            return _explain_damage(error)
        case errors.SpoolUnavailable(path=path, reason=reason):
            return Notice(
                topics.DISK,
                "The data folder cannot be used",
                f"Check that {_folder(path)} exists and can be written to. {_GOES_ON} "
                f"The system says: {reason}",
                is_alarm=True,
                warns_at_close=True,
            )
        case errors.FolderHeld() | errors.HolderSilent():
            return _explain_holder(error)
        case _:
            return _explain_visit(error)


def _explain_damage(error: errors.LedgerDamaged | errors.LedgerTooNew | errors.ChunkDamaged) -> Notice:
    if isinstance(error, errors.ChunkDamaged):
        return Notice(
            VISIT,
            "A piece of a recording is damaged on the disk",
            f"Everything else is still delivered. Have the disk checked: {error.path} ({error.reason}).",
            is_alarm=True,
            is_past=True,
        )
    if isinstance(error, errors.LedgerTooNew):
        return Notice(
            topics.DISK,
            "The data folder was written by a newer version of this program",
            f"Nothing was lost and nothing was changed. Open it with the newer version. It is {error.path} "
            f"(format {error.found}; this version knows up to {error.known}).",
        )
    return Notice(
        topics.DISK,
        "The list of visits is damaged",
        "What is being recorded is kept. Finish it, then close the recorder and start it again: the list is "
        f"rebuilt from the recordings. It lies in {_folder(error.path)}",
        is_alarm=True,
    )


def _folder(path: str) -> str:
    """Return the data folder that a path lies in: the files below it mean nothing to people."""
    parts = PurePath(path).parts
    if _VISITS in parts:
        return str(PurePath(*parts[: parts.index(_VISITS)]))
    return str(PurePath(path).parent) if PurePath(path).suffix == _LEDGER_ENDING else path


def _explain_holder(error: errors.FolderHeld | errors.HolderSilent) -> Notice:
    if isinstance(error, errors.HolderSilent):
        return Notice(
            topics.DISK,
            "The recorder is already running, but its window does not answer",
            "Wait a moment and try again. If it stays so, end it in the system's list of programs: what "
            "it recorded is on the disk, and the next start delivers it. "
            f"It holds {error.path} ({error.holder}).",
        )
    return Notice(
        topics.DISK,
        "The recorder is already running",
        f"Use the one that is open, or close it first. It holds {error.path} ({error.holder}).",
    )


def _explain_visit(error: errors.SpoolError) -> Notice:
    match error:
        case errors.KeyLocked():
            return Notice(
                VISIT,
                "A visit is locked because this computer's store for passwords and keys is closed",
                "Unlock that store, or sign in to the computer again. Nothing is lost, and new visits can be "
                "recorded.",
            )
        case errors.VisitNotFound(visit=visit):
            return Notice(
                VISIT,
                f"There is no visit {visit}",
                "See which there are with: recorder-gui visits",
            )
        case errors.OutputRefused(path=path, reason=reason):
            return _explain_refused_output(path, reason)
        case errors.VisitKept(reason=reason):
            return explain_kept_visit(reason)
        case _:
            return _UNFORESEEN


def _explain_refused_output(path: str, reason: str) -> Notice:
    match reason:
        case "exists":
            return Notice(topics.FILE, f"There is already a file {path}", "Choose another name.")
        case "empty":
            return Notice(topics.FILE, "This visit holds no sound", "There is nothing to export.")
        case "format":
            return Notice(
                topics.FILE,
                f"The name {path} does not say what kind of file it is to be",
                "Let it end in .wav, .flac or .mp3.",
            )
        case "closed":
            return Notice(topics.FILE, "The export was broken off by closing", "Export the visit again.")
        case "pruned":
            return Notice(
                topics.FILE,
                "The sound of this visit was removed from this computer to make room",
                "The service holds all of it and has made its note, which is kept here.",
            )
        case _:
            return Notice(
                topics.FILE,
                f"The file {path} could not be written",
                f"Choose another folder. The system says: {reason}",
            )


def _explain_account(error: errors.AccountError) -> Notice:
    match error:
        case errors.AddressInvalid(address=address):
            return Notice(
                SERVER,
                f"“{address}” is not a server address",
                "It should look like https://voice.example.com",
            )
        case errors.PlainHttpRefused(address=address):
            return Notice(
                SERVER,
                f"The connection to {address} would not be encrypted",
                "Use its https:// address. Only on a network you trust: --allow-plain-http",
            )
        case _:
            return _UNFORESEEN


_UNFORESEEN: Final = Notice(
    PROGRAM,
    "Something went wrong that this program did not foresee",
    f"{_DATA_SAFE} Close the program, open it again, and tell your support if it happens again.",
)
