"""Our own client against the self-hosted backend, habits and all."""

import threading
from datetime import UTC, datetime

import pytest

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.session_report import ResultStatus, SessionOrder
from recorder_gui.domain.upload_outcome import Receipt, SessionExists, SessionLost, SignInNeeded
from recorder_gui.practice.server import PracticeServer
from recorder_gui.voice_api.client import VoiceClient
from recorder_gui.voice_api.discovery import Capabilities
from tests.integration.practice.wire import Wire, wav_of
from tests.integration.voice_api.tokens import FakeTokens
from tests.waiting import eventually

SESSION = SessionId("ses_5f0c9b7e2a4d41c8b3e6a1d2")


@pytest.fixture
def backend():
    with PracticeServer(dialect="self_hosted") as server:
        wire = Wire(server.url)
        wire.set(processing_seconds=0.05)
        yield wire


@pytest.fixture
def client(backend):
    client = VoiceClient(backend.url, FakeTokens("token-1"), user_agent="recorder-gui/test")
    yield client
    client.close()


def order(session_id=SESSION):
    return SessionOrder(session_id, part=0, visit_started_at=datetime.now(UTC), label="Frau Ö.")


def test_a_server_can_start_as_the_self_hosted_backend(backend):
    settings = backend.control("GET", "/settings")
    assert (settings["dialect"], settings["hold_seconds"]) == ("self_hosted", 14)
    assert all(settings["habits"].values())


def test_a_session_goes_from_create_to_its_result(client):
    assert isinstance(client.discover(), Capabilities)
    made = client.create(order())
    assert (made.session_id, made.is_ended) == (SESSION, False)
    chunk = wav_of(1)
    assert [client.upload(SESSION, made.upload_url, n, chunk) for n in range(3)] == [Receipt()] * 3
    assert client.look_up(SESSION).sequences == {0, 1, 2}
    ended = client.end(SESSION, 3)
    assert (ended.is_ended, ended.sequences) == (True, {0, 1, 2})
    assert isinstance(client.upload(SESSION, None, 3, chunk), SessionLost)
    assert client.end(SESSION, 3).is_ended
    report = eventually(lambda: (seen := client.look_up(SESSION)).result and seen)
    assert report.result is ResultStatus.COMPLETED
    assert report.sequences == {0, 1, 2}
    assert report.transcript.endswith("Chunk 0: 1.00 s\nChunk 1: 1.00 s\nChunk 2: 1.00 s")


def test_the_text_of_a_spoiled_session_is_rescued(client, backend):
    backend.set(hold_seconds=0, stuck_seconds=0)
    client.create(order())
    client.upload(SESSION, None, 0, wav_of(1))
    assert client.create(order()) == SessionExists()
    client.end(SESSION, 1)
    spoiled = eventually(
        lambda: seen if (seen := client.look_up(SESSION)).result is ResultStatus.PARTIAL else None
    )
    assert not spoiled.transcript
    assert client.look_up(SESSION, transcript_only=True).transcript.endswith("Chunk 0: 1.00 s")


def test_a_failure_is_followed_by_the_text(client, backend):
    backend.set(hold_seconds=0, stuck_seconds=0, processing_seconds=1)
    client.create(order())
    client.upload(SESSION, None, 0, wav_of(1))
    client.end(SESSION, 1)
    assert client.look_up(SESSION).result is ResultStatus.FAILED
    eventually(lambda: client.look_up(SESSION).result is ResultStatus.COMPLETED)


def test_a_session_nobody_knows_is_lost_and_a_bad_token_asks_for_sign_in(client, backend):
    assert client.look_up(SESSION) == SessionLost("transaction_not_found")
    backend.set(forbidden_tokens=["token-1"])
    assert client.upload(SESSION, None, 0, bytes(640_044)) == SignInNeeded()
    backend.set(forbidden_tokens=[], expired_tokens=["token-1"])
    assert client.look_up(SESSION) == SignInNeeded()


def test_connections_closed_while_idle_cost_nothing(client, backend):
    backend.set(idle_seconds=0.03)
    client.create(order())
    long_enough = threading.Event()
    for number in range(3):
        long_enough.wait(0.3)
        assert client.upload(SESSION, None, number, wav_of(1)) == Receipt()
    assert client.look_up(SESSION).sequences == {0, 1, 2}
