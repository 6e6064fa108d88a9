"""PATCH at the self-hosted backend: what it changes, and what it breaks (voice-api.md 6.6, 6.7)."""

import pytest

from tests.integration.practice.self_hosted import create, ended, long_error, patch, told, unexpected


def test_a_patch_takes_what_it_knows_and_refuses_the_rest(hosted):
    session_id = create(hosted)
    answer = patch(hosted, session_id, session_details={"age": 7}, templates=["any"], model="lite")
    assert (answer.status, answer.json["session_id"], answer.json["status"]) == (200, session_id, "success")
    assert hosted.get(session_id).json["session_details"] == {"age": 7}
    for changes in ({"patient_details": {}}, {"colour": "red"}, {"user_status": "gone"}):
        refused = patch(hosted, session_id, **changes)
        assert (refused.status, refused.json["error"]["code"]) == (400, "BAD_REQUEST")
    empty = patch(hosted, session_id)
    assert (empty.status, empty.json["error"]["code"]) == (400, "bad_request")
    assert patch(hosted, session_id, language_hint=["xx"]).status == 500


def test_the_mode_is_frozen_after_end_and_the_details_are_not(hosted):
    session_id = ended(hosted, 0)
    message = "The mode can no longer be changed."
    expected = (409, long_error("session_already_committed", message, session_id))
    assert told(patch(hosted, session_id, session_mode="dictation")) == expected
    assert patch(hosted, session_id, session_details={"age": 8}).status == 200


def test_a_cancelled_session_takes_audio_again_even_after_end(hosted):
    session_id = ended(hosted, 0)
    patch(hosted, session_id, user_status="cancelled", processing_status="cancelled")
    assert (hosted.get(session_id).status, hosted.get(session_id).json["status"]) == (202, "initialized")
    assert hosted.upload(session_id, "audio_1.wav").status == 200


def test_a_session_marked_finished_is_completed_for_uploads(hosted):
    session_id = create(hosted)
    patch(hosted, session_id, processing_status="success")
    answer = hosted.upload(session_id, "audio_0.wav")
    assert (answer.status, answer.json["error"]["code"]) == (400, "session_completed")


@pytest.mark.parametrize("ends_first", [True, False])
def test_a_cancelled_and_ended_session_has_an_object_for_a_message(hosted, ends_first):
    hosted.set(outcome="never")
    session_id = create(hosted)
    if ends_first:
        hosted.end(session_id)
        assert patch(hosted, session_id, processing_status="cancelled").status == 200
    else:
        cancel = {"user_status": "cancelled", "processing_status": "cancelled"}
        assert patch(hosted, session_id, **cancel).status == 200
        assert (hosted.get(session_id).status, hosted.get(session_id).json["status"]) == (202, "initialized")
        assert hosted.upload(session_id, "audio_0.wav").status == 200
        assert hosted.end(session_id).status == 202
    names = {"txn_id": session_id, "b_id": "workspace-1"}
    error = {"code": "system_failure", "message": names, "display_message": {}}
    assert told(hosted.get(session_id)) == (500, {"status": "failed", "error": error, **names})
    hosted.set(habits={"cancelled_message_is_object": False})
    assert isinstance(hosted.get(session_id).json["error"]["message"], str)


def test_patched_data_breaks_the_session_for_good_but_for_end(hosted):
    session_id = create(hosted)
    assert patch(hosted, session_id, additional_data={"a": 1}).status == 200
    assert told(hosted.get(session_id)) == unexpected(session_id)
    assert told(hosted.upload(session_id, "audio_0.wav")) == unexpected(session_id)
    assert hosted.end(session_id).status == 202
    assert told(hosted.get(session_id)) == unexpected(session_id)


def test_patched_data_may_replace_what_was_there(hosted):
    hosted.set(habits={"patched_data_breaks": False})
    session_id = create(hosted, additional_data={"b": 2})
    patch(hosted, session_id, additional_data={"a": 1})
    assert hosted.get(session_id).json["additional_data"].keys() == {"a", "_protocol"}


def test_a_patched_commit_locks_the_session_and_starts_nothing(hosted):
    session_id = create(hosted)
    patch(hosted, session_id, user_status="commit")
    assert (hosted.get(session_id).status, hosted.get(session_id).json["status"]) == (200, "failed")
    assert hosted.upload(session_id, "audio_0.wav").json["error"]["code"] == "session_ended"


def test_a_patched_commit_may_be_nothing_but_a_mark(hosted):
    hosted.set(habits={"patched_commit_locks": False})
    session_id = create(hosted)
    patch(hosted, session_id, user_status="commit")
    assert hosted.upload(session_id, "audio_0.wav").status == 200
