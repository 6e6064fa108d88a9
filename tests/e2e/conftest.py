"""Sound, servers and installations for the end-to-end tests; everything here is a real process."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.e2e.labs.consultation import Consultation, open_window, record_by_command, record_by_window
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.private_environment import private_environment
from tests.e2e.labs.pulse_lab import PulseLab
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.e2e.labs.voice_server import VoiceServer

CONSULTATION_SECONDS = 45.0
CONSULTATION_LABEL = "Quiet Heron 4711"
# Longer than the whole default run.
NOISE_SECONDS = 900.0


@pytest.fixture(scope="session")
def silent_environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment without any sound server."""
    return private_environment(tmp_path_factory.mktemp("silent"))


@pytest.fixture(scope="session")
def pulse_lab() -> Iterator[PulseLab]:
    """A sound server with one 16 kHz mono microphone, for tests that do not harm it."""
    with PulseLab() as lab:
        yield lab


@pytest.fixture(scope="session")
def noise_player(pulse_lab: PulseLab) -> Iterator[NoisePlayer]:
    """Known noise at the shared microphone, playing all the while."""
    with NoisePlayer(pulse_lab, seconds=NOISE_SECONDS) as player:
        yield player


@pytest.fixture(scope="session")
def new_server(
    silent_environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], VoiceServer]]:
    """Start practice servers that end with the test session."""
    with ExitStack() as servers:

        def start() -> VoiceServer:
            folder = tmp_path_factory.mktemp("server")
            owner = Recorder(silent_environment, folder / "unused", None, folder)
            return servers.enter_context(VoiceServer(owner))

        yield start


@pytest.fixture(scope="module")
def server(new_server: Callable[[], VoiceServer]) -> VoiceServer:
    """A practice server for the tests of one module, which must tell their sessions apart by label."""
    return new_server()


@pytest.fixture
def recorder(silent_environment: dict[str, str], server: VoiceServer, tmp_path: Path) -> Iterator[Recorder]:
    """An installation on a machine without microphones."""
    installation = Recorder(silent_environment, tmp_path / "data", server.url, tmp_path)
    yield installation
    installation.close()


@pytest.fixture
def recorder_at_microphone(
    pulse_lab: PulseLab, noise_player: NoisePlayer, server: VoiceServer, tmp_path: Path
) -> Iterator[Recorder]:
    """An installation whose microphone hears the known noise."""
    installation = Recorder(pulse_lab.environment, tmp_path / "data", server.url, tmp_path)
    yield installation
    installation.close()


@pytest.fixture(scope="session")
def consultations(
    pulse_lab: PulseLab,
    noise_player: NoisePlayer,
    new_server: Callable[[], VoiceServer],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, "Future[Consultation]"]]:
    """Record one consultation by command and one through the window, at the same time to save a minute."""

    def installation(name: str) -> tuple[Recorder, VoiceServer]:
        server, folder = new_server(), tmp_path_factory.mktemp(name)
        return Recorder(pulse_lab.environment, folder / "data", server.url, folder), server

    def by_command(recorder: Recorder, server: VoiceServer) -> Consultation:
        return record_by_command(
            recorder, server, noise_player, seconds=CONSULTATION_SECONDS, label=CONSULTATION_LABEL
        )

    def by_window(recorder: Recorder, server: VoiceServer) -> Consultation:
        with VirtualScreen() as screen:
            window = open_window(recorder, screen)
            return record_by_window(window, recorder, server, noise_player, seconds=CONSULTATION_SECONDS)

    command, window = installation("by-command"), installation("by-window")
    with ThreadPoolExecutor(2) as pool:
        done = {"command": pool.submit(by_command, *command), "window": pool.submit(by_window, *window)}
    yield done
    command[0].close()
    window[0].close()


@pytest.fixture
def consultation(consultations: dict[str, "Future[Consultation]"]) -> Consultation:
    """The consultation that was recorded by command."""
    return consultations["command"].result()


@pytest.fixture
def window_consultation(consultations: dict[str, "Future[Consultation]"]) -> Consultation:
    """The consultation that was recorded through the window."""
    return consultations["window"].result()
