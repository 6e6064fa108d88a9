"""Settings survive what people and older programs write into their file."""

import json
import os
from dataclasses import replace

import pytest

from recorder_gui.settings.model import CaptureSettings, Settings, UploadSettings
from recorder_gui.settings.store import SettingsStore

CHOSEN = Settings(CaptureSettings("ALSA", "hw:0", "Desk"), UploadSettings("https://voice.example.com"))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.json"


@pytest.fixture
def store(path):
    return SettingsStore(path)


def write(path, text):
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")


def test_without_a_file_everything_is_at_its_default(store):
    assert store.load() == Settings()


def test_what_was_chosen_is_there_at_the_next_start(store, path):
    assert store.save(CHOSEN)
    assert SettingsStore(path).load() == CHOSEN


def test_keys_of_another_version_are_kept(store, path):
    write(path, '{"capture": {"gain": 3}, "future": [1], "upload": {"server": "https://a"}}')
    store.save(replace(store.load(), capture=CHOSEN.capture))
    kept = json.loads(path.read_text("utf-8"))
    assert kept["future"] == [1]
    assert kept["capture"] == {"gain": 3, "host_api": "ALSA", "device_key": "hw:0", "device_name": "Desk"}
    assert kept["upload"] == {"server": "https://a"}


@pytest.mark.expects_log("setting server is not a text")
def test_a_bad_value_is_the_default_and_said_and_the_good_ones_are_kept(store, path):
    write(path, '{"upload": {"server": 7}, "capture": {"device_name": "Desk"}}')
    assert store.load() == Settings(capture=CaptureSettings(device_name="Desk"))


@pytest.mark.expects_log("CaptureSettings are no JSON object")
def test_a_bad_slice_is_the_default_and_said(store, path):
    write(path, '{"capture": "Desk"}')
    assert store.load() == Settings()


@pytest.mark.expects_log("settings")
@pytest.mark.parametrize("text", ["", "{", "[1]", "null", '"x"', "\x00\xff"])
def test_a_broken_file_means_defaults_and_is_said(store, path, text):
    write(path, text)
    assert store.load() == Settings()
    assert store.save(CHOSEN)
    assert store.load() == CHOSEN


def test_the_file_is_replaced_whole_and_nothing_lies_beside_it(store, path):
    store.save(Settings())
    before = path.stat().st_ino
    store.save(CHOSEN)
    assert path.stat().st_ino != before
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.expects_log("settings not saved", "settings unreadable")
def test_a_place_that_cannot_be_written_costs_the_memory_and_nothing_else(tmp_path):
    (tmp_path / "config").write_text("a file where the folder should be")
    assert not SettingsStore(tmp_path / "config" / "settings.json").save(CHOSEN)


@pytest.mark.expects_log("settings unreadable")
@pytest.mark.skipif(os.name == "nt", reason="a folder in place of a file is refused in another way there")
def test_a_folder_in_place_of_the_file_means_defaults(store, path):
    path.mkdir(parents=True)
    assert store.load() == Settings()
