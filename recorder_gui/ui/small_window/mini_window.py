"""The small window: a strip above all other programs, with the state, the time, the level and the buttons.

It has a place of its own in the taskbar, so that it is found again, and never shows a patient's label: it
stands on shared screens.
"""

from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QColor,
    QGuiApplication,
    QHideEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from recorder_gui.app.facts import RecordingProgress
from recorder_gui.app.wording import small_window as words
from recorder_gui.app.wording import window as window_words
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.theme import palette_of
from recorder_gui.ui.ports import RecorderControl
from recorder_gui.ui.recorder_actions import RecorderActions
from recorder_gui.ui.recording.level_meter import LevelMeter
from recorder_gui.ui.said import say
from recorder_gui.ui.small_window.mini_buttons import IconButton, VisitButton
from recorder_gui.ui.small_window.recorder_sign import recorder_sign
from recorder_gui.ui.small_window.screen_place import place_on
from recorder_gui.ui.widgets.elapsed_label import ElapsedLabel
from recorder_gui.ui.widgets.sign_label import SignLabel

_SMALLEST: Final = QSize(360, 56)
_ELAPSED_FACTOR: Final = 1.5
_EDGE: Final = 2.0
_STEP: Final = 24
_STEPS: Final = (
    ("Ctrl+Left", QPoint(-_STEP, 0)),
    ("Ctrl+Right", QPoint(_STEP, 0)),
    ("Ctrl+Up", QPoint(0, -_STEP)),
    ("Ctrl+Down", QPoint(0, _STEP)),
)
_S: Final = RecordingState

_FLAGS: Final = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
"""A window, not a tool: where there is no tray, the taskbar is how it is found again."""


class Place(Protocol):
    """Remembers where the strip stood; ``app``'s KeptPlace fits by shape."""

    def read(self) -> QPoint | None:
        """Return the place, if one is known."""
        ...

    def keep(self, place: QPoint, /) -> None:
        """Remember it."""
        ...


class MiniWindow(QFrame):
    """Draws the recorder and forwards what is pressed. Closing it leads back to the large window.

    Signals:
        back_asked: the large window is wanted.
    """

    back_asked = Signal()

    def __init__(self, controller: RecorderControl, actions: RecorderActions, place: Place) -> None:
        super().__init__(None, _FLAGS)
        self.setObjectName("strip")
        say(self.setAccessibleDescription, words.MOVE_HELP)
        self._place: Final = place
        self._state = controller.recording_state
        self._is_deaf = False
        self._messages = (False, False)
        self._dragged_at: QPoint | None = None
        self.state = SignLabel(window_words.STATE)
        self.elapsed = ElapsedLabel(_ELAPSED_FACTOR)
        self.level = LevelMeter(shows_word=False)
        self.visit = VisitButton(actions)
        self.finish = IconButton(Glyph.FINISH, actions.finish)
        self.back = IconButton(Glyph.WINDOW)
        self.back.clicked.connect(self.back_asked)
        self._lay_out()
        self.addActions(list(actions))
        for keys, step in _STEPS:
            QShortcut(QKeySequence(keys), self, partial(self._move_by, step))
        controller.recording_state_changed.connect(self._on_state_changed)
        controller.progress_changed.connect(self._on_progress_changed)
        controller.level_changed.connect(self.level.show_level)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._on_screen_removed)
        say(self.setWindowTitle, words.TITLE)
        self._tell()

    def add_way_back(self, action: QAction) -> None:
        """Let the keys that opened the strip lead back."""
        self.addAction(action)

    @Slot(bool)
    def show_deafness(self, is_deaf: bool) -> None:  # noqa: FBT001 - a signal's only argument
        """Say that no sound reaches the visit."""
        self._is_deaf = is_deaf
        self._tell()

    def show_messages(self, *, are_there: bool, is_alarm: bool) -> None:
        """Say that the large window has something to tell."""
        self._messages = (are_there, is_alarm)
        self._tell()

    @Slot()
    def keep_on_screen(self) -> None:
        """Come back to a screen that is there, if ours has gone."""
        self.move(place_on(_screens(), self.size(), self.pos()))

    @Slot(object)
    def _on_state_changed(self, state: RecordingState) -> None:
        self._state = state
        if state is _S.STARTING or state in AT_REST:
            self.elapsed.show_elapsed(0)
        if state is _S.STARTING:
            self.back.setFocus()  # elsewhere a stray space bar would pause or finish the visit
        self._tell()

    @Slot(object)
    def _on_progress_changed(self, progress: RecordingProgress) -> None:
        self.elapsed.show_elapsed(progress.elapsed_seconds)

    def _tell(self) -> None:
        self.visit.show_state(self._state)
        self.state.show_sign(*recorder_sign(self._state, is_deaf=self._is_deaf))
        are_there, is_alarm = self._messages
        if is_alarm:
            self.back.show_glyph(Glyph.ALARM, "alarm")
        elif are_there:
            self.back.show_glyph(Glyph.WARNING, "caution")
        else:
            self.back.show_glyph(Glyph.WINDOW)
        self.back.tell(
            str(words.MESSAGES if are_there else words.BACK),
            str(words.MESSAGES_HELP if are_there else words.BACK_HELP),
        )
        self.update()

    def _lay_out(self) -> None:
        row, told = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(12, 7, 8, 7)
        row.setSpacing(6)
        told.setSpacing(2)
        told.addWidget(self.state)
        told.addWidget(self.level)
        row.addLayout(told, 1)
        row.addSpacing(4)
        row.addWidget(self.elapsed)
        row.addSpacing(4)
        for button in (self.visit, self.finish, self.back):
            row.addWidget(button)
        self._make_room()

    def _make_room(self) -> None:
        """Give every state's word its room, so that nothing moves when the state does."""
        told = [recorder_sign(state, is_deaf=is_deaf)[1] for state in _S for is_deaf in (False, True)]
        self.state.setMinimumWidth(max(self.state.room_for(str(word)).width() for word in told))
        self.elapsed.setMinimumWidth(self.elapsed.fontMetrics().horizontalAdvance("0:00:00"))
        self.setFixedSize(self.minimumSizeHint().expandedTo(_SMALLEST))

    def showEvent(self, event: QShowEvent) -> None:
        """Stand where it stood last, on a screen that is there."""
        self._make_room()
        self.move(place_on(_screens(), self.size(), self._place.read()))
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember the place."""
        self._place.keep(self.pos())
        super().hideEvent(event)

    @Slot(object)
    def _on_screen_removed(self, _screen: object) -> None:
        QTimer.singleShot(0, self, self.keep_on_screen)  # the screen is still listed

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lead back: closing the strip ends nothing."""
        event.ignore()
        self.back_asked.emit()

    def _move_by(self, step: QPoint) -> None:
        self.move(place_on(_screens(), self.size(), self.pos() + step))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move: the window manager does it where it can."""
        if event.button() is Qt.MouseButton.LeftButton and not self.windowHandle().startSystemMove():
            self._dragged_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self._dragged_at is not None:
            wanted = event.globalPosition() - QPointF(self._dragged_at)
            self.move(place_on(_screens(), self.size(), wanted.toPoint()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Stay."""
        self._dragged_at = None

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "back"):
            self._make_room()
            self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint an edge: in the state's colour while a visit runs."""
        super().paintEvent(event)
        palette = palette_of(self)
        edge = {_S.RECORDING: palette.recording, _S.PAUSED: palette.caution}.get(
            self._state, palette.field_border
        )
        painter = QPainter(self)
        square = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
        painter.setPen(QPen(QColor(edge), _EDGE, *square))
        inset = _EDGE / 2
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
        painter.end()


def _screens() -> list[QRect]:
    """Return the free areas of the screens, the main one first."""
    first = QGuiApplication.primaryScreen()
    ordered = sorted(QGuiApplication.screens(), key=lambda screen: screen is not first)
    return [screen.availableGeometry() for screen in ordered]
