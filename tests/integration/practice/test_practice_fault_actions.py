"""Each action of the fault plan, as a client sees it on the wire."""

import http.client
import time

import pytest

from tests.integration.practice.wire import AUTHORIZATION, wav_of
from tests.waiting import eventually

# What a client meets when a connection is closed in its face.
DROPPED = (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError, ConnectionAbortedError)
BIG = bytes(640_044)
DISCOVERY = "/voice/v1/.well-known/medscribealliance"


def seconds_of(call):
    began = time.monotonic()
    call()
    return time.monotonic() - began


@pytest.mark.parametrize(
    ("status", "code"),
    [
        *((400, "invalid_request"), (401, "authentication_failed"), (403, "forbidden")),
        *((404, "session_not_found"), (408, "request_timeout"), (409, "session_already_committed")),
        *((410, "session_expired"), (413, "chunk_too_large"), (422, "invalid_request")),
        *((429, "rate_limit_exceeded"), (500, "internal_error"), (502, "bad_gateway")),
        *((503, "service_unavailable"), (504, "gateway_timeout"), (507, "unexpected_error")),
    ],
)
def test_a_status_is_answered_once_with_its_documented_code_and_nothing_is_stored(wire, status, code):
    session_id = wire.create()
    wire.plan({"route": "upload", "action": "status", "status": status, "attempts": 1})
    answer = wire.upload(session_id, "audio_0.wav", BIG)
    assert (answer.status, answer.json["error"]["code"]) == (status, code)
    entry = wire.last_request()
    assert (entry["fault"], entry["status"], entry["stored"]) == ("status", status, False)
    assert entry["size_bytes"] == len(BIG)
    assert wire.audio_files(session_id) == []
    assert wire.upload(session_id, "audio_0.wav", BIG).status == 200


def test_too_many_requests_say_when_to_come_back_in_either_form(wire):
    for retry_after in ("5", "Fri, 20 Nov 2026 09:30:05 GMT"):
        wire.plan({"route": "create", "action": "status", "status": 429, "retry_after": retry_after})
        answer = wire.send_json("POST", "/voice/v1/sessions", {"upload_type": "chunked"})
        assert answer.headers["retry-after"] == retry_after
        assert answer.json == {
            "error": {
                "code": "rate_limit_exceeded",
                "message": "Too many requests.",
                "details": {"limit": 100, "window": "1 minute", "retry_after_seconds": 5},
            }
        }


def test_a_code_of_ones_own_replaces_the_documented_one(wire):
    wire.plan({"route": "create", "action": "status", "status": 400, "code": "txn_limit_exceeded"})
    answer = wire.send_json("POST", "/voice/v1/sessions", {"upload_type": "chunked"})
    assert (answer.status, answer.json["error"]["code"]) == (400, "txn_limit_exceeded")


def test_only_the_chunk_that_is_named_is_hit(wire):
    session_id = wire.create()
    wire.plan({"route": "upload", "sequence": 1, "action": "status", "skip": 1, "attempts": 1})
    got = [wire.upload(session_id, f"audio_{number}.wav").status for number in (0, 1, 1, 1, 2)]
    assert got == [200, 200, 503, 200, 200]


@pytest.mark.parametrize("action", ["drop_before_body", "drop_during_body", "drop_after_body"])
def test_a_dropped_connection_answers_nothing_and_stores_nothing(wire, action):
    session_id = wire.create()
    wire.plan({"route": "upload", "action": action, "attempts": 1})
    with pytest.raises(DROPPED):
        wire.upload(session_id, "audio_0.wav", BIG)
    entry = eventually(lambda: wire.last_request() if wire.last_request()["fault"] else None)
    assert (entry["fault"], entry["status"], entry["stored"]) == (action, None, False)
    assert wire.audio_files(session_id) == []
    assert wire.upload(session_id, "audio_0.wav", BIG).status == 200


def test_how_much_is_read_before_a_drop_shows_in_the_journal(wire):
    session_id = wire.create()
    sizes = []
    for action in ("drop_before_body", "drop_during_body", "drop_after_body"):
        wire.plan({"route": "upload", "action": action})
        with pytest.raises(DROPPED):
            wire.upload(session_id, "audio_0.wav", BIG)
        sizes.append(wire.last_request()["size_bytes"])
    assert sizes[0] == 0
    assert 0 < sizes[1] < len(BIG)
    assert sizes[2] == len(BIG)


def test_an_upload_can_be_stored_and_its_answer_lost(wire):
    session_id = wire.create()
    wire.plan({"route": "upload", "action": "store_then_drop", "attempts": 1})
    with pytest.raises(DROPPED):
        wire.upload(session_id, "audio_0.wav", BIG)
    entry = wire.last_request()
    assert (entry["status"], entry["stored"], entry["open_uploads"]) == (None, True, 0)
    assert wire.audio_files(session_id) == ["0.wav"]


def test_create_and_end_can_be_done_and_their_answers_lost(wire):
    wire.plan({"route": "any", "action": "store_then_drop", "attempts": 2})
    session_id = "ses_" + f"{time.monotonic_ns():024d}"
    with pytest.raises(DROPPED):
        wire.create(session_id=session_id)
    with pytest.raises(DROPPED):
        wire.end(session_id)
    assert wire.get(session_id).json["status"] != "initialized"


def test_a_hanging_request_is_never_answered_until_the_client_leaves(wire):
    session_id = wire.create()
    wire.plan({"route": "upload", "action": "hang", "attempts": 1})
    with wire.open_upload(session_id, "audio_0.wav", 5, b"sound") as upload:
        upload.settimeout(0.2)
        with pytest.raises(TimeoutError):
            upload.recv(1)
        assert wire.last_request()["sha256"] is not None
        wire.upload(session_id, "audio_1.wav")
        assert wire.last_request()["open_uploads"] == 1

    def is_over():
        wire.upload(session_id, "audio_1.wav")
        return wire.last_request()["open_uploads"] == 0

    eventually(is_over)
    assert wire.audio_files(session_id) == ["1.wav"]


def test_a_hanging_request_may_end_by_itself_without_an_answer(wire):
    wire.plan({"route": "discovery", "action": "hang", "seconds": 0.2})
    with pytest.raises(DROPPED):
        wire.ask("GET", DISCOVERY)


def test_a_delayed_request_is_processed_as_usual(wire):
    session_id = wire.create()
    wire.plan({"route": "upload", "action": "delay", "seconds": 0.2, "attempts": 1})
    assert seconds_of(lambda: wire.upload(session_id, "audio_0.wav", BIG)) >= 0.2
    assert wire.audio_files(session_id) == ["0.wav"]


def test_a_body_can_be_read_slowly(wire):
    session_id = wire.create()
    wire.plan({"route": "upload", "action": "slow_read", "seconds": 0.3, "attempts": 1})
    assert seconds_of(lambda: wire.upload(session_id, "audio_0.wav", BIG)) >= 0.25
    assert wire.last_request()["stored"]


def test_an_answer_can_trickle(wire):
    session_id = wire.create()
    wire.plan({"route": "upload", "action": "trickle", "seconds": 0.3, "attempts": 1})
    answers = []
    assert seconds_of(lambda: answers.append(wire.upload(session_id, "audio_0.wav"))) >= 0.25
    assert answers[0].json["success"] is True


def test_a_client_may_leave_a_trickling_answer(wire):
    wire.plan({"route": "discovery", "action": "trickle", "seconds": 30, "attempts": 1})
    client = http.client.HTTPConnection(wire.host, wire.port, timeout=5)
    client.request("GET", DISCOVERY)
    with client.getresponse() as response:
        response.read(3)
    client.close()
    assert wire.ask("GET", DISCOVERY).status == 200


def test_a_portal_answers_200_with_a_login_page(wire):
    session_id = wire.create()
    wire.plan({"route": "any", "action": "portal", "attempts": 1})
    answer = wire.upload(session_id, "audio_0.wav", BIG)
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert b"<form>" in answer.raw
    assert wire.audio_files(session_id) == []


def test_a_gateway_answers_with_a_page_or_with_nothing(wire):
    wire.plan(
        {"route": "get", "action": "html_error", "status": 502, "attempts": 1},
        {"route": "get", "action": "empty", "status": 504, "attempts": 1},
        {"route": "get", "action": "empty", "status": 200, "attempts": 1},
    )
    page, nothing, empty = (wire.get("ses_unknown000000000000") for _ in range(3))
    assert (page.status, page.headers["content-type"]) == (502, "text/html; charset=utf-8")
    assert b"<h1>502 Bad Gateway</h1>" in page.raw
    assert (nothing.status, nothing.raw) == (504, b"")
    assert (empty.status, empty.raw) == (200, b"")


def test_a_chunk_can_be_confirmed_and_forgotten(wire):
    session_id = wire.create()
    wire.plan({"route": "upload", "sequence": 0, "action": "forget_chunk", "attempts": 1})
    assert wire.upload(session_id, "audio_0.wav").json["success"] is True
    assert wire.last_request()["stored"] is False
    assert wire.audio_files(session_id) == []
    wire.upload(session_id, "audio_0.wav")
    assert wire.audio_files(session_id) == ["0.wav"]


def test_a_session_can_be_lost(wire):
    session_id = wire.create()
    wire.plan({"route": "upload", "sequence": 2, "action": "lose_session", "attempts": 1})
    got = [wire.upload(session_id, f"audio_{number}.wav").status for number in (0, 1, 2, 3)]
    assert got == [200, 200, 404, 404]
    assert wire.get(session_id).json["error"]["code"] == "session_not_found"


def test_the_plan_is_read_back_and_cleared(wire):
    fault = {
        "route": "upload",
        "action": "status",
        "sequence": 3,
        "attempts": 2,
        "skip": 1,
        "status": 429,
        "code": "busy",
        "retry_after": "5",
        "seconds": 0.5,
        "body": {"detail": "busy"},
    }
    assert wire.plan(fault) == {"faults": [fault]}
    assert wire.control("GET", "/faults") == {"faults": [fault]}
    assert wire.control("DELETE", "/faults") == {"faults": []}


@pytest.mark.parametrize("body", ["{", "[]", "{}", '{"faults": {}}', '{"faults": [{"route": "end"}]}'])
def test_a_plan_outside_the_contract_is_refused_as_a_whole(wire, body):
    wire.plan({"route": "end", "action": "hang"})
    answer = wire.ask("PUT", "/practice/v1/faults", body, {"X-Practice-Control": "1"})
    assert answer.status == 422
    assert len(wire.control("GET", "/faults")["faults"]) == 1


def test_after_a_fault_the_exchange_goes_on_over_the_same_connection(wire):
    session_id = wire.create()
    wire.plan({"route": "upload", "action": "status", "attempts": 3})
    client = http.client.HTTPConnection(wire.host, wire.port, timeout=5)
    path = f"/voice/v1/sessions/{session_id}/audio/audio_0.wav"
    headers = {"Authorization": AUTHORIZATION, "Content-Type": "audio/wav"}
    got = [wire.ask("POST", path, wav_of(1), headers, client).status for _ in range(4)]
    client.close()
    assert got == [503, 503, 503, 200]
