"""What is said of the organisation's policy."""

from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.errors import ServerSetByOrganisation, SetByOrganisation

SET_BY_ORGANISATION: Final = Phrase("Set by your organisation")
SERVER_IS_SET: Final = Phrase("Your organisation has set where recordings go.")


def refused(fault: SetByOrganisation) -> Notice:
    """Return what stands against the command line or the environment."""
    given = fault.given
    if isinstance(fault, ServerSetByOrganisation):
        return Notice(
            topics.POLICY,
            Phrase("Your organisation has set where recordings go"),
            Phrase("“{given}” cannot be used here. Leave the address out, or ask your support.", given=given),
        )
    return Notice(
        topics.POLICY,
        Phrase("Your organisation has set the data folder"),
        Phrase("“{given}” cannot be used here. Leave the folder out, or ask your support.", given=given),
    )


def ignored(names: tuple[str, ...]) -> Notice:
    """Return the notice of a policy that could not be used, or not all of it."""
    return Notice(
        topics.POLICY,
        Phrase("Your organisation's settings could not all be used"),
        Phrase(
            "Ignored: {names}. Recording goes on with the other settings. Tell your support.",
            names=", ".join(names),
        ),
        is_past=True,
    )
