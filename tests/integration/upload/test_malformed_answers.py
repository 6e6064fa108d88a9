"""No answer, however malformed, ends delivery, passes for a receipt, or loses or reorders a chunk."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from recorder_gui.domain.session_report import SessionReport
from recorder_gui.domain.upload_outcome import (
    Receipt,
    Refused,
    SessionExists,
    SessionLost,
    SignInNeeded,
    TryLater,
)
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.voice_api.answer_classifier import (
    Route,
    classify_create,
    classify_end,
    classify_look_up,
    classify_upload,
)
from recorder_gui.voice_api.discovery import Capabilities, classify_discovery
from tests.integration.upload.delivery_bench import Bench, body_of
from tests.integration.upload.garbled_delivery import BASE, CHUNKS, GarbledDelivery, GarbledService, parsed
from tests.integration.voice_api.malformed_answers import malformed_answers
from tests.integration.voice_api.receipt_rule import assert_receipt_is_due, must_be_receipt

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
SESSION = "ses_5f0c9b7e2a4d41c8b3e6a1d2"
PLANNED = (Receipt, SessionReport, SessionExists, TryLater, Refused, SessionLost, SignInNeeded, Capabilities)
MOST_IN_A_VISIT = 8

BATCHES = range(10)
"""The hundred thousand in batches: hypothesis keeps what it has drawn, and slows down."""

A_FEW, A_BATCH = 1_000, 10_000
A_FEW_VISITS, A_BATCH_OF_VISITS = 250, 2_000
A_FEW_FOLDERS, MANY_FOLDERS = 20, 300
MOST_STOPS = 30
ANSWERS_IN_A_BATCH = 10_000

fewer_answers = st.lists(malformed_answers, min_size=1, max_size=MOST_IN_A_VISIT)
more_answers = st.lists(malformed_answers, min_size=5, max_size=MOST_IN_A_VISIT)


def judge(raw):
    """Assert for every call that the answer has a planned meaning, and no better one than it deserves."""
    answer = parsed(raw.about(SESSION), NOW)
    upload = classify_upload(answer, SESSION)
    outcomes = [
        upload,
        classify_create(answer, SESSION, BASE),
        classify_end(answer, SESSION, BASE),
        *(
            classify_look_up(answer, SESSION, BASE, route)
            for route in (Route.LOOK_UP, Route.LOOK_UP_TRANSCRIPT)
        ),
        classify_discovery(answer),
    ]
    assert all(isinstance(outcome, PLANNED) for outcome in outcomes)
    if isinstance(upload, Receipt):
        assert_receipt_is_due(raw.about(SESSION), SESSION)
    else:
        assert not must_be_receipt(raw.about(SESSION), SESSION)
    for outcome in outcomes:
        if isinstance(outcome, TryLater) and outcome.retry_after is not None:
            assert outcome.retry_after >= timedelta(0)
        if isinstance(outcome, SessionReport):
            judge_report(outcome, raw)


def judge_report(report, raw):
    assert 200 <= raw.status <= 299 or raw.status in (410, 500)
    assert report.session_id
    assert report.sequences is None or all(number >= 0 for number in report.sequences)
    for text in (report.transcript, report.status, *(document.text for document in report.documents)):
        assert text is None or text.encode("utf-8") is not None


def deliver(answers):
    delivery = GarbledDelivery(answers)
    delivery.run()
    delivery.assert_complete()


def deliver_from_disk(folder, answers):
    """Do the same with the real folder, and with a crash wherever delivery stops for a person."""
    service = GarbledService(lambda: bench.clock.now, answers)
    bench = Bench(folder, service)
    try:
        visit = bench.visit(CHUNKS)
        for _ in range(MOST_STOPS):
            bench.run(visit)
            if bench.state(visit) is VisitState.READY:
                break
            bench.restart()
            bench.uploader.release(visit)
        assert bench.state(visit) is VisitState.READY
        delivered = [body for part in bench.delivered(visit) for body in part]
        assert delivered == [body_of(number) for number in range(CHUNKS)]
        assert len(list(bench.layout.sealed_chunks(visit))) == CHUNKS
    finally:
        bench.close()


def drawn(strategy, number, check, number_of_batch):
    """Check that many drawn examples, others for each batch, and return how many were checked."""
    count = 0

    @seed(number_of_batch)
    @settings(max_examples=number, derandomize=False, database=None, suppress_health_check=list(HealthCheck))
    @given(strategy)
    def checked(example):
        nonlocal count
        count += 1 if not isinstance(example, list) else len(example)
        check(example)

    checked()
    return count


@settings(max_examples=A_FEW)
@given(malformed_answers)
def test_an_answer_is_never_taken_for_more_than_it_is(raw):
    judge(raw)


@settings(max_examples=A_FEW_VISITS)
@given(fewer_answers)
def test_a_visit_arrives_whole_and_in_order_whatever_its_first_answers_were(answers):
    deliver(answers)


@settings(max_examples=A_FEW_FOLDERS, suppress_health_check=list(HealthCheck))
@given(fewer_answers)
def test_a_visit_arrives_whole_from_the_real_folder_too(tmp_path_factory, answers):
    deliver_from_disk(tmp_path_factory.mktemp("garbled"), answers)


@pytest.mark.long
@settings(max_examples=MANY_FOLDERS, suppress_health_check=list(HealthCheck))
@given(more_answers)
def test_many_visits_arrive_whole_from_the_real_folder_too(tmp_path_factory, answers):
    deliver_from_disk(tmp_path_factory.mktemp("garbled"), answers)


@pytest.mark.long
@pytest.mark.parametrize("batch", BATCHES)
def test_a_hundred_thousand_answers_are_never_taken_for_more_than_they_are(batch):
    assert drawn(malformed_answers, A_BATCH, judge, batch) >= ANSWERS_IN_A_BATCH


@pytest.mark.long
@pytest.mark.parametrize("batch", BATCHES)
def test_visits_arrive_whole_and_in_order_through_a_hundred_thousand_answers(batch):
    assert drawn(more_answers, A_BATCH_OF_VISITS, deliver, batch) >= ANSWERS_IN_A_BATCH
