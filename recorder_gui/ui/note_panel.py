"""What came back: the documents and the transcript, to read and to copy."""

import json
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QTextBrowser, QVBoxLayout, QWidget

from recorder_gui.app.wording import visits as wording
from recorder_gui.app.wording import window as words
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import VisitResult
from recorder_gui.ui.glyphs import Glyph
from recorder_gui.ui.sign_label import SignLabel
from recorder_gui.ui.state_signs import RESULT_SIGNS, Sign

_MARKDOWN: Final = QTextDocument.MarkdownFeature.MarkdownNoHTML
"""A note is a stranger's text: no markup but Markdown is obeyed."""

_LEAST_WIDTH: Final = 260
_WIDTH: Final = 300


class NotePanel(QFrame):
    """Shows a result, or says plainly that there is none yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.NOTE)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.state = SignLabel(words.NOTE)
        self.text = _NoteText()
        self._pages = QStackedWidget()
        self._pages.addWidget(_empty_page())
        self._pages.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.state)
        column.addWidget(self._pages, 1)
        self.clear()

    @property
    def has_result(self) -> bool:
        """Whether a result is shown."""
        return self._pages.currentIndex() == 1

    def clear(self) -> None:
        """Show that there is no note."""
        self.text.clear()
        self.state.show_sign(_EMPTY, words.NOTE_EMPTY)
        self._pages.setCurrentIndex(0)

    def show_result(self, result: VisitResult) -> None:
        """Show documents first, then the transcript."""
        self.state.show_sign(RESULT_SIGNS[result.status], _SHORT[result.status])
        self.state.setToolTip(wording.result_text(result.status))
        self.text.document().setMarkdown(_markdown_of(result), _MARKDOWN)
        if result.transcript:
            self._append_as_it_is(result.transcript)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._pages.setCurrentIndex(1)

    def _append_as_it_is(self, transcript: str) -> None:
        """Append what was said, line by line: a transcript is no Markdown."""
        cursor = self.text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        cursor.insertText(transcript)

    def sizeHint(self) -> QSize:
        """Return a column that reads well."""
        return QSize(_WIDTH, 400)


class _NoteText(QTextBrowser):
    """Read-only text; nothing in it is fetched and no link is followed."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setAccessibleName(words.NOTE)
        self.setAccessibleDescription(words.NOTE_HELP)

    def loadResource(self, _type: int, _name: object) -> object:
        """Load nothing: a picture in a note could tell a stranger that it was read."""
        return None


_EMPTY: Final = Sign(Glyph.RING, "muted")
_SHORT: Final = {
    ResultStatus.COMPLETED: words.RESULT_COMPLETED,
    ResultStatus.PARTIAL: words.RESULT_PARTIAL,
    ResultStatus.FAILED: words.RESULT_FAILED,
    ResultStatus.EXPIRED: words.RESULT_EXPIRED,
}


def _empty_page() -> QWidget:
    page = QFrame()
    page.setObjectName("card")
    column = QVBoxLayout(page)
    column.setContentsMargins(20, 20, 20, 20)
    hint = QLabel(words.NOTE_EMPTY_HINT)
    hint.setObjectName("muted")
    hint.setWordWrap(True)
    hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
    column.addWidget(hint)
    return page


def _markdown_of(result: VisitResult) -> str:
    blocks = [wording.result_text(result.status)] if result.status is not ResultStatus.COMPLETED else []
    blocks += [_document_of(document) for document in result.documents if document.text]
    if result.transcript:
        blocks.append(f"## {words.TRANSCRIPT}")
    return "\n\n".join(blocks) or words.NOTE_NO_TEXT


def _document_of(document: Document) -> str:
    text = document.text or ""
    title = document.template_id.replace("_", " ").strip().capitalize() or words.DOCUMENT
    try:
        structured = json.loads(text)
    except ValueError:
        structured = None
    if not isinstance(structured, dict | list):
        return f"## {title}\n\n{text}"
    pretty = json.dumps(structured, indent=2, ensure_ascii=False)
    return f"## {title}\n\n```\n{pretty}\n```"
