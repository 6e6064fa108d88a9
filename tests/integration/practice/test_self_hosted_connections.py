"""Idle connections and early answers of the self-hosted backend (voice-api.md 3.4)."""

import socket
import time

import pytest

from tests.integration.practice.self_hosted import ended
from tests.integration.practice.wire import DEADLINE_SECONDS, read_answer

PING = b"GET /voice/ping HTTP/1.1\r\nHost: localhost\r\n\r\n"


def ping(client):
    client.sendall(PING)
    answer = b""
    while not answer.endswith(b"}"):
        piece = client.recv(65_536)
        assert piece, "the connection was closed"
        answer += piece


def test_an_idle_connection_is_closed(hosted):
    hosted.set(idle_seconds=0.6)
    with socket.create_connection((hosted.host, hosted.port), DEADLINE_SECONDS) as client:
        ping(client)
        ping(client)
        began = time.monotonic()
        assert client.recv(1) == b""
        assert 0.3 < time.monotonic() - began < 3


def test_an_idle_connection_may_stay_open(hosted):
    hosted.set(idle_seconds=0.05, habits={"closes_idle_connections": False})
    with socket.create_connection((hosted.host, hosted.port), DEADLINE_SECONDS) as client:
        ping(client)
        client.settimeout(0.3)
        with pytest.raises(TimeoutError):
            client.recv(1)


def half_an_upload(hosted, session_id, bearer="demo"):
    client = socket.create_connection((hosted.host, hosted.port), DEADLINE_SECONDS)
    head = (
        f"POST /voice/v1/sessions/{session_id}/audio/audio_0.wav HTTP/1.1\r\nHost: {hosted.host}\r\n"
        f"Authorization: Bearer {bearer}\r\nContent-Type: audio/wav\r\nContent-Length: 640044\r\n\r\n"
    )
    client.sendall(head.encode())
    return client


def test_a_bad_token_and_an_ended_session_are_answered_before_the_body_is_read(hosted):
    hosted.set(expired_tokens=["old"])
    session_id = ended(hosted)
    answers = [
        read_answer(half_an_upload(hosted, session_id, bearer)).json
        for bearer in ("", "two words", "old", "demo")
    ]
    assert answers[:3] == [{"detail": code} for code in ("missing_token", "invalid_token", "token_expired")]
    assert answers[3]["error"]["code"] == "session_ended"
    assert hosted.last_request()["size_bytes"] == 0


def test_the_rest_of_a_body_that_was_answered_early_is_swallowed(hosted):
    session_id = ended(hosted)
    client = half_an_upload(hosted, session_id)
    again = client.dup()
    assert read_answer(client).status == 400
    again.sendall(bytes(640_044) + PING)
    assert read_answer(again).json == {"ping": "pong"}


def test_the_body_may_be_read_before_an_error_is_sent(hosted):
    hosted.set(habits={"answers_before_body": False})
    with half_an_upload(hosted, ended(hosted)) as client:
        client.settimeout(0.2)
        with pytest.raises(TimeoutError):
            client.recv(1)
