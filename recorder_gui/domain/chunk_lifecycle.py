"""The life of one chunk, from its first frame to the server's receipt.

This table is the only place that says which state may follow which: the spool applies it, the
table view shows it, ARCHITECTURE.md draws it.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from recorder_gui.domain.errors import IllegalTransition


class ChunkState(StrEnum):
    """Where a chunk is. The values are stored on disk: never rename one."""

    RECORDING = "recording"  # frames are still being appended
    SEALED = "sealed"  # frozen on disk, due for upload
    UPLOADING = "uploading"  # one attempt is in flight
    BACKING_OFF = "backing_off"  # the attempt failed; due again later
    BLOCKED = "blocked"  # the server refuses it: only a person can help
    UPLOADED = "uploaded"  # the server has confirmed it; a revoked receipt makes it due again


class ChunkEvent(StrEnum):
    """What can happen to a chunk."""

    SEALED = "sealed"
    ATTEMPT_STARTED = "attempt_started"
    RECEIPT_CONFIRMED = "receipt_confirmed"
    ATTEMPT_FAILED = "attempt_failed"
    ATTEMPT_REFUSED = "attempt_refused"
    INTERRUPTED = "interrupted"  # the program stopped, or the session was lost, during the attempt
    RELEASED = "released"  # a person helped, or the part goes into a new session
    RECEIPT_REVOKED = "receipt_revoked"  # missing from the server's list before End, or its session lost


_S = ChunkState
_E = ChunkEvent

TRANSITIONS: Final[Mapping[tuple[ChunkState, ChunkEvent], ChunkState]] = MappingProxyType(
    {
        (_S.RECORDING, _E.SEALED): _S.SEALED,
        (_S.SEALED, _E.ATTEMPT_STARTED): _S.UPLOADING,
        (_S.UPLOADING, _E.RECEIPT_CONFIRMED): _S.UPLOADED,
        (_S.UPLOADING, _E.ATTEMPT_FAILED): _S.BACKING_OFF,
        (_S.UPLOADING, _E.ATTEMPT_REFUSED): _S.BLOCKED,
        (_S.UPLOADING, _E.INTERRUPTED): _S.SEALED,
        (_S.BACKING_OFF, _E.ATTEMPT_STARTED): _S.UPLOADING,
        (_S.BACKING_OFF, _E.RELEASED): _S.SEALED,
        (_S.BLOCKED, _E.RELEASED): _S.SEALED,
        (_S.UPLOADED, _E.RECEIPT_REVOKED): _S.SEALED,
    }
)


def advance(state: ChunkState, event: ChunkEvent) -> ChunkState:
    """Return the state that follows, or raise IllegalTransition."""
    try:
        return TRANSITIONS[state, event]
    except KeyError:
        raise IllegalTransition(state, event) from None
