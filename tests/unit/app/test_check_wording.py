"""The room check in words: every finding can be told, and whatever is not good has one remedy."""

import pytest

from recorder_gui.app.wording import room_check as words
from recorder_gui.domain.errors import DeviceNotFound
from recorder_gui.domain.room_finding import Finding, Grade, Item, Step, Verdict

FACTS = {
    "name": "Desk microphone",
    "rate": 48_000,
    "channels": 1,
    "found": 44_100,
    "decibels": -31.4,
    "above": 3.0,
    "seconds": 7_200.0,
    "sync": 0.02,
    "folder": "somewhere",
    "server": "voice.example.com",
    "cause": "unreachable",
}
GOOD = {
    *(Verdict.OPENS, Verdict.ALLOWED, Verdict.HEARD, Verdict.CALM, Verdict.WHOLE, Verdict.STEADY),
    *(Verdict.ROOM, Verdict.ENCRYPTED, Verdict.UNENCRYPTED_HERE, Verdict.TOKEN_ACCEPTED),
    *(Verdict.TOKEN_UNNEEDED, Verdict.CAME_BACK, Verdict.CAME_BACK_FROM_PRACTICE),
}


@pytest.mark.parametrize("verdict", [verdict for verdict in Verdict if verdict is not Verdict.FAULT])
def test_every_finding_is_told_and_what_is_not_good_has_a_remedy(verdict):
    told = words.told(Finding(Item.DISK, Grade.GREEN, verdict, FACTS))
    assert str(told.found).strip()
    assert "{" not in f"{told.found}{told.remedy}"
    assert bool(str(told.remedy)) == (verdict not in GOOD)


def test_a_fault_is_told_in_its_own_words():
    finding = Finding(Item.MICROPHONE, Grade.RED, Verdict.FAULT, fault=DeviceNotFound("", ()))
    told = words.told(finding)
    assert "microphone" in str(told.found)
    assert str(told.remedy)


def test_who_has_no_sign_in_hears_of_the_window_as_well_as_of_the_environment():
    refused = words.told(Finding(Item.TOKEN, Grade.RED, Verdict.TOKEN_REFUSED))
    practice = words.told(Finding(Item.SERVER, Grade.AMBER, Verdict.PRACTICE))
    assert "“Account”" in str(refused.remedy)
    assert "RECORDER_TOKEN" in str(refused.remedy)
    assert "“Account”" in str(practice.remedy)


def test_what_is_sent_to_a_real_service_is_said_plainly():
    told = words.told(Finding(Item.CHUNK, Grade.GREEN, Verdict.CAME_BACK, {"seconds": 3.0}))
    assert "No note is made" in str(told.found)


def test_the_worst_finding_decides_what_is_said_of_the_room():
    assert words.summary(frozenset({Grade.GREEN})) == words.ALL_GOOD
    assert words.summary(frozenset({Grade.GREEN, Grade.AMBER})) == words.SOME_AMBER
    assert words.summary(frozenset(Grade)) == words.SOME_RED


def test_everything_that_is_looked_at_and_asked_has_a_name():
    assert set(words.ITEMS) == set(Item)
    assert set(words.STEPS) == set(Step)
    assert set(words.GRADES) == set(Grade)
