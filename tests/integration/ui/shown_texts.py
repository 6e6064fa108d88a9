"""Reads everything a window says: what is seen, what a tool tip tells, what a screen reader hears."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (  # noqa: TID251 - reads every kind of them
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QTabBar,
    QTableView,
    QWidget,
)

OPEN, SHUT = "⟦", "⟧"
TOLD = re.compile("⟦[^⟦⟧]*⟧")
WORD = re.compile(r"[^\W\d_]{3,}")
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
MOST_ROWS = 30


class Brackets:
    """A language in which every sentence stands in brackets."""

    def translate(self, source: str, _about: str, _count: int) -> str:
        return f"{OPEN}{source}{SHUT}"


def untold(window: QWidget, facts: tuple[str, ...] = ()) -> list[str]:
    """Return what is said in this language of brackets without having been put into it.

    ``facts`` are names and texts that are not the program's own.
    """
    return [f"{where}: {text}" for where, text in texts_of(window) if WORD.search(_left_of(text, facts))]


def _left_of(text: str, facts: tuple[str, ...]) -> str:
    while (shorter := TOLD.sub("", text)) != text:  # sentences lie within sentences
        text = shorter
    for fact in facts:
        text = text.replace(fact, "")
    return re.sub(r"<[^>]*>", "", text)


def texts_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """Yield where each text stands, and the text."""
    for widget in (window, *window.findChildren(QWidget)):
        if not _is_qt_own(widget):
            for what, text in _texts_of_widget(widget):
                yield f"{type(widget).__name__} {widget.objectName()} {what}", text
    for action in (*window.actions(), *window.findChildren(QAction)):
        if not (isinstance(action.parent(), QWidget) and _is_qt_own(action.parent())):
            yield "action", action.text()
            yield "action's tool tip", action.toolTip()


def _is_qt_own(widget: QWidget) -> bool:
    """Whether a widget is a part of one of Qt's own, such as a drop-down's list."""
    names = {type(widget).__name__}
    above = widget
    while (above := above.parentWidget()) is not None:
        names.add(type(above).__name__)
    is_scroll_button = isinstance(widget.parentWidget(), QTabBar)
    return is_scroll_button or bool(names & {"QFileDialog", "QComboBoxPrivateContainer", "QPrintDialog"})


def _texts_of_widget(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "title", widget.windowTitle()
    yield "tool tip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    match widget:
        case QAbstractButton() | QLabel():
            yield "text", widget.text()
        case QLineEdit():
            yield "hint", widget.placeholderText()
        case QComboBox():
            yield from (("choice", widget.itemText(row)) for row in range(widget.count()))
        case QTabBar():
            yield from (("tab", widget.tabText(at)) for at in range(widget.count()))
        case QGroupBox() | QMenu():
            yield "title", widget.title()
        case QAbstractItemView():
            yield from _texts_of_model(widget.model(), has_titles=isinstance(widget, QTableView))
        case QMessageBox():
            yield "question", f"{widget.text()} {widget.informativeText()}"


def _texts_of_model(model: QAbstractItemModel | None, *, has_titles: bool) -> Iterator[tuple[str, str]]:
    if model is None:
        return
    for column in range(model.columnCount() if has_titles else 1):  # a list's may not be asked
        for role in ROLES if has_titles else ():
            yield "column", str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
        for row in range(min(MOST_ROWS, model.rowCount())):
            for role in ROLES:
                yield f"cell {row}, {column}", str(model.index(row, column).data(role) or "")
