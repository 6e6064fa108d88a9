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
    drawer.texts = ["sealed in a file", "in the key store"]
    token = AccountToken(SERVER, None, drawer)
    assert token.renew(token.token()) == "in the key store"


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
