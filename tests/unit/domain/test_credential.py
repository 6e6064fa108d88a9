"""What a person may paste to sign in: a bare token, or a whole login answer."""

import base64
import json

import pytest

from recorder_gui.domain.credential import Credential, parse_credential

ANSWER = {"access_token": "a", "expires_in": 900, "refresh_token": "r", "refresh_expires_in": 2_592_000}


def token_of(claims):
    middle = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"head.{middle}.signature"


@pytest.mark.parametrize("text", ["abc", "  abc\n", "Bearer abc"])
def test_a_bare_token_is_taken_as_it_is(text):
    assert parse_credential(text) == Credential("abc")


def test_a_login_answer_brings_what_renews_the_token():
    assert parse_credential(json.dumps(ANSWER)) == Credential("a", "r", 900.0)


@pytest.mark.parametrize(
    "text",
    [
        *("", "  ", "Bearer ", "two words", "gr\u00fcn", "{", "{}"),
        *(
            '{"access_token": 5}',
            '{"access_token": ""}',
            '{"access_token": "gr\\u00fcn", "refresh_token": "r"}',
        ),
    ],
)
def test_what_holds_no_token_is_none(text):
    assert parse_credential(text) is None


@pytest.mark.parametrize("seconds", [None, "900", -1, 0, True, 10**400, float("inf")])
def test_a_length_of_life_that_is_none_is_left_out(seconds):
    assert parse_credential(json.dumps({**ANSWER, "expires_in": seconds})).expires_in is None


@pytest.mark.parametrize("credential", [Credential("a"), Credential("a", "r", 900.0, "client")])
def test_its_text_reads_back_as_itself(credential):
    assert parse_credential(credential.as_text()) == credential


def test_a_token_that_tells_whom_it_speaks_for_is_told_apart_from_another_persons():
    ours, renewed = ({"uuid": "u1", "b-id": "w", "iat": at} for at in (1, 2))
    assert Credential(token_of(ours)).subject == Credential(token_of(renewed)).subject == "w/u1"
    assert Credential(token_of({"uuid": "u2", "b-id": "w"})).subject == "w/u2"


@pytest.mark.parametrize("token", ["opaque", "a.b.c", "a.e30.c", f"a.{base64.b64encode(b'[1]').decode()}.c"])
def test_a_token_that_does_not_tell_has_no_subject(token):
    assert Credential(token).subject is None


def test_a_credential_in_a_log_shows_no_secret():
    shown = repr(Credential("secret-access", "secret-refresh"))
    assert "secret" not in shown


def test_a_client_that_cannot_be_named_in_a_header_is_left_out():
    assert parse_credential(json.dumps({**ANSWER, "client_id": "gr\u00fcn"})).client_id is None
