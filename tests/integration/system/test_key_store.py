"""Secrets in the system's key store, or a quick word that there is none."""

import os
import subprocess
import sys
import threading
import time

import pytest

from recorder_gui.system.secrets import SystemKeyStore
from recorder_gui.system.token_store import TokenStore
from recorder_gui.system.tokens import AccountToken

NO_STORE = """
import time
from recorder_gui.system.secrets import SystemKeyStore
store, began = SystemKeyStore(), time.monotonic()
assert store.read("data key") is None
assert not store.write("data key", b"secret")
assert time.monotonic() - began < 6, time.monotonic() - began
"""


def test_a_secret_comes_back_as_it_was(drawer):
    assert SystemKeyStore().write("data key", bytes(range(256)))
    assert SystemKeyStore().read("data key") == bytes(range(256))
    assert SystemKeyStore().read("another") is None


def test_a_text_that_is_no_secret_of_ours_is_none(drawer):
    drawer.set_password("consultation-recorder", "data key", "not base64!")
    assert SystemKeyStore().read("data key") is None


def test_a_locked_store_is_none_and_is_not_asked_again(drawer):
    drawer.is_locked = True
    store = SystemKeyStore()
    assert not store.write("data key", b"x")
    assert store.read("data key") is None
    assert drawer.asked == 1


def test_a_prompt_that_nobody_answers_holds_nobody_up(drawer):
    drawer.prompt = threading.Event()
    store, began = SystemKeyStore(), time.monotonic()
    assert store.read("data key") is None
    assert store.read("data key") is None
    assert time.monotonic() - began < 7
    drawer.prompt.set()


@pytest.mark.skipif(sys.platform != "linux", reason="the session bus is Linux's")
def test_without_a_session_bus_the_answer_is_quick(tmp_path):
    environment = {key: value for key, value in os.environ.items() if "DBUS" not in key and "XDG" not in key}
    environment |= {"HOME": str(tmp_path), "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/none"}
    ran = subprocess.run(
        [sys.executable, "-c", NO_STORE],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert ran.returncode == 0, ran.stderr


def test_a_token_that_was_handed_over_beats_the_store(drawer):
    drawer.set_password("consultation-recorder", "token https://a", "kept")
    given = AccountToken("https://a", "given", TokenStore(SystemKeyStore()))
    assert given.token() == "given"
    assert given.renew("given") is None


def test_a_kept_token_is_read_once_and_again_when_it_is_stale(drawer):
    drawer.set_password("consultation-recorder", "token https://a", "old")
    kept = AccountToken("https://a", None, TokenStore(SystemKeyStore()))
    asked = drawer.asked
    assert [kept.token(), kept.token()] == ["old", "old"]
    assert drawer.asked == asked + 1
    assert kept.renew("old") is None
    drawer.set_password("consultation-recorder", "token https://a", "new")
    assert kept.renew("old") == "new"
    assert kept.token() == "new"
    assert kept.renew("old") == "new"


def test_an_account_without_a_token_has_none(drawer):
    assert AccountToken("https://b", None, TokenStore(SystemKeyStore())).token() is None
