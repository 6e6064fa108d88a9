"""The words of the player: its buttons, how far it is, and why it stops."""

from collections.abc import Mapping
from typing import Final

from recorder_gui.app.facts import Sentence
from recorder_gui.app.wording.keys import Keys
from recorder_gui.app.wording.loudspeaker import NO_LOUDSPEAKER
from recorder_gui.app.wording.phrase import CountedPhrase, Phrase, counted, tr
from recorder_gui.app.wording.visits import duration_text
from recorder_gui.domain.audio_format import seconds_of
from recorder_gui.domain.playback import PlaybackTrouble

STRIP: Final = Phrase("Player")
PLAY: Final = Phrase("Play")
PLAY_HELP: Final = Phrase(
    "Plays the visit from the chosen piece, or from its beginning ({keys})", keys=Keys("Ctrl+Space")
)
PLAY_OR_STOP: Final = Phrase("Play the visit, or stop")
HOLD_OR_GO_ON: Final = Phrase("Hold what is played, or go on")
PAUSE: Final = Phrase("Hold")
PAUSE_HELP: Final = Phrase("Keeps its place ({keys})", keys=Keys("Ctrl+Shift+Space"))
GO_ON: Final = Phrase("Go on")
STOP: Final = Phrase("Stop")
STOP_HELP: Final = Phrase("Ends the playing ({keys})", keys=Keys("Ctrl+Space"))
SEEK: Final = Phrase("Place in the visit")
SEEK_HELP: Final = Phrase("The arrow keys go from piece to piece")

NOT_WHILE_RECORDING: Final = Phrase("Nothing is played while a visit is recorded")
NO_SOUND_HERE: Final = Phrase("This visit has no sound to play yet")

TROUBLES: Final[Mapping[PlaybackTrouble, tuple[Sentence | str, Sentence | str]]] = {
    PlaybackTrouble.NO_OUTPUT: (NO_LOUDSPEAKER.title, NO_LOUDSPEAKER.remedy),
    PlaybackTrouble.OUTPUT_LOST: (
        Phrase("The loudspeaker is gone, so the playing has ended"),
        Phrase("The recording is not touched by this. Press Play again when the loudspeaker is back."),
    ),
    PlaybackTrouble.NO_SOUND: (
        Phrase("There is no sound to play from here on"),
        Phrase("Its pieces could not be read, or are not on this computer any more."),
    ),
    PlaybackTrouble.BUG: (
        Phrase("Something went wrong while playing"),
        Phrase("The recording is not touched by this. Press Play again."),
    ),
}


def position_text(frame: int, total_frames: int) -> str:
    """Return how far it is, such as 03:20 of 12:40."""
    return tr(
        "{at} of {total}",
        at=duration_text(seconds_of(frame)),
        total=duration_text(seconds_of(total_frames)),
    )


def skipped_text(count: int) -> str:
    """Say how many pieces were passed over; nothing where none was."""
    if not count:
        return ""
    return counted("{count} piece cannot be played", "{count} pieces cannot be played", count)


def skipped_notice(count: int) -> tuple[Phrase, Phrase]:
    """Say after the end what was not heard."""
    title = CountedPhrase(
        "{count} piece of this visit was not played", "{count} pieces of this visit were not played", count
    )
    return title, Phrase("They cannot be read, or are not on this computer any more. The others were played.")
