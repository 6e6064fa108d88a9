"""The terminal closes, the session ends: what is recorded is sealed first, and till then nothing sleeps."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.labs.consultation import open_window
from tests.e2e.labs.inhibitor import Inhibitor
from tests.e2e.labs.known_noise import SAMPLE_RATE, assert_is_the_noise
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.pulse_lab import PulseLab
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.e2e.labs.voice_server import VoiceServer
from tests.waiting import eventually

LEAVING_SECONDS = 10.0
RECORDED_SECONDS = 3.0
CLOSE_FRAMES = SAMPLE_RATE // 10


@pytest.fixture
def inhibitor(tmp_path: Path) -> Inhibitor:
    return Inhibitor(tmp_path / "bin")


@pytest.fixture
def recorder_kept_awake(
    pulse_lab: PulseLab, noise_player: NoisePlayer, server: VoiceServer, inhibitor: Inhibitor, tmp_path: Path
) -> Iterator[Recorder]:
    installation = Recorder(
        inhibitor.environment(pulse_lab.environment), tmp_path / "data", server.url, tmp_path
    )
    yield installation
    installation.close()


def test_a_terminal_that_closes_finishes_the_visit_with_its_last_word_and_delivers_it(
    recorder_kept_awake: Recorder, server: VoiceServer, noise_player: NoisePlayer, inhibitor: Inhibitor
) -> None:
    run = recorder_kept_awake.start("record", "--patient", "Hung up")
    run.wait_for_state("visit", "recording")
    eventually(lambda: inhibitor.is_running)
    run.keep_running(RECORDED_SECONDS)
    at = run.send(signal.SIGHUP)
    run.send(signal.SIGHUP)  # once from the terminal, once from its shell
    run.finish(0, seconds=LEAVING_SECONDS)
    (session,) = server.sessions_of("Hung up")
    audio = server.audio(session)
    last_heard = assert_is_the_noise(audio, noise_player.noise) + len(audio)
    assert abs(last_heard - noise_player.position(at)) <= CLOSE_FRAMES
    assert len(inhibitor.arguments) == 1
    assert inhibitor.arguments[0].startswith("--what=sleep:idle --who=Consultation Recorder")
    assert not inhibitor.is_running


def test_a_killed_recorder_keeps_nobody_awake(recorder_kept_awake: Recorder, inhibitor: Inhibitor) -> None:
    run = recorder_kept_awake.start("record")
    run.wait_for_state("visit", "recording")
    eventually(lambda: inhibitor.is_running)
    run.send(signal.SIGKILL)
    run.wait_for_end()
    eventually(lambda: not inhibitor.is_running, 5)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["SIGTERM", "SIGHUP"])
def test_a_window_whose_session_ends_seals_the_visit_and_leaves(
    recorder_kept_awake: Recorder,
    server: VoiceServer,
    noise_player: NoisePlayer,
    inhibitor: Inhibitor,
    number: signal.Signals,
) -> None:
    before = len(server.delivered())
    with VirtualScreen() as screen:
        window = open_window(recorder_kept_awake, screen)
        assert not inhibitor.is_running
        window.record()
        eventually(lambda: inhibitor.is_running)
        window.run.keep_running(RECORDED_SECONDS)
        at = window.run.send(number)
        window.run.finish(0, seconds=LEAVING_SECONDS)
    assert not inhibitor.is_running
    recorder_kept_awake.run("resume", "--no-wait")
    audio = server.audio(server.wait_for_ended(before + 1, 10)[-1])
    last_heard = assert_is_the_noise(audio, noise_player.noise) + len(audio)
    assert abs(last_heard - noise_player.position(at)) <= CLOSE_FRAMES
