"""A visit's details in words: plain, in one line, and in the reader's own language names."""

from datetime import UTC, datetime

import pytest

from recorder_gui.app.wording import about_visit as words
from recorder_gui.app.wording.languages import language_name, languages_text
from recorder_gui.domain.server_offer import DEFAULT_OFFER
from recorder_gui.domain.visit_details import Consent, ConsentAnswer, Marker, VisitDetails, VisitMode

AT = datetime(2026, 11, 20, 9, 26, tzinfo=UTC)


def test_every_language_that_is_offered_has_its_own_name():
    assert [code for code in DEFAULT_OFFER.languages if language_name(code) == code.upper()] == []


def test_a_language_nobody_named_is_called_by_its_code():
    assert languages_text(("HI", "zz")) == "हिन्दी + ZZ"


def test_details_leave_out_what_is_not_there():
    assert words.details_text(VisitDetails(), {}) == "Consultation · English"


def test_a_template_is_called_by_its_title_where_that_is_known():
    details = VisitDetails(VisitMode.DICTATION, ("en",), ("a", "b"))
    told = words.details_text(details, {"a": "Clinical note"})
    assert told == "Dictation · English · Clinical note + Template chosen before"


@pytest.mark.parametrize("answer", ConsentAnswer)
def test_every_answer_has_a_button_an_explanation_and_a_sentence(answer):
    assert str(words.ANSWERS[answer]) in words.answer_text(1, answer)
    assert str(words.ANSWERS_HELP[answer])
    time = f"{AT.astimezone():%H:%M}"
    assert words.consent_text(Consent(answer, AT)) == f"Consent: {words.ANSWERS[answer]}, {time}"


def test_a_mark_is_told_by_its_time_in_the_visit():
    marker = Marker(16_000 * 760, AT)
    assert words.marked_text(marker) == "Marked 12:40"
    assert words.remark_with_markers("", ()) == ""
    assert words.remark_with_markers("Server is busy", (marker,)) == "Marked 12:40; Server is busy"
