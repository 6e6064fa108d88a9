"""Why a visit is not deleted now, and what to do about it."""

from typing import Final

from recorder_gui.app.facts import Notice

TOPIC: Final = "removal"

_REASONS: Final = {
    "recording": ("This visit is being recorded and cannot be deleted", "Finish it first."),
    "sending": (
        "This visit is being sent at this moment and was not deleted",
        "Wait a few seconds, then delete it again.",
    ),
    "memory": (
        "Part of this visit is in memory only and it was not deleted",
        "Free some space on the disk, then delete it again.",
    ),
    "unsent": (
        "More of this visit was unsent than you were told, so nothing was deleted",
        "Delete it again to see how much it is now.",
    ),
}


def explain_kept_visit(reason: str) -> Notice:
    """Say why a visit stays; ``reason`` is that of ``VisitKept``."""
    title, remedy = _REASONS[reason]
    return Notice(TOPIC, title, remedy, is_past=True)
