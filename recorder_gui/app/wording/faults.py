"""Puts every foreseen fault into a title and a remedy; see ``domain/errors.py`` for the facts."""

from dataclasses import replace
from pathlib import PurePath
from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.wording import policy
from recorder_gui.app.wording.disk import explain_disk
from recorder_gui.app.wording.files import explain_refused_output, explain_unreadable_file
from recorder_gui.app.wording.loudspeaker import NO_LOUDSPEAKER
from recorder_gui.app.wording.microphone import explain_microphone
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.app.wording.visits_kept import explain_kept_visit, explain_uncopied_visit
from recorder_gui.domain import errors
from recorder_gui.domain.disk_trouble import DiskTrouble

_DATA_SAFE: Final = Phrase("What was recorded so far is kept.")
_GOES_ON: Final = Phrase("A visit being recorded goes on in memory: do not close the program then.")
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
        case errors.SetByOrganisation():
            return policy.refused(error)
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
                Phrase("The practice server could not start on port {port}", port=port),
                Phrase("Close the program that uses this port, or choose another one with --port."),
            )
        case errors.RecordingRestarted():
            return Notice(
                PROGRAM,
                Phrase("An error in this program interrupted the recording for a moment"),
                Phrase(
                    "It goes on by itself; what is missing is shown as missing sound. If it happens again, "
                    "finish the visit, then close the program and open it again."
                ),
                is_alarm=True,
            )
        case errors.DeliveryFailed(visit=visit):
            return Notice(
                VISIT,
                Phrase("An error in this program keeps a visit from being delivered"),
                Phrase(
                    "Its recording is kept on this computer, and the other visits are delivered. Close the "
                    "program and open it again; if that does not help, tell your support (visit {visit}).",
                    visit=visit,
                ),
            )
        case errors.NoScreen():
            return _NO_SCREEN
        case _:
            return _UNFORESEEN


def _explain_capture(error: errors.CaptureError) -> Notice:
    match error:
        case errors.AudioFileUnreadable(path=path, reason=reason):
            return explain_unreadable_file(path, reason)
        case errors.OutputUnavailable():
            return NO_LOUDSPEAKER
        case _:
            return explain_microphone(error) or _UNFORESEEN


def _explain_spool(error: errors.SpoolError) -> Notice:
    match error:
        case DiskTrouble():
            return explain_disk(error)
        case errors.DiskFull(path=path):
            return Notice(
                topics.DISK,
                Phrase("The disk is full"),
                Phrase(
                    "Free some space where {path} lies. {data_safe} {goes_on}",
                    path=path,
                    data_safe=_DATA_SAFE,
                    goes_on=_GOES_ON,
                ),
                is_alarm=True,
                warns_at_close=True,
            )
        case errors.LedgerDamaged() | errors.LedgerTooNew() | errors.ChunkDamaged():
            return _explain_damage(error)
        case errors.SpoolUnavailable(path=path, reason=reason):
            return Notice(
                topics.DISK,
                Phrase("The data folder cannot be used"),
                Phrase(
                    "Check that {folder} exists and can be written to. {goes_on} The system says: {reason}",
                    folder=_folder(path),
                    goes_on=_GOES_ON,
                    reason=reason,
                ),
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
            Phrase("A piece of a recording is damaged on the disk"),
            Phrase(
                "Everything else is still delivered. Have the disk checked: {path} ({reason}).",
                path=error.path,
                reason=error.reason,
            ),
            is_alarm=True,
            is_past=True,
        )
    if isinstance(error, errors.LedgerTooNew):
        return Notice(
            topics.DISK,
            Phrase("The data folder was written by a newer version of this program"),
            Phrase(
                "Nothing was lost and nothing was changed. Open it with the newer version. It is {path} "
                "(format {found}; this version knows up to {known}).",
                path=error.path,
                found=error.found,
                known=error.known,
            ),
        )
    return Notice(
        topics.DISK,
        Phrase("The list of visits is damaged"),
        Phrase(
            "What is being recorded is kept. Finish it, then close the recorder and start it again: "
            "the list is rebuilt from the recordings. It lies in {folder}",
            folder=_folder(error.path),
        ),
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
            Phrase("The recorder is already running, but its window does not answer"),
            Phrase(
                "Wait a moment and try again. If it stays so, end it in the system's list of programs: "
                "what it recorded is on the disk, and the next start delivers it. It holds {path} "
                "({holder}).",
                path=error.path,
                holder=error.holder,
            ),
        )
    return Notice(
        topics.DISK,
        Phrase("The recorder is already running"),
        Phrase(
            "Use the one that is open, or close it first. It holds {path} ({holder}).",
            path=error.path,
            holder=error.holder,
        ),
    )


def _explain_visit(error: errors.SpoolError) -> Notice:
    match error:
        case errors.KeyLocked():
            return Notice(
                VISIT,
                Phrase("A visit is locked because this computer's store for passwords and keys is closed"),
                Phrase(
                    "Unlock that store, or sign in to the computer again. Nothing is lost, and new visits "
                    "can be recorded."
                ),
            )
        case errors.VisitNotFound(visit=visit):
            return Notice(
                VISIT,
                Phrase("There is no visit {visit}", visit=visit),
                Phrase("See which there are with: recorder-gui visits"),
            )
        case errors.OutputRefused(path=path, reason=reason):
            return explain_refused_output(path, reason)
        case errors.VisitKept(reason=reason):
            return explain_kept_visit(reason)
        case errors.VisitNotCopied(reason=reason):
            return explain_uncopied_visit(reason)
        case _:
            return _UNFORESEEN


def _explain_account(error: errors.AccountError) -> Notice:
    match error:
        case errors.AddressInvalid(address=address):
            return Notice(
                SERVER,
                Phrase("“{address}” is not a server address", address=address),
                Phrase("It should look like https://voice.example.com"),
            )
        case errors.PlainHttpRefused(address=address):
            return Notice(
                SERVER,
                Phrase("The connection to {address} would not be encrypted", address=address),
                Phrase("Use its https:// address. Only on a network you trust: --allow-plain-http"),
            )
        case _:
            return _UNFORESEEN


_NO_SCREEN: Final = Notice(
    PROGRAM,
    Phrase("There is no screen to open the window on"),
    Phrase("Without one: recorder-gui send FILE, or recorder-gui record. For help: recorder-gui --help"),
)
_UNFORESEEN: Final = Notice(
    PROGRAM,
    Phrase("Something went wrong that this program did not foresee"),
    Phrase(
        "{data_safe} Close the program, open it again, and tell your support if it happens again.",
        data_safe=_DATA_SAFE,
    ),
)
