"""What the organisation set counts, whatever the person chose, and a bad policy stops nobody."""

import json
from dataclasses import replace

import pytest

from recorder_gui.settings.model import (
    ConsentSettings,
    RecordingSettings,
    RetentionSettings,
    Settings,
    SoundSettings,
    UploadSettings,
)
from recorder_gui.settings.policy import WHOLE_FILE
from recorder_gui.settings.store import SettingsStore

POLICY = {
    "upload": {"server": "https://clinic.example"},
    "recording": {"chunk_seconds": 10},
    "consent": {"asks": False},
    "retention": {"days": 90},
    "shortcuts": {"Ctrl+R": "F9"},
}


class Office:
    """A person's file, and the organisation's above it."""

    def __init__(self, folder) -> None:
        self.own, self.policy = folder / "settings.json", folder / "policy.json"

    def sets(self, content) -> SettingsStore:
        text = content if isinstance(content, str) else json.dumps(content)
        self.policy.write_text(text, "utf-8")
        return SettingsStore(self.own, self.policy)

    def kept(self) -> dict:
        return json.loads(self.own.read_text("utf-8"))


@pytest.fixture
def office(tmp_path):
    return Office(tmp_path)


def test_what_the_organisation_set_beats_what_the_person_chose_and_is_locked(office):
    SettingsStore(office.own).save(
        Settings(upload=UploadSettings("https://home"), sounds=SoundSettings(alarm=False))
    )
    settings = office.sets(POLICY).load()
    assert settings.upload == UploadSettings("https://clinic.example")
    assert settings.recording == RecordingSettings(10)
    assert settings.consent == ConsentSettings(asks=False)
    assert settings.retention == RetentionSettings(90)
    assert settings.shortcuts == {"Ctrl+R": "F9"}
    assert settings.sounds == SoundSettings(alarm=False)
    assert settings.locked == {
        *("upload.server", "recording.chunk_seconds", "consent.asks", "retention.days", "shortcuts.Ctrl+R")
    }


def test_what_is_set_is_never_written_among_the_persons_choices(office):
    SettingsStore(office.own).save(Settings(recording=RecordingSettings(7)))
    store = office.sets(POLICY)
    settings = store.load()
    store.save(replace(settings, sounds=SoundSettings(start=False)))
    assert office.kept()["recording"]["chunk_seconds"] == 7
    assert "server" not in office.kept().get("upload", {}) or office.kept()["upload"]["server"] == ""
    assert SettingsStore(office.own).load().recording.chunk_seconds == 7


def test_without_a_policy_nothing_is_locked(office):
    assert SettingsStore(office.own, office.policy).load() == Settings()
    assert SettingsStore(office.own).load().locked == frozenset()


@pytest.mark.expects_log("the policy's")
def test_bad_and_unknown_values_are_ignored_and_named_and_the_good_ones_hold(office):
    store = office.sets(
        {
            "recording": {"chunk_seconds": 60, "mode": "dictation"},
            "upload": "https://clinic.example",
            "sound": {"alarm": True},
            "sounds": {"alrm": True},
        }
    )
    assert set(store.policy.ignored) == {"recording.chunk_seconds", "upload", "sound", "sounds.alrm"}
    assert store.load().locked == {"recording.mode"}
    assert store.load().recording.chunk_seconds == 20


@pytest.mark.expects_log("the policy is")
@pytest.mark.parametrize("text", ["", "{", "[1]", "null", "\x00\xff", "[" * 100_000])
def test_a_broken_policy_stops_nobody_and_is_told(office, text):
    store = office.sets(text)
    assert store.load() == Settings()
    assert store.policy.ignored == (WHOLE_FILE,)


def test_a_policy_written_by_an_editor_of_windows_is_read(office):
    office.policy.write_text(json.dumps(POLICY), "utf-8-sig")
    assert SettingsStore(office.own, office.policy).load().recording.chunk_seconds == 10


@pytest.mark.expects_log("the policy is ignored")
def test_a_policy_that_somebody_else_can_have_written_is_ignored_and_said(office):
    office.sets(POLICY)
    asked = []
    store = SettingsStore(office.own, office.policy, lambda path: asked.append(path) is not None)
    assert store.load() == Settings()
    assert store.policy.ignored == (WHOLE_FILE,)
    assert asked == [office.policy]


def test_without_a_policy_nobody_is_asked_whose_it_is(office):
    assert SettingsStore(office.own, office.policy, lambda _: False).policy.ignored == ()
