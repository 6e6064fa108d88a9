"""Where a visit stands, as the window says it: in its row, in its header, and why it waits for a person."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from recorder_gui.app.wording.phrase import Joined, Phrase, tr
from recorder_gui.app.wording.visits import visit_state_text
from recorder_gui.app.wording.window import DEAF, RETRY
from recorder_gui.domain.upload_outcome import RefusalReason
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState

ATTENTION: Final = Phrase("Why this visit needs your attention")

_SUPPORT: Final = Phrase(
    "Press “{retry}” to offer it once more. If that does not help, ask the service's support.", retry=RETRY
)
_ANEW: Final = Phrase(
    "“{retry}” sends the visit anew for another note; the service may count it a second time.", retry=RETRY
)
_WHY: Final[Mapping[str, tuple[Phrase, Phrase]]] = MappingProxyType(
    {
        RefusalReason.WRONG_FORMAT: (
            Phrase("The server does not accept this visit's kind of sound."),
            _SUPPORT,
        ),
        RefusalReason.TOO_LARGE: (Phrase("This visit is too large for the server."), _SUPPORT),
        RefusalReason.INVALID: (Phrase("The server did not accept this visit."), _SUPPORT),
        RefusalReason.LIMIT_REACHED: (
            Phrase("Your account with the service has reached its limit."),
            Phrase("Have the limit raised, or wait until it begins anew; then press “{retry}”.", retry=RETRY),
        ),
        RefusalReason.WRONG_ADDRESS: (
            Phrase("There is no voice service at the address this visit goes to."),
            Phrase(
                "Check the address under “Account” with your IT support; then press “{retry}”.", retry=RETRY
            ),
        ),
        RefusalReason.SIGNED_OUT: (
            Phrase("The server does not accept your sign-in."),
            Phrase("Sign in under “Account”; then press “{retry}”.", retry=RETRY),
        ),
        RefusalReason.DAMAGED: (
            Phrase("This visit was damaged on this computer's disk; what could not be read was put aside."),
            Phrase("Have the disk checked, and tell your support: nothing was deleted."),
        ),
        "chunk_refused": (
            Phrase("The server refuses a piece of this visit; the list below says which."),
            _SUPPORT,
        ),
        "chunks_missing": (
            Phrase("The server does not hold every piece of this visit, though all were sent."),
            _SUPPORT,
        ),
        "sessions_lost": (
            Phrase("The server lost this visit several times before it was whole."),
            _SUPPORT,
        ),
        "result_failed": (
            Phrase("All was delivered, but the service could not write a note."),
            _ANEW,
        ),
        "result_partial": (
            Phrase("All was delivered, but what the service wrote holds no text."),
            _ANEW,
        ),
        "result_expired": (
            Phrase("The service closed this visit before a note was written."),
            _ANEW,
        ),
    }
)
_ELSEWHERE: Final = Phrase(
    "It belongs to another account: try it again under that one, or send it again to the one in use."
)
_UNKNOWN: Final = (Phrase("The service gave no clear reason."), _SUPPORT)


def standing_text(visit: VisitRecord, *, is_deaf: bool = False) -> str:
    """Say where a visit is; where no sound reaches it, "Recording" would not be true."""
    return str(DEAF) if is_deaf and visit.state is VisitState.RECORDING else visit_state_text(visit)


def standing_in_list(visit: VisitRecord, *, is_deaf: bool = False) -> str:
    """Say it in a row: a copy has the name and the time of the visit that it was made of."""
    state = standing_text(visit, is_deaf=is_deaf)
    return tr("{state} · sent again", state=state) if visit.is_sent_again else state


def origin_text(visit: VisitRecord) -> str:
    """Say of a copy that it is one; nothing of any other visit."""
    return tr("Sent again, as a copy of another visit") if visit.is_sent_again else ""


def attention_text(visit: VisitRecord, *, is_of_this_account: bool = True) -> Phrase | None:
    """Say why a visit waits for a person, and what to do; None where it does not."""
    if visit.state is not VisitState.ATTENTION:
        return None
    why, remedy = _WHY.get(visit.reason or "", _UNKNOWN)
    return Joined(why, remedy if is_of_this_account else _ELSEWHERE)
