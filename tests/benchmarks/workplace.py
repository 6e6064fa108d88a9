"""A place for one benchmark: folders, an environment, practice servers, installations; gone afterwards."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.labs.private_environment import private_environment
from tests.e2e.labs.recorder import BEARER, REPOSITORY, Recorder
from tests.e2e.labs.voice_server import VoiceServer

# Long enough that no note is written while the next run is being measured.
NO_NOTE_SECONDS = 3_600


class Workplace:
    """Make folders and servers for one benchmark."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        home = self.new_folder("environment")
        self.environment = {
            **private_environment(home),
            "RECORDER_TOKEN": BEARER,
            "PYTHONPATH": str(REPOSITORY),
        }

    def new_folder(self, name: str) -> Path:
        """Return a new folder."""
        return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=self.folder))

    @contextmanager
    def server(self, **settings: object) -> Iterator[VoiceServer]:
        """Run a practice server in a process of its own that leaves notes for later."""
        folder = self.new_folder("server")
        with VoiceServer(Recorder(self.environment, folder / "unused", None, folder)) as server:
            server.set(processing_seconds=NO_NOTE_SECONDS, **settings)
            yield server

    @contextmanager
    def recorder(self, environment: Mapping[str, str], server_url: str | None) -> Iterator[Recorder]:
        """Return a fresh installation of the program; what still runs of it at the end is ended."""
        folder = self.new_folder("installation")
        recorder = Recorder(environment, folder / "data", server_url, folder)
        try:
            yield recorder
        finally:
            recorder.close()


@contextmanager
def workplace() -> Iterator[Workplace]:
    """Make a workplace and remove it."""
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        yield Workplace(Path(folder))
