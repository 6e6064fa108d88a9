"""Servers that must not, or cannot, be spoken to: refused in words, and the audio stays."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from tests.e2e.labs.explained import assert_explained
from tests.e2e.labs.known_noise import known_noise, write_wav
from tests.e2e.labs.recorder import Recorder, Run
from tests.e2e.labs.tls_server import SelfSignedServer
from tests.e2e.labs.voice_server import VoiceServer, free_port

GIVING_UP_SECONDS = 50.0


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write_wav(tmp_path / "visit.wav", known_noise(2))


@pytest.mark.parametrize(
    "address", ["clinic", "http://", "ftp://127.0.0.1/", "https://exa mple/", "127.0.0.1:9"]
)
def test_an_address_that_is_no_web_address_is_refused(recorder: Recorder, file: Path, address: str) -> None:
    run = recorder.run("send", str(file), "--server", address, exit_codes=(1, 2))
    assert_explained(run, "address", "url")


@pytest.mark.parametrize("address", ["http://192.0.2.1", "http://voice.example.org:8080"])
def test_plain_http_beyond_this_computer_is_refused_with_the_remedy(
    recorder: Recorder, file: Path, address: str
) -> None:
    run = recorder.run("send", str(file), "--server", address, exit_codes=(1, 2), seconds=15)
    assert_explained(run, "--allow-plain-http")


def test_a_wrong_certificate_is_named_and_nothing_is_sent(
    recorder: Recorder, file: Path, tmp_path: Path
) -> None:
    with SelfSignedServer(tmp_path) as stranger:
        run = recorder.run(
            "send", str(file), "--server", stranger.url, exit_codes=(3,), seconds=GIVING_UP_SECONDS
        )
        assert stranger.requests == 0
    assert_explained(run, "certificate")
    (visit,) = {event["visit"] for event in run.of("visit")}
    recorder.run("export", visit, str(tmp_path / "kept.wav"))
    assert (tmp_path / "kept.wav").read_bytes() == file.read_bytes()


@dataclass(frozen=True)
class GivenUp:
    """A delivery that found nobody, and the installation that keeps its audio."""

    recorder: Recorder
    server: VoiceServer
    run: Run


@pytest.fixture(scope="module")
def given_up(
    silent_environment: dict[str, str],
    new_server: Callable[[], VoiceServer],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, GivenUp]]:
    """Each gives up after 20 s: all at the same time."""
    away, forever_away = new_server(), f"http://127.0.0.1:{free_port()}"
    away.stop()
    arguments: dict[str, tuple[str, ...]] = {
        "away": (),
        "elsewhere": ("--server", forever_away),
        # Nobody is at that address (RFC 5737).
        "plain HTTP allowed": ("--server", "http://192.0.2.1", "--allow-plain-http"),
    }
    runs = {}
    for name, more in arguments.items():
        folder = tmp_path_factory.mktemp("given-up")
        recorder = Recorder(silent_environment, folder / "data", away.url, folder)
        path = write_wav(folder / "visit.wav", known_noise(2))
        runs[name] = GivenUp(recorder, away, recorder.start("send", str(path), *more))
    for one in runs.values():
        one.run.wait_for_end(GIVING_UP_SECONDS)
    away.start()
    yield runs
    for one in runs.values():
        one.recorder.close()


def test_a_server_that_is_away_leaves_the_audio_safe_and_says_so(given_up: dict[str, GivenUp]) -> None:
    away = given_up["away"]
    away.run.finish(3)
    assert_explained(away.run, "reach", "offline", "away", "answer", "connect")
    away.recorder.run("resume")
    (session,) = away.server.delivered()
    assert np.array_equal(away.server.audio(session), known_noise(2))


def test_a_visit_meant_for_one_server_is_never_sent_to_another(given_up: dict[str, GivenUp]) -> None:
    elsewhere = given_up["elsewhere"]
    elsewhere.run.finish(3)
    before = len(elsewhere.server.sessions())
    resumed = elsewhere.recorder.run("resume", exit_codes=(3,))
    assert_explained(resumed, "another server")
    assert len(elsewhere.server.sessions()) == before


def test_plain_http_beyond_this_computer_can_be_allowed(given_up: dict[str, GivenUp]) -> None:
    allowed = given_up["plain HTTP allowed"].run
    allowed.finish(3)
    assert "--allow-plain-http" not in allowed.stderr


def test_a_page_that_is_no_voice_service_is_a_wrong_address(
    recorder: Recorder, server: VoiceServer, file: Path
) -> None:
    """The server answers a 404 of its own framework there, which is no session's 404."""
    run = recorder.run(
        "send", str(file), "--server", f"{server.url}/wrong", exit_codes=(3, 4), seconds=GIVING_UP_SECONDS
    )
    assert_explained(run, "address")
