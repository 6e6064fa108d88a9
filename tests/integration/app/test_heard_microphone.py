"""A microphone that is not in the sound library's list is looked for once more where the list was held."""

import time

import pytest

from recorder_gui.app.microphone.heard_microphone import HeardMicrophone
from recorder_gui.app.microphone.listening import Listening
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError

NOWHERE = Device("Nowhere", "no such host", "nowhere", 1, 16_000)


def microphone(make_way):
    return HeardMicrophone(NOWHERE, time.monotonic, Listening(), slept=lambda: 0.0, make_way=make_way)


@pytest.mark.parametrize("was_held", [True, False])
def test_what_holds_the_list_is_closed_once_and_a_microphone_that_is_away_stays_away(was_held):
    asked = []

    def make_way():
        asked.append("closed")
        return was_held

    with pytest.raises(CaptureError):
        microphone(make_way).open()
    assert asked == ["closed"]
