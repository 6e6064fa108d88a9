"""Puts the disk's troubles into words: what happened, whether the recording is safe, what to do."""

from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.wording.phrase import CountedPhrase, Phrase
from recorder_gui.domain import disk_trouble as trouble

_HOUR: Final = 60
_DAYS_ON_END: Final = 100
_HALF_MINUTE: Final = 30


def explain_disk(error: trouble.DiskTrouble) -> Notice:
    """Return what is wrong with the disk and what to do about it."""
    match error:
        case trouble.TooLittleRoom(minutes_left=left, minutes_needed=needed):
            return Notice(
                topics.DISK,
                Phrase(
                    "Not started: room for {left} of recording; {needed} are needed",
                    left=minutes_text(left),
                    needed=minutes_text(needed),
                ),
                Phrase(
                    "Delete files you no longer need from the disk that holds {path}, then record again.",
                    path=error.path,
                ),
                is_alarm=True,
                is_past=True,
            )
        case trouble.RoomShort(minutes_left=left):
            return Notice(
                topics.DISK,
                Phrase("The disk has room for only {left} of recording", left=minutes_text(left)),
                Phrase(
                    "Delete files you no longer need from this computer. A recording in progress goes on."
                ),
            )
        case trouble.ReserveInUse():
            return Notice(
                topics.DISK,
                Phrase("The disk is full but for a little room that this program keeps back"),
                Phrase("Nothing is lost. Delete files you no longer need from this computer soon."),
            )
        case trouble.FolderEmptied(path=path):
            return _emptied(path)
        case trouble.KeptInMemory(seconds=seconds):
            return _in_memory(seconds)
        case _:
            return _on_network(error.path)


def minutes_text(minutes: int) -> Phrase:
    """Return a length for people: minutes up to two hours, then hours."""
    if minutes < 2 * _HOUR:
        return CountedPhrase("{count} minute", "{count} minutes", minutes)
    return CountedPhrase("{count} hour", "{count} hours", minutes // _HOUR)


def room_text(seconds: float) -> Phrase:
    """Say how long the disk lasts, in one calm line."""
    minutes = int(seconds // 60)
    if not minutes:
        return Phrase("Room for less than a minute")
    if minutes >= _DAYS_ON_END * _HOUR:
        return Phrase("Room for over {hours} hours", hours=_DAYS_ON_END)
    return Phrase("Room for {length}", length=minutes_text(minutes))


def _emptied(path: str) -> Notice:
    return Notice(
        topics.DISK,
        Phrase("The data folder is empty, though recordings were kept in it: {path}", path=path),
        Phrase("Connect the drive that it lies on, then start the program again."),
        is_alarm=True,
    )


def _in_memory(seconds: int) -> Notice:
    if not seconds:
        return Notice(
            topics.DISK,
            Phrase("The disk is full: what you record goes to the server without a copy on this computer"),
            Phrase("Delete files you no longer need now. Do not switch the computer off. Recording goes on."),
            is_alarm=True,
        )
    length = (
        Phrase("{seconds} s", seconds=seconds)
        if seconds < 2 * _HALF_MINUTE
        else minutes_text(round(seconds / 60))
    )
    return Notice(
        topics.DISK,
        Phrase("The disk is full: {length} of recording are in this computer's memory only", length=length),
        Phrase(
            "Delete files you no longer need now. Until then do not close this program and do not switch the "
            "computer off. Recording and sending go on."
        ),
        is_alarm=True,
        warns_at_close=True,
    )


def _on_network(path: str) -> Notice:
    return Notice(
        topics.DISK,
        Phrase("The recordings' folder lies on a network drive, and a network can fail while you record"),
        Phrase(
            "{path} was not used. Ask your IT support for a folder on this computer (--data-dir).", path=path
        ),
        is_alarm=True,
    )
