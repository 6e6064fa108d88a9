"""The practice account's server comes up with the first request and goes with the last."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import httpx
import pytest

from recorder_gui.app.account import Account
from recorder_gui.app.delivery.practice_service import PracticeService
from recorder_gui.app.delivery.upload_parts import fresh_session_id, voice_client
from recorder_gui.domain.session_report import SessionOrder, SessionReport
from recorder_gui.domain.upload_outcome import DelayCause, Receipt, TryLater
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.system.secrets import SystemKeyStore
from recorder_gui.system.token_store import TokenStore


class Practice:
    """A practice service whose addresses are written down."""

    def __init__(self) -> None:
        self.urls: list[str] = []
        self.tokens: list[str] = []
        self.service = PracticeService(self._client)

    def _client(self, url: str, token: str):
        self.urls.append(url)
        self.tokens.append(token)
        return voice_client(Account(url, token), TokenStore(SystemKeyStore()))


@pytest.fixture
def practice():
    made = Practice()
    yield made
    made.service.close()


def order():
    return SessionOrder(fresh_session_id(), 0, datetime.now(UTC), None)


def test_a_visit_is_taken_by_a_server_of_this_computer(practice):
    service = practice.service
    report = service.create(order())
    assert isinstance(report, SessionReport)
    body = wav_from_pcm(bytes(3_200))
    assert service.upload(report.session_id, report.upload_url, 0, body) == Receipt()
    assert service.look_up(report.session_id).sequences == {0}
    assert service.end(report.session_id, 1).is_ended
    assert practice.urls[0].startswith("http://127.0.0.1:")


def test_first_requests_that_come_at_once_share_one_server(practice):
    with ThreadPoolExecutor(4) as pool:
        reports = list(pool.map(lambda _: practice.service.create(order()), range(4)))
    assert all(isinstance(report, SessionReport) for report in reports)
    assert len(practice.urls) == 1


def test_a_service_that_was_aborted_starts_no_server(practice):
    practice.service.abort()
    assert practice.service.create(order()) == TryLater(DelayCause.NOT_CONNECTED)
    assert practice.urls == []


def test_closing_ends_the_server(practice):
    practice.service.create(order())
    practice.service.close()
    with pytest.raises(httpx.ConnectError):
        httpx.get(practice.urls[0])


def test_nobody_else_on_this_computer_gets_at_what_its_server_holds(practice):
    session_id = practice.service.create(order()).session_id
    (url,) = practice.urls
    for path in ("sessions", f"sessions/{session_id}/audio/0", "journal", "settings"):
        assert httpx.get(f"{url}/practice/v1/{path}", headers={"X-Practice-Control": "1"}).status_code == 404
    session = f"{url}/voice/v1/sessions/{session_id}"
    assert httpx.get(session, headers={"Authorization": "Bearer practice"}).status_code == 401
    own = {"Authorization": f"Bearer {practice.tokens[0]}"}
    assert httpx.get(session, headers=own).is_success


def test_every_run_has_a_token_of_its_own(practice):
    other = Practice()
    for service in (practice.service, other.service):
        service.create(order())
    other.service.close()
    assert practice.tokens != other.tokens
    assert min(len(token) for token in practice.tokens) >= 32
