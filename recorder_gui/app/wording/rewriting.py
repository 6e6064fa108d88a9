"""The words about having a note written once more, with another template."""

from typing import Final

from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.app.wording.visit_details import note_outcome_sentence

__all__ = ["note_outcome_sentence"]

BUTTON: Final = Phrase("Rewrite…")
ACTION: Final = Phrase("Write the note again with another template")
HELP: Final = Phrase("Has the service write one more note of this visit (Ctrl+Shift+G); the first one stays")
TEMPLATES: Final = Phrase("Templates of the service")

NO_NOTE: Final = Phrase("There is no note yet that could be written again")
OTHER_ACCOUNT: Final = Phrase(
    "This visit was sent to another account: only that one can write its note again"
)
NO_TEMPLATES: Final = Phrase("The service has told of no templates; it is asked again at the next start")
UNDER_WAY: Final = Phrase("The note is being written again already")


def writing(title: str) -> Phrase:
    """Say that a note is being written."""
    return Phrase("A further note is being written with “{template}”. You can go on working.", template=title)
