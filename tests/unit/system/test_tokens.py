"""The token of an account: given, kept, replaced by another program, or renewed in time."""

import pytest

from recorder_gui.domain.credential import Credential, parse_credential
from recorder_gui.system.tokens import AccountToken
from tests.fakes.input_stream import FakeClock

SERVER = "https://a"
LOGIN = Credential("first", "refresh 1", 900.0, "client")


class Drawer:
    """Keeps texts in memory; ``takes`` False: it keeps nothing."""

    def __init__(self, *texts):
        self.texts = list(texts)
        self.takes = True
        self.owners = {}

    def kept(self, server):
        assert server == SERVER
        return tuple(self.texts)

    def keep(self, server, text):
        assert server == SERVER
        if self.takes:
            self.texts = [text]
        return self.takes

    def owner(self, server):
        return self.owners.get(server)

    def note_owner(self, server, owner):
        self.owners[server] = owner

    def forget(self, server):
        assert server == SERVER
        self.texts = []
        return True


class Renewal:
    """A server that renews as told; ``asked`` lists the refresh tokens it got."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []

    def __call__(self, credential):
        self.asked.append(credential.refresh_token)
        return self.answers.pop(0) if self.answers else None


@pytest.fixture
def drawer():
    return Drawer()


def test_a_given_token_beats_all_and_is_never_renewed(drawer):
    drawer.texts = ["kept"]
    token = AccountToken(SERVER, "given", drawer, Renewal(Credential("new")))
    assert token.token() == "given"
    assert token.renew("given") is None
    assert not token.has_other()
    assert token.is_given


def test_a_token_that_was_refused_is_no_other_until_another_is_kept(drawer):
    drawer.texts = ["old"]
    token = AccountToken(SERVER, None, drawer)
    assert token.token() == "old"
    assert token.renew("old") is None
    assert not token.has_other()
    drawer.texts = ["new"]
    assert token.has_other()
    assert token.token() == "new"


def test_an_account_without_a_token_finds_the_first_that_is_kept(drawer):
    token = AccountToken(SERVER, None, drawer)
    assert token.token() is None
    assert token.renew(None) is None
    assert not token.has_other()
    drawer.texts = ["new"]
    assert token.has_other()


def test_of_two_that_are_kept_the_one_that_was_not_refused_is_taken(drawer):
    drawer.texts = ["sealed-in-a-file", "in-the-key-store"]
    token = AccountToken(SERVER, None, drawer)
    assert token.renew(token.token()) == "in-the-key-store"


def test_a_token_put_in_is_used_at_once_and_kept(drawer):
    drawer.texts = ["old"]
    token = AccountToken(SERVER, None, drawer)
    token.renew(token.token())
    assert token.put(Credential("new"))
    assert token.has_other()
    assert (token.token(), drawer.texts) == ("new", ["new"])


def test_a_token_that_nothing_keeps_is_good_for_this_run(drawer):
    drawer.takes = False
    token = AccountToken(SERVER, None, drawer)
    assert not token.put(Credential("new"))
    assert token.token() == "new"


def test_signing_out_leaves_nothing_behind(drawer):
    token = AccountToken(SERVER, None, drawer)
    token.put(Credential("mine"))
    token.forget()
    assert (token.token(), drawer.texts) == (None, [])


def test_a_token_is_renewed_once_when_four_fifths_of_its_life_are_over(drawer):
    clock, renewal = FakeClock(), Renewal(Credential("second", "refresh 2", 900.0))
    token = AccountToken(SERVER, None, drawer, renewal, clock)
    token.put(LOGIN)
    clock.now += 719
    assert token.token() == "first"
    clock.now += 1
    assert [token.token(), token.token()] == ["second", "second"]
    assert renewal.asked == ["refresh 1"]
    assert parse_credential(drawer.texts[0]) == Credential("second", "refresh 2", 900.0, "client")


def test_a_renewal_that_fails_leaves_the_token_that_is_still_good(drawer):
    clock, renewal = FakeClock(), Renewal()
    token = AccountToken(SERVER, None, drawer, renewal, clock)
    token.put(LOGIN)
    clock.now += 800
    assert [token.token(), token.token()] == ["first", "first"]
    assert renewal.asked == ["refresh 1"]


def test_a_token_that_was_refused_is_renewed_by_the_server(drawer):
    drawer.texts = [LOGIN.as_text()]
    token = AccountToken(SERVER, None, drawer, Renewal(Credential("second", "refresh 2")))
    assert token.renew(token.token()) == "second"
    assert token.renew("first") == "second"


def test_a_refresh_token_that_comes_back_as_itself_is_not_used_again(drawer):
    renewal = Renewal(Credential("second", "refresh 1"))
    token = AccountToken(SERVER, None, drawer, renewal)
    token.put(LOGIN)
    assert token.renew("first") == "second"
    assert token.renew("second") is None
    assert renewal.asked == ["refresh 1"]


def test_what_another_program_kept_is_tried_before_the_server_is_asked(drawer):
    renewal = Renewal(Credential("third"))
    token = AccountToken(SERVER, None, drawer, renewal)
    token.put(LOGIN)
    drawer.texts = ["second"]
    assert token.renew("first") == "second"
    assert renewal.asked == []


def test_a_refresh_token_stays_good_where_the_answer_brings_no_other(drawer):
    renewal = Renewal(Credential("second"), Credential("third"))
    token = AccountToken(SERVER, None, drawer, renewal)
    token.put(LOGIN)
    assert [token.renew("first"), token.renew("second")] == ["second", "third"]
    assert renewal.asked == ["refresh 1", "refresh 1"]
    assert parse_credential(drawer.texts[0]) == Credential("third", "refresh 1", None, "client")


def test_a_renewed_token_that_is_refused_too_is_no_other(drawer):
    token = AccountToken(SERVER, None, drawer, Renewal(Credential("second", "refresh 2")))
    token.put(LOGIN)
    assert token.renew("first") == "second"
    assert token.has_other()
    token.refuse("second")
    assert not token.has_other()
    drawer.texts = ["third"]
    assert token.has_other()


def test_two_kept_tokens_that_are_both_refused_are_not_tried_in_turn_for_ever(drawer):
    drawer.texts = ["sealed-in-a-file", "in-the-key-store"]
    token = AccountToken(SERVER, None, drawer)
    token.refuse(token.renew(token.token()))
    assert not token.has_other()


def test_a_refused_token_that_a_person_puts_in_again_is_tried_again(drawer):
    token = AccountToken(SERVER, None, drawer)
    token.put(Credential("mine"))
    token.renew("mine")
    assert not token.has_other()
    token.put(Credential("mine"))
    assert token.has_other()


def test_a_token_that_a_store_does_not_let_go_is_not_used_again_after_a_sign_out(drawer):
    token = AccountToken(SERVER, None, drawer)
    token.put(Credential("mine"))
    token.forget()
    drawer.texts = ["mine"]
    assert token.renew(token.token()) is None
    assert not token.has_other()


def test_the_token_of_before_is_not_fallen_back_to_where_the_new_one_could_not_be_kept(drawer):
    token = AccountToken(SERVER, None, drawer)
    token.put(Credential("of-another-person"))
    drawer.takes = False
    token.put(Credential("mine"))
    assert token.renew("mine") is None
    assert not token.has_other()


def test_a_server_that_gave_nothing_is_asked_again_the_next_time(drawer):
    renewal = Renewal()
    token = AccountToken(SERVER, None, drawer, renewal)
    token.put(LOGIN)
    assert [token.renew("first"), token.renew("first")] == [None, None]
    assert len(renewal.asked) == 2
