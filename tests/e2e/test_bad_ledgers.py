"""Ledgers that are torn, foreign, of the past or gone: the recordings alone bring everything back, once."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from tests.e2e.labs.explained import assert_explained
from tests.e2e.labs.known_noise import SAMPLE_RATE, Frames, assert_is_the_noise, known_noise, write_wav
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.recorder import Recorder, Run
from tests.e2e.labs.voice_server import VoiceServer

SECONDS = 45
CHUNKS = 3
VISIT_SECONDS = 5
PAGE = 4096
NEWER = 9_999

pytestmark = pytest.mark.timeout(240)


@dataclass(frozen=True)
class Undelivered:
    """A data folder with one visit that no server has heard of, as a killed program leaves it."""

    folder: Path
    frames: Frames


@pytest.fixture(scope="module")
def undelivered(
    silent_environment: dict[str, str], server: VoiceServer, tmp_path_factory: pytest.TempPathFactory
) -> Undelivered:
    folder, frames = tmp_path_factory.mktemp("undelivered"), known_noise(SECONDS, seed=7)
    away = Recorder(silent_environment, folder / "data", server.url, folder)
    server.stop()
    kill_when(away.start("send", str(write_wav(folder / "visit.wav", frames))), "visit", "waiting")
    assert sides(folder / "data" / "ledger.sqlite3")[0].stat().st_size > PAGE
    return Undelivered(folder / "data", frames)


def kill_when(run: Run, kind: str, state: str) -> None:
    """Kill the program at its word: the ledger's log is left beside it, not merged."""
    run.wait_for_state(kind, state)
    run.process.kill()
    run.close()


def overwrite(path: Path, content: bytes, at: int = 0) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(content)


def sides(ledger: Path) -> list[Path]:
    return [ledger.with_name(ledger.name + end) for end in ("-wal", "-shm")]


def merge_log(ledger: Path) -> None:
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def zero(ledger: Path) -> None:
    overwrite(ledger, bytes(ledger.stat().st_size))


def tear(ledger: Path) -> None:
    merge_log(ledger)
    with ledger.open("r+b") as file:
        file.truncate(ledger.stat().st_size // 2 + 100)


def spoil_a_page(ledger: Path) -> None:
    merge_log(ledger)
    with closing(sqlite3.connect(ledger)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'chunks'").fetchone()
    overwrite(ledger, b"\xa5" * PAGE, (page - 1) * PAGE)


def make_garbage(ledger: Path) -> None:
    for path in (ledger, *sides(ledger)):
        path.write_bytes(b"not what it was" * 700)


def make_foreign(ledger: Path) -> None:
    for path in (ledger, *sides(ledger)):
        path.unlink(missing_ok=True)
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
        connection.commit()


def make_a_folder_of(ledger: Path) -> None:
    ledger.unlink()
    ledger.mkdir()
    (ledger / "notes.txt").write_text("somebody's")


def drop_a_table(ledger: Path) -> None:
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("DROP TABLE parts")
        connection.commit()


def spoil_a_word(ledger: Path) -> None:
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("UPDATE chunks SET state = 'seqled'")
        connection.commit()


def lose_the_file(ledger: Path) -> None:
    ledger.unlink()


def lose_everything(ledger: Path) -> None:
    for path in (ledger, *sides(ledger)):
        path.unlink(missing_ok=True)


def lose_the_log(ledger: Path) -> None:
    for path in sides(ledger):
        path.unlink()


def zero_the_log(ledger: Path) -> None:
    for path in sides(ledger):
        overwrite(path, bytes(path.stat().st_size))


def tear_the_log(ledger: Path) -> None:
    log = sides(ledger)[0]
    with log.open("r+b") as file:
        file.truncate(log.stat().st_size * 2 // 3)


def spoil_the_index(ledger: Path) -> None:
    sides(ledger)[1].write_bytes(b"\x5a" * 32_768)


REBUILT: tuple[Callable[[Path], None], ...] = (
    zero,
    tear,
    spoil_a_page,
    make_garbage,
    make_foreign,
    make_a_folder_of,
    drop_a_table,
    spoil_a_word,
    lose_the_file,
    lose_everything,
)
MENDED: tuple[Callable[[Path], None], ...] = (lose_the_log, zero_the_log, tear_the_log, spoil_the_index)
"""After these SQLite sees a sound ledger, perhaps of the past: nobody needs to hear of it."""


DEFAULT = (zero, make_a_folder_of, lose_the_log)


def ways(*chosen: Callable[[Path], None]) -> list[object]:
    """Return the damages as parameters: a few of them in every run, all in the long one."""
    marks = {how: () if how in DEFAULT else (pytest.mark.long,) for how in chosen}
    return [pytest.param(how, id=how.__name__, marks=marks[how]) for how in chosen]


def start_on(recorder: Recorder, server: VoiceServer, undelivered: Undelivered) -> Path:
    """Give the installation what the killed one left, and an ignorant server; return the ledger."""
    server.stop()
    server.start()
    shutil.copytree(undelivered.folder, recorder.data_folder)
    return recorder.data_folder / "ledger.sqlite3"


def assert_delivered_once(recorder: Recorder, server: VoiceServer, frames: Frames, resumed: Run) -> None:
    (session,) = server.sessions()
    assert session["end_count"] == 1
    assert np.array_equal(server.audio(session), frames)
    uploads = [
        request for request in server.journal() if request["method"] == "POST" and "audio" in request["path"]
    ]
    assert len(uploads) == len(session["chunks"]) == CHUNKS
    assert resumed.of("gap") == []
    assert [visit["state"] for visit in recorder.run("visits").of("visit")] == ["ready"]
    assert recorder.run("resume").stderr == ""  # said once


@pytest.mark.parametrize("damage", ways(*REBUILT))
def test_a_damaged_ledger_is_put_aside_and_the_visit_delivered_once(
    recorder: Recorder, server: VoiceServer, undelivered: Undelivered, damage: Callable[[Path], None]
) -> None:
    ledger = start_on(recorder, server, undelivered)
    damage(ledger)
    left = ledger.read_bytes() if ledger.is_file() else None
    looked = recorder.run("visits", exit_codes=(1,))
    assert_explained(looked, "rebuilt from the recordings")
    assert not (recorder.data_folder / "quarantine").exists(), "who only looks rebuilds nothing"

    resumed = recorder.run("resume")
    assert_explained(resumed, "Nothing was lost")
    assert_delivered_once(recorder, server, undelivered.frames, resumed)
    if left is not None:
        (kept,) = (recorder.data_folder / "quarantine").glob("*-ledger/ledger.sqlite3")
        assert kept.read_bytes() == left


@pytest.mark.parametrize("damage", ways(*MENDED))
def test_a_ledger_without_its_log_is_brought_up_to_date_and_the_visit_delivered_once(
    recorder: Recorder, server: VoiceServer, undelivered: Undelivered, damage: Callable[[Path], None]
) -> None:
    damage(start_on(recorder, server, undelivered))
    resumed = recorder.run("resume")
    assert_delivered_once(recorder, server, undelivered.frames, resumed)


@pytest.mark.parametrize("damage", [lose_the_log, lose_everything])
def test_what_the_server_had_before_the_damage_is_not_sent_again(
    recorder: Recorder, server: VoiceServer, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    server.stop()
    server.start()
    frames = known_noise(SECONDS, seed=8)
    server.set_faults({"route": "upload", "sequence": 2, "action": "hang"})
    kill_when(recorder.start("send", str(write_wav(tmp_path / "visit.wav", frames))), "chunk", "uploaded")
    server.clear_faults()
    damage(recorder.data_folder / "ledger.sqlite3")
    resumed = recorder.run("resume")
    (session,) = server.sessions()
    assert np.array_equal(server.audio(session), frames)
    assert session["end_count"] == 1
    assert [result["status"] for result in resumed.of("result")] == ["completed"]


def test_a_ledger_of_a_newer_version_is_refused_and_not_a_byte_changes(
    recorder: Recorder, server: VoiceServer, undelivered: Undelivered
) -> None:
    ledger = start_on(recorder, server, undelivered)
    with closing(sqlite3.connect(ledger)) as connection, closing(sqlite3.connect(ledger)) as other:
        other.execute("SELECT count(*) FROM visits").fetchone()  # keeps the log from being merged
        connection.execute(f"PRAGMA user_version = {NEWER}")
        files = {path.name: path.read_bytes() for path in (ledger, sides(ledger)[0])}
    for name, content in files.items():
        ledger.with_name(name).write_bytes(content)
    for command in (["resume"], ["visits"]):
        assert_explained(recorder.run(*command, exit_codes=(1,)), "newer")
    assert {name: ledger.with_name(name).read_bytes() for name in files} == files
    assert not (recorder.data_folder / "quarantine").exists()


def test_a_ledger_that_breaks_during_a_visit_costs_no_frame(
    recorder_at_microphone: Recorder, server: VoiceServer, noise_player: NoisePlayer
) -> None:
    recorder = recorder_at_microphone
    server.stop()
    run = recorder.start("record", "--seconds", str(VISIT_SECONDS))
    run.wait_for_state("visit", "recording")
    run.keep_running(2)
    ledger = recorder.data_folder / "ledger.sqlite3"
    for path in (sides(ledger)[0], ledger):
        overwrite(path, b"\xa5" * path.stat().st_size)
    run.finish(1, 3)
    assert_explained(run, "list of visits")
    server.start()
    assert_explained(recorder.run("resume"), "rebuilt from the recordings")
    (session,) = server.sessions()
    audio = server.audio(session)
    assert len(audio) == VISIT_SECONDS * SAMPLE_RATE
    assert_is_the_noise(audio, noise_player.noise)
