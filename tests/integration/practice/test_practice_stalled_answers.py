"""Answers that stop half-way, as a client sees them on the wire, and bodies of every shape."""

import time

import pytest

from tests.waiting import eventually


def seconds_of(call):
    began = time.monotonic()
    call()
    return time.monotonic() - began


def raw_answer_to_upload(wire, seconds):
    """Send one chunk and return every byte that came back within ``seconds``."""
    client = wire.open_upload(wire.create(), "audio_0.wav", 5, b"sound")
    came, deadline = b"", time.monotonic() + seconds
    with client:
        while (left := deadline - time.monotonic()) > 0:
            client.settimeout(left)
            try:
                piece = client.recv(65536)
            except TimeoutError:
                break
            if not piece:
                break
            came += piece
    return came


@pytest.mark.parametrize(
    ("action", "has_head", "has_body"),
    [("hang_in_head", False, False), ("hang_in_body", True, False), ("hang_after_body", True, True)],
)
def test_an_answer_that_stops_half_way_stops_there_and_the_chunk_is_stored(wire, action, has_head, has_body):
    wire.plan({"route": "upload", "action": action, "attempts": 1})
    came = raw_answer_to_upload(wire, 0.3)
    assert came.startswith(b"HTTP/1.1 200 ")
    assert (b"\r\n\r\n" in came, came.endswith(b"}")) == (has_head, has_body)
    assert not has_body or b"content-length" not in came  # the end of the connection is the end of the body
    entry = eventually(lambda: wire.last_request() if wire.last_request()["fault"] else None)
    assert (entry["fault"], entry["status"], entry["stored"]) == (action, None, True)


def test_a_head_can_come_byte_by_byte(wire):
    wire.plan({"route": "upload", "action": "trickle_head", "attempts": 1, "seconds": 0.4})
    session_id = wire.create()
    answers = []
    assert seconds_of(lambda: answers.append(wire.upload(session_id, "audio_0.wav"))) >= 0.4
    assert (answers[0].status, answers[0].json["success"]) == (200, True)


def test_a_hung_answer_ends_when_it_was_told_to(wire):
    wire.plan({"route": "upload", "action": "hang_in_body", "attempts": 1, "seconds": 0.2})
    assert 0.2 <= seconds_of(lambda: raw_answer_to_upload(wire, 5)) < 3


@pytest.mark.parametrize("body", [{"detail": "Not Found"}, ["no"], {"code": 400, "error": "text"}])
def test_a_body_of_ones_own_replaces_the_documented_one(wire, body):
    wire.plan({"route": "get", "action": "status", "status": 404, "body": body})
    answer = wire.get(wire.create())
    assert (answer.status, answer.json) == (404, body)


def test_a_request_can_take_effect_and_be_answered_with_an_error_all_the_same(wire):
    wire.plan({"route": "upload", "action": "store_then_status", "status": 504, "attempts": 1})
    session_id = wire.create()
    assert wire.upload(session_id, "audio_0.wav").status == 504
    assert wire.last_request()["stored"]
    assert wire.audio_files(session_id) == ["0.wav"]
