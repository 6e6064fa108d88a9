"""A JACK server with a dummy device: a clock that waits for nobody and takes no excuse."""

import os
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.e2e.labs.owned_process import OwnedProcess
from tests.e2e.labs.private_environment import private_environment
from tests.waiting import eventually

START_SECONDS = 10.0
SAMPLE_RATE = 48_000
PERIOD_FRAMES = 1024


class JackLab:
    """Run `jackd` under a server name of its own. Its only microphone, "system", hears silence."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="jack-lab-")
        self.folder = Path(self._folder.name)
        self.server_name = self.folder.name
        self.environment = {
            **private_environment(self.folder),
            "JACK_DEFAULT_SERVER": self.server_name,
            "JACK_NO_AUDIO_RESERVATION": "1",
        }
        self._server: OwnedProcess | None = None

    def __enter__(self) -> Self:
        command = [
            "jackd", "-r", "-n", self.server_name,
            "-d", "dummy", "-r", str(SAMPLE_RATE), "-p", str(PERIOD_FRAMES),
        ]  # fmt: skip
        self._server = OwnedProcess(command, self.environment, self.folder / "jackd.log")
        try:
            eventually(self._socket_is_there, START_SECONDS)
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the server and remove its folder."""
        if self._server is not None:
            self._server.stop()
        self._folder.cleanup()

    def _socket_is_there(self) -> bool:
        assert self._server is not None
        if not self._server.is_running:
            msg = f"jackd ended:\n{self._server.log()}"
            raise RuntimeError(msg)
        return any(Path("/dev/shm").glob(f"jack_{self.server_name}_{os.getuid()}_*"))  # noqa: S108 - JACK's own place
