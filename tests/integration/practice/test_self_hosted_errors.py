"""The quirk forms of voice-api.md 14, letter by letter, and what is refused at all."""

import pytest

from tests.integration.practice.self_hosted import (
    SESSION,
    UNKNOWN,
    create,
    ended,
    long_error,
    patch,
    told,
    unexpected,
)
from tests.integration.practice.wire import AUTHORIZATION

CREATE = "/voice/v1/sessions"
DISCOVERY = "/voice/v1/.well-known/medscribealliance"


def test_an_unknown_session_is_no_transaction(hosted):
    expected = (404, long_error("transaction_not_found", "No such transaction.", UNKNOWN))
    assert told(hosted.get(UNKNOWN)) == expected
    assert told(hosted.upload(UNKNOWN, "no-name", content_type="audio/x-wav")) == expected
    assert told(hosted.end(UNKNOWN)) == expected
    assert told(patch(hosted, UNKNOWN, model="lite")) == expected


@pytest.mark.parametrize(
    "name",
    [
        *("1.wav", "1.mp3", "audio.wav", "audio_.wav", "audio_0", "_0.wav", "a.b_0.wav", "audio_-1.wav"),
        *("audio_5.tar.gz", "my%20audio_0.wav", "%C3%A9_0.wav"),
    ],
)
def test_a_bad_name_is_a_server_error(hosted, name):
    session_id = create(hosted)
    assert told(hosted.upload(session_id, name)) == unexpected(session_id)


def test_a_storage_fault_looks_just_like_a_bad_name(hosted):
    session_id = create(hosted)
    hosted.plan({"route": "upload", "action": "status", "status": 500, "attempts": 1})
    assert told(hosted.upload(session_id, "audio_0.wav")) == unexpected(session_id)
    assert hosted.upload(session_id, "audio_0.wav").status == 200


def test_the_type_is_looked_at_before_the_name(hosted):
    answer = hosted.upload(create(hosted), "audio.wav", content_type="audio/x-wav")
    assert (answer.status, answer.json["error"]["code"]) == (400, "invalid_audio_format")


@pytest.mark.parametrize(
    "content_type",
    [
        *("audio/x-wav", "audio/wave", "audio/vnd.wave", "audio/mpeg", "audio/webm", "Audio/WAV"),
        *("audio/wav;codecs=1", "audio/wav; a=b", "audio/webm; codecs=opus", "audio/wav "),
    ],
)
def test_an_audio_type_outside_the_list_is_refused_in_the_short_form(hosted, content_type):
    answer = hosted.upload(create(hosted), "audio_0.wav", content_type=content_type)
    assert answer.status == 400
    assert answer.json["error"]["code"] == "invalid_audio_format"
    assert answer.json["error"]["details"]["provided_format"] == content_type
    assert len(answer.json["error"]["details"]["supported_formats"]) == 7


@pytest.mark.parametrize(
    "content_type",
    [
        *(None, "", "application/octet-stream", "text/plain", "application/json", "multipart/form-data"),
        *("audio/webm;codecs=opus", "audio/wav", "audio/ogg", "audio/ogg;codecs=opus"),
        *("audio/mp4", "audio/m4a", "audio/mp3"),
    ],
)
def test_every_other_type_of_the_table_is_taken(hosted, content_type):
    assert hosted.upload(create(hosted), "audio_0.wav", content_type=content_type).status == 200


def test_without_a_type_the_extension_decides(hosted):
    session_id = create(hosted)
    taken = ("mp3", "m4a", "mp4", "ogg", "webm", "WAV")
    refused = ("flac", "aac", "wave")
    got = [hosted.upload(session_id, f"a_0.{kind}", content_type=None).status for kind in taken + refused]
    assert got == [200] * 6 + [400] * 3
    assert hosted.upload(session_id, "a_9.exe").status == 200


def test_no_size_is_refused(hosted):
    session_id = create(hosted)
    assert hosted.upload(session_id, "audio_0.wav", bytes(10_485_761)).status == 200
    assert hosted.upload(session_id, "audio_1.wav", b"").status == 200


def test_an_upload_after_end_is_refused_in_the_short_form_even_when_all_is_done(hosted):
    session_id = ended(hosted, 0)
    expected = (
        400,
        {
            "error": {
                "code": "session_ended",
                "message": "This session no longer takes audio.",
                "details": {"session_id": session_id},
            }
        },
    )
    assert told(hosted.upload(session_id, "audio_1.wav")) == expected
    hosted.set(hold_seconds=5)
    assert hosted.get(session_id).json["status"] == "completed"
    assert told(hosted.upload(session_id, "audio_1.wav")) == expected


def test_a_malformed_create_is_a_bad_request_in_the_short_form(hosted):
    answer = hosted.send_json("POST", CREATE, {})
    message = "Field 'body -> upload_type': missing"
    assert told(answer) == (400, {"error": {"code": "BAD_REQUEST", "message": message}})


@pytest.mark.parametrize(
    "fields",
    [
        {"upload_type": "parcel"},
        {"language_hint": "en"},
        {"session_id": "x" * 15},
        {"session_id": "x" * 33},
        {"session_id": "\ud800" * 20},
        {"templates": ["a", "b", "c"]},
        {"additional_data": []},
    ],
)
def test_what_is_422_elsewhere_is_400_here(hosted, fields):
    body = {"upload_type": "chunked", "language_hint": ["en"], **fields}
    answer = hosted.send_json("POST", CREATE, body)
    assert (answer.status, answer.json["error"]["code"]) == (400, "BAD_REQUEST")
    assert answer.json.keys() == {"error"}


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"language_hint": []},
        {"language_hint": ["xx"]},
        {"language_hint": ["auto_detect"]},
        {"language_hint": ["en"], "templates": ["clinical_notes_template"]},
    ],
)
def test_a_create_without_a_language_or_with_an_unknown_template_leaves_no_session(hosted, fields):
    body = {"upload_type": "chunked", "session_id": "ses_refused_0000000000", **fields}
    answer = hosted.send_json("POST", CREATE, body)
    assert (answer.status, answer.json["error"]["code"]) == (400, "bad_request")
    assert (answer.json["status"], answer.json["txn_id"]) == ("failed", "ses_refused_0000000000")
    assert hosted.get("ses_refused_0000000000").status == 404


def test_an_unknown_language_beside_a_known_one_is_skipped_and_case_does_not_matter(hosted):
    body = {"upload_type": "chunked", "language_hint": ["xx", "HI"]}
    assert hosted.send_json("POST", CREATE, body).status == 201


def test_a_stream_is_refused_and_leaves_a_session_that_takes_nothing(hosted):
    session_id = "ses_stream_00000000000"
    body = {"upload_type": "stream", "language_hint": ["en"], "session_id": session_id}
    assert hosted.send_json("POST", CREATE, body).status == 500
    assert (hosted.get(session_id).status, hosted.get(session_id).json["status"]) == (202, "initialized")
    assert told(hosted.upload(session_id, "audio_0.wav")) == unexpected(session_id)


@pytest.mark.parametrize("authorization", [None, "", "Bearer", "Bearer "])
def test_a_missing_token_is_forbidden(hosted, authorization):
    headers = {} if authorization is None else {"Authorization": authorization}
    for method, path in (
        ("POST", CREATE),
        ("GET", f"{CREATE}/{UNKNOWN}"),
        ("POST", f"{CREATE}/{UNKNOWN}/audio/audio_0.wav"),
        ("POST", f"{CREATE}/{UNKNOWN}/end"),
        ("POST", "/connect-auth/v1/account/login"),
    ):
        answer = hosted.ask(method, path, headers=headers)
        assert told(answer) == (403, {"detail": "missing_token"})
        assert "www-authenticate" not in answer.headers


def test_a_token_may_be_invalid_or_expired(hosted):
    hosted.set(tokens=["good"], expired_tokens=["old"], forbidden_tokens=["guest"])

    def ask(authorization):
        return told(hosted.ask("GET", f"{CREATE}/{UNKNOWN}", headers={"Authorization": authorization}))

    for wrong in ("Bearer other", "Bearer guest", "bearer good", "Basic good"):
        assert ask(wrong) == (403, {"detail": "invalid_token"})
    assert ask("Bearer old") == (401, {"detail": "token_expired"})
    assert ask("Bearer good")[0] == ask("good")[0] == 404


def test_a_planned_refusal_of_a_token_has_the_same_forms(hosted):
    hosted.plan(
        {"route": "get", "action": "status", "status": 401, "attempts": 1},
        {"route": "get", "action": "status", "status": 403, "attempts": 1},
    )
    assert told(hosted.get(SESSION)) == (401, {"detail": "token_expired"})
    assert told(hosted.get(SESSION)) == (403, {"detail": "invalid_token"})


@pytest.mark.parametrize(
    ("status", "code"),
    [
        *((400, "BAD_REQUEST"), (404, "transaction_not_found"), (409, "session_already_committed")),
        *((422, "BAD_REQUEST"), (429, "rate_limit_exceeded"), (500, "unexpected_error")),
        *((502, "bad_gateway"), (503, "service_unavailable"), (504, "gateway_timeout")),
    ],
)
def test_a_planned_status_comes_in_the_backends_words_or_in_a_gateways(hosted, status, code):
    hosted.plan({"route": "upload", "action": "status", "status": status, "attempts": 1})
    answer = hosted.upload(SESSION, "audio_0.wav")
    assert (answer.status, answer.json["error"]["code"]) == (status, code)


def test_a_wrong_path_or_method_has_only_a_detail(hosted):
    headers = {"Authorization": AUTHORIZATION}
    for path in ("/.well-known/medscribealliance", "/connect-auth/v1/account/login", "/voice/v1"):
        assert told(hosted.ask("GET", path, headers=headers)) == (404, {"detail": "Not Found"})
    answer = hosted.ask("DELETE", f"{CREATE}/{UNKNOWN}", headers=headers)
    assert told(answer) == (405, {"detail": "Method Not Allowed"})


def test_two_paths_need_no_token(hosted):
    assert told(hosted.ask("GET", "/voice/ping")) == (200, {"ping": "pong"})
    assert hosted.ask("GET", "/healthz").status == 200


@pytest.mark.parametrize("count", [-1, "x", 1.5, [3]])
def test_an_end_with_a_bad_count_is_a_bad_request_and_leaves_the_session_open(hosted, count):
    session_id = create(hosted)
    answer = hosted.end(session_id, {"audio_files_sent": count})
    assert (answer.status, answer.json["error"]["code"]) == (400, "BAD_REQUEST")
    assert hosted.upload(session_id, "audio_0.wav").status == 200
    headers = {"Authorization": AUTHORIZATION}
    assert hosted.ask("POST", f"{CREATE}/{session_id}/end", '{"audio_files_sent": 1}', headers).status == 400


@pytest.mark.parametrize("body", [None, "", "{}", "null", '{"audio_files_sent": "1", "more": 1}'])
def test_end_takes_nearly_anything_else(hosted, body):
    session_id = create(hosted)
    headers = {"Authorization": AUTHORIZATION, "Content-Type": "application/json"}
    assert hosted.ask("POST", f"{CREATE}/{session_id}/end", body, headers).status == 202


def test_an_unknown_document_is_not_found(hosted):
    session_id = ended(hosted, 0)
    expected = (404, long_error("resource_not_found", "No such document.", session_id))
    assert told(hosted.get(session_id, "?document_id=doc_none")) == expected
    assert told(hosted.get(session_id, "?template_id=clinical_notes_template")) == expected


def test_discovery_needs_no_token_and_promises_more_than_there_is(hosted):
    answer = hosted.ask("GET", DISCOVERY)
    assert (answer.status, answer.headers["cache-control"]) == (200, "max-age=10800")
    assert answer.json["authentication"]["supported_methods"] == ["api_key", "oidc"]
    assert answer.json["capabilities"]["storage_providers"] == ["aws"]
    assert len(answer.json["capabilities"]["audio_formats"]) == 7
    assert answer.json["languages"]["auto_detection"] is False
    assert [len(model["languages"]) for model in answer.json["models"]] == [12, 12]


def test_an_id_of_any_characters_is_taken_and_stays_inside_the_servers_folder(hosted):
    session_id = "..\\..\\..\\..\\outside"
    assert create(hosted, session_id=session_id) == session_id
    assert hosted.upload("..%5C..%5C..%5C..%5Coutside", "audio_0.wav").status == 200
