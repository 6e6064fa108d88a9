"""Signing in at the self-hosted backend, and renewing the token (voice-api.md 4.3, 4.6)."""

import base64
import json

import pytest

from tests.integration.practice.self_hosted import UNKNOWN, long_error, told

LOGIN = "/connect-auth/v1/login"
REFRESH = "/connect-auth/v1/refresh"
ACCOUNT = {"username": "practice", "password": "practice"}


def post(hosted, path, **fields):
    return hosted.ask("POST", path, json.dumps(fields), {"Content-Type": "application/json"})


def refresh(hosted, token, path=REFRESH):
    return post(hosted, path, refresh_token=token)


def status_of(hosted, access_token):
    headers = {"Authorization": f"Bearer {access_token}"}
    return hosted.ask("GET", f"/voice/v1/sessions/{UNKNOWN}", headers=headers)


def dead():
    return 401, long_error("invalid_refresh_token", "Sign in again.", "", "")


def test_a_login_brings_two_tokens_and_the_user(hosted):
    answer = post(hosted, LOGIN, **ACCOUNT)
    user = answer.json["user"]
    assert answer.status == 200
    assert answer.json == {
        "status": "success",
        "user": user,
        "access_token": answer.json["access_token"],
        "expires_in": 900,
        "refresh_token": answer.json["refresh_token"],
        "refresh_expires_in": 2_592_000,
    }
    assert user.keys() == {"username", "display_name", "uuid", "oid", "b_id"}
    claims = json.loads(base64.urlsafe_b64decode(answer.json["access_token"].split(".")[1] + "=="))
    assert {"b-id", "uuid", "oid", "sub", "iat", "exp"} <= claims.keys()
    assert claims["exp"] - claims["iat"] == 900


def test_an_access_token_is_good_for_a_quarter_of_an_hour_beside_those_that_are_set(hosted):
    hosted.set(tokens=["other"])
    token = post(hosted, LOGIN, **ACCOUNT).json["access_token"]
    assert status_of(hosted, token).status == 404
    hosted.set(clock_offset_seconds=901)
    assert told(status_of(hosted, token)) == (401, {"detail": "token_expired"})
    assert told(status_of(hosted, token[:-3])) == (403, {"detail": "invalid_token"})


@pytest.mark.parametrize(
    "fields", [{"username": "practice", "password": "x"}, {"username": "x", "password": ""}]
)
def test_a_wrong_name_or_password_is_refused(hosted, fields):
    expected = (401, long_error("invalid_credentials", "Name or password is wrong.", "", ""))
    assert told(post(hosted, LOGIN, **fields)) == expected


def test_a_missing_field_is_a_bad_request(hosted):
    message = "Field 'body -> password': missing"
    expected = (400, {"error": {"code": "BAD_REQUEST", "message": message}})
    assert told(post(hosted, LOGIN, username="practice")) == expected


def test_users_can_be_set(hosted):
    doctor = {"username": "doctor", "password": "held_folder"}
    hosted.set(passwords={"doctor": "held_folder"})
    assert post(hosted, LOGIN, **doctor).status == 200
    assert post(hosted, LOGIN, **ACCOUNT).status == 401


def test_signing_up_is_not_offered(hosted):
    answer = post(hosted, "/connect-auth/v1/signup", **ACCOUNT)
    assert (answer.status, answer.json["error"]["code"]) == (403, "signup_disabled")
    mode = hosted.ask("GET", "/connect-auth/v1/auth-mode")
    assert told(mode) == (200, {"providers": ["password"], "allow_signup": False})


@pytest.mark.parametrize("path", [REFRESH, "/connect-auth/v1/account/refresh-token"])
def test_a_refresh_token_is_renewed_and_within_a_minute_answered_with_itself(hosted, path):
    first = post(hosted, LOGIN, **ACCOUNT).json["refresh_token"]
    renewed = refresh(hosted, first, path)
    assert renewed.status == 200
    assert renewed.json["refresh_token"] != first
    again = refresh(hosted, first, path)
    assert (again.status, again.json["refresh_token"]) == (200, first)
    assert status_of(hosted, again.json["access_token"]).status == 404


def test_a_used_token_after_a_minute_takes_its_successor_down(hosted):
    first = post(hosted, LOGIN, **ACCOUNT).json["refresh_token"]
    second = refresh(hosted, first).json
    hosted.set(clock_offset_seconds=61)
    assert told(refresh(hosted, first)) == dead()
    assert refresh(hosted, second["refresh_token"]).json["refresh_token"] == second["refresh_token"]
    hosted.set(clock_offset_seconds=122)
    assert told(refresh(hosted, second["refresh_token"])) == dead()
    assert status_of(hosted, second["access_token"]).status == 404


def test_a_refresh_may_bring_a_new_token_each_time(hosted):
    hosted.set(habits={"refresh_returns_old_token": False})
    first = post(hosted, LOGIN, **ACCOUNT).json["refresh_token"]
    seen = {first, *(refresh(hosted, first).json["refresh_token"] for _ in range(3))}
    assert len(seen) == 4


def test_an_unknown_refresh_token_is_dead(hosted):
    assert told(refresh(hosted, "nobody's")) == dead()


def test_the_documented_server_knows_none_of_this(wire):
    answer = post(wire, LOGIN, **ACCOUNT)
    assert told(answer) == (404, {"detail": "Not Found"})
    assert wire.ask("GET", LOGIN).status == 404


def test_tokens_and_passwords_stay_out_of_the_journal(hosted):
    tokens = post(hosted, LOGIN, **ACCOUNT).json
    text = json.dumps(hosted.control("GET", "/journal"))
    assert tokens["access_token"] not in text
    assert tokens["refresh_token"] not in text
