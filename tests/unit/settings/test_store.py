"""Settings survive what people and older programs write into their file."""

import json
import os
from dataclasses import replace

import pytest

from recorder_gui.domain.visit_details import VisitMode
from recorder_gui.settings.model import (
    MOST_KNOWN_MICROPHONES,
    CaptureSettings,
    ConsentSettings,
    FirstRunSettings,
    FolderSettings,
    HotkeySettings,
    KnownMicrophone,
    RecordingSettings,
    RetentionSettings,
    Settings,
    SoundSettings,
    UiSettings,
    UploadSettings,
)
from recorder_gui.settings.store import SettingsStore

DESK = KnownMicrophone("ALSA", "hw:0", "Desk")
HEADSET = KnownMicrophone("PulseAudio", "headset", "Headset")
CHOSEN = Settings(
    capture=CaptureSettings("ALSA", "hw:0", "Desk", (DESK, HEADSET), moves_by_itself=True),
    upload=UploadSettings("https://voice.example.com"),
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


def test_two_programs_do_not_undo_each_others_choices(store, path):
    mine, others = store.load(), SettingsStore(path)
    others.save(replace(mine, upload=CHOSEN.upload), mine)
    store.save(replace(mine, capture=CHOSEN.capture), mine)
    assert store.load() == CHOSEN


@pytest.mark.expects_log("settings unreadable")
def test_files_that_broke_meanwhile_are_written_anew_with_every_choice(store, path):
    store.save(CHOSEN)
    before = store.load()
    write(path, "{")
    write(path.with_name("settings.json.bak"), "")
    store.save(before.with_shortcut("record", "Ctrl+K"), before)
    assert store.load() == CHOSEN.with_shortcut("record", "Ctrl+K")


@pytest.mark.expects_log("the other copy is used")
@pytest.mark.parametrize("torn", ["settings.json", "settings.json.bak"])
@pytest.mark.parametrize("left", ["", "{", "\0" * 400])
def test_a_power_cut_that_tears_one_of_the_files_costs_no_choice(store, path, torn, left):
    store.save(CHOSEN)
    write(path.with_name(torn), left)
    assert store.load() == CHOSEN
    assert not store.is_lost
    later = CHOSEN.with_shortcut("record", "Ctrl+K")
    store.save(later, CHOSEN)
    path.unlink()
    assert store.load() == later


@pytest.mark.expects_log("settings unreadable")
def test_settings_that_nobody_can_read_are_told_and_put_aside(store, path):
    store.load()
    assert not store.is_lost
    write(path, '{"upload": {"server": "https://voice')
    assert store.load() == Settings()
    assert store.is_lost
    store.save(CHOSEN)
    assert not store.is_lost
    assert "https://voice" in path.with_name("settings.json.damaged").read_text()


def test_a_shortcut_that_is_given_back_leaves_the_file(store):
    store.save(Settings().with_shortcut("record", "Ctrl+K").with_shortcut("pause", ""))
    before = store.load()
    assert before.shortcuts == {"record": "Ctrl+K", "pause": ""}
    store.save(before.with_shortcut("record", None), before)
    assert store.load().shortcuts == {"pause": ""}


BAD_VALUES = {
    "recording.chunk_seconds": ["20", 4, 21, 7.5, True, None, 10**30],
    "recording.mode": ["monologue", 1, None],
    "recording.languages": [[], "en", [1], [""], ["en"] * 11],
    "recording.templates": ["soap", [1]],
    "consent.asks": ["yes", None, 1],
    "consent.wording": [1, None],
    "retention.days": [0, -1, "30", 3651, 1.5, False],
    "folders.data": ["here", "./there", 1],
    "folders.export": ["here"],
    "hotkeys.enabled": ["on"],
    "hotkeys.record": [1],
    "ui.language": [1],
    "shortcuts.record": [1, None],
    "first_run.done": [1],
}


@pytest.mark.expects_log("default is used")
@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in BAD_VALUES.items() for value in values]
)
def test_every_choice_has_bounds_and_a_value_beyond_them_is_the_default(store, path, name, value):
    part, field = name.split(".")
    write(path, json.dumps({part: {field: value}, "sounds": {"alarm": False, "start": 7}}))
    assert store.load() == replace(Settings(), sounds=SoundSettings(alarm=False))


def test_good_values_of_every_kind_are_taken(store, path):
    chosen = Settings(
        recording=RecordingSettings(5, VisitMode.DICTATION, ("hi", "en"), ("soap",)),
        consent=ConsentSettings(asks=False, wording="May I?"),
        retention=RetentionSettings(30),
        folders=FolderSettings(os.path.abspath("data"), os.path.abspath("export")),  # noqa: PTH100 - a text
        sounds=SoundSettings(start=False),
        hotkeys=HotkeySettings(enabled=True, record="F9"),
        ui=UiSettings("hi", tray=False),
        first_run=FirstRunSettings(done=True),
    ).with_shortcut("record", "Ctrl+K")
    store.save(chosen)
    assert store.load() == chosen


@pytest.mark.expects_log("setting upload.server is not a text")
def test_a_bad_value_is_the_default_and_said_and_the_good_ones_are_kept(store, path):
    write(path, '{"upload": {"server": 7}, "capture": {"device_name": "Desk"}}')
    assert store.load() == Settings(capture=CaptureSettings(device_name="Desk"))


@pytest.mark.expects_log(
    "setting capture.moves_by_itself is not true", "setting capture.priority is not a list"
)
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


@pytest.mark.expects_log("setting capture is not a JSON object")
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
    names = sorted(entry.name for entry in path.parent.iterdir())
    assert names == ["settings.json", "settings.json.bak"]


@pytest.mark.expects_log("settings not saved", "settings unreadable")
def test_a_place_that_cannot_be_written_costs_the_memory_and_nothing_else(tmp_path):
    (tmp_path / "config").write_text("a file where the folder should be")
    assert not SettingsStore(tmp_path / "config" / "settings.json").save(CHOSEN)


@pytest.mark.expects_log("settings unreadable")
@pytest.mark.skipif(os.name == "nt", reason="a folder in place of a file is refused in another way there")
def test_a_folder_in_place_of_the_file_means_defaults(store, path):
    path.mkdir(parents=True)
    assert store.load() == Settings()
