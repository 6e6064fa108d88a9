"""The words of the settings: what can be chosen, and what a choice means."""

from typing import Final

from recorder_gui.app.wording.phrase import Phrase, counted, tr
from recorder_gui.settings.folder_trouble import FolderTrouble

SETTINGS: Final = Phrase("Settings")
SETTINGS_ENTRY: Final = Phrase("Settings…")
CATEGORIES: Final = Phrase("Groups of settings")
CLOSE: Final = Phrase("Close")
AT_ONCE: Final = Phrase("Changes count at once.")
NOT_SAVED: Final = Phrase("The settings cannot be written: this change holds until the program ends.")

GENERAL: Final = Phrase("General")
LANGUAGE: Final = Phrase("Language")
SYSTEM_LANGUAGE: Final = Phrase("Language of the computer")
TRAY: Final = Phrase("Show the state in the notification area")
TRAY_HELP: Final = Phrase("A small picture beside the clock, where the system has a place for it.")
NOTIFICATIONS: Final = Phrase("Tell about notes and trouble while the window is hidden")
NOTIFICATIONS_HELP: Final = Phrase("Never with the name of a patient.")

RECORDING: Final = Phrase("Recording")
CHUNK_LENGTH: Final = Phrase("Length of the pieces that are sent")
CHUNK_LENGTH_HELP: Final = Phrase(
    "Shorter pieces are with the server sooner, and cost more requests. Counts from the next visit on."
)
MODE: Final = Phrase("A new visit is")
CONSULTATION: Final = Phrase("A consultation: two people who talk")
DICTATION: Final = Phrase("A dictation: you alone")
MODE_HELP: Final = Phrase("Each visit can still be changed before it begins.")
CONSENT: Final = Phrase("Ask for the patient's consent before a visit is recorded")
WORDING: Final = Phrase("Question that is asked")
WORDING_HELP: Final = Phrase("Empty: the program's own words.")

MICROPHONES: Final = Phrase("Microphones")
PRIORITY: Final = Phrase("Your microphones, the most wanted first")
PRIORITY_HELP: Final = Phrase(
    "The first one that is connected is used. A microphone comes into this list when you choose it in the "
    "window."
)
NO_MICROPHONES: Final = Phrase("You have chosen no microphone yet: the computer's own choice is used.")
UP: Final = Phrase("Up")
DOWN: Final = Phrase("Down")
REMOVE: Final = Phrase("Remove")
WHEN_LOST: Final = Phrase("When a microphone is lost during a visit")
GO_ON_BY_RULE: Final = Phrase("Go on with another one that you have used before")
GO_ON_ALWAYS: Final = Phrase("Go on with any other one")
GO_ON_NEVER: Final = Phrase("Wait until it is back")

SENDING: Final = Phrase("Sending")
SERVER: Final = Phrase("Server for new visits")
PRACTICE: Final = Phrase("The practice server of this computer: nothing leaves it")
SERVER_HELP: Final = Phrase("Server and sign-in are changed in “Account”, not while a visit is recorded.")
TO_ACCOUNT: Final = Phrase("Account…")
FORMAT: Final = Phrase("Format")
FORMAT_IS: Final = Phrase("WAV, 16 bit, 16 kHz, one channel")
FORMAT_HELP: Final = Phrase(
    "Every detail of what was recorded. It is fixed: the service takes these files as they are, and a format "
    "that saves room would leave something out."
)

STORAGE: Final = Phrase("Storage")
RETENTION: Final = Phrase("Sound of visits that are delivered and have their complete note")
KEEP: Final = Phrase("Keep it on this computer")
REMOVE_AFTER: Final = Phrase("Remove it after")
DAYS: Final = Phrase("Days")
RETENTION_HELP: Final = Phrase(
    "Notes stay. What is not delivered, has no complete note, or was for practice is never removed. A new or "
    "a shorter time counts from the next start on, or an hour after it was chosen: until then you can "
    "change it."
)
DATA_FOLDER: Final = Phrase("Data folder")
DATA_FOLDER_HELP: Final = Phrase(
    "Recordings, encrypted. Empty: the system's place. Counts from the next start on; what is in the folder "
    "of today stays there."
)
EXPORT_FOLDER: Final = Phrase("Folder for exported recordings")
EXPORT_FOLDER_HELP: Final = Phrase(
    "You are asked each time, beginning there. Exported files are not encrypted. Empty: your documents."
)
BROWSE: Final = Phrase("Browse…")

SOUNDS: Final = Phrase("Sounds")
START_SOUND: Final = Phrase("When recording starts")
PAUSE_SOUND: Final = Phrase("When it is paused, and goes on")
FINISH_SOUND: Final = Phrase("When a visit is finished")
ALARM_SOUND: Final = Phrase("Alarm when something endangers the recording")
ALARM_SOUND_HELP: Final = Phrase("Without it only the window tells.")

HOTKEYS: Final = Phrase("Keys everywhere")
HOTKEYS_ON: Final = Phrase("Let these keys work in every program")
HOTKEYS_HELP: Final = Phrase("They are then taken from the other programs. Not every system allows it.")
HOTKEY_RECORD: Final = Phrase("Record")
HOTKEY_PAUSE: Final = Phrase("Pause and go on")
HOTKEY_FINISH: Final = Phrase("Finish")
HOTKEY_NEEDS_MODIFIER: Final = Phrase("Take Ctrl, Alt or both into it: a bare key is needed for writing.")

KEYBOARD: Final = Phrase("Keyboard")
KEYS: Final = Phrase("Keys")
ACTION: Final = Phrase("Action")
KEYBOARD_HELP: Final = Phrase("Choose an action, then press its new keys.")
NEW_KEYS: Final = Phrase("New keys")
NO_KEYS: Final = Phrase("No keys")
RESET: Final = Phrase("Reset")
RESET_ALL: Final = Phrase("Reset all")
RESERVED: Final = Phrase("These keys are needed to move about in the window.")

_TROUBLES: Final = {
    FolderTrouble.NOT_ABSOLUTE: Phrase("Write the whole path, from the drive or the first slash on."),
    FolderTrouble.NO_FOLDER: Phrase("This is a file, not a folder."),
    FolderTrouble.NOT_WRITABLE: Phrase("This folder cannot be written. Choose another one."),
    FolderTrouble.NOT_OURS: Phrase(
        "This folder belongs to somebody else. Choose one of your own, or a new one."
    ),
    FolderTrouble.ON_NETWORK: Phrase("This folder lies on another computer. Choose one on this computer."),
    FolderTrouble.IN_DATA_FOLDER: Phrase("This lies inside a data folder. Choose a place beside it."),
    FolderTrouble.NOT_EMPTY: Phrase("There are other files in this folder. Choose an empty or a new one."),
}


def folder_trouble(trouble: FolderTrouble) -> str:
    """Return what is wrong with a folder."""
    return str(_TROUBLES[trouble])


def seconds(count: int) -> str:
    """Return a length of time."""
    return counted("{count} second", "{count} seconds", count)


def days(count: int) -> str:
    """Return what stands behind the number of days."""
    return counted("day", "days", count)


def removed_after(count: int) -> str:
    """Return what so many days mean for the sound that is here."""
    return counted(
        "The sound of every visit that was delivered more than {count} day ago will be removed for good.",
        "The sound of every visit that was delivered more than {count} days ago will be removed for good.",
        count,
    )


def keys_taken(name: str) -> str:
    """Return that an action has these keys already."""
    return tr("“{name}” has these keys already. Choose others, or change that one first.", name=name)


def too_long(most: int) -> str:
    """Return that a text is longer than it may be."""
    return counted(
        "Longer than {count} character. It is not kept.",
        "Longer than {count} characters. It is not kept.",
        most,
    )
