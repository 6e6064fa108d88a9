"""A box to tick, whose edge and tick can be seen in both sets of colours: a style sheet can paint no tick."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from recorder_gui.ui.look.theme import palette_of

_TICK = ((0.24, 0.52), (0.43, 0.72), (0.77, 0.30))


class TickBox(QCheckBox):
    """A check box with a tick of our own."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tick")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and its text, then the tick."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option, palette = QStyleOptionButton(), palette_of(self)
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(palette.on_accent if self.isEnabled() else palette.muted)
        painter.setPen(
            QPen(ink, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        tick = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in _TICK]
        painter.drawPolyline(QPolygonF(tick))
        painter.end()
