"""A note is a stranger's text: shown, and nothing else done with it."""

from datetime import UTC, datetime

import pytest

from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import VisitResult
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.ui.note.text import file_name_of, is_growing, missing_titles, sheets_of, tame, title_of


def result_of(*texts, transcript=None, status=ResultStatus.COMPLETED):
    documents = tuple(Document("clinical_notes_template", "success", text) for text in texts)
    return VisitResult(VisitId("0" * 32), status, transcript, documents)


def test_text_loses_what_would_not_be_text_and_keeps_every_script():
    assert (
        tame("a\x00b\u202e50\ufdd0\ufffc\ud800\x1b[1m\r\nπ हिन्दी \U0001f600\t.")
        == "ab50[1m\nπ हिन्दी \U0001f600\t."
    )


def test_titles_are_one_short_line_without_marks():
    assert title_of(Document("clinical_notes_template", "ok", "x")) == "Clinical notes"
    assert title_of(Document("<b>\n" + "long " * 40, "ok", "x")) == "B long long long long long long long lon"
    assert title_of(Document("../..", "ok", "x")) == "Document"


def test_each_document_and_the_transcript_have_a_sheet_and_a_title_of_their_own():
    sheets = sheets_of(result_of("one", " ", "two", transcript="said"))
    assert [sheet.title for sheet in sheets] == ["Clinical notes", "Clinical notes (2)", "Transcript"]
    assert [sheet.is_markdown for sheet in sheets] == [True, True, False]


def test_documents_without_text_are_named():
    assert missing_titles(result_of(None, "text")) == ("Clinical notes",)


def test_structured_data_becomes_a_list_in_which_nothing_is_markup():
    (sheet,) = sheets_of(result_of('{"a_b": ["*x* <i>", null, true], "c": [{"d": 1, "e": "f"}]}'))
    assert sheet.body.splitlines() == [
        "- **a b:**",
        r"    - \*x\* \<i\>",
        "    - \N{EN DASH}",
        "    - yes",
        "- **c:**",
        "    - **d:** 1, **e:** f",
    ]


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 50 + "1" + "}" * 50])
def test_data_nested_beyond_sense_is_shown_without_harm(text):
    assert sheets_of(result_of(text))


def test_a_result_may_grow_until_its_visit_is_at_its_end():
    partial = result_of(transcript="so far", status=ResultStatus.PARTIAL)
    assert is_growing(partial, VisitState.PROCESSING)
    assert not is_growing(partial, VisitState.READY)
    assert not is_growing(result_of(status=ResultStatus.FAILED), VisitState.PROCESSING)


def test_a_file_name_is_a_plain_one_with_the_time_of_the_visit():
    name = file_name_of("../a:b", datetime(2026, 11, 21, 10, 42, tzinfo=UTC))
    assert name.startswith("ab 2026-11-21 ")
    assert name.endswith(".pdf")
    assert "/" not in name
