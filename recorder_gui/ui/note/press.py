"""Puts a sheet on paper or into a PDF file, in a thread of its own: the window waits for neither."""

import logging
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QObject, Signal
from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from recorder_gui.app.background import Background
from recorder_gui.app.wording import note as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.ui.note.document import document_of
from recorder_gui.ui.note.text import Sheet

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

log = logging.getLogger(__name__)

_POINTS: Final = 10.5
_AFTER_HEAD: Final = 14.0


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet with what stands above it: whose it is and when, and that it is not whole where it is not."""

    sheet: Sheet
    head: tuple[str, ...]
    family: str


class NotePress(QObject):
    """Does one job at a time.

    Signals:
        done: a Phrase about the last job, and whether it was done, a bool.
    """

    done = Signal(object, bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_busy = False
        self._background: Final = Background("note-press", self)

    @property
    def is_busy(self) -> bool:
        """Whether a job is in work."""
        return self._is_busy

    def print_on(self, paper: Paper, printer: "QPrinter") -> None:
        """Print on what a person chose."""

        def job() -> Phrase | None:
            if not printer.isValid():
                return None
            put_on(paper, printer)
            failed = (type(printer).PrinterState.Error, type(printer).PrinterState.Aborted)
            return None if printer.printerState() in failed else words.PRINTED

        self._run(job, words.NOT_PRINTED)

    def save(self, paper: Paper, path: Path) -> None:
        """Write a PDF file, whole or not at all."""

        def job() -> Phrase | None:
            write_whole(path, pdf_of(paper))
            return words.saved(path.name)

        self._run(job, words.NOT_SAVED)

    def _run(self, job: Callable[[], Phrase | None], failed: Phrase) -> None:
        def work() -> Phrase | None:
            try:
                return job()
            except OSError as fault:
                log.warning("note not saved: %s", type(fault).__name__)
                return None

        def told(sentence: Phrase | None) -> None:
            self._is_busy = False
            self.done.emit(sentence or failed, sentence is not None)

        self._is_busy = True
        self._background.run(work, told, failed=None)


def pdf_of(paper: Paper) -> bytes:
    """Return the sheet as a PDF file. Its properties name no patient."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    is_american = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize.PageSizeId.Letter if is_american else QPageSize.PageSizeId.A4
    writer.setPageSize(QPageSize(size))
    writer.setTitle(paper.sheet.title)
    put_on(paper, writer)
    return bytes(buffer.data().data())


def put_on(paper: Paper, device: QPagedPaintDevice) -> None:
    """Paint the pages, black on white, with page numbers below."""
    font = QFont(paper.family)
    font.setPointSizeF(_POINTS)
    document = document_of(paper.sheet, font)
    _put_head(document, paper.head)
    document.print_(device)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole, or as it was before.

    Raises:
        OSError: it could not be written.
    """
    scratch = path.with_name(f".{token_hex(8)}.part")
    try:
        with scratch.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        scratch.replace(path)
    except OSError:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)
        raise


def _put_head(document: QTextDocument, lines: tuple[str, ...]) -> None:
    cursor = QTextCursor(document)
    first = cursor.blockFormat()
    cursor.insertBlock(first, QTextCharFormat())
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    plain, strong, last = QTextBlockFormat(), QTextCharFormat(), QTextBlockFormat()
    strong.setFontWeight(QFont.Weight.Bold)
    last.setBottomMargin(_AFTER_HEAD)
    for at, line in enumerate(lines):
        if at:
            cursor.insertBlock()
        cursor.setBlockFormat(last if at == len(lines) - 1 else plain)
        cursor.insertText(line, strong if at == 0 else QTextCharFormat())
