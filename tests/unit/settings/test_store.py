"""Settings survive what people and older programs write into their file."""

import json
import os
from dataclasses import replace

import pytest

from recorder_gui.settings.model import (
    MOST_KNOWN_MICROPHONES,
    CaptureSettings,
    KnownMicrophone,
    Settings,
    UploadSettings,
)
from recorder_gui.settings.store import SettingsStore

DESK = KnownMicrophone("ALSA", "hw:0", "Desk")
HEADSET = KnownMicrophone("PulseAudio", "headset", "Headset")
CHOSEN = Settings(
    CaptureSettings("ALSA", "hw:0", "Desk", (DESK, HEADSET), moves_by_itself=True),
    UploadSettings("https://voice.example.com"),
)


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
    assert kept["capture"].items() >= {"gain": 3, "device_key": "hw:0", "device_name": "Desk"}.items()
    assert kept["upload"] == {"server": "https://a"}


@pytest.mark.expects_log("setting server is not a text")
def test_a_bad_value_is_the_default_and_said_and_the_good_ones_are_kept(store, path):
    write(path, '{"upload": {"server": 7}, "capture": {"device_name": "Desk"}}')
    assert store.load() == Settings(capture=CaptureSettings(device_name="Desk"))


@pytest.mark.expects_log("setting moves_by_itself is not true", "setting priority is not a list")
@pytest.mark.parametrize("answer", ["1", '"yes"', "[]"])
def test_a_bad_answer_and_a_bad_list_are_the_defaults_and_said(store, path, answer):
    write(path, f'{{"capture": {{"moves_by_itself": {answer}, "priority": 7, "device_name": "Desk"}}}}')
    assert store.load() == Settings(capture=CaptureSettings(device_name="Desk"))


@pytest.mark.expects_log("an entry of the microphones")
def test_a_list_of_microphones_loses_what_is_none_and_what_stands_there_twice(store, path):
    good = {"host_api": "ALSA", "key": "hw:0", "name": "Desk"}
    bad = [7, None, {}, {**good, "key": 3}]
    write(path, json.dumps({"capture": {"priority": [*bad, good, {**good, "name": "Desk again"}]}}))
    assert store.load().capture.priority == (DESK,)


def test_a_list_of_microphones_has_an_end(store, path):
    many = [{"host_api": "ALSA", "key": str(number), "name": "x"} for number in range(1_000)]
    write(path, json.dumps({"capture": {"priority": many}}))
    assert len(store.load().capture.priority) == MOST_KNOWN_MICROPHONES


def test_the_list_of_microphones_grows_by_each_choice_the_latest_first():
    chosen = CaptureSettings(moves_by_itself=False).with_choice(DESK).with_choice(HEADSET).with_choice(DESK)
    assert chosen == CaptureSettings("ALSA", "hw:0", "Desk", (DESK, HEADSET), moves_by_itself=False)
    for number in range(30):
        chosen = chosen.with_choice(KnownMicrophone("ALSA", str(number), "x"))
    assert len(chosen.priority) == MOST_KNOWN_MICROPHONES


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
