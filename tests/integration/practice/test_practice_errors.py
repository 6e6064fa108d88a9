"""Every error body of voice-api.md 14 that the documents know, letter by letter."""

import pytest

from tests.integration.practice.wire import AUTHORIZATION, read_answer
from tests.waiting import eventually

UNKNOWN = "ses_unknown000000000000"
SUPPORTED = [
    "audio/webm;codecs=opus",
    "audio/wav",
    "audio/ogg",
    "audio/ogg;codecs=opus",
    "audio/mp4",
    "audio/m4a",
    "audio/mp3",
]
MAX_BYTES = 10_485_760


def error(code, message, **details):
    return {"error": {"code": code, "message": message, **({"details": details} if details else {})}}


def ended(session_id):
    return error("session_ended", "This session no longer takes audio.", session_id=session_id)


def test_an_upload_after_end_is_refused(wire):
    wire.set(outcome="never")
    session_id = wire.create()
    wire.end(session_id)
    answer = wire.upload(session_id, "audio_0.wav")
    assert (answer.status, answer.json) == (400, ended(session_id))


def test_an_upload_after_processing_is_refused(wire):
    session_id = wire.create()
    wire.end(session_id)
    eventually(lambda: wire.get(session_id).status == 200)
    answer = wire.upload(session_id, "audio_0.wav")
    message = "This session is already processed."
    assert (answer.status, answer.json) == (400, error("session_completed", message, session_id=session_id))


def test_a_second_end_is_refused(wire):
    wire.set(outcome="never")
    session_id = wire.create()
    assert wire.end(session_id).status == 202
    answer = wire.end(session_id)
    assert (answer.status, answer.json) == (400, ended(session_id))


def test_an_upload_that_is_still_open_when_end_comes_is_refused_and_not_stored(wire):
    wire.set(outcome="never")
    session_id = wire.create()
    upload = wire.open_upload(session_id, "audio_0.wav", 10, b"01234")
    eventually(lambda: wire.last_request()["file_name"] == "audio_0.wav")
    assert wire.end(session_id).json["audio_files"] == []
    upload.sendall(b"56789")
    answer = read_answer(upload)
    assert (answer.status, answer.json) == (400, ended(session_id))
    assert wire.audio_files(session_id) == []


@pytest.mark.parametrize(
    "content_type",
    [
        *("audio/x-wav", "audio/wave", "audio/vnd.wave", "audio/mpeg", "audio/webm", "Audio/WAV"),
        *("audio/wav;codecs=1", "audio/wav; a=b", "audio/webm; codecs=opus", "audio/wav "),
    ],
)
def test_an_audio_type_outside_the_list_is_refused(wire, content_type):
    session_id = wire.create()
    answer = wire.upload(session_id, "audio_0.wav", content_type=content_type)
    assert answer.status == 400
    assert answer.json == error(
        "invalid_audio_format",
        f"Unsupported type {content_type}.",
        provided_format=content_type,
        supported_formats=SUPPORTED,
    )


@pytest.mark.parametrize(
    "content_type",
    [
        *(None, "", "application/octet-stream", "text/plain", "application/json", "multipart/form-data"),
        *SUPPORTED,
    ],
)
def test_every_other_type_of_the_table_is_taken(wire, content_type):
    session_id = wire.create()
    assert wire.upload(session_id, "audio_0.wav", content_type=content_type).status == 200
    assert wire.audio_files(session_id) == ["0.wav"]


def test_without_a_type_the_extension_decides(wire):
    session_id = wire.create()
    for number, extension in enumerate(("mp3", "m4a", "mp4", "ogg", "webm", "WAV")):
        assert wire.upload(session_id, f"audio_{number}.{extension}", content_type=None).status == 200
    for extension in ("flac", "aac", "wave"):
        answer = wire.upload(session_id, f"audio_0.{extension}", content_type=None)
        assert answer.json["error"]["details"]["provided_format"] == "audio/webm"
        assert answer.status == 400
    for extension in ("flac", "exe"):
        assert wire.upload(session_id, f"audio_9.{extension}").status == 200


def test_an_unknown_session_is_not_found_anywhere(wire):
    expected = (404, error("session_not_found", "No session with this id.", session_id=UNKNOWN))
    for answer in (
        wire.upload(UNKNOWN, "no name at all".replace(" ", "-"), content_type="audio/x-wav"),
        wire.end(UNKNOWN),
        wire.get(UNKNOWN),
        wire.send_json("PATCH", f"/voice/v1/sessions/{UNKNOWN}", {"model": "lite"}),
    ):
        assert (answer.status, answer.json) == expected


def test_ten_mebibytes_are_taken_and_one_byte_more_is_not(wire):
    session_id = wire.create()
    assert wire.upload(session_id, "audio_0.wav", bytes(MAX_BYTES)).status == 200
    answer = wire.upload(session_id, "audio_1.wav", bytes(MAX_BYTES + 1))
    message = "The chunk is bigger than 10 MB."
    assert answer.status == 413
    assert answer.json == error("chunk_too_large", message, size_bytes=10_485_761, max_size_bytes=10_485_760)
    assert wire.audio_files(session_id) == ["0.wav"]


def test_a_name_without_a_number_is_an_invalid_request(wire):
    session_id = wire.create()
    message = "The file name must look like audio_0.wav."
    for name in ("audio.wav", "1.wav", "audio_.wav", "audio_0", "_0.wav", "a.b_0.wav", "audio_-1.wav"):
        answer = wire.upload(session_id, name)
        assert (answer.status, answer.json) == (400, error("invalid_request", message, file_name=name))
    assert wire.upload(session_id, "my%20audio_0.wav").json["error"]["details"] == {
        "file_name": "my audio_0.wav"
    }


def test_the_name_is_looked_at_before_the_type(wire):
    answer = wire.upload(wire.create(), "audio.wav", content_type="audio/x-wav")
    assert answer.json["error"]["code"] == "invalid_request"


@pytest.mark.parametrize("authorization", [None, "", "Bearer ", "bearer x", "Basic eDp5", "x"])
def test_without_a_bearer_token_nothing_is_done(wire, authorization):
    headers = {} if authorization is None else {"Authorization": authorization}
    expected = (401, error("authentication_failed", "A valid token is needed."))
    for method, path in (
        ("POST", "/voice/v1/sessions"),
        ("GET", f"/voice/v1/sessions/{UNKNOWN}"),
        ("POST", f"/voice/v1/sessions/{UNKNOWN}/audio/audio_0.wav"),
        ("POST", f"/voice/v1/sessions/{UNKNOWN}/end"),
        ("PATCH", f"/voice/v1/sessions/{UNKNOWN}"),
    ):
        answer = wire.ask(method, path, b"body" if method != "GET" else None, headers)
        assert (answer.status, answer.json) == expected


def test_tokens_can_be_unknown_expired_or_forbidden(wire):
    wire.set(tokens=["good"], expired_tokens=["old"], forbidden_tokens=["guest"])
    session_path = f"/voice/v1/sessions/{UNKNOWN}"

    def ask(token):
        answer = wire.ask("GET", session_path, headers={"Authorization": f"Bearer {token}"})
        return answer.status, answer.json

    assert ask("old") == (401, error("token_expired", "The token has run out."))
    assert ask("guest") == (403, error("forbidden", "Not allowed for this account."))
    assert ask("other") == (401, error("authentication_failed", "A valid token is needed."))
    assert ask("good")[0] == 404


def test_an_hour_after_its_creation_a_session_is_expired(wire):
    session_id = wire.create()
    wire.upload(session_id, "audio_0.wav")
    created_at = wire.get(session_id).json["created_at"]
    wire.set(clock_offset_seconds=3599 - 60)
    assert wire.get(session_id).status == 202
    wire.set(clock_offset_seconds=3601)
    answer = wire.get(session_id)
    expired_at = answer.json["expired_at"]
    assert answer.status == 410
    assert answer.json == {
        "session_id": session_id,
        "status": "expired",
        "created_at": created_at,
        "expired_at": expired_at,
        "message": "The session was not ended in time.",
        "upload_url": f"{wire.url}/voice/v1/sessions/{session_id}/audio",
        "audio_files_received": 1,
        "audio_files": ["0.wav"],
        "additional_data": answer.json["additional_data"],
        "templates": {},
        "transcript": None,
        "patient_details": None,
    }
    gone = error("session_expired", "The session has expired.", session_id=session_id, expired_at=expired_at)
    for answer in (wire.upload(session_id, "audio_1.wav"), wire.end(session_id)):
        assert (answer.status, answer.json) == (410, gone)


def test_the_life_time_of_new_sessions_can_be_set(wire):
    wire.set(session_lifetime_seconds=0)
    assert wire.get(wire.create()).status == 410


def test_a_create_without_upload_type_is_invalid(wire):
    answer = wire.send_json("POST", "/voice/v1/sessions", {"model": "pro"})
    expected = error("invalid_request", "upload_type is missing.", field="upload_type")
    assert (answer.status, answer.json) == (422, expected)


@pytest.mark.parametrize("body", ["{", "[]", "1", '"text"', b"\xff"])
def test_a_body_that_is_no_json_object_is_invalid(wire, body):
    headers = {"Authorization": AUTHORIZATION, "Content-Type": "application/json"}
    assert wire.ask("POST", "/voice/v1/sessions", body, headers).status == 422


@pytest.mark.parametrize("count", [-1, 1.5, "x", [3]])
def test_an_end_with_a_bad_count_leaves_the_session_open(wire, count):
    session_id = wire.create()
    assert wire.end(session_id, {"audio_files_sent": count}).status == 422
    assert wire.upload(session_id, "audio_0.wav").status == 200


def test_a_repeated_create_is_a_conflict_and_changes_nothing(wire):
    session_id = wire.create(patient_details={"name": "first"})
    wire.upload(session_id, "audio_0.wav")
    before = wire.get(session_id).raw
    body = {"upload_type": "chunked", "session_id": session_id, "patient_details": {"name": "second"}}
    answer = wire.send_json("POST", "/voice/v1/sessions", body)
    assert answer.status == 409
    assert answer.json["error"]["code"] == "txn_already_initialized"
    assert wire.get(session_id).raw == before


def test_the_mode_cannot_be_changed_after_end(wire):
    wire.set(outcome="never")
    session_id = wire.create()
    wire.end(session_id)
    answer = wire.send_json("PATCH", f"/voice/v1/sessions/{session_id}", {"session_mode": "dictation"})
    expected = error("session_already_committed", "The mode can no longer be changed.")
    assert (answer.status, answer.json) == (409, expected)


def test_an_unknown_patch_field_is_refused(wire):
    path = f"/voice/v1/sessions/{wire.create()}"
    assert wire.send_json("PATCH", path, {"colour": "red"}).status == 422
    assert wire.send_json("PATCH", path, {}).status == 422


@pytest.mark.parametrize("path", ["/", "/voice/v1", "/.well-known/medscribealliance", "/voice/v1/sessions/"])
def test_a_wrong_path_is_no_missing_session(wire, path):
    answer = wire.ask("GET", path, headers={"Authorization": AUTHORIZATION})
    assert (answer.status, answer.json) == (404, {"detail": "Not Found"})


def test_a_slash_in_a_chunk_name_is_a_wrong_path(wire):
    answer = wire.upload(wire.create(), "a/audio_0.wav")
    assert (answer.status, answer.json) == (404, {"detail": "Not Found"})


def test_a_wrong_method_is_not_allowed(wire):
    answer = wire.ask("DELETE", f"/voice/v1/sessions/{UNKNOWN}", headers={"Authorization": AUTHORIZATION})
    assert (answer.status, answer.json) == (405, {"detail": "Method Not Allowed"})


def test_a_refused_upload_leaves_the_connection_usable(wire):
    upload = wire.open_upload(UNKNOWN, "audio_0.wav", 1_000_000, bytes(1_000_000))
    again = upload.dup()
    assert read_answer(upload).status == 404
    again.sendall(b"GET /voice/v1/.well-known/medscribealliance HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert read_answer(again).status == 200
