"""What each answer of the server means (voice-api.md 7, design 4.4)."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.domain.session_report import ResultStatus, SessionReport
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    Receipt,
    RefusalReason,
    Refused,
    SessionExists,
    SessionLost,
    SignInNeeded,
    TryLater,
)
from recorder_gui.voice_api.answer_classifier import (
    Route,
    classify_create,
    classify_end,
    classify_look_up,
    classify_upload,
    trouble_in,
)
from recorder_gui.voice_api.discovery import Capabilities, classify_discovery
from tests.unit.voice_api.answers import BASE, HTML, NOTHING, SESSION, answer, error

OURS = {"session_id": SESSION, "status": "initialized"}
LONG_404 = {
    "status": "failed",
    "error": {"code": "transaction_not_found", "message": {"an": "object"}, "display_message": {}},
    "txn_id": SESSION,
}


def away(status):
    return TryLater(DelayCause.NOT_THE_SERVICE, status=status)


def refused(reason, status, code=None):
    return Refused(RefusalReason(reason), status, code)


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, {"session_id": SESSION, "success": True, "original_filename": "audio_0.wav"}),
        (200, {"success": True, "filename": "0.wav", "size_bytes": 640044}),
        (201, {"session_id": SESSION, "chunk_index": 0, "status": "ok"}),
        (200, {"session_id": SESSION, "success": "yes"}),
        (200, b'\xef\xbb\xbf {"success": true}'),
    ],
)
def test_a_documented_answer_is_a_receipt(status, body):
    assert classify_upload(answer(status, body), SESSION) == Receipt()


def test_a_receipt_is_known_by_its_body_whatever_its_content_type_claims():
    labelled = answer(200, {"success": True}, content_type="text/html")
    assert classify_upload(labelled, SESSION) == Receipt()


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, HTML),
        (200, NOTHING),
        (204, NOTHING),
        (200, b"ok"),
        (200, {}),
        (200, [{"success": True}]),
        (200, None),
        (200, {"success": 1}),
        (200, {"success": False}),
        (200, {"session_id": SESSION, "success": False}),
        (200, {"session_id": "ses_another"}),
        (200, b'{"success": true'),
        (200, b"[" * 100_000),
        (302, NOTHING),
        (307, HTML),
        (101, NOTHING),
        (600, NOTHING),
    ],
)
def test_any_other_success_is_not_the_service(status, body):
    assert classify_upload(answer(status, body), SESSION) == away(status)


@pytest.mark.parametrize(
    ("status", "body", "outcome"),
    [
        (400, error("session_ended"), SessionLost("session_ended")),
        (400, error("session_completed"), SessionLost("session_completed")),
        (
            400,
            error("invalid_audio_format", details={}),
            refused("wrong_format", 400, "invalid_audio_format"),
        ),
        (400, error("chunk_too_large"), refused("too_large", 400, "chunk_too_large")),
        (413, error("chunk_too_large"), refused("too_large", 413, "chunk_too_large")),
        (413, error("file_too_large"), refused("too_large", 413, "file_too_large")),
        (413, HTML, refused("too_large", 413)),
        (400, error("invalid_request"), refused("invalid", 400, "invalid_request")),
        (400, error("BAD_REQUEST"), refused("invalid", 400, "BAD_REQUEST")),
        (400, error("txn_limit_exceeded"), refused("limit_reached", 400, "txn_limit_exceeded")),
        (400, {"code": 400, "error": "text"}, refused("invalid", 400)),
        (409, error("whatever"), refused("invalid", 409, "whatever")),
        (422, {"detail": [{"loc": ["body"], "msg": "missing"}]}, refused("invalid", 422)),
        (404, error("session_not_found"), SessionLost("session_not_found")),
        (404, error("resource_not_found"), SessionLost("resource_not_found")),
        (404, LONG_404, SessionLost("transaction_not_found")),
        (404, {"detail": error("session_not_found")}, SessionLost("session_not_found")),
        (404, error("template_not_found"), refused("invalid", 404, "template_not_found")),
        (404, {"detail": "Not Found"}, refused("wrong_address", 404)),
        (404, {"status": "failed", "error": "nothing found"}, refused("wrong_address", 404)),
        (404, {"message": "no route"}, refused("wrong_address", 404)),
        (405, {"detail": "Method Not Allowed"}, refused("wrong_address", 405)),
        (405, NOTHING, refused("wrong_address", 405)),
        (410, error("session_expired"), SessionLost("session_expired")),
        (410, NOTHING, SessionLost("session_expired")),
        (401, error("token_expired"), SignInNeeded()),
        (401, {"detail": "JWT missing uuid claim"}, SignInNeeded()),
        (403, {"detail": "missing_token"}, SignInNeeded()),
        (403, ["forbidden"], SignInNeeded()),
        (401, NOTHING, SignInNeeded()),
        (403, b"Forbidden", SignInNeeded()),
    ],
)
def test_a_client_error_of_the_service_says_what_to_do(status, body, outcome):
    assert classify_upload(answer(status, body), SESSION) == outcome


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 410, 422])
def test_a_page_of_html_is_never_the_services_refusal(status):
    assert trouble_in(answer(status, HTML), Route.UPLOAD) == away(status)


@pytest.mark.parametrize(
    ("status", "body"), [(400, b"Bad Request"), (404, NOTHING), (404, b"404"), (407, error("x")), (511, HTML)]
)
def test_what_the_service_does_not_send_is_somebody_in_between(status, body):
    assert trouble_in(answer(status, body), Route.UPLOAD) == away(status)


@pytest.mark.parametrize("body", [NOTHING, HTML, error("service_unavailable"), b"\x00\xff"])
@pytest.mark.parametrize(
    ("status", "cause"),
    [
        *((status, DelayCause.BUSY) for status in (408, 425, 429)),
        *((status, DelayCause.SERVER_FAULT) for status in (500, 501, 502, 503, 504, 520)),
    ],
)
def test_a_busy_or_broken_server_is_asked_again_after_the_time_it_names(status, cause, body):
    busy = answer(status, body, Retry_After="7")
    assert trouble_in(busy, Route.UPLOAD) == TryLater(cause, timedelta(seconds=7), status)


def test_an_id_that_exists_already_is_told_apart():
    assert classify_create(answer(409, error("txn_already_initialized")), SESSION, BASE) == SessionExists()
    assert classify_create(answer(409, HTML), SESSION, BASE) == away(409)


def test_create_may_be_refused():
    refusal = classify_create(answer(400, error("bad_request")), SESSION, BASE)
    assert refusal == refused("invalid", 400, "bad_request")


def test_a_server_may_choose_the_session_id_itself():
    report = classify_create(answer(201, {"session_id": "srv-1", "status": "created"}), SESSION, BASE)
    assert isinstance(report, SessionReport)
    assert report.session_id == "srv-1"
    assert not report.is_ended


@pytest.mark.parametrize(
    "body", [{}, {"session_id": 5}, {"session_id": "two\nlines"}, {"status": "ok"}, [OURS]]
)
def test_a_success_of_create_without_a_session_is_not_the_service(body):
    assert classify_create(answer(201, body), SESSION, BASE) == away(201)


@pytest.mark.parametrize("body", [{"session_id": "ses_another", "status": "completed"}, {}, HTML, [OURS]])
def test_a_look_that_shows_no_session_of_ours_is_not_the_service(body):
    assert classify_look_up(answer(200, body), SESSION, BASE, Route.LOOK_UP) == away(200)


def test_an_expired_session_is_lost_unless_it_kept_the_words():
    gone = {"session_id": SESSION, "status": "expired", "transcript": None}
    lost = classify_look_up(answer(410, gone), SESSION, BASE, Route.LOOK_UP)
    kept = classify_look_up(answer(410, {**gone, "transcript": "Knee."}), SESSION, BASE, Route.LOOK_UP)
    assert lost == SessionLost("session_expired")
    assert isinstance(kept, SessionReport)
    assert (kept.result, kept.transcript) == (ResultStatus.EXPIRED, "Knee.")


def test_an_unknown_template_does_not_lose_the_session():
    unknown = answer(404, error("resource_not_found"))
    asked = classify_look_up(unknown, SESSION, BASE, Route.LOOK_UP_TRANSCRIPT)
    assert asked == refused("invalid", 404, "resource_not_found")
    vanished = classify_look_up(answer(404, LONG_404), SESSION, BASE, Route.LOOK_UP_TRANSCRIPT)
    assert vanished == SessionLost("transaction_not_found")


def test_end_is_confirmed_by_any_word():
    report = classify_end(answer(202, {"session_id": SESSION, "status": "odd"}), SESSION, BASE)
    assert isinstance(report, SessionReport)
    assert report.is_ended


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (400, error("session_ended")),
        (400, error("session_completed")),
        (400, {"detail": "whatever"}),
        (409, error("session_already_committed")),
    ],
)
def test_a_session_that_was_ended_before_is_recognised(status, body):
    assert classify_end(answer(status, body), SESSION, BASE) == refused("invalid", status, "session_ended")


def test_end_may_be_refused_for_another_reason():
    refusal = classify_end(answer(400, error("BAD_REQUEST")), SESSION, BASE)
    assert refusal == refused("invalid", 400, "BAD_REQUEST")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)
field_names = st.sampled_from(
    [
        *("session_id", "status", "success", "error", "detail", "code", "audio_files", "templates"),
        *("transcript", "expires_at", "upload_url", "capabilities", "protocol", "models", "languages"),
    ]
)
bodies = st.dictionaries(field_names, json_values | st.just(SESSION) | st.just("processing")) | json_values
headers = st.dictionaries(st.sampled_from(["Retry-After", "Date", "Content-Type"]), st.text())


@given(st.integers(100, 699), bodies | st.binary(), headers)
def test_no_answer_whatever_is_too_strange(status, body, some_headers):
    strange = answer(status, body, **some_headers)
    created = classify_create(strange, SESSION, BASE)
    assert isinstance(
        created, SessionReport | SessionExists | TryLater | Refused | SessionLost | SignInNeeded
    )
    for outcome in (
        classify_upload(strange, SESSION),
        classify_look_up(strange, SESSION, BASE, Route.LOOK_UP),
        classify_look_up(strange, SESSION, BASE, Route.LOOK_UP_TRANSCRIPT),
        classify_end(strange, SESSION, BASE),
        classify_discovery(strange),
    ):
        assert isinstance(
            outcome,
            Receipt | SessionReport | Capabilities | TryLater | Refused | SessionLost | SignInNeeded,
        )
