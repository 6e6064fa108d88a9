"""The report's window shows every word that is saved, and saves what it shows."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest

from recorder_gui.app.diagnostics.bundle import Bundle, BundleFile
from recorder_gui.app.wording import diagnostics as words
from recorder_gui.ui.help.diagnostics_dialog import DiagnosticsDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")

BUNDLE = Bundle((BundleFile("about.txt", "what this is\n"), BundleFile("log.txt", "a line\n\tanother…\n")))


class FakeReports(QObject):
    """Answers when the test says so."""

    made = Signal(object)
    told = Signal(object)

    def __init__(self, parent):
        super().__init__(parent)
        self.made_count = 0
        self.saved = []

    def make(self):
        self.made_count += 1
        self.told.emit(words.MAKING)

    def save(self, bundle, output):
        self.saved.append((bundle, output))
        self.told.emit(words.saved(output.name))


@pytest.fixture
def reports(window):
    return FakeReports(window)


@pytest.fixture
def dialog(window, reports, qtbot):
    shown = DiagnosticsDialog(reports, window)
    shown.unfold()
    qtbot.waitUntil(shown.isVisible)
    yield shown
    shown.close()


def test_it_says_that_it_works_and_nothing_can_be_saved_before(dialog):
    assert dialog.told.text() == str(words.MAKING)
    assert not dialog.save.isEnabled()
    assert not dialog.isModal()


def test_every_file_is_shown_word_for_word(dialog, reports):
    reports.made.emit(BUNDLE)
    shown = {}
    for row in range(dialog.files.count()):
        dialog.files.setCurrentRow(row)
        shown[dialog.files.item(row).text()] = dialog.text.toPlainText()
    assert shown == {file.name: file.text for file in BUNDLE.files}
    assert dialog.text.isReadOnly()


def test_what_is_shown_is_what_is_saved_where_the_person_says(dialog, reports, qtbot, tmp_path):
    reports.made.emit(BUNDLE)
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog._asking is not None and dialog._asking.isVisible())
    assert not dialog._asking.isModal()
    dialog._asking.setDirectory(str(tmp_path))
    dialog._asking.selectFile("mine")
    dialog._asking.accept()
    assert reports.saved == [(BUNDLE, Path(tmp_path, "mine.zip"))]
    assert dialog.told.text() == str(words.saved("mine.zip"))


def test_a_failure_is_told_and_can_be_tried_again(dialog, reports):
    reports.made.emit(BUNDLE)
    reports.told.emit(words.not_saved("No space left on device"))
    assert "No space left on device" in dialog.told.text()
    assert dialog.save.isEnabled()


def test_each_time_it_is_opened_the_report_is_a_new_one(dialog, reports):
    reports.made.emit(BUNDLE)
    dialog.unfold()
    assert reports.made_count == 1
    dialog.close()
    dialog.unfold()
    assert reports.made_count == 2
    assert dialog.text.toPlainText() == ""


def test_it_goes_by_keyboard_and_escape_closes_it(dialog, reports, qtbot):
    reports.made.emit(BUNDLE)
    qtbot.waitUntil(dialog.files.hasFocus)
    QTest.keyClick(dialog.files, Qt.Key.Key_Down)
    assert dialog.text.toPlainText() == BUNDLE.files[1].text
    QTest.keyClick(dialog.files, Qt.Key.Key_Tab)
    assert dialog.text.hasFocus()
    QTest.keyClick(dialog.text, Qt.Key.Key_Tab)
    assert dialog.save.hasFocus() or dialog.close_button.hasFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_part_has_a_name_for_a_screen_reader(dialog):
    assert dialog.files.accessibleName() == str(words.FILES)
    assert dialog.text.accessibleName() == str(words.TEXT)
    assert dialog.save.text()
    assert dialog.close_button.text()
