"""Every sentence about the account: where recordings go, whose they are, and signing in and out."""

from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice

ACCOUNT: Final = "Account"
ACCOUNT_HELP: Final = "Where recordings go, and signing in (Ctrl+Shift+A). Not while a visit is recorded."
FIELD: Final = "Sign-in code"
FIELD_HINT: Final = "Paste the code (token) of your service"
SIGN_IN: Final = "Sign in"
SIGN_OUT: Final = "Sign out"
SERVER: Final = "Server address"
SERVER_HINT: Final = "https://voice.example.com, or practice"
CHANGE_SERVER: Final = "Change server"
CLOSE: Final = "Close"
STAY: Final = "Leave it as it is"

SIGN_IN_NEEDED: Final = Notice(
    topics.SIGN_IN,
    "The server asks you to sign in again",
    "You can go on recording; everything is safe on this computer. Choose “Account” at the bottom right.",
)
GIVEN: Final = (
    "Whoever set up this program also set the sign-in (RECORDER_TOKEN). To use another, ask them to change "
    "it, then open the program again."
)
NOT_UNDERSTOOD: Final = "This is no sign-in code. Paste the whole text that your service shows."
CHECKING: Final = "Signing in…"
SIGNED_IN: Final = "Kept. Delivery goes on as soon as the server agrees."
SIGNED_IN_FOR_NOW: Final = (
    "Delivery goes on as soon as the server agrees. The code could not be kept: sign in again next time."
)
SIGNED_OUT: Final = "Signed out. Recording still works; delivery waits for the next sign-in."
STILL_KEPT: Final = (
    "Signed out until the program is opened again. This computer still keeps the code and would not let it "
    "go: unlock its store for passwords and keys, then sign out once more."
)
NOT_COUNTED: Final = "Which visits are not delivered yet cannot be told now: their list cannot be read."
NOTHING_CHANGED: Final = (
    "Nothing was changed: the list of visits cannot be read now. Everything recorded stays where it is. "
    "Try again in a minute, or close the program and open it again."
)
SAME_SERVER: Final = "Recordings go to this server already."
NOT_SAVED: Final = "The new address could not be saved. Recordings still go where they went."
MOVED: Final = (
    "Saved. Close the program and open it again: then new visits go to the new server. "
    "Until then all stays as it is."
)

_STAYS: Final = "What waits stays on this computer, bound to its account, and is never sent to another one."


def unsent_text(here: int, elsewhere: int) -> str:
    """Say how many visits wait, and for whom."""
    if not here and not elsewhere:
        return "Every visit is delivered."
    texts = [f"{_visits(here)} not delivered yet."] if here else []
    if elsewhere:
        texts.append(f"{_visits(elsewhere)} waiting for another account; sign in there to deliver.")
    return " ".join(texts)


def ask_sign_out(unsent: int) -> tuple[str, str]:
    """Return the question before signing out with unsent visits, and the word that agrees."""
    return f"{_visits(unsent)} not delivered yet. {_STAYS} Sign in here again to deliver.", SIGN_OUT


def ask_change_server(unsent: int, server: str) -> tuple[str, str]:
    """Return the question before the account is changed, and the word that agrees."""
    text = f"{_visits(unsent)} not delivered to {server} yet. {_STAYS} Come back to this server to deliver."
    return text, CHANGE_SERVER


def ask_other_person(unsent: int) -> tuple[str, str]:
    """Return the question before another person's sign-in takes unsent visits over, and what agrees."""
    text = (
        f"This sign-in code is another person's. {_visits(unsent)} not delivered yet, recorded under the "
        "sign-in before. They would be delivered under this one."
    )
    return text, "Deliver under this sign-in"


def _visits(count: int) -> str:
    return f"{count} visit is" if count == 1 else f"{count} visits are"
