"""A whole session against the practice server."""

from datetime import UTC, datetime

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.session_report import ResultStatus, SessionOrder
from recorder_gui.domain.upload_outcome import Receipt, RefusalReason, Refused, SessionExists, SessionLost
from recorder_gui.practice.server import PracticeServer
from recorder_gui.voice_api.answer_classifier import SESSION_ENDED
from recorder_gui.voice_api.discovery import Capabilities
from tests.waiting import eventually

SESSION = SessionId("ses_5f0c9b7e2a4d41c8b3e6a1d2")
ORDER = SessionOrder(SESSION, part=0, visit_started_at=datetime.now(UTC), label="Frau Ö.")
# One second of silence: 16 kHz, mono, 16-bit.
WAV = (
    b"RIFF" + (32_036).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little")
    + (1).to_bytes(2, "little") + (1).to_bytes(2, "little")
    + (16_000).to_bytes(4, "little") + (32_000).to_bytes(4, "little")
    + (2).to_bytes(2, "little") + (16).to_bytes(2, "little")
    + b"data" + (32_000).to_bytes(4, "little") + bytes(32_000)
)  # fmt: skip


def test_a_session_goes_from_create_to_its_result(make_client):
    with PracticeServer() as server:
        client = make_client(server.url)
        capabilities = client.discover()
        assert isinstance(capabilities, Capabilities)
        assert capabilities.max_chunk_seconds == 20

        made = client.create(ORDER)
        assert (made.session_id, made.is_ended) == (SESSION, False)
        assert made.upload_url is not None
        assert made.expires_at > made.server_time
        assert client.create(ORDER) == SessionExists()

        assert [client.upload(SESSION, made.upload_url, n, WAV) for n in range(3)] == [Receipt()] * 3
        assert client.upload(SESSION, None, 2, WAV) == Receipt()
        assert client.look_up(SESSION).sequences == {0, 1, 2}

        ended = client.end(SESSION, 3)
        assert (ended.is_ended, ended.sequences) == (True, {0, 1, 2})
        late = client.upload(SESSION, None, 3, WAV)
        assert isinstance(late, SessionLost)
        again = client.end(SESSION, 3)
        assert again == Refused(RefusalReason.INVALID, 400, SESSION_ENDED)

        report = eventually(lambda: (seen := client.look_up(SESSION)).result and seen, 20)
        assert report.result is ResultStatus.COMPLETED


def test_what_the_practice_server_does_not_know_is_lost(make_client):
    with PracticeServer() as server:
        client = make_client(server.url)
        for outcome in (
            client.look_up(SESSION),
            client.end(SESSION, 0),
            client.upload(SESSION, None, 0, WAV),
        ):
            assert outcome == SessionLost("session_not_found")


def test_an_address_with_a_wrong_path_is_told_apart(make_client):
    with PracticeServer() as server:
        client = make_client(f"{server.url}/scribe")
        assert client.look_up(SESSION) == Refused(RefusalReason.WRONG_ADDRESS, 404)
