"""A key store that lies in one file, so that several processes and a test can share it.

Named to the program by ``PYTHON_KEYRING_BACKEND``; a file beside it called ``locked`` closes it.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path

import keyring.errors
from keyring.backend import KeyringBackend

PATH_VARIABLE = "RECORDER_TEST_KEYRING"
SERVICE = "consultation-recorder"


class FileKeyring(KeyringBackend):
    """What ``keyring`` makes of it; the file is named by the environment."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        return self._file.read().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._file.write({**self._file.read(), f"{service} {username}": password})

    def delete_password(self, service: str, username: str) -> None:
        secrets = self._file.read()
        del secrets[f"{service} {username}"]
        self._file.write(secrets)

    @property
    def _file(self) -> "KeyringFile":
        file = KeyringFile(Path(os.environ[PATH_VARIABLE]))
        if file.is_locked:
            message = "locked"
            raise keyring.errors.KeyringLocked(message)
        return file


class KeyringFile:
    """The file itself, as a test looks into it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def environment(self, base: Mapping[str, str]) -> dict[str, str]:
        """Return an environment whose programs use this key store."""
        backend = f"{FileKeyring.__module__}.{FileKeyring.__qualname__}"
        return {**base, "PYTHON_KEYRING_BACKEND": backend, PATH_VARIABLE: str(self._path)}

    @property
    def is_locked(self) -> bool:
        """Whether it refuses."""
        return self._path.with_name("locked").exists()

    def lock(self) -> None:
        """Close it."""
        self._path.with_name("locked").touch()

    def unlock(self) -> None:
        """Open it again."""
        self._path.with_name("locked").unlink()

    def put_token(self, server: str, token: str) -> None:
        """Keep a token as the program would."""
        self.write({**self.read(), f"{SERVICE} token {server}": token})

    def token(self, server: str) -> str | None:
        """Return the token that is kept."""
        return self.read().get(f"{SERVICE} token {server}")

    def read(self) -> dict[str, str]:
        """Return everything that is kept."""
        return dict(json.loads(self._path.read_text())) if self._path.exists() else {}

    def write(self, secrets: dict[str, str]) -> None:
        """Replace everything that is kept, at once."""
        scratch = self._path.with_suffix(f".{os.getpid()}")
        scratch.write_text(json.dumps(secrets))
        scratch.replace(self._path)
