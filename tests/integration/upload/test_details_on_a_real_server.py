"""A visit's details against the practice server in both dialects, over HTTP."""

import json
import threading
from contextlib import closing
from urllib.request import Request, urlopen

import pytest

from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.note_outcome import NoteAnswer, NoteWish
from recorder_gui.domain.visit_details import (
    Choice,
    Consent,
    ConsentAnswer,
    Marker,
    VisitDetails,
    VisitMode,
)
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.practice.server import PracticeServer
from recorder_gui.voice_api.client import VoiceClient
from tests.integration.upload.delivery_bench import Bench
from tests.integration.voice_api.tokens import FakeTokens

_PAUSE = threading.Event()
TEMPLATES = {"documents": "transcript_template", "self_hosted": "c2a9d1f4-0e58-4b6b-8f37-6d0b9a7e1c23"}


@pytest.fixture(params=list(TEMPLATES))
def dialect(request):
    return request.param


@pytest.fixture
def server(dialect):
    with PracticeServer(dialect=dialect) as server:
        ask(server, "PUT", "/settings", {"processing_seconds": 0, "hold_seconds": 0, "stuck_seconds": 0})
        yield server


@pytest.fixture
def real(server, tmp_path):
    """A bench whose service is the real client."""
    tokens = FakeTokens("token-1", "token-2")
    with closing(VoiceClient(server.url, tokens, user_agent="recorder-gui/test")) as client:
        bench = Bench(tmp_path / "data", client)
        bench.tokens = tokens
        yield bench
        bench.close()


def ask(server, method, path, body=None):
    request = Request(  # noqa: S310 - our own server
        f"{server.url}/practice/v1{path}",
        json.dumps(body).encode() if body else None,
        {"X-Practice-Control": "1"},
        method=method,
    )
    with urlopen(request, timeout=5) as answer:  # noqa: S310 - our own server
        return json.load(answer)


def deliver(bench, details):
    visit = bench.begin("Frau Ö.")
    bench.store._desk.details.change(visit, lambda _: details)
    bench.shelf.seal(ChunkId(visit, 0), 0, 16_000, wav_from_pcm(bytes(32_000)))
    bench.finish(visit)
    bench.run(visit)
    return visit


def test_all_that_was_chosen_and_noted_is_in_the_session(real, server, dialect):
    consent = Consent(ConsentAnswer.GIVEN, real.clock())
    chosen = VisitDetails(
        VisitMode.DICTATION, ("hi",), (TEMPLATES[dialect],), consent, (Marker(8_000, real.clock()),)
    )
    deliver(real, chosen)
    (session,) = ask(server, "GET", "/sessions")["sessions"]
    body = session["create_body"]
    assert (body["session_mode"], body["language_hint"]) == ("dictation", ["hi"])
    assert body["templates"] == [TEMPLATES[dialect]]
    assert body["additional_data"]["consent"]["answer"] == "given"
    assert body["additional_data"]["markers_seconds"] == [0.5]
    assert "Frau" not in json.dumps(body["additional_data"])


def test_a_template_that_is_gone_costs_neither_the_visit_nor_a_person(real, server):
    visit = deliver(real, VisitDetails(templates=("gone_template",)))
    assert real.state(visit) is VisitState.READY
    assert real.store.visit(visit).details.unheeded == (Choice.TEMPLATES,)
    (session,) = ask(server, "GET", "/sessions")["sessions"]
    assert session["create_body"]["templates"] == []


def test_one_more_note_is_written_where_the_server_can_and_refused_without_harm_where_not(
    real, server, dialect
):
    visit = deliver(real, VisitDetails())
    before = real.store.result(visit)
    attempt = real.uploader.rewriting(NoteWish(visit, TEMPLATES[dialect]), _PAUSE.wait)
    real.uploader.conclude(attempt, attempt.perform(lambda _: None))
    (told,) = real.told.rewritten
    if dialect == "self_hosted":
        assert told.answer is NoteAnswer.NOT_POSSIBLE
        assert real.store.result(visit) == before
    else:
        assert told.answer is NoteAnswer.DONE
        (document,) = real.store.result(visit).documents
        assert (document.template_id, document.status) == (TEMPLATES[dialect], "success")
    assert (real.uploader.is_parked, real.tokens.renewals) == (False, 0)
