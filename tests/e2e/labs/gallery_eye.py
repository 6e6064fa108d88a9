"""Looks at a window as a designer would, and tells what is crooked: cut, outside, over another, too small.

What is inside of a scroll area may lie outside of it; Qt's own parts of its widgets are left to Qt.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (  # noqa: TID251 - looks at every kind of widget
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QRadioButton,
    QSlider,
    QTabBar,
    QWidget,
)

from recorder_gui.ui.widgets.elided_label import ElidedLabel

LEAST_TARGET = 24
"""WCAG 2.2, target size, level AA."""

PATH = re.compile(r"(?<![\w<])/[^\s…]+")
LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
TAG = re.compile(r"<[^>]*>")
PRESSED = (QAbstractButton, QComboBox, QLineEdit, QSlider)
QTS_OWN = ("qt_", "ScrollLeftButton", "ScrollRightButton")
OVERLAYS = ("marked", "veil")
"""Object names of what is meant to lie over something: a mark that was just set, and the last veil."""


def faults_of(window: QWidget) -> Iterator[str]:
    """Yield what is wrong with how a window stands, one sentence each."""
    shown = [window, *(widget for widget in window.findChildren(QWidget) if _is_ours(widget, window))]
    for widget in shown:
        for fault in (_cut(widget), _outside(widget, window), _too_small(widget)):
            if fault:
                yield f"{_name(widget)} {fault}"
        yield from _covered(widget)


def english_in(window: QWidget, facts: tuple[str, ...]) -> Iterator[str]:
    """Yield what is said in Latin letters, but for ``facts``: names and numbers that are nobody's words."""
    for widget in (window, *window.findChildren(QWidget)):
        if _is_ours(widget, window) or widget is window:
            for text in _texts(widget):
                if isinstance(widget, QLineEdit) and text == widget.text():
                    continue  # typed by somebody
                left = TAG.sub("", text)
                for fact in sorted(facts, key=len, reverse=True):
                    left = left.replace(fact, "")
                if LATIN_WORD.search(PATH.sub("", left)):
                    yield f"{_name(widget)} says in English: {text}"


def _is_ours(widget: QWidget, window: QWidget) -> bool:
    """Whether a widget is seen, belongs to this window, and is no inner part of one of Qt's."""
    if not widget.isVisible() or widget.window() is not window:
        return False
    parent = widget.parentWidget()
    is_inner = isinstance(parent, QComboBox | QAbstractSpinBox | QTabBar | QLineEdit)
    return not is_inner and not widget.objectName().startswith(QTS_OWN)


def _name(widget: QWidget) -> str:
    told = _text(widget) or widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} “{told[:60]}”"


def _text(widget: QWidget) -> str:
    match widget:
        case QLabel() | QAbstractButton():
            return widget.text()
        case QComboBox():
            return widget.currentText()
        case QLineEdit():
            return widget.text() or widget.placeholderText()
        case _:
            return ""


def _texts(widget: QWidget) -> Iterator[str]:
    yield _text(widget)
    yield widget.windowTitle() if widget.isWindow() else ""
    yield widget.toolTip()
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))


def _cut(widget: QWidget) -> str:
    """Say that a text does not fit, if nothing else tells the whole of it."""
    if isinstance(widget, QTabBar) and widget.count():
        last = widget.tabRect(widget.count() - 1)
        return "has no room for all its tabs" if not widget.rect().contains(last) else ""
    if not _text(widget):
        return ""
    size, room = widget.size(), _room_for(widget)
    if isinstance(widget, ElidedLabel):
        is_told = widget.shown == widget.text() or widget.toolTip() == widget.text()
        if size.height() < widget.fontMetrics().height():
            return f"is cut: {size.height()} px high"
        return "" if is_told else "is cut, and no tool tip tells the rest"
    if room.width() > size.width() and isinstance(widget, QComboBox | QLineEdit) and widget.toolTip():
        room.setWidth(0)
    if room.width() > size.width() or room.height() > size.height():
        return f"is cut: {size.width()} x {size.height()} px for {room.width()} x {room.height()}"
    return ""


def _room_for(widget: QWidget) -> QSize:
    """Return how much a widget needs for its text."""
    match widget:
        case QLabel() if widget.wordWrap():
            width = widget.width()
            words = re.split(r"\s+", TAG.sub(" ", widget.text()))
            widest = max(widget.fontMetrics().horizontalAdvance(word) for word in words)
            return QSize(widest, widget.heightForWidth(width))
        case QLabel():
            return widget.sizeHint() if not widget.pixmap().isNull() else _bare(widget)
        case QPushButton() | QCheckBox() | QRadioButton():
            return QSize(widget.sizeHint().width(), widget.fontMetrics().height() + 2)
        case QComboBox():
            return QSize(widget.fontMetrics().horizontalAdvance(widget.currentText()) + 36, 0)
        case QLineEdit() if not widget.text():  # what is typed may be as long as it likes
            return QSize(widget.fontMetrics().horizontalAdvance(_text(widget)) + 16, 0)
        case _:
            return QSize(0, 0)


def _bare(label: QLabel) -> QSize:
    """Return the text's own size: a label's hint may ask for more than the letters need."""
    if label.textFormat() is not Qt.TextFormat.PlainText and TAG.search(label.text()):
        return label.sizeHint()
    return label.fontMetrics().size(0, label.text())


def _outside(widget: QWidget, window: QWidget) -> str:
    """Say that a widget sticks out of what it stands in."""
    parent = widget.parentWidget()
    if widget is window or parent is None or _is_scrolled(widget):
        return ""
    if parent.rect().contains(widget.geometry()) or widget.size().isEmpty():
        return ""
    place = widget.geometry()
    return f"lies outside of {_name(parent)}: {place.getRect()} in {parent.rect().getRect()}"


def _is_scrolled(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return above is not None and isinstance(above.parentWidget(), QAbstractScrollArea)


def _too_small(widget: QWidget) -> str:
    """Say that a widget can hardly be hit."""
    if not isinstance(widget, PRESSED):
        return ""
    size = widget.size()
    is_small = min(size.width(), size.height()) < LEAST_TARGET
    return f"is only {size.width()} x {size.height()} px to hit" if is_small else ""


def _covered(widget: QWidget) -> Iterator[str]:
    """Yield which of a widget's children lie over each other."""
    if isinstance(widget, QAbstractScrollArea | QMainWindow):
        return
    children = [
        child
        for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisible() and not child.isWindow() and _is_ours(child, widget.window())
    ]
    for one, other in combinations(children, 2):
        over = one.geometry().intersected(other.geometry())
        if not over.isEmpty() and not {one.objectName(), other.objectName()} & {*OVERLAYS}:
            if _is_seam(one, other, over):
                continue
            yield f"{_name(one)} lies over {_name(other)}: {over.getRect()}"


def _is_seam(one: QWidget, other: QWidget, over: QRect) -> bool:
    """Whether two only share an edge, as the two halves of a switch do."""
    return (
        min(over.width(), over.height()) <= 1
        and isinstance(one, QPushButton)
        and isinstance(other, QPushButton)
    )
