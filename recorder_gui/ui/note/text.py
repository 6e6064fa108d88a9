"""The texts of a note, made harmless and given titles. No Qt: what is decided here is only text.

The server is not trusted. Its words are shown, and nothing else is done with them.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from recorder_gui.app.wording import note as words
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import VisitResult
from recorder_gui.domain.visit_lifecycle import VisitState

_SETTLED: Final = frozenset({VisitState.READY, VisitState.ATTENTION})
_HAS_MORE_TO_COME: Final = frozenset({ResultStatus.COMPLETED, ResultStatus.PARTIAL})

_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNFIT: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters
    "\u202d\u202e"  # would let 50 be read as 05
    "\ufdd0-\ufdef\ufffc\ufffe\uffff"  # by which Qt marks frames and pictures within its own text
    "\ud800-\udfff]"  # halves of characters: Qt and the clipboard cannot take them
)
_MARKDOWN_SIGNS: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&:@])")
_NOT_IN_A_NAME: Final = re.compile(r"[^\w \-]+")

_TITLE_LENGTH: Final = 40
_DEEPEST: Final = 6


@dataclass(frozen=True, slots=True)
class Sheet:
    """One text of a note: a document, or the transcript, which is no Markdown."""

    title: str
    body: str
    is_markdown: bool


def tame(text: str) -> str:
    """Return a stranger's text without what would not be text: controls, overrides, Qt's own marks."""
    return _UNFIT.sub("", _LINE_ENDS.sub("\n", text))


def sheets_of(result: VisitResult) -> tuple[Sheet, ...]:
    """Return the documents that have a text, then the transcript; no two titles are alike."""
    sheets = [
        Sheet(title_of(document), _markdown_of(document.text), is_markdown=True)
        for document in result.documents
        if document.text and document.text.strip()
    ]
    if result.transcript and result.transcript.strip():
        sheets.append(Sheet(str(words.TRANSCRIPT), tame(result.transcript), is_markdown=False))
    counts: dict[str, int] = {}
    told_apart = []
    for sheet in sheets:
        counts[sheet.title] = count = counts.get(sheet.title, 0) + 1
        title = sheet.title if count == 1 else f"{sheet.title} ({count})"
        told_apart.append(Sheet(title, sheet.body, sheet.is_markdown))
    return tuple(told_apart)


def missing_titles(result: VisitResult) -> tuple[str, ...]:
    """Return the titles of the documents that came without text."""
    return tuple(title_of(document) for document in result.documents if not (document.text or "").strip())


def is_growing(result: VisitResult, state: VisitState | None) -> bool:
    """Whether more may come: a result before its visit is at its end is one part's, or a text in work."""
    return state is not None and state not in _SETTLED and result.status in _HAS_MORE_TO_COME


def title_of(document: Document) -> str:
    """Return a short title in one line, made of the template's id."""
    readable = " ".join(_NOT_IN_A_NAME.sub(" ", document.template_id.replace("_", " ")).split())
    readable = readable.removesuffix(" template")[:_TITLE_LENGTH].strip()
    return f"{readable[0].upper()}{readable[1:]}" if readable else str(words.DOCUMENT)


def file_name_of(title: str, started_at: datetime | None) -> str:
    """Return a file name for the PDF. It names no patient: files are seen by others."""
    moment = f" {started_at.astimezone():%Y-%m-%d %H-%M}" if started_at else ""
    return f"{_NOT_IN_A_NAME.sub('', title).strip() or words.DOCUMENT}{moment}.pdf"


def _markdown_of(text: str) -> str:
    try:
        structured = json.loads(text)
    except (ValueError, RecursionError):
        structured = None
    if isinstance(structured, dict | list):
        return "\n".join(_lines_of(structured, 0))
    # Without the empty line Qt takes a leading "---" block for its own and hides it.
    return f"\n{tame(text)}"


def _lines_of(value: object, depth: int) -> Iterator[str]:
    """Yield structured data as nested list items of Markdown."""
    indent = "    " * depth
    if depth > _DEEPEST:
        yield f"{indent}- … {words.DETAILS}"
        return
    if isinstance(value, dict):
        pairs = [(_named(key), inner) for key, inner in value.items()]
    else:
        pairs = [("", inner) for inner in value] if isinstance(value, list) else [("", value)]
    for name, inner in pairs:
        if not name and isinstance(inner, dict) and inner and not any(map(_is_nested, inner.values())):
            yield f"{indent}- {', '.join(f'{_named(key)}{_scalar(one)}' for key, one in inner.items())}"
        elif _is_nested(inner):
            yield f"{indent}- {name or '…'}".rstrip()
            yield from _lines_of(inner, depth + 1)
        else:
            yield f"{indent}- {name}{_scalar(inner)}"


def _named(key: object) -> str:
    return f"**{_literally(str(key).replace('_', ' '))}:** "


def _is_nested(value: object) -> bool:
    return isinstance(value, dict | list) and bool(value)


def _scalar(value: object) -> str:
    if value is None or value in ({}, []):
        return "\N{EN DASH}"
    if isinstance(value, bool):
        return str(words.YES if value else words.NO)
    return _literally(str(value))


def _literally(text: str) -> str:
    """Return text that Markdown shows letter for letter, in one line."""
    return _MARKDOWN_SIGNS.sub(r"\\\1", " ".join(tame(text).split()))
