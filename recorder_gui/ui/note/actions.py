"""What can be done with the shown document: copy, print, save as PDF, find. Never in a recording's way."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow, QPushButton

from recorder_gui.app.wording import note as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.app.wording.visits import visit_name
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.ui.note import document as note_document
from recorder_gui.ui.note.panel import NotePanel
from recorder_gui.ui.note.press import NotePress, Paper
from recorder_gui.ui.note.text import file_name_of, tame
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets.window_action import window_action

_TOLD_MS: Final = 6_000


class NoteActions(QObject):
    """Belongs to the window, so that its keys work while the note stands behind a tab.

    No dialog is opened while a visit is recorded, and one that is open goes when a recording begins.
    """

    def __init__(self, window: QMainWindow, note: NotePanel) -> None:
        super().__init__(window)
        self._window = window
        self._note = note
        self._is_at_rest = True
        self._dialog: QDialog | None = None
        self._press = NotePress(self)
        self._press.done.connect(self._on_done)
        self._fading = QTimer(self, interval=_TOLD_MS, singleShot=True)
        self._fading.timeout.connect(lambda: note.tell(None))
        self.copy = self._action(words.COPY, words.COPY_HELP, "Ctrl+Shift+C", self._on_copy, note.copy)
        self.print = self._action(words.PRINT, words.PRINT_HELP, "Ctrl+Shift+P", self._on_print, note.print)
        self.pdf = self._action(words.PDF, words.PDF_HELP, "Ctrl+Shift+O", self._on_pdf, note.pdf)
        self.find = self._action(words.FIND, words.FIND_HELP, "Ctrl+G", self._on_find, note.seek)
        line, reader = note.line, note.reader
        self._for_reading = (
            self.find,
            self._action(words.FIND_NEXT_ACTION, None, "F3", line.find_next),
            self._action(words.FIND_BACK_ACTION, None, "Shift+F3", line.find_back),
            self._action(words.NEXT_SHEET, None, "Ctrl+PgDown", reader.turn_forward),
            self._action(words.PREVIOUS_SHEET, None, "Ctrl+PgUp", reader.turn_back),
        )
        for action in self._for_reading:
            action.triggered.connect(note.wanted)
        note.changed.connect(self._refresh)
        if (application := QGuiApplication.instance()) is not None:
            application.aboutToQuit.connect(_leave_plain_text)
        self._refresh()

    @Slot(object)
    def follow(self, state: RecordingState) -> None:
        """Take what the recorder is doing."""
        self._is_at_rest = state in AT_REST
        if not self._is_at_rest and self._dialog is not None:
            self._dialog.reject()
        self._refresh()

    def _action(
        self,
        phrase: Phrase,
        help_phrase: Phrase | None,
        keys: str,
        slot: Callable[[], object],
        button: QPushButton | None = None,
    ) -> QAction:
        action = window_action(self._window, phrase, keys, slot)
        action.setAutoRepeat(button is None)  # held down, leafing and finding go on
        say(action.setToolTip, help_phrase or phrase)
        if button is not None and help_phrase is not None:
            say(button.setToolTip, help_phrase)
            say(button.setAccessibleDescription, help_phrase)
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
        return action

    @Slot()
    def _refresh(self) -> None:
        has_sheet = self._note.sheet is not None
        is_printable = (
            has_sheet and self._is_at_rest and not self._note.is_growing and not self._press.is_busy
        )
        self.copy.setEnabled(has_sheet)
        for action in self._for_reading:
            action.setEnabled(has_sheet)
        for action in (self.print, self.pdf):
            action.setEnabled(is_printable and self._dialog is None)

    @Slot()
    def _on_copy(self) -> None:
        sheet = self._note.sheet
        if sheet is not None:
            QGuiApplication.clipboard().setMimeData(note_document.copy_of(self._note.text.document()))
            self._tell(words.copied(sheet.title, is_growing=self._note.is_growing))

    @Slot()
    def _on_find(self) -> None:
        # The note may come to the front first, and focus goes only to what is seen.
        QTimer.singleShot(0, self._note.line, self._note.line.unfold)

    @Slot()
    def _on_print(self) -> None:
        if (paper := self._paper()) is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(paper.sheet.title)  # the queue is seen by others: no label
        dialog = QPrintDialog(printer, self._window)

        def accepted() -> None:
            self._tell(words.PRINTING, fades=False)
            self._press.print_on(paper, printer)

        self._open(dialog, accepted)

    @Slot()
    def _on_pdf(self) -> None:
        if (paper := self._paper()) is None:
            return
        visit = self._note.visit
        dialog = QFileDialog(self._window, str(words.SAVE_TITLE))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(str(words.PDF_FILES))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(file_name_of(paper.sheet.title, visit.started_at if visit else None))

        def accepted() -> None:
            self._tell(words.SAVING, fades=False)
            self._press.save(paper, Path(dialog.selectedFiles()[0]))

        self._open(dialog, accepted)

    def _open(self, dialog: QDialog, accepted: Callable[[], None]) -> None:
        """Open a dialog without waiting for it."""
        self._dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(accepted)
        dialog.finished.connect(self._on_finished)
        self._refresh()
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()  # not "open": that of a print dialog wants a slot by name

    @Slot()
    def _on_finished(self) -> None:
        self._dialog = None
        self._refresh()

    @Slot(object, bool)
    def _on_done(self, sentence: Phrase, is_done: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._tell(sentence, is_done=is_done, fades=is_done)
        self._refresh()

    def _tell(self, sentence: Phrase, *, is_done: bool = True, fades: bool = True) -> None:
        self._note.tell(sentence, is_done=is_done)
        if fades:
            self._fading.start()
        else:
            self._fading.stop()

    def _paper(self) -> Paper | None:
        """Return the shown document with its head; None while the window puts itself away."""
        note = self._note
        if note.sheet is None or not note.isEnabled():
            return None
        head = []
        if (visit := note.visit) is not None:
            head = [tame(visit_name(visit)), f"{note.sheet.title} · {words.paper_date(visit.started_at)}"]
        if note.result is not None and note.result.status is ResultStatus.PARTIAL:
            head.append(str(words.PAPER_PARTIAL))
        return Paper(note.sheet, tuple(head) or (note.sheet.title,), self._window.font().family())


def _leave_plain_text() -> None:
    """Leave a copy in the clipboard that needs no Python: Qt frees the rich one after the interpreter."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard() or isinstance(clipboard.mimeData(), note_document.NoteCopy):
        clipboard.setText(clipboard.text())
