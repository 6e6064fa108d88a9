"""What is said at a start of data folders, in use and of before, and of settings that are lost."""

from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.wording.phrase import CountedPhrase, Joined, Phrase
from recorder_gui.app.wording.visits import explain
from recorder_gui.domain.errors import RecorderError

CHANGE: Final = Phrase("Change the folder all the same")
_NOBODY_KNOWS: Final = Phrase(
    "It cannot be read whether every visit in the folder of today is sent. What is not sent stays there, and "
    "is not sent while another folder is used."
)

SETTINGS_LOST: Final = Notice(
    topics.SETTINGS,
    Phrase("Your settings could not be read: all of them are as in a new program"),
    Phrase(
        "New visits go to the server that is shown below, which may be the practice server of this computer. "
        "Choose your account again before you record. Recordings are safe."
    ),
    is_alarm=True,
    is_past=True,
)


def unsent_stays(count: int | None) -> Phrase:
    """Ask before the folder is changed, with the visits that are not sent; None: nobody knows."""
    if count is None:
        return _NOBODY_KNOWS
    return CountedPhrase(
        "{count} visit in the folder of today is not sent yet. It stays there, and is not sent while another "
        "folder is used. Better change the folder once it is sent.",
        "{count} visits in the folder of today are not sent yet. They stay there, and are not sent while "
        "another folder is used. Better change the folder once they are sent.",
        count,
    )


def stands_in(chosen: str, place: str, fault: RecorderError) -> Notice:
    """Say for as long as it is so that recordings are not kept where they should be."""
    told = explain(fault)
    return Notice(
        topics.FOLDER,
        Phrase("Recordings are not kept in the folder you chose: {folder}", folder=chosen),
        Joined(
            Joined(told.title, ".", between=""),
            Phrase(
                "You can record: it is kept in {place} until this is set right. Connect the drive of your "
                "folder and start the program again, or choose another folder in the settings.",
                place=place,
            ),
        ),
        is_alarm=True,
    )


def unsent_elsewhere(folder: str, count: int | None) -> Notice:
    """Say that a folder of before holds what is not sent, and how to send it; None: nobody knows how much."""
    title = (
        Phrase("Visits that are not sent may lie in an earlier data folder")
        if count is None
        else CountedPhrase(
            "{count} visit that is not sent lies in an earlier data folder",
            "{count} visits that are not sent lie in an earlier data folder",
            count,
        )
    )
    return Notice(
        topics.elsewhere(folder),
        title,
        Phrase(
            "They are sent from there alone. Choose “{folder}” in the settings again and start the program "
            'anew, or run: recorder-gui resume --data-dir "{folder}"',
            folder=folder,
        ),
        is_past=True,
    )
