"""What the client says on the wire, and how it takes each answer."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.session_report import SessionOrder, SessionReport
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    Receipt,
    SessionExists,
    SignInNeeded,
    TryLater,
)
from recorder_gui.voice_api.discovery import Capabilities
from tests.integration.voice_api.scripts import (
    OPEN,
    SESSION,
    STORED,
    answering,
    answering_in_turn,
    answering_once,
    hanging_up,
)
from tests.integration.voice_api.socket_server import SocketServer
from tests.integration.voice_api.tokens import FakeTokens
from tests.waiting import eventually

ORDER = SessionOrder(SessionId(SESSION), part=0, visit_started_at=datetime(2026, 11, 20, 9, 30, tzinfo=UTC))
DENIED = {"detail": "token_expired"}
WAV = bytes(range(256)) * 2500  # 640,000 bytes

requests = pytest.mark.parametrize(
    "ask",
    [
        lambda client: client.create(ORDER),
        lambda client: client.upload(SESSION, None, 0, WAV),
        lambda client: client.look_up(SESSION),
        lambda client: client.end(SESSION, 1),
    ],
    ids=["create", "upload", "look_up", "end"],
)


def test_a_chunk_goes_out_byte_for_byte_with_the_documented_headers_and_no_others(make_client):
    sent = []
    with SocketServer(answering(200, STORED)) as server:
        outcome = make_client(server.url).upload(SESSION, None, 7, WAV, sent.append)
    assert outcome == Receipt()
    (heard,) = server.heard
    assert (heard.method, heard.path) == ("POST", f"/voice/v1/sessions/{SESSION}/audio/audio_7.wav")
    assert heard.body == WAV
    assert heard.headers == {
        "Host": f"127.0.0.1:{server.port}",
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "Connection": "keep-alive",
        "User-Agent": "recorder-gui/test",
        "Authorization": "Bearer token-1",
        "Content-Type": "audio/wav",
        "Content-Length": "640000",
    }
    assert sent == [*range(65536, 640000, 65536), 640000]


def test_a_chunk_can_go_without_a_content_type(make_client):
    with SocketServer(answering(200, STORED)) as server:
        make_client(server.url).upload(SESSION, None, 0, WAV, with_content_type=False)
    assert "Content-Type" not in server.heard[0].headers


def test_chunks_share_one_connection(make_client):
    with SocketServer(answering(200, STORED)) as server:
        client = make_client(server.url)
        assert [client.upload(SESSION, None, number, WAV) for number in range(3)] == [Receipt()] * 3
    assert server.accepted == 1


def test_requests_at_the_same_time_have_a_connection_each(make_client):
    with SocketServer(answering(200, STORED)) as server, ThreadPoolExecutor(8) as pool:
        client = make_client(server.url)
        outcomes = pool.map(lambda number: client.upload(SESSION, None, number % 7, WAV), range(40))
        assert list(outcomes) == [Receipt()] * 40
        assert server.accepted <= 8
    assert all(heard.body == WAV for heard in server.heard)


def test_create_makes_a_session(make_client):
    made = {**OPEN, "status": "created", "expires_at": "2026-11-20T10:30:00Z"}
    with SocketServer(answering(201, made, Date="Fri, 20 Nov 2026 09:30:00 GMT")) as server:
        report = make_client(server.url).create(ORDER)
    assert isinstance(report, SessionReport)
    assert report.expires_at - report.server_time == timedelta(hours=1)
    assert server.heard[0].json["session_id"] == SESSION
    assert server.heard[0].headers["Content-Type"] == "application/json"


def test_a_session_that_exists_is_told_apart(make_client):
    with SocketServer(answering(409, {"error": {"code": "txn_already_initialized"}})) as server:
        assert make_client(server.url).create(ORDER) == SessionExists()


def test_look_and_end_bring_a_report(make_client):
    with SocketServer(answering(202, {**OPEN, "audio_files": ["0.wav"]})) as server:
        client = make_client(server.url)
        seen, alone, ended = (
            client.look_up(SESSION),
            client.look_up(SESSION, transcript_only=True),
            client.end(SESSION, 1),
        )
    assert seen.sequences == alone.sequences == ended.sequences == {0}
    assert (seen.is_ended, ended.is_ended) == (False, True)
    assert [heard.path.removeprefix(f"/voice/v1/sessions/{SESSION}") for heard in server.heard] == [
        "",
        "?template_id=transcript",
        "/end",
    ]
    assert server.heard[0].body == b""
    assert server.heard[2].json == {"audio_files_sent": 1}


def test_discovery_goes_without_a_token(make_client):
    with SocketServer(answering(200, {"protocol": "medscribealliance"})) as server:
        assert isinstance(make_client(server.url).discover(), Capabilities)
    assert "Authorization" not in server.heard[0].headers


@requests
def test_a_refused_token_is_renewed_once_and_the_request_sent_again(make_client, ask):
    tokens = FakeTokens("old", "new")
    with SocketServer(answering_in_turn((401, DENIED), (200, {**STORED, **OPEN}))) as server:
        outcome = ask(make_client(server.url, tokens))
    assert isinstance(outcome, Receipt | SessionReport)
    assert [heard.headers["Authorization"] for heard in server.heard] == ["Bearer old", "Bearer new"]
    assert server.heard[0].body == server.heard[1].body


@pytest.mark.parametrize(
    ("tokens", "sent"), [(("old",), 1), (("old", "old"), 1), (("old", "new", "newer"), 2), ((), 1)]
)
def test_a_token_that_stays_refused_asks_for_sign_in_without_a_loop(make_client, tokens, sent):
    source = FakeTokens(*tokens)
    with SocketServer(answering(403, DENIED)) as server:
        assert make_client(server.url, source).look_up(SESSION) == SignInNeeded()
    assert len(server.heard) == sent
    assert source.renewals == 1


@pytest.mark.parametrize("token", [None, "", "two words", "line\nbreak", "tökën"])
def test_a_token_that_cannot_travel_is_left_out(make_client, token):
    with SocketServer(answering(200, OPEN)) as server:
        assert isinstance(make_client(server.url, FakeTokens(token)).look_up(SESSION), SessionReport)
    assert "Authorization" not in server.heard[0].headers


def test_a_refusal_before_the_body_was_read_is_still_heard(make_client):
    def refuse_early(connection):
        connection.say(400, {"error": {"code": "session_ended"}})
        connection.server.stopping.wait(0.2)

    with SocketServer(refuse_early) as server:
        outcome = make_client(server.url).upload(SESSION, None, 0, WAV[:100_000])
    assert outcome.code == "session_ended"


def test_redirects_are_not_followed_and_cookies_not_kept(make_client):
    moved = answering(302, b"", Location="https://elsewhere.example/", Set_Cookie="a=b; Path=/")
    with SocketServer(moved) as server:
        client = make_client(server.url)
        for _ in range(2):
            assert client.look_up(SESSION) == TryLater(DelayCause.NOT_THE_SERVICE, status=302)
    assert all("Cookie" not in heard.headers for heard in server.heard)


@pytest.mark.parametrize("status", [200, 500])
def test_an_endless_answer_is_not_read_to_its_end(make_client, status):
    cause = DelayCause.NOT_THE_SERVICE if status == 200 else DelayCause.SERVER_FAULT

    def flood(connection):
        connection.hear()
        connection.say_bytes(f"HTTP/1.1 {status} X\r\nContent-Length: 9999999999\r\n\r\n".encode())
        for _ in range(1000):
            connection.say_bytes(b'["' + b"x" * 65536)

    with SocketServer(flood) as server:
        assert make_client(server.url).look_up(SESSION) == TryLater(cause, status=status)


def test_an_answer_that_closes_the_connection_really_closes_it(make_client):
    def closing(connection):
        connection.hear()
        connection.say(200, OPEN, Connection="close")
        connection.drain()

    with SocketServer(closing) as server:
        assert isinstance(make_client(server.url).look_up(SESSION), SessionReport)
        eventually(lambda: server.goodbyes == 1, 2, what="end of the connection")


@pytest.mark.parametrize(
    "ask",
    [lambda client: client.upload(SESSION, None, 1, WAV), lambda client: client.look_up(SESSION)],
    ids=["upload", "look_up"],
)
def test_a_connection_found_dead_costs_a_chunk_or_a_look_nothing(make_client, ask):
    with SocketServer(answering_once(hanging_up), answering(200, {**STORED, **OPEN})) as server:
        client = make_client(server.url)
        client.upload(SESSION, None, 0, WAV)
        assert isinstance(ask(client), Receipt | SessionReport)
    assert server.accepted == 2


@pytest.mark.parametrize(
    "ask",
    [lambda client: client.create(ORDER), lambda client: client.end(SESSION, 1)],
    ids=["create", "end"],
)
def test_create_and_end_are_never_sent_twice_by_themselves(make_client, ask):
    with SocketServer(answering_once(hanging_up), answering(200, OPEN)) as server:
        client = make_client(server.url)
        client.upload(SESSION, None, 0, WAV)
        assert ask(client) == TryLater(DelayCause.UNREACHABLE)
    assert len(server.heard) == 2


@requests
def test_a_fresh_connection_that_dies_is_not_tried_twice_at_once(make_client, ask):
    with SocketServer(hanging_up) as server:
        assert ask(make_client(server.url)) == TryLater(DelayCause.UNREACHABLE)
    assert server.accepted == 1


def test_a_connection_that_the_server_closed_while_idle_is_replaced_unnoticed(make_client):
    with SocketServer(answering_once(lambda _: None), answering(201, OPEN)) as server:
        client = make_client(server.url)
        client.upload(SESSION, None, 0, WAV)
        eventually(lambda: server.goodbyes == 1)
        assert isinstance(client.create(ORDER), SessionReport)


@pytest.mark.parametrize(
    "raw", [b"garbage\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{", b"\x16\x03"]
)
def test_an_answer_that_is_no_http_is_no_receipt(make_client, raw):
    def babble(connection):
        connection.hear()
        connection.say_bytes(raw)

    with SocketServer(babble) as server:
        outcome = make_client(server.url).upload(SESSION, None, 0, WAV)
    assert outcome == TryLater(DelayCause.UNREACHABLE)


def test_the_http_library_is_not_loaded_before_the_first_request():
    program = "import sys, recorder_gui.voice_api.client; sys.exit('httpx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False, timeout=60).returncode == 0
