"""The top of the window: round button, patient label, state, elapsed time, waveform, microphone, level.

Until a visit begins, the choices for it stand where its sound is drawn afterwards.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from recorder_gui.app.wording import visits as wording
from recorder_gui.app.wording import window as words
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.ui.announcement import announce
from recorder_gui.ui.look import glyphs
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.state_signs import DEAF_SIGN, RECORDING_SIGNS
from recorder_gui.ui.look.theme import palette_of, scaled
from recorder_gui.ui.recording.device_picker import DevicePicker
from recorder_gui.ui.recording.level_meter import LevelMeter
from recorder_gui.ui.recording.mark_button import MarkButton
from recorder_gui.ui.recording.middle import PanelMiddle
from recorder_gui.ui.recording.round_button import RoundButton
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets import plain
from recorder_gui.ui.widgets.elapsed_label import ElapsedLabel
from recorder_gui.ui.widgets.sign_label import SignLabel

_LABEL_POINTS: Final = 18.0
_LABEL_LENGTH: Final = 120
_ELAPSED_FACTOR: Final = 2.6
_STATE_FACTOR: Final = 1.25
_LOW_WINDOW: Final = 660
"""Lower, and a tall picture of the sound would take the room of messages and table."""

_ICON_GAP: Final = 0.25
_ICON: Final = QSize(20, 16)
_EDGE: Final = 2.0
_CORNER: Final = 8.0


@dataclass(frozen=True, slots=True)
class Enabled:
    """What can be done in one state of the recorder."""

    can_record: bool
    can_pause: bool
    can_finish: bool
    can_choose_microphone: bool = True


_S: Final = RecordingState
ENABLED: Final = {
    _S.IDLE: Enabled(can_record=True, can_pause=False, can_finish=False),
    _S.STARTING: Enabled(can_record=False, can_pause=False, can_finish=True, can_choose_microphone=False),
    _S.RECORDING: Enabled(can_record=False, can_pause=True, can_finish=True),
    _S.PAUSED: Enabled(can_record=False, can_pause=True, can_finish=True),
    _S.STOPPING: Enabled(can_record=False, can_pause=False, can_finish=False, can_choose_microphone=False),
    _S.FAULTED: Enabled(can_record=True, can_pause=False, can_finish=False),
}
"""What the window enables is a function of this one value."""


class RecordPanel(QFrame):
    """Draws the recorder and forwards what the doctor presses.

    Signals:
        record_pressed, pause_pressed, finish_pressed: a button was pressed.
    """

    record_pressed = Signal()
    pause_pressed = Signal()
    finish_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._state = RecordingState.IDLE
        self._is_deaf = False
        self.label = self._make_label()
        self.state = SignLabel(words.STATE)
        self.state.setFont(scaled(self.font(), _STATE_FACTOR))
        self.elapsed = ElapsedLabel(_ELAPSED_FACTOR)
        self.middle = PanelMiddle()
        self.waveform = self.middle.waveform
        self.record = RoundButton()
        self.pause = plain.button(words.PAUSE, "large", words.PAUSE_HELP)
        self.finish = plain.button(words.FINISH, "large", words.FINISH_HELP)
        for large in (self.pause, self.finish):
            large.setIconSize(_ICON)
        self.microphone = DevicePicker()
        self.level = LevelMeter()
        self.mark = MarkButton()
        self._lay_out()
        self.record.clicked.connect(self._on_round_button)
        self.pause.clicked.connect(self.pause_pressed)
        self.finish.clicked.connect(self.finish_pressed)
        self.show_elapsed(0)
        self.show_state(RecordingState.IDLE)

    def show_state(self, state: RecordingState) -> None:
        """Enable, name and colour everything as this state asks."""
        was, self._state = self._state, state
        enabled = ENABLED[state]
        self.pause.setEnabled(enabled.can_pause)
        self.finish.setEnabled(enabled.can_finish)
        self.mark.setEnabled(enabled.can_pause)
        self.label.setEnabled(enabled.can_record)
        say(self.label.setPlaceholderText, words.PATIENT_HINT if enabled.can_record else words.PATIENT_NONE)
        self.microphone.allow(is_allowed=enabled.can_choose_microphone)
        say(self.pause.setText, words.RESUME if state is _S.PAUSED else words.PAUSE)
        self._name_state()
        self.middle.show_state(state)
        self._draw_icons()
        if state is _S.STARTING:
            self._clean_slate()
        if was is _S.STOPPING and state is _S.IDLE:
            self._clean_slate()
            self.label.clear()
        if was is not state:
            announce(self, str(wording.recording_state_text(state)))

    @Slot(bool)
    def show_deafness(self, is_deaf: bool) -> None:  # noqa: FBT001 - a signal's only argument
        """Say that no sound reaches the visit: "Recording" would not be true."""
        self._is_deaf = is_deaf
        self._name_state()

    def _name_state(self) -> None:
        self.record.show_state(self._state, is_deaf=self._is_deaf)
        self.update()
        if self._is_deaf and self._state is _S.RECORDING:
            self.state.show_sign(DEAF_SIGN, words.DEAF)
        else:
            self.state.show_sign(RECORDING_SIGNS[self._state], wording.recording_state_text(self._state))

    def _clean_slate(self) -> None:
        self.middle.clear()
        self.show_elapsed(0)

    def show_elapsed(self, seconds: float) -> None:
        """Show the time since Record."""
        self.elapsed.show_elapsed(seconds)

    def _make_label(self) -> QLineEdit:
        label = QLineEdit()
        say(label.setPlaceholderText, words.PATIENT_HINT)
        say(label.setAccessibleName, words.PATIENT)
        say(label.setAccessibleDescription, words.PATIENT_HELP)
        say(label.setToolTip, words.PATIENT_HELP)
        label.setMaxLength(_LABEL_LENGTH)
        font = label.font()
        font.setPointSizeF(_LABEL_POINTS)
        label.setFont(font)
        return label

    def fit(self, window_height: int) -> None:
        """Draw the sound as tall as a window of this height has room for."""
        self.middle.be_low(is_low=window_height < _LOW_WINDOW)

    @Slot()
    def _on_round_button(self) -> None:
        (self.pause_pressed if self._state is _S.PAUSED else self.record_pressed).emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.record)
        rows = QVBoxLayout()
        rows.setSpacing(6)
        rows.addLayout(_row(16, self.label, self.elapsed))
        rows.addLayout(_row(10, self.state, self.pause, self.finish))
        top.addLayout(rows, 1)
        column.addLayout(top)
        column.addWidget(self.middle)
        below = _row(16, self.microphone, self.level, is_even=True)
        below.addWidget(self.mark)
        column.addLayout(below)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _draw_icons(self) -> None:
        palette = palette_of(self)
        pause = Glyph.RESUME if self._state is _S.PAUSED else Glyph.PAUSE
        for button, glyph in ((self.pause, pause), (self.finish, Glyph.FINISH)):
            button.setIcon(glyphs.icon(glyph, palette.text, palette.muted, palette.surface, gap=_ICON_GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card; while a visit runs its edge has the colour of the state."""
        super().paintEvent(event)
        palette = palette_of(self)
        edge = {_S.RECORDING: palette.recording, _S.PAUSED: palette.caution}.get(self._state)
        if edge is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(edge), _EDGE))
            inset = _EDGE / 2
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _CORNER, _CORNER
            )
            painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        """Give Pause room for its other word, so that nothing moves when they change places."""
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        now = self.pause.text()
        widths = []
        for text in (words.PAUSE, words.RESUME):
            self.pause.setText(str(text))
            widths.append(self.pause.sizeHint().width())
        self.pause.setText(now)
        self.pause.setMinimumWidth(max(widths))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew when the colours change, and make room for other words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "finish"):
            self._draw_icons()
        elif event.type() == QEvent.Type.LanguageChange:
            self._make_room()


def _row(spacing: int, first: QWidget, *others: QWidget, is_even: bool = False) -> QHBoxLayout:
    """Put widgets side by side; the first takes the room that is left, unless all share it evenly."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    row.addWidget(first, 1)
    for other in others:
        row.addWidget(other, int(is_even))
    return row
