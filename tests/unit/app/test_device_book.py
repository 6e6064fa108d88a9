"""The microphone that was chosen is found again, whatever else was plugged in meanwhile."""

import json

import pytest

from recorder_gui.app.window.microphones.device_book import DeviceBook
from recorder_gui.domain.device import Device
from recorder_gui.settings.store import SettingsStore
from tests.fakes.choices import PlainChoices

DESK = Device("Desk", "PulseAudio", "desk", 1, 48_000, is_default=True)
HEADSET = Device("Headset", "PulseAudio", "headset", 1, 16_000)
WEBCAM = Device("Webcam", "PulseAudio", "webcam", 1, 48_000)
SAME_KEY_ELSEWHERE = Device("Headset", "ALSA", "headset", 1, 16_000)


@pytest.fixture
def store(tmp_path):
    return SettingsStore(tmp_path / "settings.json")


def test_at_first_the_default_microphone_is_used(store):
    book = DeviceBook(PlainChoices(store))
    assert book.choice.chosen is None
    assert book.put((HEADSET, DESK)) is None
    assert book.choice.chosen == DESK


def test_without_a_default_the_first_is_used_and_without_any_none(store):
    book = DeviceBook(PlainChoices(store))
    book.put((HEADSET, SAME_KEY_ELSEWHERE))
    assert book.choice.chosen == HEADSET
    book.put(())
    assert book.choice.chosen is None


def test_a_choice_outlives_the_program_and_the_order_of_the_list(store):
    DeviceBook(PlainChoices(store)).choose(HEADSET)
    book = DeviceBook(PlainChoices(store))
    assert book.put((SAME_KEY_ELSEWHERE, DESK, HEADSET)) is None
    assert book.choice.chosen == HEADSET


def test_a_chosen_microphone_that_is_away_is_named_and_used_again_when_it_is_back(store):
    book = DeviceBook(PlainChoices(store))
    book.choose(HEADSET)
    assert book.put((DESK,)) == "Headset"
    assert book.choice.chosen == DESK
    assert book.put((DESK, HEADSET)) is None
    assert book.choice.chosen == HEADSET


def test_without_the_chosen_one_the_one_chosen_before_it_is_wanted_and_not_the_default(store):
    book = DeviceBook(PlainChoices(store))
    book.choose(WEBCAM)
    book.choose(HEADSET)
    assert book.put((DESK, WEBCAM)) == "Headset"
    assert book.wanted == WEBCAM


def test_the_one_in_use_is_shown_and_the_one_that_is_wanted_stays_wanted(store):
    book = DeviceBook(PlainChoices(store))
    book.put((DESK, HEADSET))
    book.use(HEADSET)
    assert (book.choice.chosen, book.wanted) == (HEADSET, DESK)
    book.use(None)
    assert book.choice.chosen == DESK


def test_a_choice_is_shown_at_once_and_taken_back_when_it_could_not_be_used(store):
    book = DeviceBook(PlainChoices(store))
    book.put((DESK, HEADSET))
    book.use(DESK)
    book.choose(HEADSET)
    assert book.choice.chosen == HEADSET
    book.use(DESK)
    assert book.choice.chosen == DESK


def test_every_choice_stands_in_the_list_that_a_lost_microphone_is_replaced_from(store):
    for device in (DESK, HEADSET, WEBCAM, HEADSET):
        DeviceBook(PlainChoices(store)).choose(device)
    priority = DeviceBook(PlainChoices(store)).settings.priority
    assert [known.name for known in priority] == ["Headset", "Webcam", "Desk"]


def test_choosing_a_microphone_leaves_the_other_settings_alone(store, tmp_path):
    (tmp_path / "settings.json").write_text('{"upload": {"server": "https://a"}}')
    DeviceBook(PlainChoices(store)).choose(HEADSET)
    assert store.load().upload.server == "https://a"


@pytest.mark.parametrize(
    "capture",
    [
        {"host_api": "PulseAudio", "device_key": "desk", "device_name": "Desk"},
        {"priority": [{"host_api": "PulseAudio", "key": "desk", "name": "Desk"}]},
    ],
)
def test_a_microphone_that_the_organisation_set_is_not_left_for_another(tmp_path, capture):
    policy = tmp_path / "policy.json"
    policy.write_text(json.dumps({"capture": capture}))
    book = DeviceBook(PlainChoices(SettingsStore(tmp_path / "settings.json", policy)))
    book.put((HEADSET, DESK))
    assert not book.choose(HEADSET)
    assert book.wanted == DESK
    assert book.choice.is_locked
