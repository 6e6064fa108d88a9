"""The rules of one session, of tokens and of JSON bodies, without a server."""

from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.practice.answers import poll
from recorder_gui.practice.audio_store import AudioStore
from recorder_gui.practice.chunk_name import read_chunk_name
from recorder_gui.practice.errors import ApiError
from recorder_gui.practice.result_writer import write_result
from recorder_gui.practice.server_settings import Outcome, ServerSettings
from recorder_gui.practice.session import Session, SessionResult, SessionStatus, StoredChunk
from recorder_gui.practice.session_book import SessionBook
from recorder_gui.practice.session_request import check_end, read_create, read_json_object, read_patch
from recorder_gui.practice.token_check import check_token

START = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


def new_session(**fields):
    body = {"upload_type": "chunked", **fields}
    return Session("ses_5f0c9b7e2a4d41c8b3e6a1d2", read_create(body), body, START, HOUR)


def chunk(file_name, data=b"sound"):
    return StoredChunk(
        name=read_chunk_name(file_name),
        original_filename=file_name,
        content_type="audio/wav",
        size_bytes=len(data),
        sha256=str(hash(data)),
        audio=AudioStore().keep(data),
    )


def code_of(call, *arguments):
    with pytest.raises(ApiError) as caught:
        call(*arguments)
    return caught.value.status, caught.value.code


def test_a_new_session_is_initialized_until_its_hour_is_over():
    session = new_session()
    assert session.status_at(START + HOUR - timedelta(seconds=1)) is SessionStatus.INITIALIZED
    assert session.status_at(START + HOUR) is SessionStatus.EXPIRED


def test_an_ended_session_does_not_expire():
    session = new_session()
    session.end(START, {})
    assert session.status_at(START + 50 * HOUR) is SessionStatus.PROCESSING


def test_audio_is_refused_with_the_reason_of_the_moment():
    session = new_session()
    session.check_takes_audio(START)
    assert code_of(session.check_takes_audio, START + HOUR) == (410, "session_expired")
    session.end(START, {})
    assert code_of(session.check_takes_audio, START) == (400, "session_ended")
    for status in (SessionStatus.COMPLETED, SessionStatus.PARTIAL, SessionStatus.FAILED):
        session.finish(SessionResult(status), START)
        assert code_of(session.check_takes_audio, START) == (400, "session_completed")


def test_a_second_end_is_refused_but_counted():
    session = new_session()
    session.end(START, {"audio_files_sent": 0})
    assert code_of(session.end, START, {}) == (400, "session_ended")
    assert len(session.end_bodies) == 2


def test_a_repeated_chunk_takes_the_same_slot_and_every_arrival_is_remembered():
    session = new_session()
    session.store(chunk("audio_1.wav", b"one"), 1.0)
    session.store(chunk("audio_0.wav"), 2.0)
    session.store(chunk("other_01.wav", b"two"), 3.0)
    assert session.audio_files == ["0.wav", "1.wav"]
    slot = session.slots[read_chunk_name("a_1.wav")]
    assert slot.arrivals == [1.0, 3.0]
    assert len(slot.versions) == 2
    assert slot.chunk.audio.read() == b"two"


def test_a_forgotten_chunk_is_gone_but_its_history_is_not():
    session = new_session()
    session.store(chunk("audio_0.wav"), 1.0)
    session.forget(read_chunk_name("audio_0.wav"))
    assert session.audio_files == []
    session.store(chunk("audio_0.wav"), 2.0)
    assert session.slots[read_chunk_name("audio_0.wav")].arrivals == [1.0, 2.0]


def test_slots_are_listed_by_number_and_not_by_letter():
    session = new_session()
    for number in (10, 9, 100):
        session.store(chunk(f"audio_{number}.wav"), 1.0)
    assert session.audio_files == ["9.wav", "10.wav", "100.wav"]


def test_a_single_session_takes_one_file_which_may_be_sent_again():
    session = new_session(upload_type="single")
    session.store(chunk("audio_0.wav"), 1.0)
    session.check_takes_name(read_chunk_name("audio_0.wav"), "audio_0.wav")
    refused = code_of(session.check_takes_name, read_chunk_name("audio_1.wav"), "audio_1.wav")
    assert refused == (400, "invalid_request")


def test_the_mode_is_frozen_after_end_and_other_data_is_merged():
    session = new_session(additional_data={"a": 1})
    session.end(START, {})
    assert code_of(session.change, {"model": "lite"}, START) == (409, "session_already_committed")
    session.change({"additional_data": {"b": 2}, "patient_details": {"age": 40}}, START)
    _, body = poll(session, "http://127.0.0.1:1", START)
    assert body["additional_data"]["a"] == 1
    assert body["additional_data"]["b"] == 2
    assert body["patient_details"] == {"age": 40}


def test_a_wanted_id_can_be_used_once():
    book = SessionBook()
    session = new_session()
    book.add(session)
    assert code_of(book.free_id, session.session_id) == (409, "txn_already_initialized")
    book.lose(session.session_id)
    assert code_of(book.find, session.session_id) == (404, "session_not_found")
    assert book.free_id(session.session_id) == session.session_id
    assert len(book.free_id(None)) == 24


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"upload_type": None}, "upload_type"),
        ({"upload_type": "parcel"}, "upload_type"),
        ({"model": "max"}, "model"),
        ({"session_mode": "song"}, "session_mode"),
        ({"language_hint": "en"}, "language_hint"),
        ({"templates": ["transcript_template"] * 3}, "templates"),
        ({"session_id": "short"}, "session_id"),
        ({"session_id": "x" * 33}, "session_id"),
        ({"session_id": "ses_0123456789/abcdef"}, "session_id"),
        ({"additional_data": []}, "additional_data"),
        ({"patient_details": "x"}, "patient_details"),
    ],
)
def test_a_create_that_breaks_a_rule_is_refused_by_field(fields, field):
    with pytest.raises(ApiError) as caught:
        read_create({"upload_type": "chunked", **fields})
    assert caught.value.status == 422
    assert caught.value.body()["error"]["details"] == {"field": field}


def test_defaults_are_those_of_the_documents():
    order = read_create({"upload_type": "chunked", "a_new_field": 1})
    assert (order.model, order.session_mode, order.templates) == ("pro", "dictation", ())


def test_an_unknown_template_and_streaming_are_refused():
    assert code_of(read_create, {"upload_type": "chunked", "templates": ["x"]}) == (400, "invalid_template")
    assert code_of(read_create, {"upload_type": "stream"}) == (400, "invalid_request")


@pytest.mark.parametrize("count", [-1, 1.5, "1", True, [1]])
def test_an_end_count_that_is_none_is_refused(count):
    assert code_of(check_end, {"audio_files_sent": count}) == (422, "invalid_request")


@pytest.mark.parametrize("changes", [{}, {"colour": "red"}, {"model": "max"}])
def test_a_patch_without_a_known_field_is_refused(changes):
    assert code_of(read_patch, changes) == (422, "invalid_request")


def test_a_json_body_may_be_absent_but_not_broken():
    assert read_json_object(b"", "") == {}
    assert read_json_object(b"null", "application/json; charset=utf-8") == {}
    for raw in (b"{", b"[]", b"\xff", b"1"):
        assert code_of(read_json_object, raw, "application/json") == (422, "invalid_request")
    assert code_of(read_json_object, b"{}", "text/plain") == (422, "invalid_request")


@pytest.mark.parametrize("header", ["", "Bearer ", "Bearer", "bearer good", "Basic good", "good"])
def test_a_token_must_be_a_bearer_token(header):
    assert code_of(check_token, header, ServerSettings()) == (401, "authentication_failed")


def test_named_tokens_are_expired_forbidden_good_or_unknown():
    settings = ServerSettings(tokens=("good",), expired_tokens=("old",), forbidden_tokens=("guest",))
    check_token("Bearer good", settings)
    assert code_of(check_token, "Bearer old", settings) == (401, "token_expired")
    assert code_of(check_token, "Bearer guest", settings) == (403, "forbidden")
    assert code_of(check_token, "Bearer other", settings) == (401, "authentication_failed")


@pytest.mark.parametrize(
    "changes",
    [
        {"hold_seconds": -1},
        {"hold_seconds": float("nan")},
        {"processing_seconds": "1"},
        {"outcome": "great"},
        {"tokens": "abc"},
        {"speed": 1},
    ],
)
def test_a_setting_that_makes_no_sense_is_refused(changes):
    assert code_of(ServerSettings().changed, changes) == (422, "invalid_request")


def test_a_session_without_audio_fails_as_too_short():
    result = write_result(Outcome.COMPLETED, [], [], None)
    assert (result.status, result.error_code) == (SessionStatus.FAILED, "audio_too_short")
    assert write_result(Outcome.NEVER, [], [], None) is None
