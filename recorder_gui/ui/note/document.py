"""Makes a Qt document of a sheet in which nothing can be loaded or followed, and copies of it.

No colour is written into it: on the screen it wears those of the window, on paper and in the clipboard none.
"""

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
    QTextList,
    QTextListFormat,
    QTextTable,
)

from recorder_gui.app.wording import note as words
from recorder_gui.ui.note.text import Sheet

_MARKDOWN: Final = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
"""Tables and lists are obeyed; HTML is shown as the text that it is."""

FORWARD: Final = QTextDocument.FindFlag(0)
BACKWARD: Final = QTextDocument.FindFlag.FindBackward

_SPOKEN_GAP: Final = 5.0
_ABOVE_HEADING, _BELOW_HEADING = 10.0, 4.0
_GAPS: Final = re.compile("\n{3,}")
_FORM_COLOURS: Final = (QTextFormat.Property.ForegroundBrush, QTextFormat.Property.BackgroundBrush)


class NoteDocument(QTextDocument):
    """A document that fetches nothing: a picture could tell a stranger that the note was read."""

    def __init__(self, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setDefaultFont(font)
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(8)

    def loadResource(self, _type: int, _name: object) -> object:
        """Load nothing."""
        return None


def document_of(sheet: Sheet, font: QFont, parent: QObject | None = None) -> NoteDocument:
    """Return the sheet as a document."""
    document = NoteDocument(font, parent)
    if sheet.is_markdown:
        document.setMarkdown(sheet.body, _MARKDOWN)
        disarm(document)
        _calm_headings(document)
    else:
        spoken = QTextBlockFormat()
        spoken.setBottomMargin(_SPOKEN_GAP)
        QTextCursor(document).setBlockFormat(spoken)
        append_spoken(document, sheet.body)
    return document


def append_spoken(document: QTextDocument, text: str) -> None:
    """Append to a transcript, line by line as it was said."""
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText(text)


def disarm(document: QTextDocument) -> None:
    """Turn links and pictures into plain words, and take every colour out."""
    for start, length, form in reversed(list(_fragments(document))):
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        if form.isImageFormat():
            told = " ".join(str(form.property(QTextFormat.Property.ImageAltText) or "").split())
            cursor.insertText(f"{words.PICTURE} {told}".strip(), QTextCharFormat())
            continue
        target, shown = form.anchorHref(), cursor.selectedText()
        if not form.isAnchor() and not any(form.hasProperty(one) for one in _FORM_COLOURS):
            continue
        for one in (*_FORM_COLOURS, *_ANCHOR):
            form.clearProperty(one)
        cursor.setCharFormat(form)
        if target and target not in (shown, f"mailto:{shown}", f"http://{shown}"):
            cursor.setPosition(start + length)
            cursor.insertText(f" ({target})", form)


def _calm_headings(document: QTextDocument) -> None:
    """Make headings no larger than a pane of a few lines can bear."""
    block = document.begin()
    while block.isValid():
        if level := block.blockFormat().headingLevel():
            cursor, form = QTextCursor(block), QTextCharFormat()
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            form.setProperty(QTextFormat.Property.FontSizeAdjustment, 1 if level == 1 else 0)
            cursor.mergeCharFormat(form)
            space = QTextBlockFormat()
            space.setTopMargin(_ABOVE_HEADING if block.position() else 0)
            space.setBottomMargin(_BELOW_HEADING)
            cursor.mergeBlockFormat(space)
        block = block.next()


_ANCHOR: Final = (
    QTextFormat.Property.IsAnchor,
    QTextFormat.Property.AnchorHref,
    QTextFormat.Property.AnchorName,
    QTextFormat.Property.TextToolTip,
    QTextFormat.Property.TextUnderlineStyle,
    QTextFormat.Property.FontUnderline,
)


def _fragments(document: QTextDocument) -> Iterator[tuple[int, int, QTextCharFormat]]:
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            fragment = at.fragment()
            yield fragment.position(), fragment.length(), fragment.charFormat()
            at += 1
        block = block.next()


class NoteCopy(QMimeData):
    """What the note pane has put into the clipboard."""


def copy_of(document: QTextDocument) -> QMimeData:
    """Return a whole document for the clipboard: rich, and plain with its lists and tables legible."""
    copied = NoteCopy()
    copied.setHtml(document.toHtml())
    copied.setText(plain_text_of(document))
    return copied


def copy_of_selection(cursor: QTextCursor) -> QMimeData:
    """Return what is selected, in the same way."""
    part = NoteDocument(cursor.document().defaultFont())
    QTextCursor(part).insertFragment(QTextDocumentFragment(cursor))
    return copy_of(part)


def plain_text_of(document: QTextDocument) -> str:
    """Return the text with numbers and dashes before list items and tabs between a table's cells."""
    lines: list[str] = []
    block, row_before = document.begin(), None
    while block.isValid():
        row = _row_of(QTextCursor(block).currentTable(), block)
        if row is not None and row == row_before:
            lines[-1] += f"\t{block.text()}"
        else:
            if lines and lines[-1] and _is_apart(block, row, row_before):
                lines.append("")
            lines.append(_bullet_of(block) + block.text())
        row_before = row
        block = block.next()
    joined = "\n".join(lines).replace("\u2028", "\n")  # the sign of a line end within a paragraph
    return _GAPS.sub("\n\n", joined).strip("\n")


def _row_of(table: QTextTable | None, block: QTextBlock) -> tuple[int, int] | None:
    if table is None:
        return None
    return table.firstPosition(), table.cellAt(block.position()).row()


def _is_apart(block: QTextBlock, row: object, row_before: object) -> bool:
    """Whether a paragraph stands apart from the one above it."""
    if (row is None) != (row_before is None):
        return True
    if block.blockFormat().headingLevel():
        return True
    is_paragraph = _list_of(block) is None and row is None
    return is_paragraph and (block.blockFormat().topMargin() > 0 or _list_of(block.previous()) is not None)


def _list_of(block: QTextBlock) -> QTextList | None:
    """Return the block's list: PySide's types do not tell that there may be none."""
    return block.textList()


def _bullet_of(block: QTextBlock) -> str:
    items = _list_of(block)
    if items is None:
        return ""
    indent = "  " * (items.format().indent() - 1)
    marker = block.blockFormat().marker()
    if marker != QTextBlockFormat.MarkerType.NoMarker:
        return f"{indent}[{'x' if marker == QTextBlockFormat.MarkerType.Checked else ' '}] "
    is_numbered = items.format().style() == QTextListFormat.Style.ListDecimal
    return f"{indent}{items.itemText(block) if is_numbered else '-'} "
