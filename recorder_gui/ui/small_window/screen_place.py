"""Where a small window may stand: on a screen that is there, and wholly on it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize

_MARGIN: Final = 16


def place_on(screens: Sequence[QRect], size: QSize, wanted: QPoint | None) -> QPoint:
    """Return the place next to ``wanted`` that is wholly visible; at the top right where nothing is wanted.

    ``screens`` are the free areas, the main one first. A screen that is gone counts as its nearest neighbour.
    """
    if not screens:
        return wanted or QPoint()
    if wanted is None:
        return _inside(screens[0], size, screens[0].topRight() + QPoint(-size.width() - _MARGIN, _MARGIN))
    places = [_inside(screen, size, wanted) for screen in screens]
    return min(places, key=lambda place: (place - wanted).manhattanLength())


def _inside(screen: QRect, size: QSize, wanted: QPoint) -> QPoint:
    left = max(screen.left(), min(wanted.x(), screen.left() + screen.width() - size.width()))
    top = max(screen.top(), min(wanted.y(), screen.top() + screen.height() - size.height()))
    return QPoint(left, top)
