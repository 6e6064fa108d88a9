"""Tells screen readers what our own painted widgets are: Qt sees a nameless frame in each of them.

A widget class says it in its attribute ``accessible_role``.
"""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLES_OF_QT: Final = {"QSplitterHandle": QAccessible.Role.Separator}
"""What Qt names by a role that screen readers on Linux do not know."""


def install() -> None:
    """Answer Qt's questions from now on; once in a process."""
    QAccessible.installFactory(_interface_of)


def _interface_of(class_name: str, part: QObject) -> QAccessibleInterface | None:
    """Return what tells of a widget; None leaves it to Qt."""
    if not isinstance(part, QWidget):
        return None
    role = _ROLES_OF_QT.get(class_name) or getattr(type(part), "accessible_role", None)
    return None if role is None else QAccessibleWidget(part, role)
