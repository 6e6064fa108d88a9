"""What may be chosen, and one more note, asked of a practice server in both dialects."""

from datetime import UTC, datetime

import pytest

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.note_outcome import NoteBegun
from recorder_gui.domain.server_offer import DEFAULT_OFFER, ServerOffer
from recorder_gui.domain.session_report import SessionOrder
from recorder_gui.domain.upload_outcome import RefusalReason, Refused, SignInNeeded, TryLater
from recorder_gui.domain.visit_details import VisitMode
from recorder_gui.practice.server import PracticeServer
from tests.integration.voice_api.scripts import answering
from tests.integration.voice_api.socket_server import SocketServer
from tests.integration.voice_api.tokens import FakeTokens
from tests.waiting import eventually

WAV = b"RIFF" + bytes(100)


@pytest.fixture(params=["documents", "self_hosted"])
def dialect(request):
    return request.param


@pytest.fixture
def server(dialect):
    with PracticeServer(dialect=dialect) as server:
        yield server


def order(number, offer):
    templates = tuple(template.id for template in offer.templates)
    return SessionOrder(
        SessionId(f"ses_{number:024x}"),
        part=0,
        visit_started_at=datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
        templates=templates,
        languages=offer.languages[-1:],
        mode=VisitMode.DICTATION,
    )


def test_what_a_server_offers_it_takes(make_client, server):
    client = make_client(server.url)
    offer = client.offer()
    assert isinstance(offer, ServerOffer)
    assert len(offer.templates) == 2
    assert all(template.title != template.id for template in offer.templates)
    assert client.create(order(1, offer)).session_id == order(1, offer).session_id


def test_the_self_hosted_servers_own_languages_are_offered(make_client, server, dialect):
    languages = make_client(server.url).offer().languages
    is_own = dialect == "self_hosted"
    assert ("or" in languages) is is_own
    assert set(DEFAULT_OFFER.languages) <= set(languages)


def test_one_more_note_is_begun_or_refused_without_touching_the_sign_in(make_client, server, dialect):
    tokens = FakeTokens("token-1", "token-2")
    client = make_client(server.url, tokens)
    session = SessionId("ses_" + "0" * 24)
    client.create(SessionOrder(session, part=0, visit_started_at=datetime.now(UTC)))
    client.upload(session, None, 0, WAV)
    client.end(session, 1)
    eventually(lambda: client.look_up(session).result)
    begun = client.process(session, "transcript_template")
    if dialect == "self_hosted":
        assert begun == Refused(RefusalReason.SIGNED_OUT, 401)
    else:
        assert isinstance(begun, NoteBegun)
        written = eventually(lambda: [document.text for document in client.look_up(session).documents][-1:])
        assert written
    assert (tokens.renewals, tokens.refused) == (0, [])


def test_a_list_behind_a_refused_token_costs_no_renewal(make_client):
    tokens = FakeTokens("token-1", "token-2")
    with SocketServer(answering(401, {"detail": "token_expired"})) as server:
        assert isinstance(make_client(server.url, tokens).offer(), SignInNeeded)
    assert (tokens.renewals, tokens.refused) == (0, [])


def test_a_server_that_is_away_offers_nothing(make_client):
    with SocketServer(answering(200, {})) as server:
        url = server.url
    assert isinstance(make_client(url).offer(), TryLater)
