"""Leaving in the middle: a signal finishes the visit, a second leaves at once, the next start delivers."""

import signal

import pytest

from tests.e2e.labs.consultation import open_window
from tests.e2e.labs.known_noise import SAMPLE_RATE, Frames, assert_is_the_noise
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.e2e.labs.voice_server import VoiceServer

LEAVING_SECONDS = 10.0
RECORDED_SECONDS = 4.0
CLOSE_FRAMES = SAMPLE_RATE // 10
HUNG = {"route": "upload", "action": "hang", "attempts": None}


@pytest.fixture(autouse=True)
def faultless(server: VoiceServer) -> None:
    server.clear_faults()


def delivered_after_all(recorder: Recorder, server: VoiceServer) -> Frames:
    before = len(server.delivered())
    recorder.run("resume", "--no-wait")
    return server.audio(server.wait_for_ended(before + 1, 10)[-1])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_a_first_signal_finishes_the_visit_with_its_last_word(
    recorder_at_microphone: Recorder,
    server: VoiceServer,
    noise_player: NoisePlayer,
    number: signal.Signals,
) -> None:
    label = f"Ended by {number.name}"
    run = recorder_at_microphone.start("record", "--patient", label)
    run.wait_for_state("visit", "recording")
    run.keep_running(RECORDED_SECONDS)
    at = run.send(number)
    run.finish(0, seconds=LEAVING_SECONDS)

    (session,) = server.sessions_of(label)
    audio = server.audio(session)
    last_heard = assert_is_the_noise(audio, noise_player.noise) + len(audio)
    assert abs(last_heard - noise_player.position(at)) <= CLOSE_FRAMES


def test_a_second_signal_leaves_at_once_and_resume_delivers_the_rest(
    recorder_at_microphone: Recorder, server: VoiceServer, noise_player: NoisePlayer
) -> None:
    server.set_faults(HUNG)
    run = recorder_at_microphone.start("record")
    run.wait_for_state("visit", "recording")
    run.keep_running(RECORDED_SECONDS)
    at = run.send(signal.SIGTERM)
    run.keep_running(1)
    run.send(signal.SIGTERM)
    run.finish(3, seconds=LEAVING_SECONDS)
    server.clear_faults()

    audio = delivered_after_all(recorder_at_microphone, server)
    last_heard = assert_is_the_noise(audio, noise_player.noise) + len(audio)
    assert abs(last_heard - noise_player.position(at)) <= CLOSE_FRAMES


def test_a_window_told_to_end_while_recording_leaves_within_ten_seconds_and_loses_nothing(
    recorder_at_microphone: Recorder, server: VoiceServer, noise_player: NoisePlayer
) -> None:
    server.set_faults(HUNG)
    with VirtualScreen() as screen:
        window = open_window(recorder_at_microphone, screen)
        window.record()
        window.run.keep_running(RECORDED_SECONDS)
        at = window.run.send(signal.SIGTERM)
        window.run.finish(0, 3, seconds=LEAVING_SECONDS)
    server.clear_faults()

    audio = delivered_after_all(recorder_at_microphone, server)
    last_heard = assert_is_the_noise(audio, noise_player.noise) + len(audio)
    assert abs(last_heard - noise_player.position(at)) <= CLOSE_FRAMES


def test_seconds_are_counted_in_frames_from_the_first_one(
    recorder_at_microphone: Recorder, server: VoiceServer, noise_player: NoisePlayer
) -> None:
    recorder_at_microphone.run("record", "--seconds", "3", "--patient", "Three seconds")
    (session,) = server.sessions_of("Three seconds")
    audio = server.audio(session)
    assert len(audio) == 3 * SAMPLE_RATE
    assert_is_the_noise(audio, noise_player.noise)
