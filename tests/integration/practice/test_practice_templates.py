"""The list of templates, and one more document of a session that is processed (voice-api.md 6.8, 6.14)."""

import pytest

from tests.integration.practice.wire import AUTHORIZATION
from tests.waiting import eventually

LIST = "/voice/api/v1/template"


def listed(wire, authorization=AUTHORIZATION):
    headers = {"Authorization": authorization} if authorization else {}
    return wire.ask("GET", LIST, headers=headers)


def process(wire, session_id, template):
    path = f"/voice/v1/sessions/{session_id}/process/template/{template}"
    return wire.ask("POST", path, headers={"Authorization": AUTHORIZATION})


def processed(wire):
    session_id = wire.create(templates=["clinical_notes_template"])
    wire.upload(session_id, "audio_0.wav")
    wire.end(session_id)
    eventually(lambda: wire.get(session_id).status == 200)
    return session_id


@pytest.mark.parametrize("dialect", ["documents", "self_hosted"])
def test_the_list_has_what_create_takes(wire, dialect):
    wire.set(dialect=dialect, hold_seconds=0)
    items = listed(wire).json["items"]
    assert items
    assert {"id", "title", "desc", "section_ids", "default", "is_favorite"} == items[0].keys()
    wire.create(templates=[item["id"] for item in items], language_hint=["en"])


def test_without_a_token_there_is_no_list(wire):
    wire.set(tokens=["good"])
    assert listed(wire).status == 401
    assert listed(wire, "Bearer good").status == 200


def test_discovery_names_the_list(wire):
    document = wire.ask("GET", "/voice/v1/.well-known/medscribealliance").json
    assert document["endpoints"]["templates_url"] == wire.url + LIST


def test_the_list_cannot_be_added_to_here(wire):
    assert wire.send_json("POST", LIST, {"title": "Mine", "section_ids": []}).status == 405


def test_one_more_document_is_begun_then_written(wire):
    session_id = processed(wire)
    answer = process(wire, session_id, "transcript_template")
    assert (answer.status, answer.json["status"]) == (202, "in-progress")
    query = f"?document_id={answer.json['document_id']}"

    def document():
        return wire.get(session_id, query).json["templates"][0]["transcript_template"]

    assert document()["status"] in ("in-progress", "success")
    written = eventually(lambda: entry if (entry := document())["status"] == "success" else None)
    assert "practice server" in written["data"]
    assert len(wire.get(session_id).json["templates"]) == 2


def test_an_unknown_template_or_session_makes_no_document(wire):
    session_id = processed(wire)
    answer = process(wire, session_id, "nothing_template")
    assert (answer.status, answer.json["error"]["code"]) == (404, "template_not_found")
    assert process(wire, "ses_0000000000000000", "transcript_template").status == 404


def test_before_there_is_a_result_none_is_made(wire):
    assert process(wire, wire.create(), "transcript_template").status == 400


def test_the_self_hosted_backend_refuses_a_good_token_there(hosted):
    session_id = hosted.create(language_hint=["en"])
    answer = process(hosted, session_id, "transcript_template")
    assert (answer.status, answer.json) == (401, {"detail": "JWT missing uuid claim"})
    assert hosted.get(session_id).status == 202
