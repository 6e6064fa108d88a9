"""One value that counts for everybody in the window, written without holding up anybody."""

import json
import threading
from dataclasses import replace

import pytest

from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.settings.model import RecordingSettings, Settings, SoundSettings, UploadSettings
from recorder_gui.settings.store import SettingsStore
from tests.integration.app.collector import Collector

QUIET = SoundSettings(alarm=False)


class SlowStore(SettingsStore):
    """A folder on a network that answers when the test lets it."""

    def __init__(self, path) -> None:
        super().__init__(path)
        self.may_write = threading.Event()
        self.writes = 0

    def save(self, settings, since=None):
        self.may_write.wait(10)
        self.writes += 1
        return super().save(settings, since)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.json"


@pytest.fixture
def heard(qapp):
    return Collector(), Collector()


def followed(book, heard):
    book.changed.connect(heard[0].take)
    book.saved.connect(heard[1].take)
    return book


def test_a_change_counts_at_once_and_is_there_at_the_next_start(path, heard, until):
    book = followed(SettingsBook(SettingsStore(path)), heard)
    book.change(replace(book.settings, sounds=QUIET))
    assert book.settings.sounds == QUIET
    assert [settings.sounds for settings in heard[0].values] == [QUIET]
    until(lambda: heard[1].values == [True])
    assert SettingsStore(path).load().sounds == QUIET


def test_a_folder_that_does_not_answer_holds_up_nobody_and_gets_the_last_word(path, heard, until):
    store = SlowStore(path)
    book = followed(SettingsBook(store), heard)
    for seconds in (5, 6, 7, 8):
        book.change(replace(book.settings, recording=RecordingSettings(seconds)))
    assert book.settings.recording.chunk_seconds == 8
    store.may_write.set()
    until(lambda: SettingsStore(path).load().recording.chunk_seconds == 8)
    book.close()
    assert store.writes <= 2


def test_two_parts_of_the_window_do_not_undo_each_other(path, heard, until):
    book = followed(SettingsBook(SettingsStore(path)), heard)
    book.change(replace(book.settings, sounds=QUIET))
    book.change(replace(book.settings, upload=UploadSettings("https://a")))
    book.close()
    kept = SettingsStore(path).load()
    assert (kept.sounds, kept.upload) == (QUIET, UploadSettings("https://a"))


def test_another_programs_choice_stays(path, heard):
    book = followed(SettingsBook(SettingsStore(path)), heard)
    SettingsStore(path).save(replace(Settings(), upload=UploadSettings("https://a")))
    book.change(replace(book.settings, sounds=QUIET))
    book.close()
    assert SettingsStore(path).load().upload == UploadSettings("https://a")


def test_what_the_organisation_set_does_not_change(path, tmp_path, heard):
    policy = tmp_path / "policy.json"
    policy.write_text(json.dumps({"sounds": {"alarm": True}}))
    book = followed(SettingsBook(SettingsStore(path, policy)), heard)
    book.change(replace(book.settings, sounds=QUIET))
    assert book.settings.sounds.alarm
    assert heard[0].values == []
    assert heard[1].values == [True]


@pytest.mark.expects_log("settings not saved", "settings unreadable")
def test_a_change_that_cannot_be_written_counts_for_this_run_and_is_told(tmp_path, heard, until):
    (tmp_path / "config").write_text("a file where the folder should be")
    book = followed(SettingsBook(SettingsStore(tmp_path / "config" / "settings.json")), heard)
    book.change(replace(book.settings, sounds=QUIET))
    until(lambda: heard[1].values == [False])
    assert book.settings.sounds == QUIET
    (tmp_path / "config").unlink()
    book.change(replace(book.settings, recording=RecordingSettings(9)))
    until(lambda: heard[1].values == [False, True])
    assert SettingsStore(tmp_path / "config" / "settings.json").load().sounds == QUIET
