"""The life of one part of a visit: the chunks that are delivered as one session of the server."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from recorder_gui.domain.errors import IllegalTransition


class PartState(StrEnum):
    """Where a part's delivery is. The values are stored on disk: never rename one."""

    PLANNED = "planned"  # has a session id of ours that was never sent
    CREATING = "creating"  # the id may have reached the server: only GET may follow, never a second POST
    OPEN = "open"  # the session takes chunks
    ENDING = "ending"  # End may have reached the server
    PROCESSING = "processing"  # ended; the result is awaited
    SETTLED = "settled"  # a final result is here
    STUCK = "stuck"  # a person must look


class PartEvent(StrEnum):
    """What can happen to a part."""

    CREATE_SENT = "create_sent"
    CREATE_UNSENT = "create_unsent"  # provably not made: the next try carries a fresh id
    CREATED = "created"
    END_SENT = "end_sent"
    END_UNSENT = "end_unsent"  # the server says the session is still open
    ENDED = "ended"
    SETTLED = "settled"
    SESSION_LOST = "session_lost"  # sent again from disk under a fresh id
    HELP_NEEDED = "help_needed"
    RELEASED = "released"


_S = PartState
_E = PartEvent

TRANSITIONS: Final[Mapping[tuple[PartState, PartEvent], PartState]] = MappingProxyType(
    {
        (_S.PLANNED, _E.CREATE_SENT): _S.CREATING,
        (_S.CREATING, _E.CREATE_UNSENT): _S.PLANNED,
        (_S.CREATING, _E.CREATED): _S.OPEN,
        (_S.OPEN, _E.END_SENT): _S.ENDING,
        (_S.ENDING, _E.END_UNSENT): _S.OPEN,
        (_S.ENDING, _E.ENDED): _S.PROCESSING,
        (_S.PROCESSING, _E.SETTLED): _S.SETTLED,
        **{(state, _E.SESSION_LOST): _S.PLANNED for state in (_S.OPEN, _S.ENDING, _S.PROCESSING)},
        **{
            (state, _E.HELP_NEEDED): _S.STUCK
            for state in (_S.PLANNED, _S.CREATING, _S.OPEN, _S.ENDING, _S.PROCESSING)
        },
        (_S.STUCK, _E.RELEASED): _S.PLANNED,
        (_S.SETTLED, _E.RELEASED): _S.PLANNED,  # its result is no note, and a person asked to try again
    }
)


def advance(state: PartState, event: PartEvent) -> PartState:
    """Return the state that follows, or raise IllegalTransition."""
    try:
        return TRANSITIONS[state, event]
    except KeyError:
        raise IllegalTransition(state, event) from None
