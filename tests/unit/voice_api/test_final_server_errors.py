"""The two answers of the 5xx class that do not mean "later" (voice-api.md 7)."""

import pytest

from recorder_gui.domain.session_report import ResultStatus, SessionReport
from recorder_gui.domain.upload_outcome import DelayCause, RefusalReason, Refused, TryLater
from recorder_gui.voice_api.answer_classifier import Route, classify_look_up, classify_upload, trouble_in
from tests.unit.voice_api.answers import BASE, HTML, NOTHING, SESSION, answer, error

LATER = TryLater(DelayCause.SERVER_FAULT, status=500)


@pytest.mark.parametrize("route", Route)
def test_what_a_server_never_does_is_not_asked_again(route):
    refused = Refused(RefusalReason.INVALID, 501, "not_implemented")
    assert trouble_in(answer(501, error("not_implemented")), route) == refused


@pytest.mark.parametrize("body", [HTML, NOTHING, {}, error("internal_error")])
def test_a_gateway_that_says_501_is_asked_again(body):
    assert trouble_in(answer(501, body), Route.UPLOAD) == TryLater(DelayCause.SERVER_FAULT, status=501)


@pytest.mark.parametrize("route", [Route.LOOK_UP, Route.LOOK_UP_TRANSCRIPT])
def test_a_failed_processing_is_a_result_also_with_500(route):
    report = classify_look_up(answer(500, error("processing_failed")), SESSION, BASE, route)
    assert isinstance(report, SessionReport)
    assert (report.session_id, report.result, report.is_ended) == (SESSION, ResultStatus.FAILED, True)
    assert report.sequences is None


def test_the_same_words_elsewhere_are_a_fault_like_any_other():
    assert classify_upload(answer(500, error("processing_failed")), SESSION) == LATER
    assert classify_look_up(answer(500, error("system_failure")), SESSION, BASE, Route.LOOK_UP) == LATER
