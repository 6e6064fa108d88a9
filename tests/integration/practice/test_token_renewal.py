"""Tokens renewed by the server that gave them: one refresh at a time, and kept before the old one goes."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from recorder_gui.domain.credential import Credential, parse_credential
from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.upload_outcome import SessionLost, SignInNeeded
from recorder_gui.system.tokens import AccountToken
from recorder_gui.voice_api.client import VoiceClient
from recorder_gui.voice_api.token_refresh import TokenRefresh, refresh_request

AGENT = "recorder-gui/test"
UNKNOWN = SessionId("ses_unknown000000000000")


class Drawer:
    """Keeps one text in memory."""

    def __init__(self):
        self.text = None
        self.owners = {}

    def kept(self, server):
        return (self.text,) if self.text else ()

    def keep(self, server, text):
        self.text = text
        return True

    def owner(self, server):
        return self.owners.get(server)

    def note_owner(self, server, owner):
        self.owners[server] = owner

    def forget(self, server):
        self.text = None
        return True


@pytest.fixture
def drawer():
    return Drawer()


@pytest.fixture
def token(hosted, drawer):
    hosted.set(habits={"refresh_returns_old_token": False})
    body = json.dumps({"username": "practice", "password": "practice"})
    answer = hosted.ask("POST", "/connect-auth/v1/login", body, {"Content-Type": "application/json"})
    hosted.set(tokens=["none but those that were given out"])
    made = AccountToken(hosted.url, None, drawer, TokenRefresh(hosted.url, AGENT))
    made.put(parse_credential(answer.raw.decode()))
    return made


def expire(hosted):
    """Let the access token's quarter of an hour pass on the server's clock."""
    hosted.set(clock_offset_seconds=901)


def refreshes(hosted):
    journal = hosted.control("GET", "/journal")["requests"]
    return sum(request["path"].endswith("refresh-token") for request in journal)


def test_a_refused_token_is_renewed_once_for_all_requests_that_met_the_refusal(hosted, token, drawer):
    first, before, asked_before = token.token(), drawer.text, refreshes(hosted)
    client = VoiceClient(hosted.url, token, user_agent=AGENT)
    expire(hosted)
    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(lambda _: client.look_up(UNKNOWN), range(8)))
    client.close()
    assert all(isinstance(outcome, SessionLost) for outcome in outcomes)
    assert token.token() != first
    assert parse_credential(drawer.text).access_token == token.token()
    assert parse_credential(drawer.text).refresh_token != parse_credential(before).refresh_token
    assert refreshes(hosted) == asked_before + 1


def test_a_dead_refresh_token_asks_for_a_new_sign_in_and_keeps_what_there_is(hosted, drawer):
    token = AccountToken(hosted.url, None, drawer, TokenRefresh(hosted.url, AGENT))
    token.put(Credential("stale", "nobody's", 900.0))
    hosted.set(tokens=["other"])
    client = VoiceClient(hosted.url, token, user_agent=AGENT)
    assert isinstance(client.look_up(UNKNOWN), SignInNeeded)
    client.close()
    assert parse_credential(drawer.text) == Credential("stale", "nobody's", 900.0)


def test_a_server_without_that_route_gives_nothing(wire):
    assert TokenRefresh(wire.url, AGENT)(Credential("a", "r")) is None


def test_nobody_there_gives_nothing():
    assert TokenRefresh("http://127.0.0.1:9", AGENT)(Credential("a", "r")) is None


def test_the_request_carries_what_both_kinds_of_server_want_and_is_never_repeated():
    request = refresh_request("https://a", Credential("access", "refresh", None, "client"))
    assert request.url == "https://a/connect-auth/v1/account/refresh-token"
    assert request.headers["Client-Id"] == "client"
    assert json.loads(request.body) == {"refresh_token": "refresh", "access_token": "access"}
    assert not request.can_repeat


def test_a_server_that_refuses_each_fresh_token_too_is_not_asked_on_and_on(hosted, token):
    numbers = iter(range(9))
    renewed = AccountToken(
        hosted.url, None, Drawer(), lambda _: Credential(f"fresh {next(numbers)}".replace(" ", "-"), "r")
    )
    renewed.put(Credential("first", "r"))
    client = VoiceClient(hosted.url, renewed, user_agent=AGENT)
    assert client.look_up(UNKNOWN) == SignInNeeded()
    assert not renewed.has_other()
    client.close()


def test_of_many_refused_at_once_one_asks_a_server_that_gives_nothing(drawer):
    asked, has_begun, answers = [], threading.Event(), threading.Event()

    def renewal(credential):
        asked.append(credential)
        has_begun.set()
        answers.wait(5)

    token = AccountToken("https://a", None, drawer, renewal)
    token.put(Credential("first", "r"))
    with ThreadPoolExecutor(4) as pool:
        first = pool.submit(token.renew, "first")
        has_begun.wait(5)
        others = [pool.submit(token.renew, "first") for _ in range(3)]
        threading.Event().wait(0.1)
        answers.set()
    assert {future.result() for future in (first, *others)} == {None}
    assert len(asked) == 1
