"""Malformed answers over a real socket: every byte as drawn, cut off anywhere; then the line is closed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.session_report import SessionOrder, SessionReport
from recorder_gui.domain.upload_outcome import (
    Receipt,
    Refused,
    SessionExists,
    SessionLost,
    SignInNeeded,
    TryLater,
)
from recorder_gui.voice_api.client import VoiceClient
from recorder_gui.voice_api.deadlines import Deadlines
from recorder_gui.voice_api.discovery import Capabilities
from tests.fakes.clock import SettableClock
from tests.integration.voice_api.malformed_answers import malformed_answers
from tests.integration.voice_api.receipt_rule import assert_receipt_is_due
from tests.integration.voice_api.scripts import SESSION
from tests.integration.voice_api.socket_server import SocketServer
from tests.integration.voice_api.tokens import FakeTokens

PLANNED = (Receipt, SessionReport, SessionExists, TryLater, Refused, SessionLost, SignInNeeded, Capabilities)
WAV = b"RIFF" + bytes(100)
ORDER = SessionOrder(SessionId(SESSION), 0, SettableClock()())
CALLS = ("upload", "create", "look_up", "end", "discover")

A_THOUSAND = {"max_examples": 1_000, "suppress_health_check": list(HealthCheck)}
TEN_THOUSAND = {"max_examples": 10_000, "suppress_health_check": list(HealthCheck)}

cuts = st.none() | st.integers(0, 400)
calls = st.sampled_from(CALLS)


class GarblingServer:
    """Answers each request with exactly the bytes it was told last, and closes."""

    def __init__(self) -> None:
        self._raw = b""
        self._server = SocketServer(self._answer)
        self._server.__enter__()
        self._client = VoiceClient(
            self._server.url,
            FakeTokens("token-1"),
            user_agent="recorder-gui/test",
            deadlines=Deadlines(base=10.0),
        )

    def close(self) -> None:
        self._client.close()
        self._server.__exit__()

    def ask(self, call: str, raw: bytes) -> object:
        """Return what the client makes of the bytes."""
        self._raw = raw
        ask = {
            "upload": lambda: self._client.upload(SessionId(SESSION), None, 0, WAV),
            "create": lambda: self._client.create(ORDER),
            "look_up": lambda: self._client.look_up(SessionId(SESSION)),
            "end": lambda: self._client.end(SessionId(SESSION), 1),
            "discover": self._client.discover,
        }
        return ask[call]()

    def _answer(self, connection) -> None:
        connection.hear()
        connection.say_bytes(self._raw)


@pytest.fixture(scope="module")
def server():
    server = GarblingServer()
    yield server
    server.close()


def judge(server, raw, cut, call, has_length):
    about_ours = raw.about(SESSION)
    sent = about_ours.on_the_wire(has_length=has_length)[:cut]
    outcome = server.ask(call, sent)
    assert isinstance(outcome, PLANNED)
    if isinstance(outcome, Receipt):
        body = sent.partition(b"\r\n\r\n")[2]
        assert_receipt_is_due(type(raw)(raw.status, raw.headers, body), SESSION)


@settings(**A_THOUSAND)
@given(malformed_answers, cuts, calls, st.booleans())
def test_a_thousand_answers_over_a_socket_have_planned_meanings(server, raw, cut, call, has_length):
    judge(server, raw, cut, call, has_length)


@pytest.mark.long
@settings(**TEN_THOUSAND)
@given(malformed_answers, cuts, calls, st.booleans())
def test_ten_thousand_answers_over_a_socket_have_planned_meanings(server, raw, cut, call, has_length):
    judge(server, raw, cut, call, has_length)


@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=200), calls)
def test_noise_over_a_socket_is_no_answer(server, noise, call):
    assert isinstance(server.ask(call, noise), TryLater)
