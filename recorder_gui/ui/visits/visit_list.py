"""The visits on the left, day by day: time, label, and where each one stands."""

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from recorder_gui.app.window.visits.visit_list_model import (
    DAY_ROLE,
    DEAF_ROLE,
    STANDING_ROLE,
    VISIT_ROLE,
    VisitListModel,
)
from recorder_gui.app.wording import visits as wording
from recorder_gui.app.wording import visits_list as list_words
from recorder_gui.app.wording import window as words
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.ui.look import glyphs
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.mirror import mirrored
from recorder_gui.ui.look.palette import Palette
from recorder_gui.ui.look.state_signs import DEAF_SIGN, VISIT_SIGNS, Sign
from recorder_gui.ui.look.theme import palette_of, scaled, with_tabular_digits
from recorder_gui.ui.said import say

_SIZE: Final = QSize(228, 300)
_PICTURE: Final = 16
_GAP: Final = 6
_PADDING: Final = 10
_DAY_PADDING: Final = 8
_SMALLER: Final = 0.92
_LOCKED: Final = Sign(Glyph.LOCK, "muted")
_QUIET_STATES: Final = frozenset({VisitState.SAVED, VisitState.READY})


class VisitList(QListView):
    """Lists visits and says which one someone wants to see.

    Signals:
        visit_chosen: a person chose a visit; carries the VisitId.
    """

    visit_chosen = Signal(object)

    def __init__(self, model: VisitListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visits = model
        self._shown: VisitId | None = None
        say(self.setAccessibleName, list_words.VISITS)
        say(self.setAccessibleDescription, words.VISITS_HELP)
        self.setModel(model)
        self.setItemDelegate(VisitDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        model.modelReset.connect(lambda: self.mark_shown(self._shown))

    @property
    def chosen(self) -> VisitRecord | None:
        """The visit that is marked, if any."""
        index = self.currentIndex()
        return self._visits.visit_at(index.row()) if index.isValid() else None

    def mark_shown(self, visit: VisitId | None) -> None:
        """Mark the visit that is shown, without asking for it again."""
        self._shown = visit
        row = self._visits.row_of(visit)
        with QSignalBlocker(self):
            if row is None:
                self.setCurrentIndex(QModelIndex())
                self.clearSelection()
            else:
                self.setCurrentIndex(self._visits.index(row))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        visit = self._visits.visit_at(current.row()) if current.isValid() else None
        if visit is not None and visit.id != self._shown:
            self.visit_chosen.emit(visit.id)

    def changeEvent(self, event: QEvent) -> None:
        """Read all rows anew: a screen reader is told of another language as well."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._visits.retell()

    def sizeHint(self) -> QSize:
        """Return a column that leaves the middle its room."""
        return _SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the visits, or words that say what will stand here."""
        super().paintEvent(event)
        if self._visits.rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(palette_of(self).muted))
            painter.drawText(
                self.viewport().rect().adjusted(16, 20, -16, -16),
                Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
                str(list_words.NOTHING_FOUND if self._visits.is_searching else words.VISITS_EMPTY),
            )
            painter.end()


class VisitDelegate(QStyledItemDelegate):
    """Paints a visit in two lines: label and time, picture and state; above the first of a day, the day."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room for two lines, and for the day where one begins."""
        day = _day_height(option) if index.data(DAY_ROLE) else 0
        return QSize(120, day + 2 * option.fontMetrics.height() + 2 * _PADDING + 2)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one visit."""
        visit = index.data(VISIT_ROLE)
        if not isinstance(visit, VisitRecord):
            return
        palette = palette_of(option.widget)
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRect(option.rect)
        if day := index.data(DAY_ROLE):
            row.setTop(row.top() + _day_height(option))
            _paint_day(painter, QRect(option.rect).adjusted(0, 0, 0, -row.height()), str(day), palette)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.chosen_ground))
            painter.drawRoundedRect(QRectF(row).adjusted(4, 2, -4, -2), 6, 6)
        inner = mirrored(row.adjusted(_PADDING + 2, _PADDING, -_PADDING, -_PADDING), row, option.direction)
        upper, lower = QRect(inner), QRect(inner)
        upper.setHeight(inner.height() // 2)
        lower.setTop(upper.bottom() + 1)
        _paint_name(painter, upper, visit, palette)
        sign = DEAF_SIGN if index.data(DEAF_ROLE) else _sign_of(visit)
        _paint_state(
            painter,
            lower,
            sign,
            str(index.data(STANDING_ROLE)),
            palette,
            is_quiet=visit.state in _QUIET_STATES,
        )
        painter.restore()


def _day_height(option: QStyleOptionViewItem) -> int:
    return int(option.fontMetrics.height()) + _DAY_PADDING


def _paint_day(painter: QPainter, line: QRect, day: str, palette: Palette) -> None:
    font = painter.font()
    painter.setFont(scaled(font, _SMALLER, is_bold=True))
    painter.setPen(QColor(palette.muted))
    inner = line.adjusted(_PADDING + 2, _DAY_PADDING // 2, -_PADDING, 0)
    inner = mirrored(inner, line, painter.layoutDirection())
    painter.drawText(
        inner, _MIDDLE, painter.fontMetrics().elidedText(day, Qt.TextElideMode.ElideRight, inner.width())
    )
    painter.setFont(font)


def _paint_name(painter: QPainter, line: QRect, visit: VisitRecord, palette: Palette) -> None:
    font = painter.font()
    painter.setFont(with_tabular_digits(font))
    painter.setPen(QColor(palette.muted))
    clock = wording.clock_text(visit.started_at)
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, clock)
    room = line.width() - painter.fontMetrics().horizontalAdvance(clock) - _GAP
    painter.setFont(scaled(font, 1, is_bold=visit.label is not None))
    painter.setPen(QColor(palette.text if visit.label is not None else palette.muted))
    name = painter.fontMetrics().elidedText(wording.visit_name(visit), Qt.TextElideMode.ElideRight, room)
    painter.drawText(line, _MIDDLE, name)
    painter.setFont(font)


def _sign_of(visit: VisitRecord) -> Sign:
    return _LOCKED if visit.is_locked else VISIT_SIGNS[visit.state]


def _paint_state(
    painter: QPainter, line: QRect, sign: Sign, standing: str, palette: Palette, *, is_quiet: bool
) -> None:
    colour = QColor(sign.colour(palette))
    direction = painter.layoutDirection()
    square = QRect(line.left(), line.center().y() - _PICTURE // 2 + 1, _PICTURE, _PICTURE)
    picture = QRectF(mirrored(square, line, direction))
    glyphs.paint(painter, sign.glyph, picture, colour, QColor(palette.surface))
    painter.setFont(scaled(painter.font(), _SMALLER))
    painter.setPen(QColor(palette.muted) if is_quiet else colour)
    words_at = mirrored(line.adjusted(_PICTURE + _GAP, 0, 0, 0), line, direction)
    text = painter.fontMetrics().elidedText(standing, Qt.TextElideMode.ElideRight, words_at.width())
    painter.drawText(words_at, _MIDDLE, text)


_MIDDLE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
