"""Says what ails the microphone, once for each trouble, and says when it is over."""

from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.microphone.signal_judge import Verdict, judge
from recorder_gui.app.recorder_ports import MicrophoneSource, RecorderListener
from recorder_gui.domain.errors import CaptureError, NoFrames
from recorder_gui.domain.microphone import FIRST_FRAME_SECONDS, SILENT_AFTER_SECONDS, MicrophoneState
from recorder_gui.domain.microphone_trouble import (
    ClippingMicrophone,
    DeadMicrophone,
    MicrophoneLost,
    QuietMicrophone,
)
from recorder_gui.domain.recording_lifecycle import IN_A_VISIT, RecordingState

_UNWATCHED: Final = frozenset({RecordingState.STARTING, RecordingState.STOPPING})
"""The recorder itself waits for the first frame, and once the visit is finished nothing more is recorded."""


class MicrophoneWatch:
    """Compares what is with what was told."""

    def __init__(self, listener: RecorderListener) -> None:
        self._listener: Final = listener
        self._told: Final[dict[str, CaptureError]] = {}
        self._verdict = Verdict.FINE

    def look(
        self,
        microphone: MicrophoneSource,
        name: str,
        state: RecordingState,
        *,
        is_lost: bool,
        recorded_seconds: float | None,
    ) -> None:
        """Tell what has changed about the microphone called ``name``."""
        if state in _UNWATCHED:
            return
        is_recording = state is RecordingState.RECORDING
        told = self._told.get(topics.MICROPHONE)
        # A pause begins the count of silent seconds anew: silence is over with a frame and not before.
        was_silent = isinstance(told, NoFrames)
        if is_lost:
            self.tell(topics.MICROPHONE, MicrophoneLost(name, is_recording=is_recording))
        elif _is_silent(microphone) or (was_silent and not microphone.has_frames):
            self.tell(topics.MICROPHONE, told if was_silent else NoFrames(name, SILENT_AFTER_SECONDS))
        else:
            self.tell(topics.MICROPHONE, None)
        if microphone.state is MicrophoneState.LIVE and not is_lost:
            self._verdict = judge(
                microphone.signal,
                self._verdict,
                is_in_visit=state in IN_A_VISIT,
                recorded_seconds=recorded_seconds,
            )
        else:
            self._verdict = Verdict.FINE
        self.tell(topics.PACE, microphone.warning)
        self.tell(topics.SIGNAL, _ailment(self._verdict, name, is_recording=is_recording))

    def tell(self, topic: str, fault: CaptureError | None) -> None:
        """Raise this fault, or say that the topic's trouble is over, unless it was said already."""
        before = self._told.get(topic)
        if fault is None and before is not None:
            del self._told[topic]
            self._listener.fault_cleared(topic)
        elif fault is not None and (type(fault), fault.args) != (type(before), before and before.args):
            self._told[topic] = fault
            self._listener.fault_raised(topic, fault)

    def forget(self) -> None:
        """Say that all trouble is over: it was another microphone's."""
        self._verdict = Verdict.FINE
        for topic in tuple(self._told):
            self.tell(topic, None)


def _is_silent(microphone: MicrophoneSource) -> bool:
    limit = SILENT_AFTER_SECONDS if microphone.has_frames else FIRST_FRAME_SECONDS
    return microphone.seconds_without_frames >= limit


def _ailment(verdict: Verdict, name: str, *, is_recording: bool) -> CaptureError | None:
    match verdict:
        case Verdict.DEAD:
            return DeadMicrophone(name, is_recording=is_recording)
        case Verdict.QUIET:
            return QuietMicrophone(name)
        case Verdict.CLIPPING:
            return ClippingMicrophone(name)
        case Verdict.FINE:
            return None
