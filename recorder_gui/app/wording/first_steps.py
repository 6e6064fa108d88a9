"""The three steps of somebody who opens the program for the first time."""

from typing import Final

from recorder_gui.app.wording.phrase import Phrase

FIRST_STEPS: Final = Phrase("First steps…")
TITLE: Final = Phrase("First steps")
SKIP: Final = Phrase("Skip, use it now")
CLOSE: Final = Phrase("Close")
BACK: Final = Phrase("Back")
NEXT: Final = Phrase("Next")
DONE: Final = Phrase("Done")

MICROPHONE: Final = Phrase("Can you be heard?")
MICROPHONE_HINT: Final = Phrase(
    "Choose your microphone and say something: the bar moves with your voice. Nothing is recorded yet."
)
CHECK_ROOM: Final = Phrase("Check the room…")
CHECK_ROOM_HINT: Final = Phrase("Voice, noise, disk and server in 15 seconds, now or later from the menu.")

WHERE: Final = Phrase("Where do recordings go?")
WHERE_HINT: Final = Phrase(
    "With the practice server nothing leaves this computer, and no real note is written: good to try it out."
)
PRACTICE: Final = Phrase("Practice server on this computer")
SERVICE: Final = Phrase("My service")
USE: Final = Phrase("Use this address")
SIGN_IN_LATER: Final = Phrase("Sign in under “Account” when the program is open with your service.")

STORAGE: Final = Phrase("What stays on this computer?")
STORAGE_HINT: Final = Phrase(
    "Recordings are kept encrypted until they are delivered, whatever you choose here."
)
READY: Final = Phrase("All of this can be changed later under “Settings” in the menu.")


def step_of(step: int, steps: int) -> Phrase:
    """Say which step this is."""
    return Phrase("Step {step} of {steps}", step=step, steps=steps)
