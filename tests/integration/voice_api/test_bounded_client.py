"""What Discovery says of the model comes with a session's report, and never at the session's expense."""

import time
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.session_report import SessionOrder
from recorder_gui.domain.upload_outcome import SessionExists
from recorder_gui.practice.server import PracticeServer
from recorder_gui.voice_api.bounded_client import BoundedClient
from tests.integration.practice.wire import Wire
from tests.integration.voice_api.tokens import FakeTokens


def order(number):
    return SessionOrder(SessionId(f"ses_{number:024x}"), part=number, visit_started_at=datetime.now(UTC))


@pytest.fixture
def server():
    with PracticeServer() as server:
        yield server


@pytest.fixture
def client(server):
    with closing(BoundedClient(server.url, FakeTokens("token-1"), user_agent="recorder-gui/test")) as client:
        yield client


def asked(server):
    paths = [request["path"] for request in Wire(server.url).control("GET", "/journal")["requests"]]
    return sum(path.endswith("/medscribealliance") for path in paths)


def test_the_models_limit_comes_with_every_session_and_is_asked_for_once(server, client):
    reports = [client.create(order(number)) for number in range(3)]
    assert [report.longest_session for report in reports] == [timedelta(hours=1)] * 3
    assert client.look_up(order(0).session_id).longest_session == timedelta(hours=1)
    assert asked(server) == 1


def test_nothing_is_asked_before_a_session_was_made(server, client):
    client.create(order(0))
    client.look_up(order(5).session_id)
    assert client.create(order(0)) == SessionExists()
    assert asked(server) == 1


@pytest.mark.parametrize("action", ["status", "portal", "empty", "drop_before_body"])
def test_a_server_that_keeps_its_limits_to_itself_makes_sessions_all_the_same(server, client, action):
    Wire(server.url).plan({"route": "discovery", "attempts": None, "action": action})
    report = client.create(order(0))
    assert report.session_id == order(0).session_id
    assert report.longest_session is None
    assert report.expires_at - report.created_at == timedelta(hours=1)


def test_a_server_that_never_tells_its_limits_holds_a_session_for_seconds_only(server, client):
    Wire(server.url).plan({"route": "discovery", "attempts": None, "action": "hang"})
    started = time.monotonic()
    assert client.create(order(0)).session_id == order(0).session_id
    assert time.monotonic() - started < 8
    assert client.create(order(1)).session_id == order(1).session_id
    assert time.monotonic() - started < 8


def test_every_receipt_tells_the_servers_time(server, client):
    Wire(server.url).set(session_lifetime_seconds=9 * 3_600)
    client.create(order(0))
    receipts = []
    for offset in (0, 7_200):
        Wire(server.url).set(clock_offset_seconds=offset)
        receipts.append(client.upload(order(0).session_id, None, len(receipts), b"sound"))
    assert receipts[0] == receipts[1], "receipts are alike, whenever they were given"
    passed = receipts[1].server_time - receipts[0].server_time
    assert abs(passed - timedelta(hours=2)) < timedelta(seconds=10)
