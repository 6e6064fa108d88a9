"""Why a visit is not deleted now, or not sent again, and what to do about it."""

from typing import Final

from recorder_gui.app.facts import Notice
from recorder_gui.app.wording.phrase import Phrase

TOPIC: Final = "removal"

_REASONS: Final = {
    "recording": (Phrase("This visit is being recorded and cannot be deleted"), Phrase("Finish it first.")),
    "sending": (
        Phrase("This visit is being sent at this moment: it is deleted as soon as that ends"),
        Phrase("That takes seconds, or up to three minutes where the server does not answer."),
    ),
    "memory": (
        Phrase("Part of this visit is in memory only and it was not deleted"),
        Phrase("Free some space on the disk, then delete it again."),
    ),
    "unsent": (
        Phrase("More of this visit was unsent than you were told, so nothing was deleted"),
        Phrase("Delete it again to see how much it is now."),
    ),
}

COPY_TOPIC: Final = "send again"

_NOT_SENT_AGAIN: Final = Phrase("This visit was not sent again")
_UNCOPIED: Final = {
    "recording": Phrase("It is being recorded: finish it first."),
    "empty": Phrase("It holds no sound."),
    "pruned": Phrase("Not all of its sound is on this computer any more. The server that has it keeps it."),
    "closed": Phrase("The program was closed meanwhile. Try again."),
}


def explain_uncopied_visit(reason: str) -> Notice:
    """Say why a visit cannot be sent again; ``reason`` is that of ``VisitNotCopied``."""
    return Notice(COPY_TOPIC, _NOT_SENT_AGAIN, _UNCOPIED[reason], is_past=True)


def explain_kept_visit(reason: str) -> Notice:
    """Say why a visit stays; ``reason`` is that of ``VisitKept``."""
    title, remedy = _REASONS[reason]
    return Notice(TOPIC, title, remedy, is_past=True)
