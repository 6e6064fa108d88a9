"""A report for support holds none of the secrets that lie around it, in no spelling."""

import os
import signal
import subprocess
import sys
import zipfile
from contextlib import closing

import pytest

from recorder_gui.app.wording import diagnostics as words
from tests.e2e.labs import seeded_secrets as seeds
from tests.e2e.labs.consultation import open_window
from tests.e2e.labs.private_environment import private_environment
from tests.e2e.labs.recorder import REPOSITORY, Recorder
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.waiting import eventually

PATIENCE_SECONDS = 60.0
DIALOG_SECONDS = 5.0
LEAVING_SECONDS = 10.0
MOST_BYTES = 2_000_000


class Workplace:
    """A person's home with a data folder, settings, a log and an environment full of secrets."""

    def __init__(self, root):
        base = private_environment(root)
        self.home = root / "people" / seeds.USER
        self.folder = self.home / "consultations" / "data"
        self.folder.mkdir(parents=True)
        seeds.seed_home(self.home)
        seeds.seed_folder(self.folder, self.home)
        self.environment = seeds.environment_of(self.home, {**base, "PYTHONPATH": str(REPOSITORY)})
        self.output = root / "report.zip"

    def run(self, *arguments):
        done = subprocess.run(
            [sys.executable, "-m", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done

    def found(self):
        """Return the secrets that the saved report holds, in the packed file and in what it unpacks to."""
        with zipfile.ZipFile(self.output) as archive:
            contents = [archive.read(name) for name in archive.namelist()]
            names = " ".join(archive.namelist()).encode()
        everything = b"\0".join([self.output.read_bytes(), names, *contents])
        secrets = seeds.secrets_of(self.folder, self.home)
        return {name for name, spellings in secrets.items() if any(one in everything for one in spellings)}


@pytest.fixture
def workplace(tmp_path):
    return Workplace(tmp_path)


def test_no_secret_leaves_in_a_report(workplace):
    before = {path: path.read_bytes() for path in workplace.folder.rglob("*") if path.is_file()}
    workplace.run("recorder_gui", "diagnostics", str(workplace.output), "--data-dir", str(workplace.folder))
    assert workplace.found() == set()
    with zipfile.ZipFile(workplace.output) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert sum(map(len, texts.values())) < MOST_BYTES
    assert os.uname().nodename not in "".join(texts.values())
    after = {path: path.read_bytes() for path in before}
    assert after == before  # it only looks


def test_what_support_needs_is_in_it(workplace):
    workplace.run("recorder_gui", "diagnostics", str(workplace.output), "--data-dir", str(workplace.folder))
    with zipfile.ZipFile(workplace.output) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert set(texts) == {
        *("about.txt", "system.txt", "settings.txt", "devices.txt", "disk.txt", "visits.txt", "log.txt")
    }
    assert "visits: 1 (1 saved)" in texts["visits.txt"]
    assert "https server 1" in texts["visits.txt"]
    assert "gap at 10.000 s: 0.050 s, device_lost" in texts["visits.txt"]
    assert "result of part 0: completed" in texts["visits.txt"]
    assert "RECORDER_TOKEN" in texts["system.txt"]
    assert "WARNING MainThread recorder_gui.app.window.recorder_controller: microphone: …" in texts["log.txt"]
    assert "room for:" in texts["disk.txt"]


@pytest.mark.parametrize("what", ["fields", "log"])
def test_without_redaction_the_same_search_finds_the_secrets(workplace, what):
    workplace.run("tests.e2e.labs.unredacted_report", what, str(workplace.folder), str(workplace.output))
    assert workplace.found() >= {*seeds.PLAIN_SECRETS, str(workplace.home)}


def test_by_keys_alone_the_window_shows_its_keys_and_saves_a_report_without_secrets(workplace):
    recorder = Recorder(
        workplace.environment, workplace.folder, "practice", workplace.output.parent, bearer=seeds.TOKEN
    )
    with closing(recorder), VirtualScreen() as screen:
        window = open_window(recorder, screen)
        window.press("F1")
        keys = screen.wait_for_window(str(words.SHORTCUTS), DIALOG_SECONDS)
        window.picture("help-keys")
        screen.press(keys, "Escape")
        eventually(lambda: not screen.windows(str(words.SHORTCUTS)), DIALOG_SECONDS)
        window.press("ctrl+shift+d")
        report = screen.wait_for_window(str(words.REPORT), DIALOG_SECONDS)
        screen.press(report, "End")
        window.picture("help-report")
        screen.press(report, "Return")
        asking = screen.wait_for_window(str(words.SAVE_TITLE), DIALOG_SECONDS)
        window.picture("help-report-saving")
        screen.press(asking, "Return")
        eventually(lambda: any(workplace.home.glob("*.zip")), DIALOG_SECONDS)
        (workplace.output,) = workplace.home.glob("*.zip")
        assert workplace.found() == set()
        screen.press(report, "Escape")
        window.run.send(signal.SIGTERM)
        window.run.finish(0, seconds=LEAVING_SECONDS)
