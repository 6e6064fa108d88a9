"""Opens every dialog of the program, goes round in it with Tab, and tells what it did not come to.

Prints JSON: for every place its name, what was not reached, where the keyboard was caught, and whether
Escape leaves it.
"""

import json
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (  # noqa: TID251 - walks through all windows of the program
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QWidget,
)

from recorder_gui.bootstrap import Choices, prepare_process, run_window
from recorder_gui.ui.account.panel import AccountButton
from recorder_gui.ui.settings.dialog import SettingsDialog
from recorder_gui.ui.small_window.mini_window import MiniWindow
from recorder_gui.ui.window.main_window import MainWindow
from tests.waiting import eventually

START_SECONDS = 20.0
AFTER_START_MS = 1_500
ACTIVE_MS = 2_000
TURN_MS = 20
STEPS_AT_MOST = 120
HOLDERS = (QAbstractSpinBox, QComboBox, QLineEdit)
"""What is in one of them is part of it."""


def should_be_reached(widget: QWidget, top: QWidget) -> bool:
    """Return whether a person without a mouse needs to come to this."""
    if not widget.isVisible() or not widget.isEnabled() or widget.window() is not top:
        return False
    if isinstance(widget.parentWidget(), HOLDERS) or widget.focusProxy() is not None:
        return False
    if isinstance(widget, QAbstractButton):
        # Of several that exclude each other Tab comes to the pressed one, and the arrows to the others.
        others = widget.group() or (widget.autoExclusive() or None)
        return widget.isChecked() or not others
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def is_in(top: QWidget, widget: QWidget | None) -> bool:
    """Return whether the keyboard is in this window."""
    return widget is not None and widget.window() is top


def told(widget: QWidget) -> str:
    """Name a widget for whoever reads a failure."""
    text = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {text}"


def walk(top: QWidget, name: str) -> dict[str, object]:
    """Go round with Tab until it begins anew."""
    top.activateWindow()
    assert QTest.qWaitForWindowActive(top, ACTIVE_MS)
    if top.focusWidget() is None:
        QTest.keyClick(top, Qt.Key.Key_Tab)
    for _ in range(ACTIVE_MS // TURN_MS):
        if is_in(top, QApplication.focusWidget()):
            break
        QTest.qWait(TURN_MS)
    reached: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and len(reached) < STEPS_AT_MOST:
        if here in reached:
            break
        reached.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    caught = [told(reached[-1])] if reached and here is reached[-1] and len(reached) > 1 else []
    wanted = [widget for widget in top.findChildren(QWidget) if should_be_reached(widget, top)]
    missed = [told(widget) for widget in wanted if widget not in reached]
    return {"place": name, "stops": len(reached), "missed": missed, "caught": caught}


def leave(top: QWidget) -> bool:
    """Press Escape; tell whether the dialog went."""
    QTest.keyClick(top.focusWidget() or top, Qt.Key.Key_Escape)
    is_gone = not top.isVisible()
    top.close()
    return is_gone


def walk_pages(dialog: SettingsDialog) -> list[dict[str, object]]:
    """Go round in every page of the settings."""
    found = []
    for row in range(dialog.groups.count()):
        dialog.groups.setCurrentRow(row)
        dialog.groups.setFocus()
        found.append(walk(dialog, f"settings, {dialog.groups.item(row).text()}"))
    dialog.groups.setFocus()
    return found


def walk_in(top: QDialog | MiniWindow) -> list[dict[str, object]]:
    """Go round in what came up, and leave it."""
    name = type(top).__name__
    found = walk_pages(top) if isinstance(top, SettingsDialog) else [walk(top, name)]
    if isinstance(top, QDialog):
        found.append({"place": name, "leaves": leave(top)})
    top.close()
    return found


def begin() -> None:
    """Walk, and leave the program whatever becomes of it."""
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    try:
        walk_all(window)
    finally:
        window.close()


def walk_all(window: MainWindow) -> None:
    """Go through the window and all that comes up from it."""
    found = [walk(window, "window")]
    openers = [action.trigger for action in window.actions() if action not in window.recorder_actions]
    for bring_up in (*openers, window.findChild(AccountButton).click):
        shown = {one for one in QApplication.topLevelWidgets() if one.isVisible()}
        bring_up()
        for one in set(QApplication.topLevelWidgets()) - shown:
            if one.isVisible() and isinstance(one, (QDialog, MiniWindow)):
                found += walk_in(one)
                window.come_to_front()
    print(json.dumps(found), flush=True)  # noqa: T201 - the answer


def begin_when_it_is_there() -> None:
    """Have the walk begin in the main thread, to which the widgets belong."""
    eventually(lambda: QCoreApplication.instance() is not None, START_SECONDS)
    QTimer.singleShot(0, QCoreApplication.instance(), lambda: QTimer.singleShot(AFTER_START_MS, begin))


if __name__ == "__main__":
    prepare_process()
    threading.Thread(target=begin_when_it_is_there, daemon=True).start()
    sys.exit(run_window(Choices("practice", Path(sys.argv[1]))))
