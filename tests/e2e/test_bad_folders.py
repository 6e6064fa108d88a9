"""Data folders that cannot hold a recording, are held by another, or come from the future."""

import signal
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.e2e.labs.explained import assert_explained
from tests.e2e.labs.known_noise import SAMPLE_RATE, assert_is_the_noise, known_noise, write_wav
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.small_disk import SmallDisk
from tests.e2e.labs.voice_server import VoiceServer

MEGABYTE = 1 << 20
NEWER_VERSION = 9_999
DISK_WORDS = ("disk", "space", "full")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    if not SmallDisk.is_possible(tmp_path / "trial"):
        pytest.skip("mounting a small file system needs root")
    with SmallDisk(tmp_path / "disk", 256 * MEGABYTE) as small:
        yield small


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write_wav(tmp_path / "visit.wav", known_noise(2))


def test_a_full_disk_is_refused_before_recording(recorder_at_microphone: Recorder, disk: SmallDisk) -> None:
    disk.fill()
    recorder_at_microphone.data_folder = disk.folder / "data"
    run = recorder_at_microphone.run("record", "--seconds", "3", exit_codes=(1,))
    assert_explained(run, *DISK_WORDS)


def test_a_disk_that_fills_up_at_once_has_its_frames_wait_in_memory(
    recorder_at_microphone: Recorder, disk: SmallDisk, server: VoiceServer, noise_player: NoisePlayer
) -> None:
    """Filled before anything could be kept back; a disk that is left some time is for test_full_disk.py."""
    recorder_at_microphone.data_folder = disk.folder / "data"
    run = recorder_at_microphone.start("record", "--seconds", "7", "--patient", "Disk filled up")
    run.wait_for_state("visit", "recording")
    run.keep_running(3)
    disk.fill()
    run.keep_running(6)
    assert_explained(run, *DISK_WORDS)
    disk.make_room()
    run.finish(0)
    (session,) = server.sessions_of("Disk filled up")
    assert len(server.audio(session)) == 7 * SAMPLE_RATE
    assert_is_the_noise(server.audio(session), noise_player.noise)


def test_a_disk_that_stays_full_ends_the_command_with_what_it_could_keep(
    recorder_at_microphone: Recorder, disk: SmallDisk, server: VoiceServer, noise_player: NoisePlayer
) -> None:
    recorder_at_microphone.data_folder = disk.folder / "data"
    run = recorder_at_microphone.start("record", "--patient", "Disk stayed full")
    run.wait_for_state("visit", "recording")
    run.keep_running(4)
    disk.fill()
    run.keep_running(2)
    run.send(signal.SIGINT)
    run.keep_running(1)
    run.send(signal.SIGINT)
    run.finish(3)
    assert_explained(run, *DISK_WORDS)
    disk.make_room()
    recorder_at_microphone.run("resume")
    ended = [one for one in server.sessions_of("Disk stayed full") if one["end_count"]]
    audio = server.audio(ended[-1])
    assert len(audio) > 3.5 * SAMPLE_RATE
    assert_is_the_noise(audio, noise_player.noise)


def test_little_room_is_refused_before_recording_in_minutes(
    recorder_at_microphone: Recorder, disk: SmallDisk, file: Path
) -> None:
    """Half an hour is 58 MB: a file as short as this one still fits."""
    recorder_at_microphone.data_folder = disk.folder / "data"
    disk.fill(leaving=40 * MEGABYTE)
    run = recorder_at_microphone.run("record", "--seconds", "2", exit_codes=(1,))
    assert_explained(run, "minutes of recording; 30 minutes are needed")
    assert run.of("visit") == []
    recorder_at_microphone.run("send", str(file))


def test_a_file_longer_than_the_room_is_refused(recorder: Recorder, disk: SmallDisk, tmp_path: Path) -> None:
    long_file = write_wav(tmp_path / "long.wav", np.ones(40 * SAMPLE_RATE, np.int16))
    recorder.data_folder = disk.folder / "data"
    disk.fill(leaving=2 * MEGABYTE)
    run = recorder.run("send", str(long_file), exit_codes=(1,))
    assert_explained(run, "are needed")
    assert run.of("visit") == []


def test_a_folder_that_turns_read_only_while_recording_gets_everything_when_it_is_writable(
    recorder_at_microphone: Recorder, disk: SmallDisk, server: VoiceServer, noise_player: NoisePlayer
) -> None:
    recorder_at_microphone.data_folder = disk.folder / "data"
    run = recorder_at_microphone.start("record", "--seconds", "5", "--patient", "Turned read-only")
    run.wait_for_state("visit", "recording")
    run.keep_running(2)
    disk.cover_read_only(recorder_at_microphone.data_folder)
    try:
        run.keep_running(6)  # the visit ends meanwhile
        assert_explained(run, "read-only")
        assert "goes on in memory" in run.stderr
    finally:
        disk.uncover(recorder_at_microphone.data_folder)
    run.finish(0)
    (session,) = server.sessions_of("Turned read-only")
    assert len(server.audio(session)) == 5 * SAMPLE_RATE
    assert_is_the_noise(server.audio(session), noise_player.noise)


def test_a_folder_that_goes_away_while_recording_gets_everything_when_it_is_back(
    recorder_at_microphone: Recorder, server: VoiceServer, noise_player: NoisePlayer
) -> None:
    run = recorder_at_microphone.start("record", "--seconds", "5", "--patient", "Folder went away")
    run.wait_for_state("visit", "recording")
    run.keep_running(3)
    folder = recorder_at_microphone.data_folder
    away = folder.rename(folder.with_name("away"))
    run.keep_running(5)  # the visit ends meanwhile
    assert_explained(run, "data folder cannot be used")
    away.rename(folder)
    run.finish(0)
    (session,) = server.sessions_of("Folder went away")
    assert len(server.audio(session)) == 5 * SAMPLE_RATE
    assert_is_the_noise(server.audio(session), noise_player.noise)


def test_a_read_only_data_folder_is_refused(recorder: Recorder, disk: SmallDisk, file: Path) -> None:
    recorder.data_folder = disk.folder / "data"
    recorder.run("send", str(file))
    disk.make_read_only()
    run = recorder.run("send", str(file), exit_codes=(1,))
    assert_explained(run, "read-only", "write", "written")


def test_a_data_folder_without_a_parent_is_refused_not_made(
    recorder: Recorder, file: Path, tmp_path: Path
) -> None:
    """A drive that is not plugged in must not be replaced by a folder of the same name."""
    recorder.data_folder = tmp_path / "unplugged drive" / "data"
    run = recorder.run("send", str(file), exit_codes=(1,))
    assert_explained(run, "folder")
    assert not (tmp_path / "unplugged drive").exists()


def test_a_data_folder_that_is_a_file_is_refused(recorder: Recorder, file: Path, tmp_path: Path) -> None:
    recorder.data_folder = tmp_path / "not a folder"
    recorder.data_folder.write_text("precious")
    run = recorder.run("send", str(file), exit_codes=(1,))
    assert_explained(run, "folder")
    assert recorder.data_folder.read_text() == "precious"


def test_a_second_instance_is_told_who_holds_the_folder(
    recorder_at_microphone: Recorder, server: VoiceServer, file: Path, noise_player: NoisePlayer
) -> None:
    first = recorder_at_microphone.start("record", "--seconds", "9", "--patient", "First instance")
    first.wait_for_state("visit", "recording")
    for arguments in (["send", str(file)], ["resume"], ["record", "--seconds", "1"]):
        second = recorder_at_microphone.run(*arguments, exit_codes=(1,))
        assert_explained(second, str(first.pid))
    listed = recorder_at_microphone.run("visits").of("visit")
    assert [visit["state"] for visit in listed] == ["recording"]
    recorder_at_microphone.run("devices")
    first.finish(0)

    (session,) = server.sessions_of("First instance")
    assert len(server.audio(session)) == 9 * SAMPLE_RATE
    assert_is_the_noise(server.audio(session), noise_player.noise)


def test_a_ledger_from_a_newer_version_is_left_alone(
    recorder: Recorder, server: VoiceServer, file: Path
) -> None:
    recorder.run("send", str(file), "--patient", "From the future")
    ledger = recorder.data_folder / "ledger.sqlite3"
    with sqlite3.connect(ledger) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute(f"PRAGMA user_version = {NEWER_VERSION}")
    connection.close()
    for arguments in (["resume"], ["send", str(file)], ["visits"]):
        assert_explained(recorder.run(*arguments, exit_codes=(1,)), "newer")

    with sqlite3.connect(ledger) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NEWER_VERSION,)
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    assert [visit["state"] for visit in recorder.run("visits").of("visit")] == ["ready"]
    assert np.array_equal(server.audio(server.sessions_of("From the future")[0]), known_noise(2))


def test_an_unknown_microphone_is_refused_by_name(recorder_at_microphone: Recorder) -> None:
    run = recorder_at_microphone.run("record", "--device", "No such microphone", exit_codes=(1,))
    assert_explained(run, "No such microphone")


def test_a_machine_without_any_microphone_says_so(recorder: Recorder) -> None:
    run = recorder.run("record", "--seconds", "1", exit_codes=(1,))
    assert_explained(run, "microphone")
