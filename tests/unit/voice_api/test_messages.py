"""What goes out to the server."""

import json
from datetime import UTC, datetime

from recorder_gui import __version__
from recorder_gui.domain.identifiers import SessionId, VisitId
from recorder_gui.domain.session_report import SessionOrder
from recorder_gui.voice_api import messages
from tests.unit.voice_api.answers import BASE, SESSION

STARTED = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def upload(upload_url=None, session_id=SESSION, **options):
    options = {"with_content_type": True, **options}
    return messages.upload_request(BASE, session_id, upload_url, 12, b"RIFF", None, **options)


def test_create_names_everything_that_servers_default_differently():
    request = messages.create_request(BASE, SessionOrder(SESSION, part=1, visit_started_at=STARTED))
    assert (request.method, request.url) == ("POST", f"{BASE}/voice/v1/sessions")
    assert request.headers == {"Content-Type": "application/json"}
    assert not request.can_repeat
    assert json.loads(request.body) == {
        "session_id": SESSION,
        "upload_type": "chunked",
        "communication_protocol": "http",
        "model": "pro",
        "session_mode": "consultation",
        "language_hint": ["en"],
        "templates": [],
        "additional_data": {
            "app": "recorder-gui",
            "app_version": __version__,
            "part": 1,
            "visit_started_at": "2026-11-20T09:30:00+00:00",
        },
    }


def test_the_parts_of_a_visit_name_it_and_each_the_session_before_it():
    order = SessionOrder(
        SESSION,
        part=2,
        visit_started_at=STARTED,
        visit=VisitId("ab" * 16),
        previous_session=SessionId("ses_9"),
    )
    link = json.loads(messages.create_request(BASE, order).body)["additional_data"]
    assert (link["visit_id"], link["part"], link["previous_session_id"]) == ("ab" * 16, 2, "ses_9")


def test_the_patients_label_travels_in_the_patients_details_only():
    order = SessionOrder(
        SESSION, part=0, visit_started_at=STARTED, label="Frau Ö.", templates=("t",), languages=("de", "en")
    )
    message = json.loads(messages.create_request(BASE, order).body)
    assert message.pop("patient_details") == {"name": "Frau Ö."}
    assert "Frau" not in json.dumps(message)
    assert (message["templates"], message["language_hint"]) == (["t"], ["de", "en"])


def test_a_chunk_goes_into_its_slot_as_audio_wav():
    request = upload()
    assert request.url == f"{BASE}/voice/v1/sessions/{SESSION}/audio/audio_12.wav"
    assert request.headers == {"Content-Type": "audio/wav"}
    assert request.body == b"RIFF"
    assert request.can_repeat


def test_a_chunk_can_go_without_a_type():
    assert upload(with_content_type=False).headers == {}


def test_a_chunk_follows_the_servers_address_on_the_same_host_only():
    assert upload(f"{BASE}/elsewhere/").url == f"{BASE}/elsewhere/audio_12.wav"
    assert upload("https://thief.example/a").url == upload().url


def test_a_strange_session_id_stays_one_part_of_the_path():
    assert upload(session_id=SessionId("a/../b ?#ä")).url == (
        f"{BASE}/voice/v1/sessions/a%2F%2E%2E%2Fb%20%3F%23%C3%A4/audio/audio_12.wav"
    )


def test_a_look_can_ask_for_the_transcript_alone():
    whole = messages.look_up_request(BASE, SESSION, transcript_only=False)
    alone = messages.look_up_request(BASE, SESSION, transcript_only=True)
    assert (whole.method, whole.url) == ("GET", f"{BASE}/voice/v1/sessions/{SESSION}")
    assert alone.url == f"{whole.url}?template_id=transcript"
    assert whole.body == b""


def test_end_tells_how_many_chunks_were_sent():
    request = messages.end_request(BASE, SESSION, 3)
    assert request.url == f"{BASE}/voice/v1/sessions/{SESSION}/end"
    assert json.loads(request.body) == {"audio_files_sent": 3}
    assert not request.can_repeat


def test_discovery_needs_no_token():
    request = messages.discovery_request(BASE)
    assert request.url == f"{BASE}/voice/v1/.well-known/medscribealliance"
    assert not request.needs_token
