"""What processing brings, for each outcome that can be set (voice-api.md 6.6, 12.2)."""

import secrets
from collections.abc import Sequence

from recorder_gui.practice.note import CLINICAL_LEDGER_TEMPLATE, MeasuredChunk, write_note, write_transcript
from recorder_gui.practice.server_settings import Outcome
from recorder_gui.practice.session import Document, SessionResult, SessionStatus

_DOCUMENT_ID_BYTES = 4


def write_result(
    outcome: Outcome, chunks: Sequence[MeasuredChunk], templates: Sequence[str], announced: object
) -> SessionResult | None:
    """Return the result; None for an outcome that never comes.

    A session without audio fails in every other case (voice-api.md 11.34). A partial result leaves out the
    last chunk and the last document.
    """
    if outcome is Outcome.NEVER:
        return None
    if outcome is Outcome.EXPIRED:
        return SessionResult(SessionStatus.EXPIRED)
    if not chunks:
        return SessionResult(SessionStatus.FAILED, error_code="audio_too_short")
    if outcome in (Outcome.FAILED, Outcome.FAILED_THEN_COMPLETED):
        return SessionResult(SessionStatus.FAILED, error_code="processing_failed")
    if outcome is Outcome.PARTIAL:
        documents = _documents(templates[:-1], chunks[:-1], announced)
        documents += tuple(Document(name, _document_id(), data=None) for name in templates[-1:])
        return SessionResult(
            SessionStatus.PARTIAL, write_transcript(chunks[:-1]), documents, skipped=(chunks[-1].name.slot,)
        )
    documents = _documents(templates, chunks, announced)
    return SessionResult(SessionStatus.COMPLETED, write_transcript(chunks), documents)


def begun_document(template_id: str) -> Document:
    """Return one more document, not written yet."""
    return Document(template_id, _document_id(), data=None, is_in_progress=True)


def written(document: Document, chunks: Sequence[MeasuredChunk], announced: object) -> Document:
    """Return the document with its text."""
    return Document(
        document.template_id, document.document_id, _text(document.template_id, chunks, announced)
    )


def _documents(
    templates: Sequence[str], chunks: Sequence[MeasuredChunk], announced: object
) -> tuple[Document, ...]:
    return tuple(Document(name, _document_id(), _text(name, chunks, announced)) for name in templates)


def _text(template_id: str, chunks: Sequence[MeasuredChunk], announced: object) -> str:
    if template_id == CLINICAL_LEDGER_TEMPLATE:
        return write_note(chunks, announced)
    return write_transcript(chunks).replace("\n", "\n\n")


def _document_id() -> str:
    return f"doc_{secrets.token_hex(_DOCUMENT_ID_BYTES)}"
