"""A small public file: fetched whole or not at all, in bounded time, and nothing is told to who serves it."""

import time

import pytest

from recorder_gui.voice_api.deadlines import Deadlines
from recorder_gui.voice_api.small_file import USER_AGENT, fetch_small_files
from tests.integration.voice_api.scripts import (
    answering,
    answering_in_turn,
    never_answering,
    trickling_body,
    trickling_head,
)
from tests.integration.voice_api.socket_server import SocketServer

FILE = b'{"format": 1}\n'
SIGNATURE = bytes(range(64))
QUICK = Deadlines(base=0.4)


def fetch(server, *names, most_bytes=1000, **how):
    return fetch_small_files(tuple(f"{server.url}/{name}" for name in names), most_bytes, **how)


def test_files_come_byte_for_byte_over_one_connection():
    with SocketServer(answering_in_turn((200, FILE), (200, SIGNATURE))) as server:
        assert fetch(server, "notice.json", "notice.json.sig") == (FILE, SIGNATURE)
        assert [heard.path for heard in server.heard] == ["/notice.json", "/notice.json.sig"]
        assert server.accepted == 1


def test_a_request_says_nothing_about_this_computer():
    with SocketServer(answering(200, FILE)) as server:
        fetch(server, "notice.json")
        (heard,) = server.heard
    assert (heard.method, heard.body) == ("GET", b"")
    assert {name.lower(): value for name, value in heard.headers.items()} == {
        "host": f"127.0.0.1:{server.port}",
        "user-agent": USER_AGENT,
        "accept": "application/json",
        "accept-encoding": "identity",
        "connection": "keep-alive",
    }
    assert not any(letter.isdigit() for letter in USER_AGENT)


@pytest.mark.parametrize("status", [204, 301, 302, 307, 401, 404, 500])
def test_nothing_but_the_file_itself_is_taken_and_no_redirect_followed(status):
    with SocketServer(answering(200, FILE)) as elsewhere:
        script = answering(status, b"" if status == 204 else FILE, Location=f"{elsewhere.url}/other")
        with SocketServer(script) as server:
            assert fetch(server, "notice.json") is None
        assert elsewhere.heard == []


def test_a_file_that_is_too_long_is_not_taken():
    with SocketServer(answering(200, bytes(1000))) as server:
        assert fetch(server, "file", most_bytes=1000) == (bytes(1000),)
        assert fetch(server, "file", most_bytes=999) is None


@pytest.mark.parametrize("script", [never_answering, trickling_head, trickling_body])
def test_a_server_that_stalls_is_given_up(script):
    with SocketServer(script) as server:
        began = time.monotonic()
        assert fetch(server, "file", deadlines=QUICK) is None
        assert time.monotonic() - began < 3.0


def test_where_nobody_listens_there_is_nothing():
    with SocketServer(answering(200, FILE)) as server:
        pass
    assert fetch(server, "file", deadlines=QUICK) is None


def test_tls_is_verified(server_tls, trust):
    with SocketServer(answering(200, FILE), tls=server_tls) as server:
        assert fetch(server, "file", trust=trust) == (FILE,)
        assert fetch(server, "file") is None  # by the system nobody vouches for it
        assert len(server.heard) == 1
