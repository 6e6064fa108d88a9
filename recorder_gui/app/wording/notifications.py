"""What the desktop is told while the doctor works in another program. No sentence names a patient."""

from typing import Final

from recorder_gui.app.wording.phrase import Phrase, counted

TITLE: Final = Phrase("Consultation Recorder")
NO_SOUND: Final = Phrase("No sound is being recorded")
NO_SOUND_REMEDY: Final = Phrase("The microphone gives no sound. Look at the recorder window.")
ALL_DELIVERED: Final = Phrase("Everything recorded has reached the service.")


def notes_ready(count: int) -> str:
    """Say how many notes came."""
    return counted("A note is ready.", "{count} notes are ready.", count)


def need_attention(count: int) -> str:
    """Say how many visits wait for a person."""
    return counted("A visit needs your attention.", "{count} visits need your attention.", count)
