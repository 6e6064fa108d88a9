"""Looking for microphones holds up nobody, however long the sound server thinks about it."""

import threading
import time

from recorder_gui.app.microphone.device_lookup import DeviceLookup
from tests.unit.app.studio import DESK
from tests.waiting import eventually


def test_the_answer_comes_when_it_is_there_and_once():
    lookup = DeviceLookup(lambda: "desk", lambda answer: (DESK,) if answer == "desk" else None)
    assert lookup.answer() is None
    lookup.ask()
    assert eventually(lookup.answer) == (DESK,)
    assert lookup.answer() is None


def test_a_server_that_stands_still_is_asked_once_and_nobody_waits_for_it():
    goes_on, asked = threading.Event(), []

    def ask_server():
        asked.append(1)
        goes_on.wait(10)

    lookup = DeviceLookup(ask_server, lambda _: ())
    began = time.monotonic()
    for _ in range(5):
        lookup.ask()
        assert lookup.answer() is None
    assert time.monotonic() - began < 0.5
    assert asked == [1]
    goes_on.set()
    assert eventually(lambda: lookup.answer() == ())


def test_where_the_server_has_no_answer_there_is_no_list_and_it_may_be_asked_again():
    answers = [None, None, "desk"]
    lookup = DeviceLookup(lambda: answers.pop(0), lambda answer: (DESK,) if answer else None)

    def listed():
        if answers:
            lookup.ask()
        return lookup.answer()

    assert eventually(listed) == (DESK,)
