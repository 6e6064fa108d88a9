"""The note pane in the real window: read, copied, found in, printed, and never in a recording's way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest

from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import VisitResult
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.ui.look import theme
from recorder_gui.ui.look.palette import DARK, LIGHT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
MARKDOWN = (
    "---\n# Plan <b>now</b>\n\n[here](https://evil.example/a) ![scan](https://evil.example/b.png)\n\n"
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n1. first\n2. second\n   - inner\n"
)


@pytest.fixture
def note(window, controller):
    controller.record("Ms. Secret")
    controller.hear(1)
    controller.finish()
    controller.complete_finish()
    yield window.page.note
    QGuiApplication.clipboard().clear()  # what Python made must not outlive it


def arrive(controller, status=ResultStatus.COMPLETED, transcript="Doctor: Hello", state=VisitState.READY):
    controller.put_visit(replace(controller.visits[controller.running], state=state))
    document = Document("clinical_note", "success", MARKDOWN)
    documents = (document,) if state is VisitState.READY else ()
    controller.result_arrived.emit(VisitResult(controller.running, status, transcript, documents))


def file_dialog_of(window):
    (dialog,) = [child for child in window.children() if child.inherits("QFileDialog")]
    return dialog


def press(window, key, modifiers):
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def test_no_link_no_picture_and_no_colour_is_left_in_a_copy_even_in_the_dark(qapp, window, controller, note):
    theme.wear(qapp, DARK)
    arrive(controller)
    press(window, Qt.Key.Key_C, CTRL_SHIFT)
    copied = QGuiApplication.clipboard().mimeData()
    html, text = copied.html(), copied.text()
    theme.wear(qapp, LIGHT)
    assert not [mark for mark in ("<a ", "<img", "color", "<b>now") if mark in html]
    assert "<table" in html
    assert "Plan <b>now</b>" in text
    assert "here (https://evil.example/a)" in text
    assert "[picture not shown] scan" in text
    assert "a\tb\n1\t2" in text
    assert "1. first\n2. second\n  - inner" in text


def test_a_copied_selection_carries_no_colour_either(window, controller, note):
    arrive(controller)
    note.text.moveCursor(QTextCursor.MoveOperation.Start)
    note.text.selectAll()
    note.text.copy()
    assert "color" not in QGuiApplication.clipboard().mimeData().html()
    assert "1. first" in QGuiApplication.clipboard().mimeData().text()


def test_a_growing_note_says_so_keeps_its_reader_and_is_not_printed(window, controller, note):
    arrive(controller, ResultStatus.PARTIAL, "Doctor: one", VisitState.PROCESSING)
    assert note.state.word == "Being written"
    assert not window.note_actions.print.isEnabled()
    arrive(controller, ResultStatus.PARTIAL, "Doctor: one\nPatient: two", VisitState.PROCESSING)
    assert note.text.toPlainText() == "Doctor: one\nPatient: two"
    arrive(controller)
    assert note.state.word == "Note ready"
    assert note.reader.tabs.tabText(note.reader.tabs.currentIndex()) == "Clinical note"
    assert window.note_actions.print.isEnabled()


def test_who_reads_the_pieces_is_not_called_away_at_every_line(window, controller, note):
    arrive(controller, ResultStatus.PARTIAL, "one", VisitState.PROCESSING)
    window.page.tabs.setCurrentIndex(0)
    arrive(controller, ResultStatus.PARTIAL, "one\ntwo", VisitState.PROCESSING)
    assert window.page.tabs.currentIndex() == 0
    arrive(controller)
    assert window.page.tabs.currentWidget() is note


def test_what_is_missing_is_named_with_what_to_do(window, controller, note):
    documents = (Document("summary", "failure", None),)
    controller.put_visit(replace(controller.visits[controller.running], state=VisitState.READY))
    controller.result_arrived.emit(VisitResult(controller.running, ResultStatus.PARTIAL, "said", documents))
    assert "Not written: Summary." in note.advice.text()
    assert "complete it by hand" in note.advice.text()


def test_words_are_found_by_keys_and_their_absence_is_said(window, controller, note, qtbot):
    arrive(controller)
    window.page.tabs.setCurrentIndex(0)
    press(window, Qt.Key.Key_G, CTRL)
    qtbot.waitUntil(note.line.field.hasFocus)
    qtbot.keyClicks(note.line.field, "second")
    assert note.text.textCursor().selectedText() == "second"
    qtbot.keyClicks(note.line.field, "x")
    assert note.line.told.text() == "Not found"
    QTest.keyClick(note.line.field, Qt.Key.Key_Escape)
    assert note.line.isHidden()


def test_a_pdf_is_saved_whole_under_a_name_without_the_patient(window, controller, note, qtbot, tmp_path):
    arrive(controller)
    window.note_actions.pdf.trigger()
    dialog = file_dialog_of(window)
    assert "Secret" not in dialog.selectedFiles()[0]
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(tmp_path / "a.pdf"))
    dialog.accept()
    qtbot.waitUntil(lambda: note.told.word == "Saved: a.pdf")
    content = (tmp_path / "a.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert b"evil.example/b" not in content
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_recording_that_begins_puts_the_dialog_away(window, controller, note, qtbot):
    arrive(controller)
    window.note_actions.pdf.trigger()
    dialog = file_dialog_of(window)
    controller.record("")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert not window.note_actions.pdf.isEnabled()


def test_printing_goes_through_the_dialog_and_is_told(window, controller, note, qtbot, tmp_path):
    if QPrinterInfo.availablePrinterNames():
        pytest.skip("a real printer would print it")
    arrive(controller)
    press(window, Qt.Key.Key_P, CTRL_SHIFT)
    (dialog,) = [child for child in window.children() if child.inherits("QPrintDialog")]
    assert "Secret" not in dialog.printer().docName()
    field = dialog.findChild(QObject, "filename")  # where there is no printer, it prints into a file
    field.setProperty("text", str(tmp_path / "printed.pdf"))
    dialog.accept()
    qtbot.waitUntil(lambda: note.told.word == "Handed to the printer.")
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_the_next_document_comes_by_keys_also_from_within_the_text(window, controller, note, qtbot):
    arrive(controller)
    note.text.setFocus()
    qtbot.waitUntil(note.text.hasFocus)
    press(window, Qt.Key.Key_PageDown, CTRL)
    assert note.text.toPlainText() == "Doctor: Hello"
    press(window, Qt.Key.Key_PageUp, CTRL)
    assert "second" in note.text.toPlainText()
