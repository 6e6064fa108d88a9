"""The sign and the word for what the recorder is doing: the same in the small window and in the tray."""

from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.app.wording.visits import recording_state_text
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.ui.look.state_signs import DEAF_SIGN, RECORDING_SIGNS, Sign


def recorder_sign(state: RecordingState, *, is_deaf: bool) -> tuple[Sign, Phrase]:
    """Return sign and word. ``is_deaf``: no sound reaches the visit, so "Recording" would not be true."""
    if is_deaf and state is RecordingState.RECORDING:
        return DEAF_SIGN, words.DEAF
    return RECORDING_SIGNS[state], recording_state_text(state)
