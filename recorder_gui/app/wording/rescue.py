"""What a start says when it had to put something aside: a damaged list, or damaged recordings."""

from pathlib import Path
from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.wording.phrase import Joined, Phrase

_REBUILT: Final = Phrase("The list of visits was damaged and has been rebuilt from the recordings")
_REBUILT_MISSING: Final = Phrase("The list of visits was missing and has been rebuilt from the recordings")
_NOTHING_LOST: Final = Phrase("Nothing was lost.")
_DAMAGED: Final = Phrase("Some recordings were damaged on the disk")
_READABLE: Final = Phrase(
    "Everything that can be read is kept and delivered; what is missing is shown with its visit. "
    "Have the disk checked."
)


def rescue_notice(set_aside: tuple[Path, ...], ledger_kind: str, *, is_rebuilt: bool) -> Notice | None:
    """Say what was put aside and where; None where all was well.

    ``set_aside`` are this start's folders in the quarantine, of which ``ledger_kind`` ends the ledger's.
    """
    if not set_aside and not is_rebuilt:
        return None
    with_ledger = any(folder.name.endswith(f"-{ledger_kind}") for folder in set_aside)
    has_damage = len(set_aside) > with_ledger
    title = (_REBUILT if with_ledger else _REBUILT_MISSING) if is_rebuilt else _DAMAGED
    sentences = [_READABLE if has_damage else _NOTHING_LOST]
    if set_aside:
        sentences.append(Phrase("What could not be used is kept in {folder}", folder=set_aside[0].parent))
    return Notice(topics.RESCUE, title, Joined(*sentences), is_alarm=has_damage, is_past=True)
