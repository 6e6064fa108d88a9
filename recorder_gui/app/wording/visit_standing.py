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
            Phrase("A piece of this visit is damaged on this computer's disk and could not be sent."),
            Phrase("Have the disk checked. All that can be read of it can still be exported."),
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
_UNKNOWN: Final = (Phrase("The service gave no clear reason."), _SUPPORT)


def standing_text(visit: VisitRecord, *, is_deaf: bool = False) -> str:
    """Say where a visit is; while no sound reaches the one that is recorded, "Recording" would not be true."""
    if is_deaf and visit.state is VisitState.RECORDING:
        return str(DEAF)
    state = visit_state_text(visit)
    return tr("Sent again · {state}", state=state) if visit.is_sent_again else state


def attention_text(visit: VisitRecord) -> Phrase | None:
    """Say why a visit waits for a person, and what to do; None where it does not."""
    if visit.state is not VisitState.ATTENTION:
        return None
    why, remedy = _WHY.get(visit.reason or "", _UNKNOWN)
    return Joined(why, remedy)
