"""Every sentence about the account: where recordings go, whose they are, and signing in and out."""

from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.wording.keys import Keys
from recorder_gui.app.wording.phrase import CountedPhrase, Joined, Phrase

ACCOUNT: Final = Phrase("Account")
ACCOUNT_HELP: Final = Phrase(
    "Where recordings go, and signing in ({keys}). Not while a visit is recorded.", keys=Keys("Ctrl+Shift+A")
)
FIELD: Final = Phrase("Sign-in code")
FIELD_HINT: Final = Phrase("Paste the code (token) of your service")
SIGN_IN: Final = Phrase("Sign in")
SIGN_OUT: Final = Phrase("Sign out")
SERVER: Final = Phrase("Server address")
SERVER_HINT: Final = Phrase("https://voice.example.com, or practice")
CHANGE_SERVER: Final = Phrase("Change server")
CLOSE: Final = Phrase("Close")
STAY: Final = Phrase("Leave it as it is")

SIGN_IN_NEEDED: Final = Notice(
    topics.SIGN_IN,
    Phrase("The server asks you to sign in again"),
    Phrase(
        "You can go on recording; everything is safe on this computer. Choose “Account” at the bottom right."
    ),
)
GIVEN: Final = Phrase(
    "Whoever set up this program also set the sign-in (RECORDER_TOKEN). To use another, ask them to change "
    "it, then open the program again."
)
NOT_UNDERSTOOD: Final = Phrase("This is no sign-in code. Paste the whole text that your service shows.")
CHECKING: Final = Phrase("Signing in…")
SIGNED_IN: Final = Phrase("Kept. Delivery goes on as soon as the server agrees.")
SIGNED_IN_FOR_NOW: Final = Phrase(
    "Delivery goes on as soon as the server agrees. The code could not be kept: sign in again next time."
)
SIGNED_OUT: Final = Phrase("Signed out. Recording still works; delivery waits for the next sign-in.")
STILL_KEPT: Final = Phrase(
    "Signed out until the program is opened again. This computer still keeps the code and would not let it "
    "go: unlock its store for passwords and keys, then sign out once more."
)
NOT_COUNTED: Final = Phrase(
    "Which visits are not delivered yet cannot be told now: their list cannot be read."
)
NOTHING_CHANGED: Final = Phrase(
    "Nothing was changed: the list of visits cannot be read now. Everything recorded stays where it is. "
    "Try again in a minute, or close the program and open it again."
)
SAME_SERVER: Final = Phrase("Recordings go to this server already.")
NOT_SAVED: Final = Phrase("The new address could not be saved. Recordings still go where they went.")
MOVED: Final = Phrase(
    "Saved. Close the program and open it again: then new visits go to the new server. "
    "Until then all stays as it is."
)

_STAYS: Final = Phrase(
    "What waits stays on this computer, bound to its account, and is never sent to another one."
)


def unsent_text(here: int, elsewhere: int) -> Phrase:
    """Say how many visits wait, and for whom."""
    if not here and not elsewhere:
        return Phrase("Every visit is delivered.")
    told = []
    if here:
        told.append(
            CountedPhrase(
                "{count} visit is not delivered yet.", "{count} visits are not delivered yet.", here
            )
        )
    if elsewhere:
        told.append(
            CountedPhrase(
                "{count} visit is waiting for another account; sign in there to deliver.",
                "{count} visits are waiting for another account; sign in there to deliver.",
                elsewhere,
            )
        )
    return Joined(*told)


def ask_sign_out(unsent: int) -> tuple[Phrase, Phrase]:
    """Return the question before signing out with unsent visits, and the word that agrees."""
    return Joined(unsent_text(unsent, 0), _STAYS, Phrase("Sign in here again to deliver.")), SIGN_OUT


def ask_change_server(unsent: int, server: str) -> tuple[Phrase, Phrase]:
    """Return the question before the account is changed, and the word that agrees."""
    waiting = CountedPhrase(
        "{count} visit is not delivered to {server} yet.",
        "{count} visits are not delivered to {server} yet.",
        unsent,
        server=server,
    )
    return Joined(waiting, _STAYS, Phrase("Come back to this server to deliver.")), CHANGE_SERVER


def ask_other_person(unsent: int) -> tuple[Phrase, Phrase]:
    """Return the question before another person's sign-in takes unsent visits over, and what agrees."""
    text = Joined(
        Phrase("This sign-in code is another person's."),
        CountedPhrase(
            "{count} visit is not delivered yet, recorded under the sign-in before. "
            "It would be delivered under this one.",
            "{count} visits are not delivered yet, recorded under the sign-in before. "
            "They would be delivered under this one.",
            unsent,
        ),
    )
    return text, Phrase("Deliver under this sign-in")
