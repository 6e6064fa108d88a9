"""The icon beside the clock: it mirrors the recorder's state, and is one more way to the window.

Where the desktop has no such place nothing is missing: everything it offers is in the window as well.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QRectF, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from recorder_gui.app.window.desktop.desktop_news import News
from recorder_gui.app.wording import small_window as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.ui.look import glyphs
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.palette import LIGHT
from recorder_gui.ui.ports import RecorderControl
from recorder_gui.ui.recorder_actions import RecorderActions
from recorder_gui.ui.said import say
from recorder_gui.ui.small_window.recorder_sign import recorder_sign

_SIDES: Final = (16, 22, 24, 32, 48, 64)
_PICTURE: Final = 0.64
_PICTURE_WHEN_SMALL: Final = 0.75
_SMALL: Final = 24
_CORNER: Final = 0.24


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture on a ground of its own: the desktop's bar may be light or dark."""

    glyph: Glyph
    ground: str
    ink: str
    is_round: bool = False


_READY: Final = Plate(Glyph.MICROPHONE, LIGHT.accent, LIGHT.on_accent)
_BETWEEN: Final = Plate(Glyph.DOTS, LIGHT.accent, LIGHT.on_accent)
_WRONG: Final = Plate(Glyph.ALARM, LIGHT.recording, LIGHT.on_recording)
_PLATES: Final = {
    RecordingState.IDLE: _READY,
    RecordingState.STARTING: _BETWEEN,
    RecordingState.RECORDING: Plate(Glyph.RECORD, LIGHT.recording, LIGHT.on_recording, is_round=True),
    RecordingState.PAUSED: Plate(Glyph.PAUSE, LIGHT.paused, LIGHT.on_paused),
    RecordingState.STOPPING: _BETWEEN,
    RecordingState.FAULTED: _WRONG,
}


def state_icon(state: RecordingState, *, is_deaf: bool) -> QIcon:
    """Draw the icon of a state: each has a shape of its own, not only a colour."""
    plate = _WRONG if is_deaf and state is RecordingState.RECORDING else _PLATES[state]
    icon = QIcon()
    for side in _SIDES:
        icon.addPixmap(_drawn(plate, side))
    return icon


def _drawn(plate: Plate, side: int) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(plate.ground))
    corner = side * (0.5 if plate.is_round else _CORNER)
    painter.drawRoundedRect(QRectF(0, 0, side, side), corner, corner)
    share = _PICTURE if side > _SMALL else _PICTURE_WHEN_SMALL
    inset = side * (1 - share) / 2
    picture = QRectF(inset, inset, side * share, side * share)
    glyphs.paint(painter, plate.glyph, picture, QColor(plate.ink), QColor(plate.ground))
    painter.end()
    return pixmap


class Tray(QObject):
    """Shows the icon and its menu, and passes messages to the desktop.

    Signals:
        window_asked, small_window_asked, quit_asked: an entry was chosen, or the icon pressed.
    """

    window_asked = Signal()
    small_window_asked = Signal()
    quit_asked = Signal()

    def __init__(self, controller: RecorderControl, actions: RecorderActions, parent: QObject) -> None:
        super().__init__(parent)
        self._state = controller.recording_state
        self._is_deaf = False
        self.icon: Final = QSystemTrayIcon(self)
        self.menu: Final = QMenu()  # lives as long as we do: Qt's tray icon does not own it
        self._offer(words.SHOW_WINDOW, self.window_asked)
        self._offer(words.SMALL_WINDOW, self.small_window_asked)
        self.menu.addSeparator()
        self.menu.addActions(list(actions))
        self.menu.addSeparator()
        self._offer(words.QUIT, self.quit_asked)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._on_activated)
        self.icon.messageClicked.connect(self.window_asked)
        controller.recording_state_changed.connect(self._on_state_changed)
        self._draw()

    def show_icon(self, *, is_wanted: bool) -> None:
        """Show the icon, or take it away."""
        self.icon.setVisible(is_wanted)

    @Slot(bool)
    def show_deafness(self, is_deaf: bool) -> None:  # noqa: FBT001 - a signal's only argument
        """Say that no sound reaches the visit."""
        self._is_deaf = is_deaf
        self._draw()

    @Slot(object)
    def tell(self, news: News) -> None:
        """Pass a message to the desktop, where the icon has a place."""
        kind = QSystemTrayIcon.MessageIcon
        if self.icon.isVisible():
            self.icon.showMessage(news.title, news.text, kind.Critical if news.is_alarm else kind.Information)

    def _offer(self, phrase: Phrase, signal: SignalInstance) -> None:
        action = QAction(self)
        say(action.setText, phrase)
        action.triggered.connect(signal)
        self.menu.addAction(action)

    @Slot(object)
    def _on_state_changed(self, state: RecordingState) -> None:
        self._state = state
        self._draw()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (_REASON.Trigger, _REASON.DoubleClick):
            self.window_asked.emit()

    def _draw(self) -> None:
        _, word = recorder_sign(self._state, is_deaf=self._is_deaf)
        self.icon.setIcon(state_icon(self._state, is_deaf=self._is_deaf))
        say(self.icon.setToolTip, words.tray_text(word))


_REASON: Final = QSystemTrayIcon.ActivationReason
