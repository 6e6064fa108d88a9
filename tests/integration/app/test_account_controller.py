"""Signing in and out, and changing the account: no visit is lost, and none changes hands unasked."""

import base64
import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from recorder_gui.app import topics
from recorder_gui.app.account import Account
from recorder_gui.app.upload_worker import AttemptOutcome
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.service.account_controller import AccountController
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.app.wording import account as words
from recorder_gui.app.wording.policy import SERVER_IS_SET
from recorder_gui.domain.credential import Credential
from recorder_gui.domain.identifiers import SessionId, VisitId
from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.upload_outcome import Receipt, SignInNeeded
from recorder_gui.domain.visit import PRACTICE_SERVER, VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.settings.store import SettingsStore
from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from recorder_gui.system.secrets import SystemKeyStore
from recorder_gui.system.token_store import TokenStore
from recorder_gui.system.tokens import AccountToken
from tests.fakes.engine import FakeEngine
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.app.collector import Collector

SERVER, OTHER = "https://a.example.com", "https://b.example.com"


def token_of(person):
    claims = base64.urlsafe_b64encode(json.dumps({"uuid": person}).encode()).decode()
    return f"head.{claims}.{person}"


class Counter:
    """An account desk over a real folder, without engine and key store."""

    def __init__(self, folder, *, given=None, server=SERVER, policy=None) -> None:
        self.spool = Spool(FolderLayout(folder / "data"), MemoryKeyStore())
        self.ledger = self.spool.desk()
        self.book = SettingsBook(SettingsStore(folder / "settings.json", policy))
        store = TokenStore(SystemKeyStore(), folder / "tokens", self.spool.keys)
        self.token = AccountToken(server, given, store)
        self.facts, self.engine = RecorderFacts(), FakeEngine()
        where = Account(server, given)
        self.desk = AccountController(self.facts, self.engine, self.ledger, where, self.token, self.book)
        self.told, self.questions, self.shown = Collector(), Collector(), Collector()
        self.raised, self.cleared = Collector(), Collector()
        self.desk.told.connect(self.told.take_text)
        self.desk.question_raised.connect(self.questions.take)
        self.desk.facts_changed.connect(self.shown.take)
        self.facts.notice_raised.connect(self.raised.take)
        self.facts.notice_cleared.connect(self.cleared.take_text)

    def visit(self, name, server=SERVER, state=VisitState.SIGNED_OUT) -> None:
        visit = VisitRecord(VisitId(name * 32), state, datetime.now(UTC), server, "file")
        Shelf(self.ledger).begin(visit)

    @property
    def has_retried(self) -> bool:
        return ("retry_now",) in self.engine.asked


class StumblingToken:
    """A token whose keeping meets a bug."""

    is_given, owner = False, None

    def put(self, _credential) -> bool:
        raise ZeroDivisionError


@pytest.fixture
def counter(qapp, tmp_path):
    made = Counter(tmp_path)
    yield made
    made.engine.stopped.emit()
    made.ledger.close()


def test_a_token_is_kept_and_delivery_goes_on_with_it_at_once(counter, until):
    counter.desk.sign_in(" mine ")
    until(lambda: counter.has_retried)
    assert counter.token.token() == "mine"
    assert counter.told.values == [words.CHECKING, words.SIGNED_IN]


@pytest.mark.expects_log("the work of account failed")
def test_a_bug_while_signing_in_is_not_left_at_signing_in(counter, until):
    stumbling = StumblingToken()
    desk = AccountController(
        counter.facts, counter.engine, counter.ledger, Account(SERVER), stumbling, counter.book
    )
    desk.told.connect(counter.told.take_text)
    desk.sign_in("mine")
    until(lambda: len(counter.told.values) == 2)
    assert "inside the program" in str(counter.told.values[1])


def test_what_is_no_token_is_said_and_nothing_changes(counter):
    counter.desk.sign_in("  ")
    assert counter.told.values == [words.NOT_UNDERSTOOD]
    assert counter.token.token() is None


def test_signing_out_with_unsent_visits_asks_first_and_staying_changes_nothing(counter, until):
    counter.token.put(Credential("mine"))
    counter.visit("a")
    counter.visit("b")
    counter.desk.sign_out()
    (question,) = counter.questions.values
    assert "2 visits are not delivered yet" in str(question.text)
    counter.desk.stay()
    counter.desk.agree()
    assert counter.token.token() == "mine"
    counter.desk.sign_out()
    counter.desk.agree()
    until(lambda: counter.has_retried)
    assert counter.token.token() is None
    assert len(counter.ledger.visits.all_since()) == 2


def test_signing_out_with_everything_delivered_needs_no_question(counter, until):
    counter.visit("a", state=VisitState.READY)
    counter.desk.sign_out()
    until(lambda: counter.has_retried)
    assert counter.questions.values == []


def test_another_persons_token_takes_unsent_visits_over_only_when_agreed(counter, until):
    counter.token.put(Credential(token_of("ada")))
    counter.visit("a")
    counter.desk.sign_in(token_of("ben"))
    (question,) = counter.questions.values
    assert "another person" in str(question.text)
    assert counter.token.token() == token_of("ada")
    counter.desk.agree()
    until(lambda: counter.has_retried)
    assert counter.token.token() == token_of("ben")


def test_another_person_is_asked_also_after_the_first_has_signed_out(counter, until):
    counter.token.put(Credential(token_of("ada")))
    counter.visit("a")
    counter.token.forget()
    counter.desk.sign_in(token_of("ben"))
    assert len(counter.questions.values) == 1
    counter.desk.stay()
    assert counter.token.token() is None
    counter.desk.sign_in(token_of("ada"))
    until(lambda: counter.has_retried)
    assert len(counter.questions.values) == 1


def test_the_same_persons_new_token_needs_no_question(counter, until):
    counter.token.put(Credential(token_of("ada")))
    counter.visit("a")
    counter.desk.sign_in(token_of("ada") + "2")
    until(lambda: counter.has_retried)
    assert counter.questions.values == []


def test_changing_the_server_with_unsent_visits_asks_and_keeps_them_bound(counter, until):
    counter.visit("a")
    counter.desk.change_server(OTHER)
    (question,) = counter.questions.values
    assert "1 visit is not delivered" in str(question.text)
    assert counter.book.settings.upload.server == ""
    counter.desk.agree()
    assert counter.book.settings.upload.server == OTHER
    until(lambda: counter.told.values == [words.MOVED])
    assert [visit.server for visit in counter.ledger.visits.all_since()] == [SERVER]


def test_a_new_server_is_saved_at_once_where_nothing_waits(counter, until):
    counter.desk.change_server(f"{OTHER}/voice/v1/")
    assert counter.book.settings.upload.server == OTHER
    until(lambda: counter.told.values == [words.MOVED])
    counter.desk.change_server(PRACTICE_SERVER)
    assert counter.book.settings.upload.server == ""
    until(lambda: counter.told.values == [words.MOVED] * 2)
    counter.desk.change_server(SERVER)
    until(lambda: counter.told.values == [words.MOVED, words.MOVED, words.SAME_SERVER])


@pytest.mark.parametrize("address", ["not an address", "http://voice.example.com"])
def test_an_address_that_cannot_be_used_is_explained(counter, address):
    counter.desk.change_server(address)
    assert counter.told.values
    assert counter.book.settings.upload.server == ""


def test_the_panel_hears_how_many_visits_wait_and_for_whom(counter):
    counter.visit("a")
    counter.visit("b", server=OTHER)
    counter.desk.refresh()
    (facts,) = counter.shown.values
    assert facts.server == SERVER
    assert facts.can_sign_in
    assert "1 visit is not delivered yet" in str(facts.unsent)
    assert "1 visit is waiting for another account" in str(facts.unsent)


def test_a_token_from_the_environment_is_not_to_be_changed_here(qapp, tmp_path):
    counter = Counter(tmp_path, given="given")
    counter.desk.refresh()
    assert not counter.shown.values[0].can_sign_in
    assert counter.told.values == [words.GIVEN]
    counter.ledger.close()


def test_a_banner_stands_while_delivery_is_parked(counter):
    counter.engine.uploader.attempt_ended.emit(AttemptOutcome(VisitId("a"), SignInNeeded()))
    assert counter.raised.values == [words.SIGN_IN_NEEDED]
    counter.engine.uploader.attempt_ended.emit(AttemptOutcome(VisitId("a"), Receipt()))
    assert counter.cleared.values == [topics.SIGN_IN]


def test_a_visit_that_the_server_would_not_take_counts_as_unsent_and_one_without_a_note_does_not(counter):
    for name in "ab":
        counter.visit(name, state=VisitState.ATTENTION)
    counter.visit("c", server=OTHER, state=VisitState.ATTENTION)
    store = DeliveryStore(counter.ledger)
    for name in "ac":
        store.plan_part(VisitId(name * 32), 0, SessionId("ses_" + name * 24))
        store.advance_part(VisitId(name * 32), 0, PartEvent.HELP_NEEDED, reason="chunk_refused")
    counter.desk.sign_out()
    (question,) = counter.questions.values
    assert "1 visit is not delivered yet" in str(question.text)
    counter.desk.refresh()
    assert "1 visit is waiting for another account" in str(counter.shown.values[0].unsent)


def test_a_token_that_stays_in_a_locked_key_store_is_not_said_to_be_gone(counter, until):
    counter.token.forget = lambda: False
    counter.desk.sign_out()
    until(lambda: counter.has_retried)
    assert counter.told.values == [words.STILL_KEPT]


@pytest.mark.expects_log("visits not counted: SpoolUnavailable")
def test_while_nobody_can_tell_what_is_unsent_nothing_changes_hands_and_the_panel_says_why(counter, until):
    counter.desk.sign_in(token_of("alice"))
    until(lambda: counter.has_retried)
    with closing(sqlite3.connect(counter.spool.layout.ledger)) as ledger:
        ledger.execute("DROP TABLE visits")
    for asked in (
        counter.desk.sign_out,
        lambda: counter.desk.sign_in(token_of("bob")),
        lambda: counter.desk.change_server(OTHER),
    ):
        asked()
        assert counter.told.values[-1] == words.NOTHING_CHANGED
    counter.desk.agree()
    assert counter.token.token() == token_of("alice")
    assert counter.book.settings.upload.server == ""
    counter.desk.refresh()
    assert counter.shown.values[-1].unsent == words.NOT_COUNTED


def test_a_server_that_the_organisation_set_is_not_changed(qapp, tmp_path):
    (tmp_path / "policy.json").write_text(json.dumps({"upload": {"server": SERVER}}))
    counter = Counter(tmp_path, policy=tmp_path / "policy.json")
    counter.desk.refresh()
    assert not counter.shown.values[-1].can_move
    counter.desk.change_server(OTHER)
    assert counter.book.settings.upload.server == SERVER
    assert counter.told.values == [SERVER_IS_SET] * 2
    counter.engine.stopped.emit()
    counter.ledger.close()
