"""Banners: what went wrong and what to do, never in the way of the recording."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from recorder_gui.app import window_wording as words
from recorder_gui.app.facts import Notice
from recorder_gui.ui import glyphs
from recorder_gui.ui.glyphs import Glyph
from recorder_gui.ui.state_signs import Sign
from recorder_gui.ui.theme import palette_of

_SHOWN_AT_ONCE: Final = 2
_SHOWN_IN_LOW_WINDOW: Final = 1
_LOW_WINDOW: Final = 660
"""More banners would push the table out of the window."""

_ALARM: Final = Sign(Glyph.WARNING, "alarm")
_CAUTION: Final = Sign(Glyph.WARNING, "caution")


class NoticeArea(QWidget):
    """Shows one banner for each topic, alarms first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: dict[str, Notice] = {}
        self._shown: list[_Banner] = []
        self._most = _SHOWN_AT_ONCE
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.setAccessibleName(words.NOTICES)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is being told, the most pressing first."""
        return tuple(sorted(self._notices.values(), key=lambda notice: not notice.is_alarm))

    @property
    def closing_risk(self) -> Notice | None:
        """What closing the window now would lose, if anything."""
        return next((notice for notice in self._notices.values() if notice.warns_at_close), None)

    def put(self, notice: Notice) -> None:
        """Show a notice in place of the one of the same topic."""
        if self._notices.get(notice.topic) == notice:
            return
        self._notices[notice.topic] = notice
        self._rebuild()
        QAccessible.updateAccessibility(
            QAccessibleAnnouncementEvent(self, f"{notice.title}. {notice.remedy}"),
        )

    def fit(self, window_height: int) -> None:
        """Show as many banners as a window of this height has room for."""
        most = _SHOWN_AT_ONCE if window_height >= _LOW_WINDOW else _SHOWN_IN_LOW_WINDOW
        if most != self._most:
            self._most = most
            self._rebuild()

    def take(self, topic: str) -> None:
        """Remove the notice of a topic, if there is one."""
        if self._notices.pop(topic, None) is not None:
            self._rebuild()

    def _rebuild(self) -> None:
        for old in self._shown:
            old.hide()
            old.deleteLater()
        notices, most = self.notices, self._most
        self._shown = [_Banner(notice, partial(self.take, notice.topic)) for notice in notices[:most]]
        for shown in self._shown:
            self._rows.addWidget(shown)
        if len(notices) > most:
            self._shown[-1].say_more(words.more_notices(len(notices) - most))
        self.setVisible(bool(notices))


class _Banner(QFrame):
    """One notice; only a caution can be put away by hand, an alarm ends when its cause does."""

    def __init__(self, notice: Notice, dismiss: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("alarm_notice" if notice.is_alarm else "notice")
        self.setAccessibleName(notice.title)
        self.setAccessibleDescription(notice.remedy)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(_Picture(_ALARM if notice.is_alarm else _CAUTION))
        row.addLayout(_sentences(notice), 1)
        if not notice.is_alarm:
            button = QPushButton(words.DISMISS)
            button.setObjectName("flat")
            button.setAccessibleDescription(words.DISMISS_HELP)
            button.clicked.connect(dismiss)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row = row

    def say_more(self, text: str) -> None:
        """Say at the right that this is not all."""
        label = QLabel(text)
        label.setObjectName("muted")
        self._row.insertWidget(2, label)


def _sentences(notice: Notice) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(1)
    for text, name in ((notice.title, "heading"), (notice.remedy, "")):
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setVisible(bool(text))
        column.addWidget(label)
    return column


class _Picture(QWidget):
    """A sign without words, for where the words stand beside it."""

    def __init__(self, sign: Sign) -> None:
        super().__init__()
        self._sign = sign
        self.setFixedSize(QSize(22, 22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign."""
        painter, palette = QPainter(self), palette_of(self)
        colour, ground = QColor(self._sign.colour(palette)), QColor(palette.surface)
        glyphs.paint(painter, self._sign.glyph, QRectF(self.rect()), colour, ground)
        painter.end()
