"""Who may stand in for a lost microphone: never one that nobody named, unless there is no choice."""

from dataclasses import replace

import pytest

from recorder_gui.app.microphone.replacement import allowed_replacements, device_to_try
from recorder_gui.domain.device import Device
from recorder_gui.settings.model import CaptureSettings, KnownMicrophone
from tests.unit.app.studio import DESK, HEADSET, WEBCAM

ALIAS = Device("default", "ALSA", "default", 2, 44_100)
CARD = Device("USB card", "ALSA", "USB: Audio (hw:1,0)", 1, 48_000)
OTHER_CARD = Device("HDA", "ALSA", "HDA: Analog (hw:0,0)", 2, 48_000)
JACK = Device("system", "JACK Audio Connection Kit", "system", 2, 48_000)


def known(*devices: Device) -> tuple[KnownMicrophone, ...]:
    return tuple(KnownMicrophone(device.host_api, device.key, device.name) for device in devices)


def settings(*devices: Device, moves: bool | None) -> CaptureSettings:
    return CaptureSettings(priority=known(*devices), moves_by_itself=moves)


@pytest.mark.parametrize("moves", [None, True])
def test_the_only_other_microphone_stands_in(moves):
    assert allowed_replacements(DESK, (DESK, HEADSET), settings(moves=moves)) == (HEADSET,)
    assert allowed_replacements(DESK, (HEADSET,), settings(moves=moves)) == (HEADSET,)


def test_a_person_who_said_no_is_obeyed():
    allowed = settings(HEADSET, DESK, moves=False)
    assert allowed_replacements(DESK, (HEADSET,), allowed) == ()
    assert allowed_replacements(DESK, (HEADSET, WEBCAM), allowed) == ()


@pytest.mark.parametrize("moves", [None, True])
def test_of_several_that_nobody_named_none_stands_in(moves):
    assert allowed_replacements(DESK, (DESK, HEADSET, WEBCAM), settings(moves=moves)) == ()


def test_names_alone_are_no_permission():
    assert allowed_replacements(DESK, (HEADSET, WEBCAM), settings(WEBCAM, HEADSET, moves=None)) == ()


def test_the_persons_own_list_is_followed_where_it_was_allowed():
    allowed = settings(DESK, WEBCAM, HEADSET, moves=True)
    assert allowed_replacements(DESK, (HEADSET, WEBCAM, JACK), allowed) == (WEBCAM, HEADSET)
    assert allowed_replacements(DESK, (HEADSET, JACK), allowed) == (HEADSET,)


def test_a_named_one_of_another_kind_may_stand_in_and_an_unnamed_one_may_not():
    assert allowed_replacements(DESK, (JACK,), settings(JACK, moves=True)) == (JACK,)
    assert allowed_replacements(DESK, (JACK,), settings(moves=True)) == ()


def test_another_way_to_the_same_hardware_is_no_other_microphone():
    assert allowed_replacements(DESK, (ALIAS, CARD), settings(moves=None)) == ()
    assert allowed_replacements(CARD, (ALIAS, OTHER_CARD), settings(moves=None)) == (OTHER_CARD,)


def test_the_chosen_one_comes_first_when_it_is_back_even_with_another_rate():
    back = replace(DESK, sample_rate=44_100)
    assert device_to_try(DESK, (HEADSET, back), settings(moves=None), frozenset()) == back


def test_what_did_not_open_lets_the_next_one_try_and_then_the_round_begins_again():
    listed, allowed = (DESK, HEADSET), settings(moves=None)
    failed = frozenset({DESK.identity})
    assert device_to_try(DESK, listed, allowed, failed) == HEADSET
    assert device_to_try(DESK, listed, allowed, failed | {HEADSET.identity}) == DESK


def test_without_a_replacement_the_chosen_one_is_waited_for():
    assert device_to_try(DESK, (), settings(moves=True), frozenset()) == DESK
    assert device_to_try(DESK, (HEADSET, WEBCAM), settings(moves=None), frozenset({DESK.identity})) == DESK
