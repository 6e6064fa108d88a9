"""What is stored where, and what the control endpoints tell about it."""

import hashlib
import json

import pytest

from tests.integration.practice.wire import AUTHORIZATION, wav_of
from tests.waiting import eventually

CONTROL = {"X-Practice-Control": "1"}


def session_in(wire, session_id):
    sessions = wire.control("GET", "/sessions")["sessions"]
    return next(session for session in sessions if session["session_id"] == session_id)


def test_the_same_number_and_extension_overwrite_whatever_the_base(wire):
    session_id = wire.create()
    for name, data in (("audio_1.wav", b"one"), ("other_01.wav", b"two"), ("audio_1.WAV", b"three")):
        assert wire.upload(session_id, name, data).json["original_filename"] == name
    assert sorted(wire.audio_files(session_id)) == ["1.WAV", "1.wav"]
    stored = wire.ask("GET", f"/practice/v1/sessions/{session_id}/audio/1.wav", headers=CONTROL)
    assert stored.raw == b"two"


def test_slots_are_listed_by_number_in_whatever_order_they_came(wire):
    session_id = wire.create()
    for number in (10, 2, 3):
        wire.upload(session_id, f"audio_{number}.wav")
    assert wire.audio_files(session_id) == ["2.wav", "3.wav", "10.wav"]


def test_empty_and_multipart_bodies_are_stored_as_they_come(wire):
    session_id = wire.create()
    assert wire.upload(session_id, "audio_0.wav", b"").status == 200
    envelope = b"--b\r\nContent-Disposition: form-data; name=file\r\n\r\nsound\r\n--b--\r\n"
    wire.upload(session_id, "audio_1.wav", envelope, "multipart/form-data; boundary=b")
    stored = wire.ask("GET", f"/practice/v1/sessions/{session_id}/audio/1.wav", headers=CONTROL)
    assert stored.raw == envelope


def test_a_body_without_a_length_is_stored_too(wire):
    session_id = wire.create()
    headers = {"Authorization": AUTHORIZATION, "Content-Type": "audio/wav"}
    path = f"/voice/v1/sessions/{session_id}/audio/audio_0.wav"
    assert wire.ask("POST", path, iter([b"so", b"und"]), headers).status == 200
    assert session_in(wire, session_id)["chunks"][0]["size_bytes"] == 5


def test_a_connection_cut_in_mid_body_stores_nothing_and_keeps_the_earlier_version(wire):
    session_id = wire.create()
    wire.upload(session_id, "audio_0.wav", b"whole")
    wire.open_upload(session_id, "audio_0.wav", 100_000, bytes(50_000)).close()
    wire.open_upload(session_id, "audio_1.wav", 100_000, bytes(99_999)).close()

    def is_quiet():
        wire.upload(session_id, "audio_9.wav")
        return wire.last_request()["open_uploads"] == 0

    eventually(is_quiet)
    cut = [
        (entry["sha256"], entry["stored"])
        for entry in wire.control("GET", "/journal")["requests"]
        if entry["session_id"] == session_id and entry["status"] is None
    ]
    assert cut == [(None, False)] * 2
    assert wire.audio_files(session_id) == ["0.wav", "9.wav"]
    assert session_in(wire, session_id)["chunks"][0]["size_bytes"] == 5


def test_the_control_list_tells_everything_about_a_session(wire):
    wire.set(outcome="never")
    body = {"upload_type": "chunked", "language_hint": ["en"], "anything": 1}
    session_id = wire.send_json("POST", "/voice/v1/sessions", body).json["session_id"]
    data = wav_of(0.5)
    wire.upload(session_id, "audio_0.wav", data)
    wire.upload(session_id, "audio_0.wav", data)
    wire.end(session_id, {"audio_files_sent": 1})
    wire.end(session_id)
    session = session_in(wire, session_id)
    chunk = session["chunks"][0]
    assert session["status"] == "processing"
    assert session["ended_at"] is not None
    assert session["end_count"] == 2
    assert session["create_body"] == body
    assert session["end_bodies"] == [{"audio_files_sent": 1}, {}]
    assert session["audio_files"] == ["0.wav"]
    assert len(chunk.pop("arrivals")) == 2
    assert chunk == {
        "sequence": 0,
        "slot": "0.wav",
        "original_filename": "audio_0.wav",
        "content_type": "audio/wav",
        "size_bytes": 16_044,
        "sha256": hashlib.sha256(data).hexdigest(),
        "frames": 8000,
        "sample_rate": 16_000,
        "channels": 1,
        "distinct_versions": 1,
    }


def test_the_journal_tells_each_request_but_no_secret(wire):
    session_id = wire.create(patient_details={"name": "Nobody Special"})
    wire.upload(session_id, "audio_0.wav", b"sound")
    entry = wire.last_request()
    assert (entry.pop("number"), entry.pop("at")) > (0, 0)
    assert entry == {
        "method": "POST",
        "path": f"/voice/v1/sessions/{session_id}/audio/audio_0.wav",
        "session_id": session_id,
        "file_name": "audio_0.wav",
        "status": 200,
        "fault": None,
        "size_bytes": 5,
        "sha256": hashlib.sha256(b"sound").hexdigest(),
        "content_type": "audio/wav",
        "open_uploads": 0,
        "stored": True,
        "is_over": True,
    }
    text = json.dumps(wire.control("GET", "/journal"))
    assert "demo.access1" not in text
    assert "Nobody Special" not in text


def test_the_journal_counts_other_uploads_that_are_open(wire):
    session_id = wire.create()
    upload = wire.open_upload(session_id, "audio_0.wav", 10, b"0")
    with upload:
        eventually(lambda: wire.last_request()["file_name"] == "audio_0.wav")
        wire.upload(session_id, "audio_1.wav")
        assert wire.last_request()["open_uploads"] == 1


@pytest.mark.parametrize(
    "headers", [{}, {"X-Practice-Control": "0"}, {"X-Practice-Control": "1", "Host": "evil.example:80"}]
)
def test_the_control_endpoints_are_closed_to_web_pages(wire, headers):
    assert wire.ask("GET", "/practice/v1/sessions", headers=headers).status == 403
    assert wire.ask("OPTIONS", "/practice/v1/sessions", headers=CONTROL).status == 405


def test_settings_are_read_and_changed_by_name(wire):
    assert wire.set(hold_seconds=2, tokens=["a"])["hold_seconds"] == 2
    settings = wire.control("GET", "/settings")
    assert settings["tokens"] == ["a"]
    assert settings["session_lifetime_seconds"] == 3600
    answer = wire.ask("PUT", "/practice/v1/settings", '{"colour": 1}', CONTROL)
    assert answer.status == 422


def test_the_date_header_follows_the_servers_clock(wire):
    wire.set(clock_offset_seconds=-20 * 365 * 86_400 // 4)
    year = int(wire.get("ses_unknown000000000000").headers["date"].split()[3])
    wire.set(clock_offset_seconds=0)
    assert year == int(wire.get("ses_unknown000000000000").headers["date"].split()[3]) - 5
