"""The words about sending a visit again, to the account that is in use now."""

from typing import Final
from urllib.parse import urlsplit

from recorder_gui.app.facts import Notice, Sentence
from recorder_gui.app.wording.phrase import Joined, Phrase
from recorder_gui.app.wording.visits import clock_text
from recorder_gui.app.wording.visits_kept import COPY_TOPIC, explain_uncopied_visit
from recorder_gui.app.wording.visits_list import unsent_pieces
from recorder_gui.domain.disk_trouble import TooLittleRoom
from recorder_gui.domain.errors import DiskFull, RecorderError, VisitNotCopied
from recorder_gui.domain.visit import PRACTICE_SERVER, VisitRecord

TITLE: Final = Phrase("Send a visit again")
AGREE: Final = Phrase("Send it again")
STAY: Final = Phrase("Do not send")

NO_ACCOUNT: Final = Phrase("Choose the account of your service first: now everything stays on this computer")
SIGNED_OUT: Final = Phrase("Sign in first: the server does not accept your sign-in")
BEING_RECORDED: Final = Phrase("Finish the recording first")
NO_SOUND: Final = Phrase("This visit has no sound on this computer that could be sent")
ON_ITS_WAY: Final = Phrase("It is on its way to this account already: “Try again” is what helps")

UNDER_WAY: Final = Phrase("It is being made ready already")


CUT_OFF: Final = Notice(
    COPY_TOPIC,
    Phrase("A visit was not sent again: the program ended before its copy was whole"),
    Phrase("The visit itself stays as it is. Choose it in the list and send it again."),
    is_past=True,
)


def action_text(server: str) -> Phrase:
    """Name the action."""
    if server == PRACTICE_SERVER:
        return Phrase("Send again to an account…")
    return Phrase("Send again to {server}…", server=_host(server))


def question(visit: VisitRecord, server: str) -> Phrase:
    """Ask whether a visit is to be sent again."""
    return Phrase(
        "Send the visit of {time} to {server}?", time=clock_text(visit.started_at), server=_host(server)
    )


def consequence(visit: VisitRecord, server: str) -> Joined:
    """Say where its sound goes, and what becomes of what was sent before."""
    leaves = Phrase(
        "Its sound leaves this computer and goes to {server}, as a new visit beside this one.", server=server
    )
    return Joined(leaves, _before(visit, server), Phrase("This visit and its note stay as they are."))


def _before(visit: VisitRecord, server: str) -> Phrase:
    if visit.server == PRACTICE_SERVER:
        return Phrase("So far it was only sent to the practice server on this computer.")
    if visit.server == server:
        return Phrase("The server has it already, and would make a second note of it.")
    if unsent_pieces(visit) < visit.chunks:
        return Phrase("{server} keeps the copy that it has.", server=_host(visit.server))
    return Phrase("Nothing of it was sent to {server} so far.", server=_host(visit.server))


def begun(visit: VisitRecord) -> Notice:
    """Say that the copy is being made."""
    title = Phrase("The visit of {time} is being made ready", time=clock_text(visit.started_at))
    return Notice(COPY_TOPIC, title, Phrase("You can go on working."))


def done(visit: VisitRecord, server: str) -> Notice:
    """Say that it is on its way."""
    title = Phrase(
        "The visit of {time} is sent again, to {server}",
        time=clock_text(visit.started_at),
        server=_host(server),
    )
    remedy = Phrase("It stands in the list as a visit of its own, and its note will come there.")
    return Notice(COPY_TOPIC, title, remedy, is_past=True)


def refused(visit: VisitRecord, fault: RecorderError | None) -> Notice:
    """Say that nothing was sent, and why; None is a bug of ours."""
    title = Phrase("The visit of {time} was not sent again", time=clock_text(visit.started_at))
    return Notice(COPY_TOPIC, title, _reason(fault), is_past=True)


def _reason(fault: RecorderError | None) -> Sentence | str:
    match fault:
        case DiskFull() | TooLittleRoom():
            return Phrase("There is too little room on the disk for a second copy. Make room and try again.")
        case VisitNotCopied(reason=reason):
            return explain_uncopied_visit(reason).remedy
        case RecorderError():
            return Phrase("A piece of it could not be read or written. This visit stays as it is; try again.")
        case _:
            return Phrase("Something went wrong inside the program. This visit stays as it is; try again.")


def _host(server: str) -> str:
    return urlsplit(server).netloc or server
