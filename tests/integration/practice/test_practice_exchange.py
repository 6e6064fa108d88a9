"""The documented exchange of voice-api.md 13, from discovery to the result."""

import json
import re
from datetime import datetime, timedelta

import pytest

from tests.integration.practice.wire import AUTHORIZATION, wav_of
from tests.waiting import eventually

ORDER = {
    "upload_type": "chunked",
    "communication_protocol": "http",
    "model": "pro",
    "session_mode": "consultation",
    "language_hint": ["en"],
    "templates": ["clinical_notes_template"],
    "additional_data": {"app": "recorder", "app_version": "0.1.0", "part": 1},
}
PROTOCOL = {
    "version": "0.1",
    "upload_type": "chunked",
    "communication_protocol": "http",
    "requested_templates": ["clinical_notes_template"],
}
ISO_Z = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def finished(wire, session_id):
    return eventually(lambda: answer if (answer := wire.get(session_id)).status != 202 else None)


def test_discovery_needs_no_token_and_is_good_for_three_hours(wire):
    answer = wire.ask("GET", "/voice/v1/.well-known/medscribealliance")
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "max-age=10800"
    assert answer.json["protocol"] == "medscribealliance"
    assert answer.json["endpoints"]["base_url"] == f"{wire.url}/voice/v1"
    assert answer.json["capabilities"]["max_chunk_duration_seconds"] == 20
    assert {"audio/wav", "audio/ogg;codecs=opus"} <= set(answer.json["capabilities"]["audio_formats"])
    assert "chunked" in answer.json["capabilities"]["upload_methods"]


def test_create_answers_as_documented(wire):
    session_id = "ses_5f0c9b7e2a4d41c8b3e6a1d2"
    answer = wire.send_json("POST", "/voice/v1/sessions", {"session_id": session_id, **ORDER})
    created_at, expires_at = answer.json["created_at"], answer.json["expires_at"]
    assert answer.status == 201
    assert answer.headers["content-type"] == "application/json"
    assert answer.json == {
        "session_id": session_id,
        "status": "created",
        "created_at": created_at,
        "expires_at": expires_at,
        "upload_url": f"{wire.url}/voice/v1/sessions/{session_id}/audio",
        "patient_details": None,
    }
    assert ISO_Z.fullmatch(created_at)
    assert datetime.fromisoformat(expires_at) - datetime.fromisoformat(created_at) == timedelta(hours=1)


def documented_consultation(wire):
    """Upload the 47.36 s of voice-api.md 13; return the id and what every poll tells of it."""
    created = wire.send_json("POST", "/voice/v1/sessions", ORDER).json
    for number, (seconds, size_bytes) in enumerate(((20.0, 640_044), (20.0, 640_044), (7.36, 235_564))):
        data = wav_of(seconds)
        assert len(data) == size_bytes
        answer = wire.upload(created["session_id"], f"audio_{number}.wav", data)
        assert answer.status == 200
        assert answer.json == {
            "session_id": created["session_id"],
            "success": True,
            "original_filename": f"audio_{number}.wav",
        }
    return created["session_id"], {
        **created,
        "audio_files_received": 3,
        "audio_files": ["0.wav", "1.wav", "2.wav"],
        "additional_data": {**ORDER["additional_data"], "_protocol": PROTOCOL},
    }


def test_end_and_the_polls_around_it_answer_as_documented(wire):
    wire.set(outcome="never")
    session_id, always = documented_consultation(wire)
    before = wire.get(session_id)
    assert (before.status, before.json) == (202, {**always, "status": "initialized", "transcript": ""})
    ended = wire.end(session_id, {"audio_files_sent": 3})
    assert ended.status == 202
    assert ended.json == {
        "session_id": session_id,
        "status": "processing",
        "message": "Processing has begun.",
        "audio_files_received": 3,
        "audio_files": ["0.wav", "1.wav", "2.wav"],
    }
    during = wire.get(session_id)
    assert (during.status, during.json) == (202, {**always, "status": "processing", "transcript": None})


def test_the_result_answers_as_documented_and_tells_what_is_true(wire):
    session_id, always = documented_consultation(wire)
    wire.end(session_id, {"audio_files_sent": 3})
    answer = finished(wire, session_id)
    document = answer.json["templates"][0]["clinical_notes_template"]
    assert answer.status == 200
    assert answer.json == {
        **always,
        "status": "completed",
        "completed_at": answer.json["completed_at"],
        "model_used": "pro",
        "language_detected": None,
        "transcript": "This is a practice server: nothing was transcribed.\n"
        "Chunk 0: 20.00 s\nChunk 1: 20.00 s\nChunk 2: 7.36 s",
        "templates": [{"clinical_notes_template": document}],
    }
    assert ISO_Z.fullmatch(answer.json["completed_at"])
    assert document["status"] == "success"
    assert document["document_id"].startswith("doc_")
    assert "- Length of the audio: 47.36 s" in document["data"]


def test_the_patient_details_come_back_and_upload_url_shows_the_host_that_was_asked(wire):
    body = {"upload_type": "chunked", "patient_details": {"name": "x"}}
    headers = {
        "Authorization": AUTHORIZATION,
        "Content-Type": "application/json",
        "Host": f"localhost:{wire.port}",
    }
    answer = wire.ask("POST", "/voice/v1/sessions", json.dumps(body), headers)
    assert answer.json["patient_details"] == {"name": "x"}
    session_id = answer.json["session_id"]
    assert re.fullmatch(r"ses_[0-9a-f]{20}", session_id)
    assert answer.json["upload_url"] == f"http://localhost:{wire.port}/voice/v1/sessions/{session_id}/audio"
    assert wire.get(session_id).json["patient_details"] == {"name": "x"}


def test_no_documents_come_when_none_were_asked_for(wire):
    session_id = wire.create()
    wire.upload(session_id, "audio_0.wav", wav_of(0.1))
    wire.end(session_id)
    assert finished(wire, session_id).json["templates"] == []


def test_one_document_can_be_asked_for(wire):
    session_id = wire.create(templates=["clinical_notes_template", "transcript_template"])
    wire.upload(session_id, "audio_0.wav", wav_of(0.1))
    wire.end(session_id)
    both = finished(wire, session_id).json["templates"]
    wanted = both[1]["transcript_template"]["document_id"]
    assert wire.get(session_id, f"?document_id={wanted}").json["templates"] == [both[1]]
    assert wire.get(session_id, "?template_id=clinical_notes_template").json["templates"] == [both[0]]
    assert wire.get(session_id, "?document_id=doc_none").status == 404


def test_a_partial_result_is_206_and_says_what_was_skipped(wire):
    wire.set(outcome="partial")
    session_id = wire.create(templates=["transcript_template"])
    for number in range(3):
        wire.upload(session_id, f"audio_{number}.wav", wav_of(0.1))
    wire.end(session_id)
    answer = finished(wire, session_id)
    assert answer.status == 206
    assert answer.json["status"] == "partial"
    assert answer.json["audio_files_processed"] == 2
    assert answer.json["processing_errors"][0]["file"] == "2.wav"
    assert answer.json["templates"][0]["transcript_template"]["error"]["code"] == "extraction_failed"


def test_a_failure_is_told_with_200(wire):
    wire.set(outcome="failed")
    session_id = wire.create()
    wire.upload(session_id, "audio_0.wav")
    wire.end(session_id)
    answer = finished(wire, session_id)
    assert answer.status == 200
    assert answer.json["status"] == "failed"
    assert answer.json["error"] == {
        "code": "processing_failed",
        "message": "The recording could not be processed.",
    }


def test_a_session_without_audio_fails_as_too_short(wire):
    session_id = wire.create()
    wire.end(session_id)
    assert finished(wire, session_id).json["error"]["code"] == "audio_too_short"


def test_a_failure_can_be_taken_back_after_it_was_seen(wire):
    wire.set(outcome="failed_then_completed")
    session_id = wire.create()
    wire.upload(session_id, "audio_0.wav", wav_of(0.1))
    wire.end(session_id)
    assert finished(wire, session_id).json["status"] == "failed"
    eventually(lambda: wire.get(session_id).json["status"] == "completed")


def test_a_session_may_expire_or_stay_unfinished_after_end(wire):
    wire.set(outcome="expired")
    session_id = wire.create()
    wire.end(session_id)
    answer = finished(wire, session_id)
    assert answer.status == 410
    assert answer.json["status"] == "expired"
    wire.set(outcome="never")
    session_id = wire.create()
    wire.end(session_id)
    wire.set(hold_seconds=0.2)
    assert wire.get(session_id).status == 202


def test_a_poll_is_held_until_the_result_is_there(wire):
    wire.set(processing_seconds=0.2, hold_seconds=5)
    session_id = wire.create()
    wire.upload(session_id, "audio_0.wav", wav_of(0.1))
    wire.end(session_id)
    assert wire.get(session_id).json["status"] == "completed"


def test_bytes_that_are_no_audio_are_stored_and_told(wire):
    session_id = wire.create()
    wire.upload(session_id, "audio_0.wav", b"garbage")
    wire.end(session_id)
    assert finished(wire, session_id).json["transcript"].endswith("Chunk 0: unreadable, 7 bytes (0.wav)")


def test_a_patch_changes_what_it_names(wire):
    session_id = wire.create(additional_data={"a": 1})
    path = f"/voice/v1/sessions/{session_id}"
    answer = wire.send_json("PATCH", path, {"additional_data": {"b": 2}, "patient_details": {"age": 7}})
    assert answer.status == 200
    assert (answer.json["session_id"], answer.json["status"]) == (session_id, "success")
    body = wire.get(session_id).json
    assert (body["additional_data"]["a"], body["additional_data"]["b"]) == (1, 2)
    assert body["patient_details"] == {"age": 7}


@pytest.mark.parametrize("body", [None, "", "{}", "null", '{"audio_files_sent": 99, "more": 1}'])
def test_end_needs_no_body_and_believes_no_count(wire, body):
    session_id = wire.create()
    headers = {"Authorization": AUTHORIZATION, "Content-Type": "application/json"}
    assert wire.ask("POST", f"/voice/v1/sessions/{session_id}/end", body, headers).status == 202
