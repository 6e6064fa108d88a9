"""The keys of the window are a person's own: changed, remembered, given back, and told truly."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.app.wording import settings as words
from recorder_gui.app.wording.keys import NO_KEYS, know_keys
from recorder_gui.settings.store import SettingsStore
from recorder_gui.ui.help.shortcut_list import shortcuts_of
from recorder_gui.ui.settings.key_book import KeyBook
from recorder_gui.ui.settings.keyboard_page import KeyboardPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "OpenType support")


@pytest.fixture
def book(qapp, tmp_path):
    made = SettingsBook(SettingsStore(tmp_path / "settings.json"))
    yield made
    made.close()
    know_keys({})


@pytest.fixture
def keys(window, book):
    return KeyBook(window, book)


@pytest.fixture
def page(keys, book, qtbot):
    made = KeyboardPage(book, keys)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def choose(page, name):
    rows = [line.name for line in page._lines]
    page.table.setCurrentCell(rows.index(name), 0)


def line_of(keys, name):
    return next(line for line in keys.lines() if line.name == name)


def test_other_keys_work_at_once_and_the_old_ones_no_more(window, controller, keys):
    record = line_of(keys, "Record")
    keys.choose(record.id, QKeySequence("Ctrl+K"))
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert not [asked for asked in controller.asked if asked[0] == "record"]
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert [asked for asked in controller.asked if asked[0] == "record"]


def test_chosen_keys_are_there_at_the_next_start_and_in_the_list_of_keys(window, book):
    before = KeyBook(window, book)
    record = line_of(before, "Record")
    book.change(book.settings.with_shortcut(record.id, "Ctrl+K"))
    book.close()
    assert ("Ctrl+K", "Record") in {(shown.keys, shown.action) for shown in shortcuts_of(window)}
    assert SettingsBook(book._store).settings.shortcuts == {record.id: "Ctrl+K"}


def test_keys_are_given_back_one_by_one_or_all_at_once(keys, book):
    record, pause = line_of(keys, "Record"), line_of(keys, "Pause")
    keys.choose(record.id, QKeySequence("Ctrl+K"))
    keys.choose(pause.id, QKeySequence())
    assert (line_of(keys, "Record").is_default, line_of(keys, "Pause").keys.isEmpty()) == (False, True)
    keys.reset(record.id)
    assert line_of(keys, "Record") == record
    keys.reset_all()
    assert line_of(keys, "Pause") == pause
    assert book.settings.shortcuts == {}


def test_the_keys_an_action_came_with_are_no_choice(keys, book):
    record = line_of(keys, "Record")
    keys.choose(record.id, record.keys)
    assert book.settings.shortcuts == {}


def test_keys_of_another_action_are_refused_in_words(page, book):
    choose(page, "Record")
    page.edit.setKeySequence(QKeySequence("Ctrl+P"))
    assert page.fault.text() == words.keys_taken("Pause")
    assert book.settings.shortcuts == {}
    page.edit.setKeySequence(QKeySequence("Return"))
    assert page.fault.text() == str(words.RESERVED)
    page.edit.setKeySequence(QKeySequence("Ctrl+K"))
    assert page.fault.isHidden()
    assert list(book.settings.shortcuts.values()) == ["Ctrl+K"]
    page.reset.click()
    assert book.settings.shortcuts == {}


def test_keys_are_pressed_into_the_field_and_tab_leads_out_of_it(page, book, qtbot):
    choose(page, "Record")
    page.activateWindow()
    page.edit.setFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert list(book.settings.shortcuts.values()) == ["Ctrl+K"]
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: page.focusWidget() is page.none)


def test_keys_that_the_organisation_set_cannot_be_changed(page, book, keys):
    record = line_of(keys, "Record")
    locked = frozenset({f"shortcuts.{record.id}"})
    page._book = Locked(replace(book.settings, locked=locked))
    choose(page, "Record")
    page._show_chosen()
    assert not page.edit.isEnabled()
    assert page.lock.isVisible()


class Locked:
    def __init__(self, settings) -> None:
        self.settings = settings


def test_whatever_names_keys_names_those_that_work(keys, window):
    record = window.panel.record
    assert (record.toolTip(), record.accessibleDescription()) == ("Start recording a visit (Ctrl+R)",) * 2
    keys.choose(line_of(keys, "Record").id, QKeySequence("Ctrl+K"))
    keys.choose(line_of(keys, "Pause").id, QKeySequence("Ctrl+R"))
    assert (record.toolTip(), record.accessibleDescription()) == ("Start recording a visit (Ctrl+K)",) * 2
    assert "(Ctrl+R)" in window.panel.pause.toolTip()
    keys.choose(line_of(keys, "Pause").id, QKeySequence())
    assert f"({NO_KEYS})" in window.panel.pause.toolTip()
    keys.reset_all()
    assert "(Ctrl+R)" in record.toolTip()
    assert "(Ctrl+P)" in window.panel.pause.accessibleDescription()


def test_no_two_actions_of_the_window_share_their_keys(keys):
    lines = keys.lines()
    assert len({line.id for line in lines}) == len(lines)
    assert len(lines) > 15
