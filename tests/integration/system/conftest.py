"""A key store of the tests' own in place of the system's."""

import os

import keyring
import pytest
from keyring.backend import KeyringBackend


class Drawer(KeyringBackend):
    """A key store in memory that can be locked, or wait for a prompt that nobody sees."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.secrets = {}
        self.is_locked = False
        self.prompt = None
        self.asked = 0

    def get_password(self, service, username):
        self._open()
        return self.secrets.get((service, username))

    def set_password(self, service, username, password):
        self._open()
        self.secrets[service, username] = password

    def delete_password(self, service, username):
        del self.secrets[service, username]

    def _open(self):
        self.asked += 1
        if self.prompt:
            self.prompt.wait(30)
        if self.is_locked:
            message = "locked"
            raise keyring.errors.KeyringLocked(message)


@pytest.fixture
def drawer():
    before, made = keyring.get_keyring(), Drawer()
    named = os.environ.get("PYTHON_KEYRING_BACKEND")
    # Without a session bus only a back end that is named is asked at all.
    os.environ["PYTHON_KEYRING_BACKEND"] = "the drawer"
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)
    del os.environ["PYTHON_KEYRING_BACKEND"]
    if named is not None:
        os.environ["PYTHON_KEYRING_BACKEND"] = named
