"""Whether audio on this computer is not with its server yet."""

import logging
from typing import Final

from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.errors import SpoolError
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.spool import Desk

log = logging.getLogger(__name__)

UNSENT: Final = (
    VisitState.RECORDING,
    VisitState.PAUSED,
    VisitState.SAVED,
    VisitState.UPLOADING,
    VisitState.WAITING,
    VisitState.SIGNED_OUT,
)
_IN_DOUBT: Final = (VisitState.PROCESSING, VisitState.ATTENTION)
"""Their audio may be with the server, or not all of it."""


def count_unsent(desk: Desk) -> int:
    """Return how many visits, of any account, have audio that is not delivered. Raises SpoolUnavailable."""
    in_doubt = (
        any(chunk.state is not ChunkState.UPLOADED for chunk in desk.chunks.of_visit(visit))
        for visit in desk.visits.ids_in(_IN_DOUBT)
    )
    return len(desk.visits.ids_in(UNSENT)) + sum(in_doubt)


def has_unsent_audio(desk: Desk) -> bool:
    """Return whether any visit, of any account, has audio that is not delivered; True where nobody knows."""
    try:
        return bool(desk.visits.ids_in(UNSENT)) or desk.chunks.is_any_undelivered(_IN_DOUBT)
    except SpoolError as fault:
        log.warning("ledger not read: %s", type(fault).__name__)
        return True
