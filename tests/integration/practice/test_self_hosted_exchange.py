"""The self-hosted backend's answers from create to the result, as observed (voice-api.md 6.2, 6.5, 6.6)."""

import json
import time
from datetime import datetime, timedelta

import pytest

from tests.integration.practice.self_hosted import (
    TEMPLATE,
    completed,
    create,
    ended,
    numbers,
    told,
)
from tests.integration.practice.wire import AUTHORIZATION, wav_of
from tests.waiting import eventually

ORDER = {"upload_type": "chunked", "communication_protocol": "websocket", "language_hint": ["hi", "en"]}
CREATE = "/voice/v1/sessions"


def protocol(*templates):
    return {
        "_protocol": {
            "version": "0.1",
            "upload_type": "chunked",
            "communication_protocol": "http",
            "requested_templates": list(templates),
        }
    }


def test_create_drops_the_patient_details_and_echoes_session_details(hosted):
    body = {**ORDER, "session_id": "ses_5f0c9b7e2a4d41c8b3e6a1d3", "patient_details": {"name": "x"}}
    answer = hosted.send_json("POST", CREATE, {**body, "session_details": {"age": 7}})
    assert told(answer) == (
        201,
        {
            "session_id": body["session_id"],
            "status": "created",
            "created_at": answer.json["created_at"],
            "expires_at": answer.json["expires_at"],
            "upload_url": f"{hosted.url}/voice/v1/sessions/{body['session_id']}/audio",
            "storage_provider": None,
            "session_details": {"age": 7},
        },
    )
    created, expires = (datetime.fromisoformat(answer.json[name]) for name in ("created_at", "expires_at"))
    assert expires - created == timedelta(seconds=3600)


def test_a_get_before_end_lists_slots_in_order_of_arrival(hosted):
    hosted.set(hold_seconds=14)
    session_id = create(hosted, session_details={"age": 7})
    for number in (3, 10, 2):
        hosted.upload(session_id, f"audio_{number}.wav")
    began = time.monotonic()
    answer = hosted.get(session_id)
    assert time.monotonic() - began < 2
    created = datetime.fromisoformat(answer.json["created_at"])
    assert told(answer) == (
        202,
        {
            "session_id": session_id,
            "status": "initialized",
            "created_at": answer.json["created_at"],
            "expires_at": (created + timedelta(hours=1)).isoformat(),
            "upload_url": f"{hosted.url}/voice/v1/sessions/{session_id}/audio",
            "audio_files_received": 3,
            "audio_files": ["3.wav", "10.wav", "2.wav"],
            "additional_data": protocol(),
            "session_details": {"age": 7},
            "transcript": "",
        },
    )
    assert answer.json["expires_at"].endswith("+00:00")


def test_end_and_every_get_after_it_list_urls_in_order_of_number(hosted):
    session_id = create(hosted)
    for number in (3, 10, 2):
        hosted.upload(session_id, f"audio_{number}.wav", wav_of(0.1))
    answer = hosted.end(session_id, {"audio_files_sent": 99})
    folder = f"s3://records/{datetime.fromisoformat(hosted.get(session_id).json['created_at']):%y%m%d}"
    files = [f"{folder}/{session_id}/{number}.wav" for number in (2, 3, 10)]
    assert told(answer) == (
        202,
        {
            "session_id": session_id,
            "status": "processing",
            "message": "Processing has begun.",
            "audio_files_received": 3,
            "audio_files": files,
        },
    )
    result = completed(hosted, session_id)
    assert result.json == {
        "session_id": session_id,
        "status": "completed",
        "created_at": result.json["created_at"],
        "completed_at": result.json["completed_at"],
        "model_used": "pro",
        "language_detected": "en",
        "audio_files_received": 3,
        "audio_files": files,
        "additional_data": protocol(),
        "session_details": None,
        "transcript": "This is a practice server: nothing was transcribed.\n"
        "Chunk 2: 0.10 s\nChunk 3: 0.10 s\nChunk 10: 0.10 s",
        "templates": [],
    }


def test_a_failure_has_no_error_and_no_transcript(hosted):
    hosted.set(outcome="failed")
    session_id = ended(hosted, 0, 1)
    answer = completed(hosted, session_id)
    files = answer.json["audio_files"]
    assert answer.json == {
        "session_id": session_id,
        "status": "failed",
        "created_at": answer.json["created_at"],
        "audio_files_received": 2,
        "audio_files": files,
        "additional_data": protocol(),
        "session_details": None,
        "upload_url": f"{hosted.url}/voice/v1/sessions/{session_id}/audio",
    }
    assert all(name.startswith("s3://records/") for name in files)
    assert numbers(files) == [0, 1]


def test_a_template_asked_for_is_never_made_and_ends_in_206(hosted):
    session_id = create(hosted, templates=[TEMPLATE])
    hosted.upload(session_id, "audio_0.wav", wav_of(0.1))
    hosted.end(session_id)
    text = eventually(lambda: hosted.get(session_id).json["transcript"])
    assert text.endswith("Chunk 0: 0.10 s")
    assert hosted.get(session_id).status == 202
    hosted.set(clock_offset_seconds=121)
    answer = hosted.get(session_id)
    entry = answer.json["templates"][0][TEMPLATE]
    assert told(answer) == (
        206,
        {
            "session_id": session_id,
            "status": "partial",
            "created_at": answer.json["created_at"],
            "audio_files_received": 1,
            "audio_files": answer.json["audio_files"],
            "additional_data": protocol(TEMPLATE),
            "session_details": None,
            "upload_url": f"{hosted.url}/voice/v1/sessions/{session_id}/audio",
            "completed_at": None,
            "model_used": "pro",
            "audio_files_processed": 1,
            "transcript": text,
            "templates": answer.json["templates"],
            "processing_errors": [],
        },
    )
    assert entry == {
        "status": "failure",
        "errors": [],
        "warnings": [],
        "data": None,
        "document_id": entry["document_id"],
        "document_type": "custom",
        "publish": {},
    }
    assert hosted.get(session_id, f"?document_id={entry['document_id']}").status == 206


def test_the_transcript_alone_comes_without_waiting_for_notes(hosted):
    session_id = ended(hosted, 0, templates=[TEMPLATE])
    alone = eventually(
        lambda: (
            answer if (answer := hosted.get(session_id, "?template_id=transcript")).status == 200 else None
        )
    )
    assert (alone.json["status"], alone.json["templates"]) == ("completed", [])
    assert hosted.get(session_id).status == 202


def test_no_audio_is_completed_with_an_empty_text(hosted):
    answer = completed(hosted, ended(hosted))
    assert (answer.json["status"], answer.json["transcript"]) == ("completed", "")


def test_a_poll_is_held_until_the_result_is_there_and_then_lacks_its_time(hosted):
    hosted.set(processing_seconds=1, hold_seconds=4)
    session_id = ended(hosted, 0)
    answer = hosted.get(session_id)
    assert (answer.status, answer.json["status"], answer.json["completed_at"]) == (200, "completed", None)
    assert hosted.get(session_id).json["completed_at"] is not None


def test_a_poll_is_not_held_for_longer_than_set(hosted):
    hosted.set(outcome="never", hold_seconds=0.3)
    session_id = ended(hosted, 0)
    began = time.monotonic()
    answer = hosted.get(session_id)
    assert (answer.status, answer.json["status"]) == (202, "processing")
    assert 0.3 <= time.monotonic() - began < 4


def test_a_session_never_expires(hosted):
    session_id = create(hosted)
    hosted.set(clock_offset_seconds=50 * 3600)
    assert (hosted.get(session_id).status, hosted.get(session_id).json["status"]) == (202, "initialized")
    assert hosted.upload(session_id, "audio_0.wav").status == 200
    assert hosted.end(session_id).status == 202
    assert completed(hosted, session_id).json["status"] == "completed"


@pytest.mark.parametrize(
    ("query", "headers", "is_form"),
    [
        ("?version=v2", {}, True),
        ("", {"flavour": "doc-web"}, True),
        ("", {"flavour": "ekascribe-desktop-mac"}, False),
        ("", {"flavour": "ekascribe-desktop-windows"}, False),
        ("", {"version": "v2"}, False),
    ],
)
def test_the_upload_url_may_be_a_form_and_the_plain_route_works_all_the_same(hosted, query, headers, is_form):
    headers = {"Authorization": AUTHORIZATION, "Content-Type": "application/json", **headers}
    created = hosted.ask("POST", CREATE + query, json.dumps(ORDER), headers).json
    session_id = created["session_id"]
    seen = hosted.ask("GET", f"{CREATE}/{session_id}{query}", headers=headers).json
    assert seen["upload_url"] == created["upload_url"]
    assert (created["storage_provider"] == "aws") is is_form
    assert isinstance(created["upload_url"], dict) is is_form
    if is_form:
        assert created["upload_url"].keys() == {"uploadData", "folderPath", "txn_id"}
        assert created["upload_url"]["uploadData"]["fields"]["key"].endswith("/${filename}")
        assert created["upload_url"]["txn_id"] == session_id
    assert hosted.upload(session_id, "audio_0.wav").status == 200
    hosted.set(habits={"offers_upload_form": False})
    plain = hosted.ask("GET", f"{CREATE}/{session_id}{query}", headers=headers).json
    assert isinstance(plain["upload_url"], str)


def test_a_number_keeps_the_text_of_its_first_version(hosted):
    session_id = create(hosted)
    hosted.upload(session_id, "audio_0.wav", wav_of(0.5))
    hosted.upload(session_id, "audio_0.wav", wav_of(0.1))
    hosted.end(session_id)
    assert completed(hosted, session_id).json["transcript"].endswith("Chunk 0: 0.50 s")


def test_a_number_in_two_formats_has_the_text_of_the_first_twice(hosted):
    session_id = create(hosted)
    hosted.upload(session_id, "audio_0.wav", wav_of(0.1))
    hosted.upload(session_id, "audio_0.mp3", b"other", content_type="audio/mp3")
    assert hosted.end(session_id).json["audio_files_received"] == 2
    text = completed(hosted, session_id).json["transcript"]
    assert text.endswith("\nChunk 0: 0.10 s\nChunk 0: 0.10 s")


def test_the_control_list_tells_the_backends_own_status(hosted):
    hosted.set(outcome="never", stuck_seconds=0)
    session_id = ended(hosted, 0)
    session = hosted.control("GET", "/sessions")["sessions"][-1]
    assert (session["session_id"], session["status"]) == (session_id, "failed")
    assert session["audio_files"] == ["0.wav"]
    hosted.plan({"route": "get", "action": "lose_session", "attempts": 1})
    assert hosted.get(session_id).status == 404


def test_a_chunk_that_the_server_forgets_is_missing_from_its_list(hosted):
    session_id = create(hosted)
    hosted.plan({"route": "upload", "sequence": 1, "action": "forget_chunk", "attempts": 1})
    for number in range(3):
        assert hosted.upload(session_id, f"audio_{number}.wav").status == 200
    assert hosted.audio_files(session_id) == ["0.wav", "2.wav"]
    hosted.upload(session_id, "audio_1.wav")
    assert sorted(hosted.audio_files(session_id)) == ["0.wav", "1.wav", "2.wav"]
