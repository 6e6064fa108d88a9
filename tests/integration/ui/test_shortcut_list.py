"""F1 lists every action of the window with its keys (tests/e2e/test_keys.py: no two have the same)."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton  # noqa: TID251 - looks for what has keys

from recorder_gui.app.wording import diagnostics as words
from recorder_gui.ui.account.panel import AccountButton
from recorder_gui.ui.help.button import HelpButton
from recorder_gui.ui.help.shortcut_list import Shortcut, shortcuts_of
from recorder_gui.ui.widgets.keyed_button import KeyedButton
from tests.integration.ui.test_account_panel import FakeDesk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")


class FakeReports(QObject):
    """Makes no report."""

    made = Signal(object)
    told = Signal(object)

    def make(self):
        pass

    def save(self, bundle, output):
        pass


@pytest.fixture
def button(window, qapp):
    AccountButton(window, FakeDesk())
    return HelpButton(window, FakeReports(window))


@pytest.fixture
def listed(window, button, qtbot):
    QTest.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(button.keys.isVisible)
    table = button.keys.table
    return {Shortcut(table.item(row, 0).text(), table.item(row, 1).text()) for row in range(table.rowCount())}


def test_every_action_of_the_window_has_keys_and_is_listed(window, listed):
    actions = {action.text().replace("&", "").rstrip("…") for action in window.actions()}
    assert actions <= {shortcut.action for shortcut in listed}
    assert all(action.text() and not action.shortcut().isEmpty() for action in window.actions())


def test_buttons_with_keys_of_their_own_are_listed(window, listed):
    assert ("Ctrl+Shift+A", "Account") in {(shortcut.keys, shortcut.action) for shortcut in listed}
    keyed = [button for button in window.findChildren(QAbstractButton) if not button.shortcut().isEmpty()]
    assert keyed
    shown = {button.shortcut().toString() for button in keyed if button.window() is window}
    assert shown <= {shortcut.keys for shortcut in listed}


def test_what_a_tool_tip_says_is_told_without_its_keys(window, button):
    action = QAction("Thing", window)
    action.setShortcut(QKeySequence("Ctrl+Alt+8"))
    action.setToolTip("Does a thing, all of it (Ctrl+Alt+8)")
    window.addAction(action)
    assert Shortcut("Ctrl+Alt+8", "Thing", "Does a thing, all of it") in shortcuts_of(window)


def test_an_action_that_comes_later_is_listed_the_next_time(window, button):
    before = shortcuts_of(window)
    late = QAction("A later &thing…", window)
    late.setShortcut(QKeySequence("Ctrl+Alt+9"))
    window.addAction(late)
    assert set(shortcuts_of(window)) - set(before) == {Shortcut("Ctrl+Alt+9", "A later thing")}


def test_it_hinders_nothing_and_escape_closes_it(window, controller, button, listed, qtbot):
    assert not button.keys.isModal()
    controller.record("")
    controller.hear(1)
    assert button.keys.isVisible()
    QTest.keyClick(button.keys, Qt.Key.Key_Escape)
    assert not button.keys.isVisible()
    assert window.isVisible()


def test_f1_also_works_while_a_visit_is_recorded(window, controller, button, qtbot):
    controller.record("")
    controller.hear(1)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F1)
    qtbot.waitUntil(button.keys.isVisible)


def test_it_goes_by_keyboard_and_speaks(button, listed, qtbot):
    keys = button.keys
    assert keys.table.accessibleName() == str(words.SHORTCUTS)
    qtbot.waitUntil(keys.table.hasFocus)
    QTest.keyClick(keys.table, Qt.Key.Key_Tab)
    assert keys.report.hasFocus()
    spoken = keys.table.item(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{keys.table.item(0, 1).text()}: {keys.table.item(0, 0).text()}"


def test_it_leads_to_the_report(button, listed, qtbot):
    button.keys.report.click()
    qtbot.waitUntil(button.report.isVisible)
    assert not button.keys.isVisible()


def test_the_button_in_the_window_opens_it_too(window, button):
    assert button.window() is window
    button.click()
    assert button.keys.isVisible()


def test_a_button_keeps_its_keys_when_it_is_renamed(qtbot):
    button = KeyedButton("F10")
    qtbot.addWidget(button)
    button.setText("Menu")
    assert button.shortcut() == QKeySequence("F10")
