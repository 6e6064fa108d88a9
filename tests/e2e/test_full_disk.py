"""A real disk of 64 MB fills up while a visit is recorded: not one frame is lost on the way down or back."""

import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.labs.consultation import open_window
from tests.e2e.labs.explained import assert_explained
from tests.e2e.labs.known_noise import SAMPLE_RATE, assert_is_the_noise, known_noise, write_wav
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.pulse_lab import PulseLab
from tests.e2e.labs.recorder import Recorder, Run
from tests.e2e.labs.small_disk import SmallDisk
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.e2e.labs.voice_server import VoiceServer
from tests.waiting import eventually

DISK_BYTES = 64 << 20
# The program keeps nothing back in its first ten seconds.
# It had its ten seconds from its start on, not from the visit's first frame.
KEPT_BACK_AFTER_SECONDS = 8.0
KEPT_BACK_SECONDS = 15.0
RUNG_SECONDS = 10.0
IN_MEMORY_SECONDS = 2.0
CHUNK_SECONDS = 40.0
CLOSE_FRAMES = SAMPLE_RATE // 10
LABEL = "Crowded Pelican"

pytestmark = pytest.mark.timeout(240)


@dataclass
class Scene:
    """An installation whose data folder lies on a small disk of its own."""

    recorder: Recorder
    server: VoiceServer
    player: NoisePlayer
    disk: SmallDisk

    @property
    def data(self) -> Path:
        return self.recorder.data_folder

    def chunk_files(self) -> set[Path]:
        return set(self.data.glob("visits/*/*.chunk"))

    def begin(self) -> Run:
        """Record until room has been kept back."""
        run = self.recorder.start("record", "--patient", LABEL)
        run.wait_for_state("visit", "recording")
        self.wait_until_room_is_kept_back()
        return run

    def wait_until_room_is_kept_back(self) -> None:
        for name in ("reserve", "reserve-ledger"):
            eventually((self.data / name).exists, KEPT_BACK_SECONDS, what=f"{name} made")

    def take_every_rung(self) -> None:
        """Have another program take all room, again and again, until audio can stay nowhere but in memory."""
        self.disk.fill()
        eventually(lambda: not (self.data / "reserve").exists(), RUNG_SECONDS, what="reserve given up")
        before = self.chunk_files()
        self.disk.fill()
        if before:
            eventually(lambda: not self.chunk_files(), RUNG_SECONDS, what="completed visit pruned")
            eventually((self.data / "reserve-ledger").exists, RUNG_SECONDS, what="its room kept back")
            self.disk.fill()
        eventually(
            lambda: not (self.data / "reserve-ledger").exists(), RUNG_SECONDS, what="notes' room given up"
        )

    def end_of_what_is_delivered(self) -> int:
        """Return up to which frame of the noise the server holds the visit, unbroken and to the bit."""
        session = self.server.delivered()[-1]
        assert session["end_count"] == 1
        audio = self.server.audio(session)
        assert len(audio) > KEPT_BACK_AFTER_SECONDS * SAMPLE_RATE
        return assert_is_the_noise(audio, self.player.noise) + len(audio)


def through_every_rung(scene: Scene) -> str:
    """Reserve, pruning, memory: with a server the visit ends as if nothing had happened."""
    earlier = write_wav(scene.recorder.log_folder / "earlier.wav", known_noise(20))
    scene.recorder.run("send", str(earlier))
    assert len(scene.chunk_files()) == 1
    run = scene.begin()
    scene.take_every_rung()
    run.keep_running(IN_MEMORY_SECONDS)
    stood = scene.player.position(run.send(signal.SIGINT))
    run.finish(0)
    assert abs(scene.end_of_what_is_delivered() - stood) <= CLOSE_FRAMES
    assert run.of("gap") == []
    assert scene.chunk_files() == set()
    assert_explained(run, "without a copy on this computer")
    assert "keeps back" in run.stderr
    return run.stderr


def until_room_returns(scene: Scene) -> str:
    """Without a server the program stays until the disk has room again; then everything is there."""
    scene.server.stop()
    run = scene.begin()
    scene.take_every_rung()
    run.keep_running(IN_MEMORY_SECONDS)
    stood = scene.player.position(run.send(signal.SIGINT))
    run.wait_for_state("visit", "waiting")
    eventually(lambda: "memory only" in run.stderr, RUNG_SECONDS)
    assert scene.chunk_files() == set()
    scene.disk.make_room()
    eventually(lambda: len(scene.chunk_files()) == 1, RUNG_SECONDS, what="back on disk")
    scene.server.start()
    run.finish(0)
    assert abs(scene.end_of_what_is_delivered() - stood) <= CLOSE_FRAMES
    return run.stderr


@pytest.fixture
def new_scene(
    pulse_lab: PulseLab,
    noise_player: NoisePlayer,
    new_server: Callable[[], VoiceServer],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Callable[[str], Scene]]:
    made: list[Scene] = []

    def make(name: str) -> Scene:
        folder = tmp_path_factory.mktemp(name)
        if not SmallDisk.is_possible(folder / "trial"):
            pytest.skip("mounting a small file system needs root")
        disk = SmallDisk(folder / "disk", DISK_BYTES).__enter__()
        server = new_server()
        scene = Scene(
            Recorder(pulse_lab.environment, disk.folder / "data", server.url, folder),
            server,
            noise_player,
            disk,
        )
        made.append(scene)
        return scene

    yield make
    for scene in made:
        scene.recorder.close()
        scene.disk.__exit__()


def test_a_disk_that_fills_up_costs_no_frame(new_scene: Callable[[str], Scene]) -> None:
    with ThreadPoolExecutor(2) as pool:
        done = [
            pool.submit(through_every_rung, new_scene("every-rung")),
            pool.submit(until_room_returns, new_scene("room-returns")),
        ]
    for future in done:
        future.result()


@pytest.mark.long
@pytest.mark.timeout(240)
def test_the_window_says_how_it_stands_with_a_full_disk_and_brings_everything_back(
    new_scene: Callable[[str], Scene],
) -> None:
    scene = new_scene("window")
    with VirtualScreen() as screen:
        window = open_window(scene.recorder, screen)
        window.record()
        scene.wait_until_room_is_kept_back()
        window.picture("window-room-is-short")
        scene.take_every_rung()
        # The first chunk is cut and delivered from memory, and nothing of it is on disk.
        eventually(lambda: any(one["chunks"] for one in scene.server.sessions()), CHUNK_SECONDS)
        assert scene.chunk_files() == set()
        window.picture("window-disk-full")
        scene.disk.make_room()
        eventually(lambda: len(scene.chunk_files()) == 1, RUNG_SECONDS, what="back on disk")
        eventually(lambda: list(scene.data.glob("visits/*/*.open")), RUNG_SECONDS, what="open part on disk")
        window.run.keep_running(IN_MEMORY_SECONDS)
        window.picture("window-disk-has-room-again")
        window.finish()
        stood = scene.player.position()
        scene.server.wait_for_ended(1, RUNG_SECONDS)
        window.run.send(signal.SIGTERM)
        window.run.finish(0)
    assert scene.end_of_what_is_delivered() <= stood + CLOSE_FRAMES
    assert window.run.of("gap") == []


@pytest.mark.long
def test_who_leaves_while_audio_is_in_memory_alone_is_told_what_is_lost(
    new_scene: Callable[[str], Scene],
) -> None:
    by_command, by_window = new_scene("insists"), new_scene("logs-out")
    for scene in (by_command, by_window):
        scene.server.stop()
    with VirtualScreen() as screen:
        window = open_window(by_window.recorder, screen)
        window.record()
        run = by_command.begin()
        by_window.wait_until_room_is_kept_back()
        for scene in (by_command, by_window):
            scene.take_every_rung()
        run.keep_running(IN_MEMORY_SECONDS)
        run.send(signal.SIGINT)
        run.wait_for_state("visit", "saved")
        run.send(signal.SIGINT)
        window.run.send(signal.SIGTERM)
        for left in (run, window.run):
            left.finish(3)
            assert_explained(left, "Part of the recording is lost")
    for scene in (by_command, by_window):
        scene.disk.make_room()
        scene.server.start()
        scene.recorder.run("resume")
        assert scene.end_of_what_is_delivered()  # what had come to disk before
