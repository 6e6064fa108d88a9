"""Puts every foreseen fault into a title and a remedy; see ``domain/errors.py`` for the facts."""

from typing import Final

from recorder_gui.app.facts import Notice
from recorder_gui.domain import errors

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

DEVICE: Final = "device"
FILE: Final = "file"
DISK: Final = "disk"
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
        case errors.PracticeServerUnavailable(port=port):
            return Notice(
                SERVER,
                f"The practice server could not start on port {port}",
                "Close the program that uses this port, or choose another one with --port.",
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
        case errors.DeviceNotFound(name=name, known=known):
            title = f"There is no microphone called “{name}”" if name else "No microphone was found"
            remedy = f"These were found: {', '.join(known)}." if known else "Plug in a microphone."
            return Notice(DEVICE, title, remedy, is_alarm=True)
        case errors.DeviceUnavailable(name=name, reason=reason):
            return Notice(
                DEVICE,
                f"The microphone “{name}” cannot be used now",
                f"Close other programs that use it, or choose another one. The system says: {reason}",
                is_alarm=True,
            )
        case errors.MicrophoneForbidden(name=name):
            return Notice(
                DEVICE,
                f"This computer's privacy settings block the microphone “{name}”",
                "Allow microphone access for this program in the system's privacy settings.",
                is_alarm=True,
            )
        case errors.NoFrames(name=name, seconds=seconds):
            return Notice(
                DEVICE,
                f"No sound has come from “{name}” for {seconds:.0f} s",
                "Check its cable and its mute switch, or choose another microphone.",
                is_alarm=True,
            )
        case errors.AudioFileUnreadable(path=path, reason=reason):
            title, remedy = _FILE_REASONS.get(reason, _UNREADABLE)
            return Notice(FILE, f"{title}: {path}", remedy)
        case _:
            return _UNFORESEEN


def _explain_spool(error: errors.SpoolError) -> Notice:
    match error:
        case errors.DiskFull(path=path):
            return Notice(
                DISK,
                "The disk is full",
                f"Free some space where {path} lies, then record again. {_DATA_SAFE}",
                is_alarm=True,
            )
        case errors.SpoolUnavailable(path=path, reason=reason):
            return Notice(
                DISK,
                "The data folder cannot be used",
                f"Check that {path} exists and can be written to. The system says: {reason}",
                is_alarm=True,
            )
        case errors.FolderHeld(path=path, holder=holder):
            return Notice(
                DISK,
                "The recorder is already running",
                f"Use the one that is open, or close it first. It holds {path} ({holder}).",
            )
        case errors.LedgerTooNew(path=path, found=found, known=known):
            return Notice(
                DISK,
                "The data folder was written by a newer version of this program",
                f"Install the newer version. Nothing was changed in {path} "
                f"(format {found}; this version knows up to {known}).",
            )
        case errors.ChunkDamaged(path=path, reason=reason):
            return Notice(
                VISIT,
                "A piece of a recording is damaged on the disk",
                f"Everything else is still delivered. Have the disk checked: {path} ({reason}).",
                is_alarm=True,
            )
        case _:
            return _explain_visit(error)


def _explain_visit(error: errors.SpoolError) -> Notice:
    match error:
        case errors.KeyLocked():
            return Notice(
                VISIT,
                "A visit is locked because the key store of this computer is closed",
                "Unlock the key store or sign in to the computer again. New visits can be recorded.",
            )
        case errors.VisitNotFound(visit=visit):
            return Notice(
                VISIT,
                f"There is no visit {visit}",
                "See which there are with: recorder-gui visits",
            )
        case errors.OutputRefused(path=path, reason="exists"):
            return Notice(FILE, f"There is already a file {path}", "Choose another name.")
        case errors.OutputRefused(reason="empty"):
            return Notice(FILE, "This visit holds no sound", "There is nothing to export.")
        case errors.OutputRefused(path=path, reason=reason):
            return Notice(
                FILE,
                f"The file {path} could not be written",
                f"Choose another folder. The system says: {reason}",
            )
        case _:
            return _UNFORESEEN


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
