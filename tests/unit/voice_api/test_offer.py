"""What a server says it offers is shown to people: nothing of it is believed unseen."""

import pytest

from recorder_gui.domain.server_offer import DEFAULT_OFFER, Template
from recorder_gui.domain.upload_outcome import RefusalReason, Refused, SignInNeeded, TryLater
from recorder_gui.voice_api.discovery import parse_capabilities
from recorder_gui.voice_api.offer import classify_templates, offer_of, offered_languages, offered_templates
from tests.unit.voice_api.answers import answer

NOTE = {"id": "clinical_notes_template", "title": "Clinical note", "desc": "", "section_ids": []}


@pytest.mark.parametrize(
    "body",
    [{"items": [NOTE]}, {"templates": [{"id": "clinical_notes_template", "name": "Clinical note"}]}],
    ids=["the documents'", "the protocol's"],
)
def test_both_shapes_of_the_list_are_understood(body):
    assert classify_templates(answer(200, body)) == (Template("clinical_notes_template", "Clinical note"),)


@pytest.mark.parametrize("body", [{}, {"items": "none"}, {"items": {"id": "a"}}, [NOTE], "templates", None])
def test_anything_else_is_no_list(body):
    assert not isinstance(classify_templates(answer(200, body)), tuple)


def test_a_refused_token_and_a_missing_route_are_told_apart():
    assert isinstance(classify_templates(answer(401, {"detail": "expired"})), SignInNeeded)
    missing = classify_templates(answer(404, {"detail": "Not Found"}))
    assert missing == Refused(RefusalReason.WRONG_ADDRESS, 404)
    assert isinstance(classify_templates(answer(503, {})), TryLater)


@pytest.mark.parametrize(
    "entry",
    [
        {},
        {"id": 5, "title": "a number"},
        {"id": "", "title": "nothing"},
        {"id": "a b", "title": "a blank"},
        {"id": "../../etc", "title": "a path"},
        {"id": "x" * 101, "title": "too long"},
        {"title": "no id"},
        "clinical_notes_template",
        None,
    ],
)
def test_an_entry_that_is_no_template_is_left_out(entry):
    assert offered_templates([entry, NOTE]) == (Template("clinical_notes_template", "Clinical note"),)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("  Two \n lines\t", "Two lines"),
        ("a\x00b\x1b[31mc", "a b [31mc"),
        ("right\u202eto left", "right to left"),
        ("न\u200dोट", "न\u200dोट"),
        ("x" * 500, "x" * 80),
        ("", "t1"),
        (7, "t1"),
        ("\u200b\ufeff", "t1"),
    ],
)
def test_a_title_is_one_short_line_that_can_be_shown(title, shown):
    assert offered_templates([{"id": "t1", "title": title}]) == (Template("t1", shown),)


def test_each_template_is_offered_once_and_no_endless_list_is():
    twice = [{"id": "t1", "title": "first"}, {"id": "t1", "title": "second"}]
    assert offered_templates(twice) == (Template("t1", "first"),)
    assert len(offered_templates({"id": f"t{number}", "title": "t"} for number in range(10_000))) == 200


def test_languages_are_codes_in_the_servers_order():
    assert offered_languages(["HI", "en", "hi", "auto_detect", "english", 5, None]) == ("hi", "en")
    assert offered_languages([]) == DEFAULT_OFFER.languages


def test_the_languages_of_our_model_count_before_the_servers():
    body = {
        "capabilities": {},
        "models": [{"id": "lite", "languages": ["en"]}, {"id": "pro", "languages": ["ta", "en"]}],
        "languages": {"supported": ["te"]},
    }
    assert offer_of(parse_capabilities(body), (), "pro").languages == ("ta", "en")
    assert offer_of(parse_capabilities({**body, "models": []}), (), "pro").languages == ("te",)
    assert offer_of(None, (), "pro").languages == DEFAULT_OFFER.languages


def test_a_servers_own_longest_chunk_is_part_of_its_offer():
    body = {"capabilities": {"max_chunk_duration_seconds": 12.5}}
    assert offer_of(parse_capabilities(body), (), "pro").longest_chunk_seconds == 12.5
    assert offer_of(None, (), "pro").longest_chunk_seconds is None
