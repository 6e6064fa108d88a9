"""Puts the disk's troubles into words: what happened, whether the recording is safe, what to do."""

from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
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
                f"Not started: room for {minutes_text(left)} of recording; {minutes_text(needed)} are needed",
                f"Delete files you no longer need from the disk that holds {error.path}, then record again.",
                is_alarm=True,
                is_past=True,
            )
        case trouble.RoomShort(minutes_left=left):
            return Notice(
                topics.DISK,
                f"The disk has room for only {minutes_text(left)} of recording",
                "Delete files you no longer need from this computer. A recording in progress goes on.",
            )
        case trouble.ReserveInUse():
            return Notice(
                topics.DISK,
                "The disk is full but for a little room that this program keeps back",
                "Nothing is lost. Delete files you no longer need from this computer soon.",
            )
        case trouble.KeptInMemory(seconds=seconds):
            return _in_memory(seconds)
        case _:
            return Notice(
                topics.DISK,
                "The recordings' folder lies on a network drive, and a network can fail while you record",
                f"{error.path} was not used. Ask your IT support for a folder on this computer (--data-dir).",
                is_alarm=True,
            )


def minutes_text(minutes: int) -> str:
    """Return a length for people: minutes up to two hours, then hours."""
    if minutes < 2 * _HOUR:
        return f"{minutes} minute{'s' if minutes != 1 else ''}"
    return f"{minutes // _HOUR} hours"


def room_text(seconds: float) -> str:
    """Say how long the disk lasts, in one calm line."""
    minutes = int(seconds // 60)
    if not minutes:
        return "Room for less than a minute"
    if minutes >= _DAYS_ON_END * _HOUR:
        return f"Room for over {_DAYS_ON_END} hours"
    return f"Room for {minutes_text(minutes)}"


def _in_memory(seconds: int) -> Notice:
    if not seconds:
        return Notice(
            topics.DISK,
            "The disk is full: what you record goes to the server without a copy on this computer",
            "Delete files you no longer need now. Do not switch the computer off. Recording goes on.",
            is_alarm=True,
        )
    length = f"{seconds} s" if seconds < 2 * _HALF_MINUTE else minutes_text(round(seconds / 60))
    return Notice(
        topics.DISK,
        f"The disk is full: {length} of recording are in this computer's memory only",
        "Delete files you no longer need now. Until then do not close this program and do not switch the "
        "computer off. Recording and sending go on.",
        is_alarm=True,
        warns_at_close=True,
    )
