"""Where a painted thing stands when lines begin at the right."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle


def mirrored(place: QRect, within: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Return a place that is given as for English, seen in the mirror where lines begin at the right.

    Words need nothing more: Qt's painter takes "left" for where the lines begin, if it is told the direction.
    """
    return QStyle.visualRect(direction, within, place)
