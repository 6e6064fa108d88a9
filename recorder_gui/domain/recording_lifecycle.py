"""What the recorder itself is doing. The window enables its buttons from this one value."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from recorder_gui.domain.errors import IllegalTransition


class RecordingState(StrEnum):
    """What the recorder is doing; never stored."""

    IDLE = "idle"
    STARTING = "starting"  # asked for; no frame has arrived yet
    RECORDING = "recording"
    PAUSED = "paused"
    STOPPING = "stopping"  # the last word is still on its way to disk
    FAULTED = "faulted"  # no recording could begin, or its end could not be written


AT_REST: Final = frozenset({RecordingState.IDLE, RecordingState.FAULTED})
"""No visit is in hand."""

IN_A_VISIT: Final = frozenset({RecordingState.RECORDING, RecordingState.PAUSED})
"""A visit has begun and is not being finished yet."""


class RecordingEvent(StrEnum):
    """What can happen to the recorder."""

    RECORD_ASKED = "record_asked"
    FIRST_FRAME = "first_frame"
    PAUSED = "paused"
    RESUMED = "resumed"
    FINISH_ASKED = "finish_asked"
    FINISHED = "finished"
    FAULT = "fault"


_S = RecordingState
_E = RecordingEvent

TRANSITIONS: Final[Mapping[tuple[RecordingState, RecordingEvent], RecordingState]] = MappingProxyType(
    {
        (_S.IDLE, _E.RECORD_ASKED): _S.STARTING,
        (_S.FAULTED, _E.RECORD_ASKED): _S.STARTING,
        (_S.STARTING, _E.FIRST_FRAME): _S.RECORDING,
        (_S.STARTING, _E.FINISH_ASKED): _S.STOPPING,
        (_S.RECORDING, _E.PAUSED): _S.PAUSED,
        (_S.PAUSED, _E.RESUMED): _S.RECORDING,
        (_S.RECORDING, _E.FINISH_ASKED): _S.STOPPING,
        (_S.PAUSED, _E.FINISH_ASKED): _S.STOPPING,
        (_S.STOPPING, _E.FINISHED): _S.IDLE,
        # A visit that is being recorded knows no fault that ends it (promise 4): only a person's Pause
        # and Finish, or the end of the session, lead out of RECORDING and PAUSED.
        (_S.STARTING, _E.FAULT): _S.FAULTED,
        (_S.STOPPING, _E.FAULT): _S.FAULTED,
    }
)


def advance(state: RecordingState, event: RecordingEvent) -> RecordingState:
    """Return the state that follows, or raise IllegalTransition."""
    try:
        return TRANSITIONS[state, event]
    except KeyError:
        raise IllegalTransition(state, event) from None
