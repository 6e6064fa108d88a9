"""Whole visits recorded while no server answers: nothing waits for it, all is delivered once it is there."""

import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.labs.consultation import open_window
from tests.e2e.labs.folder_search import find_in_folder, open_to_others, size_bytes, spellings_of, windows_of
from tests.e2e.labs.known_noise import SAMPLE_RATE, Frames, assert_is_the_noise
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.pulse_lab import PulseLab
from tests.e2e.labs.recorder import Recorder, Run
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.e2e.labs.voice_server import VoiceServer

VISIT_SECONDS = 23.0
WINDOW_VISIT_SECONDS = 8.0
RESTART_VISIT_SECONDS = 24
LABEL = "Amber Kingfisher"
GIVING_UP_SECONDS = 45.0
# The longest wait between two tries is a minute.
NEXT_TRY_SECONDS = 90.0
LEAVING_SECONDS = 10.0
SETTLING_SECONDS = 3.0


@dataclass(frozen=True)
class Away:
    """A visit recorded without a server, and what the data folder held before it was delivered."""

    recorded: Run
    resumed: Run
    frames: Frames
    first_frame: int
    folder_size_bytes: int
    secrets_found: list[Path]
    open_paths: list[str]


def record_by_command(recorder: Recorder, server: VoiceServer, player: NoisePlayer) -> Away:
    server.stop()
    run = recorder.start("record", "--patient", LABEL)
    run.wait_for_state("visit", "recording")
    began = player.position()
    run.keep_running(VISIT_SECONDS)
    ended = player.position()
    run.send(signal.SIGINT)
    run.finish(3, seconds=GIVING_UP_SECONDS)

    folder = recorder.data_folder
    secrets = [*windows_of(player.noise[began:ended], every_seconds=0.05), *spellings_of(LABEL)]
    found, modes, size = find_in_folder(folder, secrets), open_to_others(folder), size_bytes(folder)

    server.start()
    resumed = recorder.run("resume")
    (session,) = server.delivered()
    audio = server.audio(session)
    return Away(run, resumed, audio, assert_is_the_noise(audio, player.noise), size, found, modes)


def record_in_the_window(recorder: Recorder, server: VoiceServer, player: NoisePlayer) -> Frames:
    server.stop()
    with VirtualScreen() as screen:
        window = open_window(recorder, screen)
        window.record()
        window.run.keep_running(WINDOW_VISIT_SECONDS)
        window.finish()
        window.run.keep_running(SETTLING_SECONDS)
        window.picture("window-server-away")
        server.start()
        (session,) = server.wait_for_ended(1, NEXT_TRY_SECONDS)
        audio = server.audio(session)
        window.run.send(signal.SIGTERM)
        window.run.finish(0, seconds=LEAVING_SECONDS)
    return audio


def record_through_a_restart(recorder: Recorder, server: VoiceServer) -> Frames:
    """Return what a server holds that was restarted in between: it has forgotten the session."""
    run = recorder.start("record", "--seconds", str(RESTART_VISIT_SECONDS))
    run.wait_for_state("chunk", "uploaded")
    server.stop()
    run.keep_running(1)
    server.start()
    run.finish(0)
    (session,) = server.delivered()
    return server.audio(session)


Futures = tuple["Future[Away]", "Future[Frames]", "Future[Frames]"]


@pytest.fixture(scope="module")
def away(
    pulse_lab: PulseLab,
    noise_player: NoisePlayer,
    new_server: Callable[[], VoiceServer],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Futures]:
    """All ways at the same time; each test meets the failure of its own."""
    folders = [tmp_path_factory.mktemp(name) for name in ("away-command", "away-window", "restart")]
    servers = [new_server() for _ in folders]
    recorders = [
        Recorder(pulse_lab.environment, folder / "data", server.url, folder)
        for folder, server in zip(folders, servers, strict=True)
    ]
    with ThreadPoolExecutor(3) as pool:
        command = pool.submit(record_by_command, recorders[0], servers[0], noise_player)
        window = pool.submit(record_in_the_window, recorders[1], servers[1], noise_player)
        restart = pool.submit(record_through_a_restart, recorders[2], servers[2])
    yield command, window, restart
    for recorder in recorders:
        recorder.close()


@pytest.fixture
def by_command(away: Futures) -> Away:
    return away[0].result()


pytestmark = pytest.mark.timeout(240)


def test_a_visit_recorded_without_a_server_is_delivered_by_resume(by_command: Away) -> None:
    assert len(by_command.frames) > VISIT_SECONDS * SAMPLE_RATE
    assert [result["status"] for result in by_command.resumed.of("result")] == ["completed"]


def test_a_visit_without_a_server_says_that_its_audio_is_safe(by_command: Away) -> None:
    assert by_command.recorded.stderr.strip()
    assert by_command.recorded.of("result") == []
    assert {chunk["state"] for chunk in by_command.recorded.of("chunk")} <= {
        "recording",
        "sealed",
        "uploading",
        "backing_off",
        "blocked",
    }


def test_the_data_folder_shows_a_thief_neither_audio_nor_names(by_command: Away) -> None:
    assert by_command.folder_size_bytes > len(by_command.frames) * 2, "the audio must have been there to find"
    assert by_command.secrets_found == []


def test_the_data_folder_is_closed_to_other_users(by_command: Away) -> None:
    assert by_command.open_paths == []


def test_a_visit_recorded_in_the_window_is_delivered_once_the_server_is_back(
    away: Futures, noise_player: NoisePlayer
) -> None:
    audio = away[1].result()
    assert_is_the_noise(audio, noise_player.noise)
    assert len(audio) > (WINDOW_VISIT_SECONDS - 1) * SAMPLE_RATE


def test_a_server_that_goes_away_for_a_moment_is_met_again(away: Futures, noise_player: NoisePlayer) -> None:
    audio = away[2].result()
    assert len(audio) == RESTART_VISIT_SECONDS * SAMPLE_RATE
    assert_is_the_noise(audio, noise_player.noise)
