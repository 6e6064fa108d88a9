"""Each damaging habit of the self-hosted backend: what it does, and that it can be switched off alone."""

import json

import pytest

from tests.integration.practice.self_hosted import (
    SESSION,
    completed,
    create,
    ended,
    long_error,
    numbers,
    told,
)
from tests.integration.practice.wire import AUTHORIZATION, read_answer, wav_of
from tests.waiting import eventually

CREATE = "/voice/v1/sessions"


def create_again(hosted, session_id):
    body = {"upload_type": "chunked", "language_hint": ["en"], "session_id": session_id}
    return hosted.send_json("POST", CREATE, body)


def open_uploads(hosted, session_id, *sequences):
    """Begin these uploads, all at once, and return when the server has them."""
    opened = [hosted.open_upload(session_id, f"audio_{number}.wav", 10, b"01234") for number in sequences]

    def seen():
        journal = hosted.control("GET", "/journal")["requests"]
        return sum(entry["session_id"] == session_id and entry["status"] is None for entry in journal)

    eventually(lambda: seen() == len(opened))
    return opened


def finish(upload):
    upload.sendall(b"56789")
    return read_answer(upload)


def test_create_repeated_is_a_conflict_that_hides_the_transcript(hosted):
    session_id = create(hosted)
    hosted.upload(session_id, "audio_0.wav", wav_of(0.1))
    conflict = (409, long_error("txn_already_initialized", "This transaction exists already.", session_id))
    assert told(create_again(hosted, session_id)) == conflict
    assert hosted.upload(session_id, "audio_1.wav", wav_of(0.1)).status == 200
    hosted.end(session_id)
    rescue = eventually(
        lambda: (
            answer if (answer := hosted.get(session_id, "?template_id=transcript")).status == 200 else None
        )
    )
    assert rescue.json["status"] == "completed"
    assert rescue.json["transcript"].endswith("Chunk 0: 0.10 s\nChunk 1: 0.10 s")
    assert hosted.get(session_id).status == 202
    hosted.set(clock_offset_seconds=121)
    spoiled = hosted.get(session_id)
    assert (spoiled.status, spoiled.json["status"]) == (206, "partial")
    assert (spoiled.json["transcript"], spoiled.json["templates"]) == ("", [])


def test_create_repeated_spoils_a_completed_session_at_once(hosted):
    session_id = ended(hosted, 0)
    completed(hosted, session_id)
    assert create_again(hosted, session_id).status == 409
    assert (hosted.get(session_id).status, hosted.get(session_id).json["transcript"]) == (206, "")
    assert hosted.get(session_id, "?template_id=transcript").json["transcript"]


def test_create_repeated_may_be_harmless(hosted):
    hosted.set(habits={"repeated_create_spoils": False})
    session_id = create(hosted)
    assert create_again(hosted, session_id).status == 409
    hosted.end(session_id)
    assert completed(hosted, session_id).json["status"] == "completed"


def test_an_upload_still_open_at_end_is_answered_200_listed_and_not_transcribed(hosted):
    session_id = create(hosted)
    hosted.upload(session_id, "audio_0.wav", wav_of(0.1))
    (upload,) = open_uploads(hosted, session_id, 1)
    assert numbers(hosted.end(session_id).json["audio_files"]) == [0]
    completed(hosted, session_id)
    assert finish(upload).status == 200
    stored = hosted.control("GET", "/sessions")["sessions"][-1]["chunks"]
    assert [chunk["sequence"] for chunk in stored] == [0, 1]
    for _ in range(2):
        answer = completed(hosted, session_id)
        assert numbers(answer.json["audio_files"]) == [0, 1]
        assert answer.json["audio_files_received"] == 2
        assert answer.json["transcript"].endswith("\nChunk 0: 0.10 s")
        assert numbers(hosted.end(session_id).json["audio_files"]) == [0, 1]


def test_an_upload_still_open_at_end_may_be_refused(hosted):
    hosted.set(habits={"late_upload_is_lost": False})
    session_id = create(hosted)
    (upload,) = open_uploads(hosted, session_id, 0)
    hosted.end(session_id)
    answer = finish(upload)
    assert (answer.status, answer.json["error"]["code"]) == (400, "session_ended")
    assert hosted.audio_files(session_id) == []


@pytest.mark.parametrize(("habit", "listed"), [(True, 1), (False, 2)])
def test_of_two_parallel_uploads_get_before_end_lists_one_and_end_both(hosted, habit, listed):
    hosted.set(habits={"list_is_short": habit})
    session_id = create(hosted)
    uploads = open_uploads(hosted, session_id, 0, 1)
    assert [finish(upload).status for upload in uploads] == [200, 200]
    assert len(hosted.audio_files(session_id)) == listed
    assert hosted.get(session_id).json["audio_files_received"] == listed
    assert numbers(hosted.end(session_id).json["audio_files"]) == [0, 1]


def test_uploads_one_by_one_are_all_listed(hosted):
    session_id = create(hosted)
    for number in (0, 1, 2, 1):
        hosted.upload(session_id, f"audio_{number}.wav")
    assert hosted.audio_files(session_id) == ["0.wav", "1.wav", "2.wav"]


def test_failed_is_said_too_early_and_taken_back(hosted):
    hosted.set(stuck_seconds=0.05, processing_seconds=1)
    session_id = ended(hosted, 0)
    eventually(lambda: hosted.get(session_id).json["status"] == "failed", 2)
    assert hosted.get(session_id).status == 200
    eventually(lambda: hosted.get(session_id).json["status"] == "completed")


def test_it_is_120_seconds_by_the_servers_clock_after_which_it_gives_up(hosted):
    hosted.set(outcome="never")
    session_id = ended(hosted, 0)
    hosted.set(clock_offset_seconds=110)
    assert hosted.get(session_id).json["status"] == "processing"
    hosted.set(clock_offset_seconds=120)
    assert hosted.get(session_id).json["status"] == "failed"
    hosted.set(habits={"gives_up_too_early": False})
    assert hosted.get(session_id).json["status"] == "processing"


def test_another_end_is_202_and_revives_a_dead_session(hosted):
    hosted.set(outcome="failed")
    session_id = ended(hosted, 0)
    assert completed(hosted, session_id).json["status"] == "failed"
    hosted.set(outcome="completed", processing_seconds=1)
    assert hosted.end(session_id).status == 202
    assert hosted.get(session_id).json["status"] == "processing"
    assert completed(hosted, session_id).json["status"] == "completed"
    assert hosted.end(session_id).status == 202
    assert hosted.get(session_id).json["status"] == "completed"


def test_another_end_may_be_refused(hosted):
    hosted.set(habits={"end_is_repeatable": False})
    session_id = ended(hosted, 0)
    answer = hosted.end(session_id)
    assert (answer.status, answer.json["error"]["code"]) == (400, "session_ended")
    assert hosted.control("GET", "/sessions")["sessions"][-1]["end_count"] == 2


def test_a_bad_name_may_be_a_plain_refusal(hosted):
    hosted.set(habits={"bad_name_is_server_error": False})
    answer = hosted.upload(create(hosted), "audio.wav")
    assert (answer.status, answer.json["error"]["code"]) == (400, "invalid_request")


def test_the_dialect_brings_its_habits_back_and_what_is_named_beside_it_wins(hosted):
    hosted.set(habits={"list_is_short": False}, hold_seconds=1)
    settings = hosted.set(dialect="self_hosted")
    assert settings["hold_seconds"] == 14
    assert all(settings["habits"].values())
    settings = hosted.set(dialect="self_hosted", hold_seconds=2, habits={"list_is_short": False})
    assert (settings["dialect"], settings["hold_seconds"]) == ("self_hosted", 2)
    assert [name for name, is_on in settings["habits"].items() if not is_on] == ["list_is_short"]
    assert hosted.set(dialect="documents")["hold_seconds"] == 0


def test_a_session_outlives_a_change_of_dialect(hosted):
    session_id = create(hosted, session_id=SESSION[:-1] + "9")
    hosted.upload(session_id, "audio_0.wav")
    hosted.set(dialect="documents")
    assert hosted.audio_files(session_id) == ["0.wav"]
    hosted.upload(session_id, "audio_1.wav")
    other = hosted.create()
    hosted.upload(other, "audio_5.wav")
    hosted.set(dialect="self_hosted", hold_seconds=0)
    assert hosted.audio_files(other) == ["5.wav"]
    assert numbers(hosted.end(session_id).json["audio_files"]) == [0, 1]


@pytest.mark.parametrize(
    "settings",
    [
        {"dialect": "klingon"},
        {"habits": []},
        {"habits": {"whistles": True}},
        {"habits": {"list_is_short": 1}},
    ],
)
def test_a_dialect_or_habit_nobody_knows_is_refused(hosted, settings):
    control = {"X-Practice-Control": "1"}
    assert hosted.ask("PUT", "/practice/v1/settings", json.dumps(settings), control).status == 422


def test_a_token_never_shows_in_the_journal(hosted):
    hosted.get(SESSION)
    assert AUTHORIZATION.removeprefix("Bearer ") not in json.dumps(hosted.control("GET", "/journal"))
