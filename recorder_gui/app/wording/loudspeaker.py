"""Why nothing can be heard, and what to do about it."""

from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.wording.phrase import Phrase

NO_LOUDSPEAKER: Final = Notice(
    topics.PLAYBACK,
    Phrase("The sound could not be played: this computer has no loudspeaker that can be used"),
    Phrase("Plug one in, or switch it on in the system's sound settings, and press Play again."),
    is_past=True,
)
