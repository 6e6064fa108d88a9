"""Reports are made and saved in a thread; the window hears of it by one signal."""

import os
import threading
import zipfile
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject

from recorder_gui.app.diagnostics.bundle import Bundle, BundleFile, Sources
from recorder_gui.app.window.diagnostics_controller import DiagnosticsController
from recorder_gui.app.wording import diagnostics as words
from recorder_gui.settings.model import Settings

BUNDLE = Bundle((BundleFile("a.txt", "ä\n"),))


@pytest.fixture
def asked():
    return []


@pytest.fixture
def control(qapp, tmp_path, asked):
    def settings():
        asked.append(threading.current_thread())
        return Settings()

    owner = QObject()
    yield DiagnosticsController(lambda: Sources(tmp_path, settings, (), os.environ, datetime.now(UTC)), owner)
    owner.deleteLater()


def test_a_report_is_made_beside_the_window(control, asked, qtbot):
    with qtbot.waitSignal(control.made) as made:
        control.make()
    assert made.args[0].files[0].name == "about.txt"
    assert asked[0] is not threading.main_thread()


def test_it_is_saved_with_just_these_texts(control, qtbot, tmp_path):
    output = tmp_path / "r.zip"
    with qtbot.waitSignal(control.told, check_params_cb=lambda told: told == words.saved("r.zip")):
        control.save(BUNDLE, output)
    with zipfile.ZipFile(output) as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == {"a.txt": "ä\n"}
    assert [path.name for path in tmp_path.iterdir()] == ["r.zip"]


def test_nothing_is_overwritten(control, qtbot, tmp_path):
    output = tmp_path / "r.zip"
    output.write_text("an older one")
    with qtbot.waitSignal(control.told, check_params_cb=lambda told: told == words.not_saved("exists")):
        control.save(BUNDLE, output)
    assert output.read_text() == "an older one"


def test_a_folder_that_is_gone_is_told(control, qtbot, tmp_path):
    with qtbot.waitSignal(control.told, check_params_cb=lambda told: str(told).startswith("Not saved")):
        control.save(BUNDLE, tmp_path / "gone" / "r.zip")


@pytest.mark.expects_log("the work of diagnostics failed")
def test_a_bug_while_making_it_is_told_and_ends_nothing(qapp, qtbot, tmp_path):
    owner = QObject()
    sources = Sources(tmp_path, lambda: None, (), os.environ, datetime.now(UTC))
    control = DiagnosticsController(lambda: sources, owner)
    with qtbot.waitSignal(control.told, check_params_cb=lambda told: told == words.NOT_MADE):
        control.make()
    owner.deleteLater()
