"""A list that drops down, with an arrow of our own: a style sheet can take an arrow from a file only."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from recorder_gui.ui.look.theme import palette_of

_ARROW_FROM_EDGE = 16


class DropDown(QComboBox):
    """A combo box that the wheel leaves alone, so that scrolling past it changes nothing.

    Screen readers on Linux are told its value for its name: what it is, they ask a label that belongs to it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption: QLabel | None = None

    def showEvent(self, event: QShowEvent) -> None:
        """Put the label, which is never seen, where a screen reader looks for it."""
        super().showEvent(event)
        around = self.parentWidget()
        if around is not None and (self._caption is None or self._caption.parentWidget() is not around):
            self._caption = QLabel(around)
            self._caption.setBuddy(self)
            self._caption.hide()
        self._tell_what_it_is()

    def changeEvent(self, event: QEvent) -> None:
        """Say in another language what it is."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tell_what_it_is()

    def _tell_what_it_is(self) -> None:
        if self._caption is not None:
            self._caption.setText(self.accessibleName())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pass the wheel on to what lies behind."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then its arrow."""
        super().paintEvent(event)
        painter, palette = QPainter(self), palette_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(palette.text if self.isEnabled() else palette.muted)
        painter.setPen(QPen(ink, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = _ARROW_FROM_EDGE if is_mirrored else self.width() - _ARROW_FROM_EDGE
        y = self.height() / 2
        painter.drawPolyline(QPolygonF([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)]))
        painter.end()
