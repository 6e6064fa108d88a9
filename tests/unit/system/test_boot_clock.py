"""The time that a computer has slept is known, and never runs backwards."""

import time

import pytest

from recorder_gui.system.boot_clock import BootClock, boot_clock


def test_what_one_clock_counts_and_the_other_does_not_is_sleep():
    clock = BootClock(now=lambda: 5_000.0, awake=lambda: 1_400.0)
    assert clock.slept() == 3_600.0


def test_two_clocks_read_one_after_the_other_never_make_a_negative_sleep():
    clock = BootClock(now=lambda: 100.0, awake=lambda: 100.000_1)
    assert clock.slept() == 0.0


def test_this_computer_s_clock_runs_as_fast_as_time_and_it_has_not_slept_meanwhile():
    clock = boot_clock()
    before, slept, began = clock.now(), clock.slept(), time.monotonic()
    while time.monotonic() < began + 0.05:
        pass
    assert clock.now() - before == pytest.approx(time.monotonic() - began, abs=0.02)
    assert clock.slept() == pytest.approx(slept, abs=0.02)
