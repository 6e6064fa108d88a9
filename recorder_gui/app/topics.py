"""What a notice is about. Two notices with one topic replace each other; clearing a topic ends its notice."""

from typing import Final

from recorder_gui.domain.identifiers import VisitId

MICROPHONE: Final = "microphone"  # no frames come
SIGNAL: Final = "signal"  # they come, and are dead, quiet or too loud
PACE: Final = "pace"  # they come at a pace that is not the device's own
MOVED: Final = "moved"  # another microphone records
CHANGE: Final = "change"  # a change of microphone was refused
DEVICE: Final = "device"  # the list of microphones, while none is recorded

REFUSED: Final = "refused"  # no visit could begin, for the disk would not have it
DISK: Final = "disk"  # the visit in hand cannot be written
MEMORY: Final = "memory"  # audio is safe on this computer no more
ROOM: Final = "room"  # there is little room, or the folder cannot be asked
FOLDER: Final = "folder"  # another data folder than the one that was chosen
ELSEWHERE: Final = "elsewhere"  # what lies in a data folder of before, and is not sent; one folder each
SETTINGS: Final = "settings"  # they could not be read

FILE: Final = "file"
PLAYBACK: Final = "playback"  # what is played back could not be played
DELIVERY: Final = "delivery"  # the ledger cannot be used for delivery
SIGN_IN: Final = "sign_in"
RESCUE: Final = "rescue"  # what this start put aside or rebuilt
CONSENT: Final = "consent"  # the patient did not agree
POLICY: Final = "policy"  # what the organisation set, and could not be used
KEYS: Final = "keys"  # those that work in every program
UPDATE: Final = "update"  # there is a newer version
RECORDER: Final = "recorder"  # a bug in the recorder


def is_unwritten(topic: str) -> bool:
    """Return whether audio waits in memory while there is trouble of this topic."""
    return topic == MEMORY or topic.split(maxsplit=1)[0] == DISK


def visit(identity: VisitId) -> str:
    """Return the topic of one visit's delivery."""
    return f"visit {identity}"


def elsewhere(folder: str) -> str:
    """Return the topic of what lies in a data folder of before."""
    return f"{ELSEWHERE} {folder}"


def removal(identity: VisitId) -> str:
    """Return the topic of one visit's deletion."""
    return f"removal {identity}"


def disk_of(identity: VisitId) -> str:
    """Return the topic of a visit whose end the disk refuses while others are recorded."""
    return f"{DISK} {identity}"
