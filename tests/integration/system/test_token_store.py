"""Tokens between runs: in the key store where they fit, else sealed by the data key, never in plain text."""

import stat

import pytest

from recorder_gui.spool.files.key_ring import KeyRing
from recorder_gui.system.secrets import SystemKeyStore
from recorder_gui.system.token_store import LONGEST_IN_KEY_STORE, TokenStore
from tests.fakes.key_store import MemoryKeyStore

SERVER = "https://a"
LONG = "long-token." * 200


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "tokens"


@pytest.fixture
def keys(tmp_path):
    return KeyRing(tmp_path / "keys", MemoryKeyStore())


@pytest.fixture
def store(drawer, folder, keys):
    return TokenStore(SystemKeyStore(), folder, keys)


def files(folder):
    return list(folder.iterdir()) if folder.exists() else []


def test_a_short_token_lies_in_the_key_store_alone(store, drawer, folder):
    assert store.keep(SERVER, "short")
    assert store.kept(SERVER) == ("short",)
    assert drawer.secrets == {("consultation-recorder", f"token {SERVER}"): "short"}
    assert files(folder) == []


def test_a_token_too_long_for_a_key_store_lies_sealed_in_a_file_of_its_owner(store, drawer, folder, keys):
    assert len(LONG) > LONGEST_IN_KEY_STORE
    store.keep(SERVER, "short")
    assert store.keep(SERVER, LONG)
    assert store.kept(SERVER) == (LONG,)
    assert drawer.secrets == {}
    (file,) = files(folder)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert b"long-token" not in file.read_bytes()
    assert TokenStore(SystemKeyStore(), folder, keys).kept(SERVER) == (LONG,)


def test_without_a_key_store_every_token_is_sealed(store, drawer, folder):
    drawer.is_locked = True
    assert store.keep(SERVER, "short")
    assert len(files(folder)) == 1
    assert store.kept(SERVER) == ("short",)


def test_a_short_token_takes_the_place_of_a_long_one(store, folder):
    store.keep(SERVER, LONG)
    store.keep(SERVER, "short")
    assert store.kept(SERVER) == ("short",)
    assert files(folder) == []


def test_signing_out_forgets_both_and_no_other_servers(store, drawer):
    store.keep(SERVER, LONG)
    store.keep("https://b", LONG)
    drawer.set_password("consultation-recorder", f"token {SERVER}", "of another program")
    assert store.kept(SERVER) == (LONG, "of another program")
    store.forget(SERVER)
    assert store.kept(SERVER) == ()
    assert store.kept("https://b") == (LONG,)


def test_a_file_that_another_key_sealed_or_that_is_damaged_is_no_token(store, drawer, folder, tmp_path):
    store.keep(SERVER, LONG)
    other = KeyRing(tmp_path / "other", MemoryKeyStore())
    assert TokenStore(SystemKeyStore(), folder, other).kept(SERVER) == ()
    (file,) = files(folder)
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    assert store.kept(SERVER) == ()


@pytest.mark.expects_log("token not kept")
def test_where_nothing_takes_it_the_caller_is_told(drawer, tmp_path, keys):
    drawer.is_locked = True
    (tmp_path / "tokens").write_text("a file in the way")
    assert not TokenStore(SystemKeyStore(), tmp_path / "tokens", keys).keep(SERVER, "short")
    assert not TokenStore(SystemKeyStore()).keep(SERVER, "short")


def test_a_store_that_was_locked_is_asked_again_a_minute_later(drawer):
    clock = [0.0]
    store = SystemKeyStore(lambda: clock[0])
    drawer.set_password("consultation-recorder", "token", "kept")
    drawer.is_locked = True
    assert store.read_text("token") is None
    drawer.is_locked = False
    assert store.read_text("token") is None
    clock[0] = 61.0
    assert store.read_text("token") == "kept"


def test_whose_the_visits_are_is_known_behind_a_sign_out_and_sealed(store, folder):
    store.note_owner(SERVER, "workspace/ada")
    store.keep(SERVER, LONG)
    store.forget(SERVER)
    assert (store.kept(SERVER), store.owner(SERVER), store.owner("https://b")) == ((), "workspace/ada", None)
    assert all(b"ada" not in file.read_bytes() for file in files(folder))


def test_a_key_store_that_does_not_let_the_token_go_is_told(drawer, folder, keys):
    clock = [0.0]
    store = TokenStore(SystemKeyStore(lambda: clock[0]), folder, keys)
    assert store.keep(SERVER, "short")
    drawer.is_locked = True
    assert not store.forget(SERVER)
    drawer.is_locked = False
    clock[0] = 61.0
    assert store.forget(SERVER)
    assert store.kept(SERVER) == ()


def test_a_key_store_that_never_opened_kept_nothing(store, drawer):
    drawer.is_locked = True
    assert store.forget(SERVER)
    assert TokenStore(SystemKeyStore()).forget(SERVER)
