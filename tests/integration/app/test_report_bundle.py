"""A report for support is put together of whatever there is, and stays small."""

import os
import zipfile
from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.app.diagnostics.bundle import Bundle, BundleFile, Sources, make_bundle, save
from recorder_gui.app.wording import support_report as words
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import OutputRefused
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.settings.model import CaptureSettings, KnownMicrophone, Settings
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.spool import Spool
from tests.fakes.key_store import MemoryKeyStore

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
DESK = Device("Blue Yeti", "PulseAudio", "yeti", 1, 48_000, is_default=True)
HEADSET = Device("Anna's AirPods", "PulseAudio", "air", 1, 16_000)


def texts(folder, settings=None, devices=()):
    sources = Sources(folder, lambda: settings or Settings(), devices, os.environ, NOW)
    return {file.name: file.text for file in make_bundle(sources).files}


def test_where_nothing_is_yet_the_report_says_so(tmp_path):
    told = texts(tmp_path / "none")
    assert told["visits.txt"] == f"{words.NO_VISIT}\n"
    assert told["log.txt"] == f"{words.NO_LOG}\n"
    assert told["disk.txt"] == f"{words.NO_FOLDER}\n"
    assert told["devices.txt"] == f"{words.NO_DEVICE}\n"
    assert not (tmp_path / "none").exists()


def test_microphones_are_told_without_their_owners_and_the_chosen_one_by_its_number(tmp_path):
    chosen = CaptureSettings().with_choice(KnownMicrophone("PulseAudio", "air", HEADSET.name))
    told = texts(tmp_path, Settings(capture=chosen), (DESK, HEADSET))
    assert told["devices.txt"].splitlines() == [
        "1: Blue Yeti (PulseAudio), 1 channels, 48000 Hz, the system's default",
        "2: … AirPods (PulseAudio), 1 channels, 16000 Hz",
    ]
    assert "microphone: number 2 of the devices" in told["settings.txt"]


def test_of_many_visits_all_are_counted_and_the_latest_listed(tmp_path):
    desk = Spool(FolderLayout(tmp_path), MemoryKeyStore()).desk()
    with desk.transaction():
        for number in range(203):
            at = NOW - timedelta(hours=number)
            visit = VisitRecord(
                VisitId(f"{number:032x}"), VisitState.RECORDING, at, "https://a", "microphone"
            )
            desk.visits.add(visit)
    desk.close()
    told = texts(tmp_path)["visits.txt"]
    assert told.startswith("visits: 203 (203 recording)\n\nvisit 1: recording, microphone, https server 1\n")
    assert "began -0d 01:00:00" in told
    assert "visit 200:" in told
    assert "visit 201:" not in told
    assert words.older_visits(3) in told


def test_a_ledger_that_is_none_costs_its_own_page_alone(tmp_path):
    (tmp_path / "ledger.sqlite3").write_text("no ledger at all " * 100)
    told = texts(tmp_path)
    assert told["visits.txt"] == f"{words.not_read('LedgerDamaged')}\n"
    assert "room for:" in told["disk.txt"]


def test_a_log_without_end_makes_a_small_report(tmp_path):
    (tmp_path / "logs").mkdir()
    line = "2026-03-02 11:59:00,123 INFO upload recorder_gui.app.window.recorder_controller: disk: over\n"
    (tmp_path / "logs" / "recorder.log").write_text(line * 20_000)
    told = texts(tmp_path)["log.txt"]
    assert 100_000 < len(told) < 270_000
    assert "disk: over" in told.splitlines()[-1]


def test_a_report_never_takes_the_place_of_a_file(tmp_path):
    output = tmp_path / "report.zip"
    output.write_text("mine")
    bundle = Bundle((BundleFile("a.txt", "a\n"),))
    with pytest.raises(OutputRefused) as refused:
        save(bundle, output)
    assert refused.value.reason == "exists"
    assert output.read_text() == "mine"


def test_the_same_report_packs_to_the_same_bytes(tmp_path):
    bundle = Bundle((BundleFile("a.txt", "a\n"),))
    assert bundle.packed() == bundle.packed()
    (entry,) = zipfile.ZipFile(_saved(bundle, tmp_path)).infolist()
    assert entry.date_time == (1980, 1, 1, 0, 0, 0)


def _saved(bundle, folder):
    save(bundle, folder / "r.zip")
    return folder / "r.zip"
