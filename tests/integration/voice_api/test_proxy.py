"""Requests through the proxy that the environment names."""

import os
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from recorder_gui.domain.upload_outcome import DelayCause, Receipt, TryLater
from tests.integration.voice_api.scripts import SESSION, STORED, answering, answering_once, never_answering
from tests.integration.voice_api.socket_server import SocketServer

SERVER = "https://clinic.example"
WAV = bytes(640_044)


class TunnelProxy:
    """Opens tunnels to ``target``, or refuses them while there is none."""

    def __init__(self) -> None:
        self.target: SocketServer | None = None
        self.tunnels = 0

    def script(self, connection) -> None:
        asked = connection.hear()
        if asked.method != "CONNECT" or self.target is None:
            connection.say(407, b"")
            return
        self.tunnels += 1
        connection.say_bytes(b"HTTP/1.1 200 OK\r\n\r\n")
        with socket.create_connection(("127.0.0.1", self.target.port), timeout=10) as beyond:
            back = threading.Thread(target=pump, args=(beyond, connection.socket))
            back.start()
            pump(connection.socket, beyond)
            back.join(10)


def pump(source: socket.socket, sink: socket.socket) -> None:
    """Carry bytes until one side ends; then end both."""
    try:
        while received := source.recv(65536):
            sink.sendall(received)
    except OSError:
        pass
    for side in (source, sink):
        try:
            side.shutdown(socket.SHUT_RDWR)
        except OSError:
            continue


@pytest.fixture
def environment() -> Iterator[dict[str, str]]:
    """The variables of this process without any proxy; what a test adds is taken away again."""
    before = dict(os.environ)
    for name in before:
        if name.lower().endswith("_proxy"):
            del os.environ[name]
    yield os.environ
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture
def proxy(environment) -> Iterator[TunnelProxy]:
    tunnel = TunnelProxy()
    with SocketServer(tunnel.script) as listening:
        environment["HTTPS_PROXY"] = environment["HTTP_PROXY"] = listening.url
        yield tunnel


def test_chunks_travel_through_one_tunnel(make_client, proxy, server_tls, trust):
    with SocketServer(answering(200, STORED), tls=server_tls) as server:
        proxy.target = server
        client = make_client(SERVER, trust=trust)
        assert [client.upload(SESSION, None, number, WAV) for number in range(3)] == [Receipt()] * 3
    assert proxy.tunnels == 1


@pytest.mark.parametrize("is_reused", [False, True], ids=["fresh", "reused"])
def test_a_deadline_reaches_through_the_tunnel(make_client, proxy, server_tls, trust, is_reused):
    script = answering_once(never_answering) if is_reused else never_answering
    with SocketServer(script, tls=server_tls) as server:
        proxy.target = server
        client = make_client(SERVER, trust=trust, base=0.6, bytes_per_second=1e9)
        if is_reused:
            assert client.upload(SESSION, None, 0, b"RIFF") == Receipt()
        started = time.monotonic()
        assert client.upload(SESSION, None, 1, WAV) == TryLater(DelayCause.TIMED_OUT)
        assert time.monotonic() - started < 3
    assert proxy.tunnels == 1


def test_a_proxy_that_refuses_the_tunnel_never_got_the_request(make_client, proxy, trust):
    client = make_client(SERVER, trust=trust)
    assert client.upload(SESSION, None, 0, WAV) == TryLater(DelayCause.NOT_CONNECTED)


def test_a_proxy_that_wants_a_password_is_not_the_service(make_client, proxy):
    client = make_client("http://clinic.example")
    assert client.look_up(SESSION) == TryLater(DelayCause.NOT_THE_SERVICE, status=407)


def test_this_computer_is_reached_without_a_proxy(make_client, proxy):
    with SocketServer(answering(200, STORED)) as server:
        assert make_client(server.url).upload(SESSION, None, 0, WAV) == Receipt()


@pytest.mark.parametrize("setting", ["socks5://127.0.0.1:9", "socks://127.0.0.1:9", "nonsense://x"])
def test_a_proxy_that_cannot_be_used_is_passed_by(make_client, environment, setting):
    environment["ALL_PROXY"] = setting
    assert make_client("https://server.invalid").look_up(SESSION) == TryLater(DelayCause.NOT_CONNECTED)
