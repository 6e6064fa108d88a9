"""Requests that never left, and certificates that are not trusted."""

import socket
import threading
import time

from recorder_gui.domain.upload_outcome import DelayCause, Receipt, TryLater
from tests.integration.voice_api.scripts import SESSION, STORED, answering, never_reading
from tests.integration.voice_api.socket_server import SocketServer

WAV = bytes(640_044)
NEVER_LEFT = TryLater(DelayCause.NOT_CONNECTED)


def test_a_refused_connection_never_left(make_client):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, but nobody listens
        client = make_client(f"http://127.0.0.1:{taken.getsockname()[1]}")
        assert client.upload(SESSION, None, 0, WAV) == NEVER_LEFT


def test_an_unknown_host_never_left(make_client):
    assert make_client("http://server.invalid").look_up(SESSION) == NEVER_LEFT


def test_a_server_without_tls_never_gets_the_request(make_client):
    with SocketServer(lambda connection: connection.say(400, {})) as server:
        client = make_client(server.url.replace("http:", "https:"))
        assert client.upload(SESSION, None, 0, WAV) == NEVER_LEFT


def test_a_silent_handshake_ends_with_the_connect_timeout(make_client):
    with SocketServer(never_reading) as server:
        client = make_client(server.url.replace("http:", "https:"), connect=0.2)
        assert client.upload(SESSION, None, 0, WAV) == NEVER_LEFT


def test_a_silent_handshake_ends_with_an_abort(make_client):
    outcomes = []
    with SocketServer(never_reading) as server:
        client = make_client(server.url.replace("http:", "https:"))
        sender = threading.Thread(target=lambda: outcomes.append(client.look_up(SESSION)))
        sender.start()
        sender.join(0.5)
        started = time.monotonic()
        client.abort()
        sender.join(8)
    assert outcomes == [TryLater(DelayCause.CANCELLED)]
    assert time.monotonic() - started < 3


def test_a_certificate_that_the_system_does_not_trust_is_told_apart(make_client, server_tls):
    with SocketServer(answering(200, STORED), tls=server_tls) as server:
        client = make_client(server.url)
        assert client.upload(SESSION, None, 0, WAV) == TryLater(DelayCause.CERTIFICATE)
    assert not server.heard


def test_a_trusted_certificate_for_another_name_is_refused_too(make_client, server_tls, trust):
    with SocketServer(answering(200, STORED), tls=server_tls) as server:
        client = make_client(server.url.replace("127.0.0.1", "localhost"), trust=trust)
        assert client.look_up(SESSION) == TryLater(DelayCause.CERTIFICATE)


def test_a_trusted_certificate_serves_chunk_after_chunk_on_one_connection(make_client, server_tls, trust):
    with SocketServer(answering(200, STORED), tls=server_tls) as server:
        client = make_client(server.url, trust=trust)
        assert [client.upload(SESSION, None, number, WAV) for number in range(3)] == [Receipt()] * 3
    assert server.accepted == 1
    assert all(heard.body == WAV for heard in server.heard)
