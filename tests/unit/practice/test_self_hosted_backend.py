"""The rules of the self-hosted dialect without a server: tokens, habits, outlook, folders."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.practice.address import Route, read_address
from recorder_gui.practice.audio_store import AudioStore
from recorder_gui.practice.errors import ApiError, session_ended, session_not_found
from recorder_gui.practice.habits import ALL_HABITS, Habits
from recorder_gui.practice.self_hosted.errors import translated
from recorder_gui.practice.self_hosted.issued_tokens import IssuedTokens
from recorder_gui.practice.self_hosted.outlook import look, look_at_transcript
from recorder_gui.practice.self_hosted.session_request import TEMPLATE_IDS, read_create
from recorder_gui.practice.self_hosted.transaction import Transaction
from recorder_gui.practice.server_settings import DialectName, ServerSettings
from recorder_gui.practice.session import Session, SessionResult, SessionStatus

START = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
SETTINGS = ServerSettings().in_dialect(DialectName.SELF_HOSTED)
TEXT = SessionResult(SessionStatus.COMPLETED, "text")


def later(seconds):
    return START + timedelta(seconds=seconds)


def ended_session(**more):
    body = {"upload_type": "chunked", "language_hint": ["en"], **more}
    wanted = read_create(body)
    session = Session("ses_5f0c9b7e2a4d41c8b3e6a1d2", wanted.order, body, START, timedelta(hours=1))
    transaction = Transaction(session, wanted.language, None)
    transaction.end(session, START, {}, ALL_HABITS)
    return session, transaction


def outlook_of(session, transaction, seconds, settings=SETTINGS):
    seen = look(session, transaction, settings, later(seconds))
    return seen.status, seen.transcript


def test_without_a_result_it_gives_up_after_120_seconds_and_recovers():
    session, transaction = ended_session()
    assert outlook_of(session, transaction, 119.9) == (SessionStatus.PROCESSING, None)
    assert outlook_of(session, transaction, 120) == (SessionStatus.FAILED, None)
    session.finish(TEXT, later(150))
    assert outlook_of(session, transaction, 151) == (SessionStatus.COMPLETED, "text")


def test_another_end_starts_the_120_seconds_anew():
    session, transaction = ended_session()
    transaction.end(session, later(130), {}, ALL_HABITS)
    assert outlook_of(session, transaction, 240) == (SessionStatus.PROCESSING, None)


def test_a_spoiled_session_shows_an_empty_text_while_the_real_one_can_be_had():
    session, transaction = ended_session()
    transaction.spoil(session)
    session.finish(TEXT, later(1))
    assert outlook_of(session, transaction, 100) == (SessionStatus.PROCESSING, "")
    assert outlook_of(session, transaction, 120) == (SessionStatus.PARTIAL, "")
    assert look_at_transcript(session).transcript == "text"


def test_a_template_is_waited_for_in_vain_with_the_text_in_view():
    session, transaction = ended_session(templates=[TEMPLATE_IDS[0]])
    session.finish(TEXT, later(1))
    assert outlook_of(session, transaction, 2) == (SessionStatus.PROCESSING, "text")
    assert outlook_of(session, transaction, 120) == (SessionStatus.PARTIAL, "text")


def test_a_used_refresh_token_is_good_for_59_seconds_more():
    issued = IssuedTokens()
    first = issued.issue("a", START)
    second = issued.refresh(first.refresh_token, START, returns_old=True)
    again = issued.refresh(first.refresh_token, later(59), returns_old=True)
    assert second.refresh_token != first.refresh_token
    assert again.refresh_token == first.refresh_token
    assert again.access_token != first.access_token


def test_a_stolen_refresh_token_costs_its_user_the_others_but_nobody_else():
    issued = IssuedTokens()
    first, other = issued.issue("a", START), issued.issue("b", START)
    second = issued.refresh(first.refresh_token, START, returns_old=True)
    assert issued.refresh(first.refresh_token, later(60), returns_old=True) is None
    dying = issued.refresh(second.refresh_token, later(100), returns_old=True)
    assert dying.refresh_token == second.refresh_token
    assert issued.refresh(second.refresh_token, later(120), returns_old=True) is None
    assert issued.refresh(other.refresh_token, later(120), returns_old=True).user_name == "b"


def test_refresh_tokens_run_out_after_thirty_days():
    issued = IssuedTokens()
    token = issued.issue("a", START).refresh_token
    assert issued.refresh(token, START + timedelta(days=30), returns_old=True) is None


def test_every_habit_is_on_and_is_switched_by_its_name():
    for field in fields(Habits):
        changed = ALL_HABITS.changed({field.name: False})
        assert [name for name, is_on in changed.as_json().items() if not is_on] == [field.name]
    for changes in ({"whistles": True}, {"list_is_short": "no"}):
        with pytest.raises(ApiError):
            ALL_HABITS.changed(changes)


def test_only_errors_in_the_documents_words_are_translated():
    assert translated(session_not_found("x"), "x").code == "transaction_not_found"
    short = session_ended("x")
    assert translated(short, "x") is short
    long = translated(session_not_found("x"), "x")
    assert translated(long, "y") is long


def test_everything_below_the_sign_in_prefix_is_sign_in():
    assert read_address("POST", "/connect-auth/v1/login").route is Route.SIGN_IN
    assert read_address("GET", "/connect-auth/v1/account/login").route is Route.SIGN_IN
    assert read_address("POST", "/connect-auth/v1").route is Route.WRONG_PATH


def test_an_id_never_leads_out_of_the_audio_folder(tmp_path):
    store = AudioStore(tmp_path)
    for session_id in ("../../../../outside", "..\\..\\..\\outside", "ses_plain_000000000", "a\x00b" * 6):
        store.keep(b"sound").name_for(session_id, "0.wav")
    folders = [path.parent.parent for path in tmp_path.rglob("0.wav")]
    assert folders == [store.folder] * 4
    assert (store.folder / "ses_plain_000000000" / "0.wav").read_bytes() == b"sound"
