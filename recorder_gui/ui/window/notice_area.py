"""Banners: what went wrong and what to do, never in the way of the recording."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from recorder_gui.app.facts import Notice, NoticeOffer, Sentence
from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.gravity import gravity, is_deaf
from recorder_gui.ui.announcement import announce
from recorder_gui.ui.look import glyphs
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.state_signs import Sign
from recorder_gui.ui.look.theme import palette_of
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets import plain

_SHOWN_AT_ONCE: Final = 2
_SHOWN_IN_LOW_WINDOW: Final = 1
_LOW_WINDOW: Final = 660
"""More banners would push the table out of the window."""

_ALARM: Final = Sign(Glyph.ALARM, "alarm")
_CAUTION: Final = Sign(Glyph.WARNING, "caution")
_CALM: Final = Sign(Glyph.ARROW, "accent")


class NoticeArea(QWidget):
    """Shows one banner for each topic, the gravest first.

    Signals:
        deafness_changed: whether it is told that no sound reaches the visit.
        offer_taken: the topic of a notice, and the key of the offer in it that was pressed.
    """

    accessible_role = QAccessible.Role.Grouping
    deafness_changed = Signal(bool)
    offer_taken = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: dict[str, Notice] = {}
        self._shown: list[_Banner] = []
        self._most = _SHOWN_AT_ONCE
        self._first = 0
        self._before: QWidget | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        say(self.setAccessibleName, words.NOTICES)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is being told, the gravest first. What several topics tell in the same words is told once."""
        told = {
            (notice.title, notice.remedy): notice for notice in sorted(self._notices.values(), key=gravity)
        }
        return tuple(told.values())

    @property
    def closing_risk(self) -> Notice | None:
        """What closing the window now would lose, if anything."""
        return next((notice for notice in self._notices.values() if notice.warns_at_close), None)

    def stand_behind(self, before: QWidget) -> None:
        """Have Tab come here from there: buttons that are made later would stand at the very end."""
        self._before = before

    def put(self, notice: Notice) -> None:
        """Show a notice in place of the one of the same topic."""
        if self._notices.get(notice.topic) == notice:
            return
        self._notices[notice.topic] = notice
        self._rebuild()
        announce(self, f"{notice.title}. {notice.remedy}", is_urgent=notice.is_alarm)

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

    @Slot()
    def _show_next(self) -> None:
        self._rebuild(self._first + self._most)
        if self._shown[-1].next_button:
            self._shown[-1].next_button.setFocus()

    def _put_away(self, notice: Notice) -> None:
        words_of = (notice.title, notice.remedy)
        alike = [known.topic for known in self._notices.values() if (known.title, known.remedy) == words_of]
        for topic in alike:
            self.take(topic)

    def _rebuild(self, first: int = 0) -> None:
        for old in self._shown:
            old.hide()
            old.deleteLater()
        notices, most = self.notices, self._most
        self._first = first if first < len(notices) else 0
        end = self._first + most
        self._shown = [self._banner(notice) for notice in notices[self._first : end]]
        for shown in self._shown:
            self._rows.addWidget(shown)
        if len(notices) > most:
            at = min(end, len(notices))
            self._shown[-1].offer_next(words.next_notice(at, len(notices)), self._show_next)
        self._order_tabs()
        self.setVisible(bool(notices))
        self.deafness_changed.emit(any(is_deaf(notice) for notice in notices))

    def _order_tabs(self) -> None:
        before = self._before
        for button in (button for shown in self._shown for button in shown.findChildren(QPushButton)):
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button

    def _banner(self, notice: Notice) -> "_Banner":
        banner = _Banner(notice, partial(self._put_away, notice))
        for offer in notice.offers:
            banner.offer(offer, partial(self.offer_taken.emit, notice.topic, offer.key))
        return banner


class _Banner(QFrame):
    """One notice. A caution can be put away by hand, an alarm only where nothing else would end it."""

    accessible_role = QAccessible.Role.AlertMessage

    def __init__(self, notice: Notice, dismiss: Callable[[], None]) -> None:
        super().__init__()
        name, sign = _look_of(notice)
        self.setObjectName(name)
        say(self.setAccessibleName, notice.title)
        say(self.setAccessibleDescription, notice.remedy)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(_Picture(sign))
        row.addLayout(_sentences(notice), 1)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(6)
        row.addLayout(self._offers)
        self.next_button: QPushButton | None = None
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(2)
        row.addLayout(self._buttons)
        if not notice.offers and (notice.is_past or not notice.is_alarm):
            away = plain.button(words.DISMISS, "flat", words.DISMISS_HELP)
            away.clicked.connect(dismiss)
            self._buttons.addWidget(away)

    def offer_next(self, phrase: Sentence, show_next: Callable[[], None]) -> None:
        """Say at the right that this is not all, and lead on to the rest."""
        self.next_button = plain.button(phrase, "flat", words.NEXT_NOTICE_HELP)
        self.next_button.clicked.connect(show_next)
        self._buttons.addWidget(self.next_button)

    def offer(self, offered: NoticeOffer, slot: Callable[[], None]) -> None:
        """Add what can be done about it."""
        choice = plain.button(offered.words, help_text=offered.help_words)
        choice.clicked.connect(slot)
        self._offers.addWidget(choice)


def _look_of(notice: Notice) -> tuple[str, Sign]:
    """Return a banner's name in the style sheet, and its sign."""
    if notice.is_alarm:
        return "alarm_notice", _ALARM
    return ("calm_notice", _CALM) if notice.is_calm else ("notice", _CAUTION)


def _sentences(notice: Notice) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(1)
    for text, name in ((notice.title, "heading"), (notice.remedy, "")):
        label = plain.sentence(text, name)
        if not str(text):
            label.hide()  # never shown from here: it has no parent yet, and would be a window of its own
        column.addWidget(label)
    return column


class _Picture(QWidget):
    """A sign without words, for where the words stand beside it."""

    def __init__(self, sign: Sign) -> None:
        super().__init__()
        self._sign = sign
        self.setFixedSize(QSize(26, 26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign."""
        painter, palette = QPainter(self), palette_of(self)
        colour, ground = QColor(self._sign.colour(palette)), QColor(palette.surface)
        glyphs.paint(painter, self._sign.glyph, QRectF(self.rect()), colour, ground)
        painter.end()
