"""What hangs before there is a connection to cut: the look-up of a name, and the handshake."""

import json
import os
import subprocess
import sys
import time

import pytest

from recorder_gui.domain.upload_outcome import DelayCause, Receipt, TryLater
from tests.integration.voice_api.scripts import SESSION, STORED, answering
from tests.integration.voice_api.socket_server import SocketServer

WAV = bytes(640_044)
SOON = 0.4
AT_ONCE = 3.0  # the deadline, the second of grace, and room for a loaded machine
SPACES = ["unshare", "--mount", "--net"]


def may_unshare():
    if os.geteuid():
        return False
    try:
        return subprocess.run([*SPACES, "true"], capture_output=True, check=False, timeout=10).returncode == 0
    except OSError:
        return False


@pytest.mark.skipif(not may_unshare(), reason="needs root and name spaces")
def test_a_silent_name_server_holds_neither_an_attempt_nor_the_end_of_the_program():
    module = "tests.integration.voice_api.silent_name_server"
    done = subprocess.run(
        [*SPACES, sys.executable, "-m", module], capture_output=True, text=True, timeout=60, check=True
    )
    told = json.loads(done.stdout)
    assert told["asked"][0]
    assert told["deadline"][0] == repr(TryLater(DelayCause.TIMED_OUT))
    assert told["abort"][0] == repr(TryLater(DelayCause.CANCELLED))
    assert told["deadline"][1] < AT_ONCE
    assert told["abort"][1] < AT_ONCE


def trickling_handshake(connection):
    """Announce a TLS record of 16 kB and send it byte by byte."""
    connection.socket.recv(65536)
    connection.trickle(b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc" + bytes(10_000))


def test_a_trickling_handshake_cannot_hold_an_attempt_past_its_deadline(make_client):
    with SocketServer(trickling_handshake) as server:
        client = make_client(server.url.replace("http:", "https:"), base=SOON, bytes_per_second=1e9)
        started = time.monotonic()
        assert client.upload(SESSION, None, 0, WAV) == TryLater(DelayCause.TIMED_OUT)
        assert SOON <= time.monotonic() - started < AT_ONCE


def test_a_trickling_handshake_ends_with_the_connect_timeout_too(make_client):
    with SocketServer(trickling_handshake) as server:
        client = make_client(server.url.replace("http:", "https:"), connect=SOON)
        started = time.monotonic()
        assert client.upload(SESSION, None, 0, WAV) == TryLater(DelayCause.NOT_CONNECTED)
        assert SOON <= time.monotonic() - started < AT_ONCE


def test_a_bug_of_a_listener_is_told_to_whoever_sends_and_the_next_request_goes_well(make_client):
    def stumble(_sent):
        raise ZeroDivisionError

    with SocketServer(answering(200, STORED)) as server:
        client = make_client(server.url)
        with pytest.raises(ZeroDivisionError):
            client.upload(SESSION, None, 0, WAV, stumble)
        assert client.upload(SESSION, None, 0, WAV) == Receipt()
