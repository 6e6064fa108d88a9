"""What a server says it can do."""

from datetime import timedelta

import pytest

from recorder_gui.domain.upload_outcome import DelayCause, TryLater
from recorder_gui.voice_api.discovery import Capabilities, Model, classify_discovery
from tests.unit.voice_api.answers import HTML, answer

DOCUMENTED = {
    "protocol": "medscribealliance",
    "capabilities": {
        "audio_formats": ["audio/wav", "audio/ogg", 5],
        "max_chunk_duration_seconds": 20,
        "upload_methods": ["chunked", "single"],
    },
    "models": [
        {
            "id": "pro",
            "display_name": "Professional",
            "languages": ["en"],
            "max_session_duration_seconds": 3600,
        },
        {"id": "lite"},
        {"display_name": "without an id"},
        "pro",
    ],
    "languages": {"supported": ["en", "hi"], "auto_detection": True},
}


def test_the_documented_answer_is_read():
    assert classify_discovery(answer(200, DOCUMENTED)) == Capabilities(
        max_chunk_seconds=20.0,
        models=(Model("pro", "Professional", ("en",), timedelta(hours=1)), Model("lite", "lite", (), None)),
        languages=("en", "hi"),
    )


@pytest.mark.parametrize("seconds", [None, "20", True, 0, -5, 1e400, 10**400])
def test_a_strange_limit_is_no_limit(seconds):
    body = {"protocol": "medscribealliance", "capabilities": {"max_chunk_duration_seconds": seconds}}
    assert classify_discovery(answer(200, body)) == Capabilities(None, (), ())


@pytest.mark.parametrize("seconds", [None, "3600", True, 0, -600, 1, 59.9, 1e400, 10**400, 400 * 86_400])
def test_an_absurd_limit_of_a_session_is_no_limit(seconds):
    body = {**DOCUMENTED, "models": [{"id": "pro", "max_session_duration_seconds": seconds}]}
    assert classify_discovery(answer(200, body)).longest_session("pro") is None


@pytest.mark.parametrize(
    ("header", "age"),
    [
        ({}, timedelta(hours=3)),
        ({"Cache-Control": "public, Max-Age=600"}, timedelta(minutes=10)),
        ({"Cache-Control": "max-age=999999999"}, timedelta(hours=3)),
        ({"Cache-Control": "max-age=0"}, timedelta(0)),
        ({"Cache-Control": "no-store, s-max-age=x"}, timedelta(hours=3)),
    ],
)
def test_the_server_tells_how_long_its_word_is_good(header, age):
    assert classify_discovery(answer(200, DOCUMENTED, **header)).good_for == age


def test_wrong_types_everywhere_say_nothing():
    body = {"protocol": "medscribealliance", "capabilities": [], "models": {}, "languages": "en"}
    assert classify_discovery(answer(200, body)) == Capabilities(None, (), ())


@pytest.mark.parametrize("body", [HTML, {}, {"capabilities": []}, [DOCUMENTED]])
def test_another_page_is_not_the_service(body):
    assert classify_discovery(answer(200, body)) == TryLater(DelayCause.NOT_THE_SERVICE, status=200)


def test_a_broken_server_is_told_apart():
    assert classify_discovery(answer(503)) == TryLater(DelayCause.SERVER_FAULT, status=503)
