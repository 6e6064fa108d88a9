"""Deadlines and the end of the program: no server, however slow, can hold a request."""

import threading
import time

import pytest

from recorder_gui.domain.upload_outcome import DelayCause, Receipt, TryLater
from tests.integration.voice_api.scripts import (
    SESSION,
    STORED,
    answering,
    answering_once,
    never_answering,
    never_reading,
    trickling_body,
    trickling_head,
)
from tests.integration.voice_api.socket_server import SMALL_BUFFER, SocketServer
from tests.waiting import eventually

WAV = bytes(640_044)
BIG = bytes(20_000_000)  # more than the buffers of a loopback connection take
SOON = 0.4
AT_ONCE = 3.0  # generous for a loaded machine, far below the 30 s of the library's own timeouts
FAST = 1e9

slow_servers = pytest.mark.parametrize(
    ("script", "body"),
    [
        (trickling_head, WAV),
        (trickling_body, WAV),
        (never_reading, BIG),
        (never_answering, WAV),
    ],
)
connections = pytest.mark.parametrize("is_reused", [False, True], ids=["fresh", "reused"])
protocols = pytest.mark.parametrize("is_encrypted", [False, True], ids=["plain", "tls"])


@pytest.fixture
def tls(is_encrypted, server_tls):
    return server_tls if is_encrypted else None


def connect(make_client, server, trust, *, is_reused, base):
    """Return a client, with an open connection where the next request shall re-use one."""
    client = make_client(server.url, trust=trust, base=base, bytes_per_second=FAST)
    if is_reused:
        assert client.upload(SESSION, None, 0, b"RIFF") == Receipt()
    return client


@slow_servers
@connections
@protocols
def test_an_attempt_ends_at_its_deadline(make_client, trust, tls, script, body, is_reused):
    with SocketServer(
        answering_once(script) if is_reused else script, tls=tls, buffer=SMALL_BUFFER
    ) as server:
        client = connect(make_client, server, trust, is_reused=is_reused, base=SOON)
        started = time.monotonic()
        assert client.upload(SESSION, None, 1, body) == TryLater(DelayCause.TIMED_OUT)
        assert SOON <= time.monotonic() - started < AT_ONCE
        if script is not never_reading:
            eventually(lambda: server.goodbyes == 1, AT_ONCE, what="end of the connection at the server")
        assert server.accepted == 1


@slow_servers
@connections
@protocols
def test_an_abort_ends_every_request_at_once(make_client, trust, tls, script, body, is_reused):
    with SocketServer(
        answering_once(script) if is_reused else script, tls=tls, buffer=SMALL_BUFFER
    ) as server:
        client = connect(make_client, server, trust, is_reused=is_reused, base=60)
        outcomes = []
        sender = threading.Thread(target=lambda: outcomes.append(client.upload(SESSION, None, 1, body)))
        sender.start()
        sender.join(SOON)
        assert not outcomes
        client.abort()
        sender.join(AT_ONCE)
        assert outcomes == [TryLater(DelayCause.CANCELLED)]
        assert client.look_up(SESSION) == TryLater(DelayCause.CANCELLED)
        assert server.accepted == 1


@protocols
def test_after_a_deadline_the_next_attempt_has_a_connection_of_its_own(make_client, trust, tls):
    with SocketServer(never_answering, answering(200, STORED), tls=tls) as server:
        client = connect(make_client, server, trust, is_reused=False, base=SOON)
        assert client.upload(SESSION, None, 0, WAV) == TryLater(DelayCause.TIMED_OUT)
        assert client.upload(SESSION, None, 0, WAV) == Receipt()
    assert server.accepted == 2


def test_a_connection_that_dies_late_gives_the_attempt_no_second_deadline(make_client):
    def stalling(connection):
        connection.hear()
        connection.server.stopping.wait(SOON * 3 / 4)

    with SocketServer(answering_once(stalling), never_answering) as server:
        client = connect(make_client, server, None, is_reused=True, base=SOON)
        started = time.monotonic()
        assert client.upload(SESSION, None, 1, WAV) == TryLater(DelayCause.TIMED_OUT)
        assert time.monotonic() - started < SOON * 3 / 2
        assert server.accepted == 2


def test_what_was_given_up_cannot_be_read_to_its_end_later(make_client):
    let_read = threading.Event()
    counts = []

    def reading_late(connection):
        let_read.wait(10)
        counts.append(connection.drain())

    with SocketServer(reading_late, buffer=SMALL_BUFFER) as server:
        client = make_client(server.url, base=SOON, bytes_per_second=FAST)
        # More than the server's small buffer takes, less than fits into both: the rest waits in ours.
        assert client.upload(SESSION, None, 0, WAV) == TryLater(DelayCause.TIMED_OUT)
        let_read.set()
        eventually(lambda: counts, AT_ONCE)
    assert counts[0] < len(WAV)


def test_a_deadline_of_one_request_leaves_the_others_alone(make_client):
    def slow(connection):
        heard = connection.hear()
        if "audio_1." in heard.path:
            connection.drain()
        connection.server.stopping.wait(0.3)
        connection.say(200, STORED)

    with SocketServer(slow) as server:
        client = make_client(server.url, base=0.9, bytes_per_second=FAST)
        outcomes = {}
        senders = [
            threading.Thread(target=lambda n=n: outcomes.update({n: client.upload(SESSION, None, n, WAV)}))
            for n in range(4)
        ]
        for sender in senders:
            sender.start()
        for sender in senders:
            sender.join(10)
    assert outcomes == {n: TryLater(DelayCause.TIMED_OUT) if n == 1 else Receipt() for n in range(4)}


def test_a_large_chunk_has_more_time(make_client):
    def slow(connection):
        connection.hear()
        connection.server.stopping.wait(0.6)
        connection.say(200, STORED)

    with SocketServer(slow) as server:
        client = make_client(server.url, base=0.2, bytes_per_second=100_000)
        assert client.upload(SESSION, None, 0, WAV) == Receipt()


def test_the_librarys_own_timeouts_are_told_as_such(make_client):
    with SocketServer(never_answering) as server:
        client = make_client(server.url, read=0.2)
        assert client.look_up(SESSION) == TryLater(DelayCause.TIMED_OUT)


def test_a_closed_client_refuses_and_can_be_closed_again(make_client):
    with SocketServer(answering(200, STORED)) as server:
        client = make_client(server.url)
        assert client.upload(SESSION, None, 0, WAV) == Receipt()
        client.close()
        eventually(lambda: server.goodbyes == 1, AT_ONCE, what="end of the idle connection")
        client.close()
        assert client.upload(SESSION, None, 0, WAV) == TryLater(DelayCause.CANCELLED)


def test_a_client_that_never_spoke_can_be_closed(make_client):
    client = make_client("http://127.0.0.1:1")
    client.close()
    assert client.discover() == TryLater(DelayCause.CANCELLED)
