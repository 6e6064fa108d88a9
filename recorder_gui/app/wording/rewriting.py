"""The words about having a note written once more, with another template."""

from typing import Final

from recorder_gui.app.wording.keys import Keys
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.app.wording.visit_details import note_outcome_sentence

__all__ = ["note_outcome_sentence"]

BUTTON: Final = Phrase("Rewrite…")
ACTION: Final = Phrase("Write the note again with another template")
HELP: Final = Phrase(
    "Has the service write one more note of this visit ({keys}); the first one stays",
    keys=Keys("Ctrl+Shift+G"),
)
TEMPLATES: Final = Phrase("Templates of the service")

NO_NOTE: Final = Phrase("There is no note yet that could be written again")
OTHER_ACCOUNT: Final = Phrase(
    "This visit was sent to another account: only that one can write its note again"
)
NO_TEMPLATES: Final = Phrase("The service has told of no templates; it is asked again at the next start")
AWAY: Final = Phrase("The service cannot be reached just now; this is possible again when it answers")
UNDER_WAY: Final = Phrase("The note is being written again already")


def writing(title: str) -> Phrase:
    """Say that a note is being written."""
    return Phrase("A further note is being written with “{template}”. You can go on working.", template=title)
