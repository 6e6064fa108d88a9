"""Delivery breaks down beside a recording: the recording goes on, and every frame arrives in the end."""

import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.e2e.labs.known_noise import SAMPLE_RATE, Frames, assert_is_the_noise, known_noise, write_wav
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.recorder import Recorder, Run
from tests.e2e.labs.voice_server import VoiceServer

LEAVING_SECONDS = 30.0
LOCKED_SECONDS = 7.0
RECORDED_SECONDS = 4.0


@contextmanager
def ledger(recorder: Recorder) -> Iterator[sqlite3.Connection]:
    """Open the program's ledger as another program might."""
    path = recorder.data_folder / "ledger.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None, timeout=10)) as connection:
        yield connection


def delivered_frames(run: Run, server: VoiceServer, label: str) -> Frames:
    (session,) = server.sessions_of(label)
    assert session["end_count"] == 1, run.describe()
    return server.audio(session)


def test_a_ledger_locked_by_another_program_costs_no_frame_of_the_recording(
    recorder_at_microphone: Recorder, server: VoiceServer, noise_player: NoisePlayer
) -> None:
    run = recorder_at_microphone.start("record", "--patient", "Locked out")
    run.wait_for_state("visit", "recording")
    run.keep_running(1)
    with ledger(recorder_at_microphone) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        run.keep_running(LOCKED_SECONDS)
        connection.execute("ROLLBACK")
    run.keep_running(RECORDED_SECONDS)
    run.send(signal.SIGINT)
    run.finish(0, seconds=LEAVING_SECONDS)
    audio = delivered_frames(run, server, "Locked out")
    assert_is_the_noise(audio, noise_player.noise)
    assert len(audio) > (1 + LOCKED_SECONDS + RECORDED_SECONDS - 0.5) * SAMPLE_RATE
    assert run.of("gap") == []


def test_a_row_of_nonsense_is_told_once_and_the_visit_being_recorded_is_delivered_all_the_same(
    recorder_at_microphone: Recorder, server: VoiceServer, noise_player: NoisePlayer, tmp_path: Path
) -> None:
    file = write_wav(tmp_path / "old.wav", known_noise(2.0, seed=7))
    server.stop()
    sent = recorder_at_microphone.start("send", str(file))
    sent.wait_for_state("visit", "waiting")
    sent.send(signal.SIGTERM)
    sent.finish(3, seconds=LEAVING_SECONDS)
    run = recorder_at_microphone.start("record", "--patient", "Beside a poisoned one")
    run.wait_for_state("visit", "recording")
    with ledger(recorder_at_microphone) as connection:
        connection.execute("UPDATE chunks SET state = 'poisoned' WHERE state <> 'recording'")
    server.start()
    run.keep_running(RECORDED_SECONDS)
    run.send(signal.SIGINT)
    run.finish(0, 1, 3, seconds=LEAVING_SECONDS)
    assert_is_the_noise(delivered_frames(run, server, "Beside a poisoned one"), noise_player.noise)
    assert run.stderr.count("The list of visits is damaged") == 1
