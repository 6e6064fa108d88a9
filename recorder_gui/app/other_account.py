"""Visits of an account that is not the one of this run: they wait, and must not look as if they were sent."""

from dataclasses import replace
from typing import Final

from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState

OTHER_ACCOUNT: Final = "other_account"

_WAITING_TO_GO: Final = frozenset(
    {VisitState.SAVED, VisitState.UPLOADING, VisitState.WAITING, VisitState.SIGNED_OUT, VisitState.PROCESSING}
)


def as_seen_from(server: str, visit: VisitRecord) -> VisitRecord:
    """Return the visit as it is to be shown where recordings go to ``server``; the ledger's stays."""
    if visit.server == server or visit.state not in _WAITING_TO_GO:
        return visit
    return replace(visit, state=VisitState.SIGNED_OUT, reason=OTHER_ACCOUNT)
