"""The life of one visit, as the doctor sees it.

While a visit is recorded its state says so, however far its delivery has come: chunks carry
that. From ``saved`` on the state says how the delivery stands.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from recorder_gui.domain.errors import IllegalTransition


class VisitState(StrEnum):
    """Where a visit is. The values are stored on disk: never rename one."""

    RECORDING = "recording"
    PAUSED = "paused"
    SAVED = "saved"  # finished, everything on this computer, delivery not begun
    UPLOADING = "uploading"
    WAITING = "waiting"  # the server is away; tried again by itself
    SIGNED_OUT = "signed_out"  # the server wants a good token first
    PROCESSING = "processing"  # delivered and ended; the note is being written
    READY = "ready"  # the result is here
    ATTENTION = "attention"  # a person must look; everything is kept


class VisitEvent(StrEnum):
    """What can happen to a visit."""

    PAUSED = "paused"
    RESUMED = "resumed"
    FINISHED = "finished"  # by the doctor, or found cut off at the next start
    DELIVERY_MOVED = "delivery_moved"
    DELIVERY_DELAYED = "delivery_delayed"
    SIGN_IN_NEEDED = "sign_in_needed"
    ALL_ENDED = "all_ended"
    RESULT_READY = "result_ready"
    HELP_NEEDED = "help_needed"
    SESSION_LOST = "session_lost"  # the server forgot a part: it is sent again from disk
    RELEASED = "released"  # a person asked to try again


_S = VisitState
_E = VisitEvent

_BEFORE_END: Final = (_S.SAVED, _S.UPLOADING, _S.WAITING, _S.SIGNED_OUT)

TRANSITIONS: Final[Mapping[tuple[VisitState, VisitEvent], VisitState]] = MappingProxyType(
    {
        (_S.RECORDING, _E.PAUSED): _S.PAUSED,
        (_S.PAUSED, _E.RESUMED): _S.RECORDING,
        (_S.RECORDING, _E.FINISHED): _S.SAVED,
        (_S.PAUSED, _E.FINISHED): _S.SAVED,
        **{(state, _E.DELIVERY_MOVED): _S.UPLOADING for state in _BEFORE_END},
        **{(state, _E.DELIVERY_DELAYED): _S.WAITING for state in _BEFORE_END},
        **{(state, _E.SIGN_IN_NEEDED): _S.SIGNED_OUT for state in (*_BEFORE_END, _S.PROCESSING)},
        **{(state, _E.ALL_ENDED): _S.PROCESSING for state in _BEFORE_END},
        **{(state, _E.HELP_NEEDED): _S.ATTENTION for state in (*_BEFORE_END, _S.PROCESSING)},
        (_S.PROCESSING, _E.RESULT_READY): _S.READY,
        (_S.PROCESSING, _E.SESSION_LOST): _S.SAVED,
        (_S.ATTENTION, _E.RELEASED): _S.SAVED,
    }
)


def advance(state: VisitState, event: VisitEvent) -> VisitState:
    """Return the state that follows, or raise IllegalTransition."""
    try:
        return TRANSITIONS[state, event]
    except KeyError:
        raise IllegalTransition(state, event) from None
