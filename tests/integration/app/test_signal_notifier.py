"""SIGINT and SIGTERM reach a program that sits in Qt's loop."""

import os
import signal
import sys

import pytest

from recorder_gui.app.signal_notifier import SignalNotifier
from tests.integration.app.collector import Collector

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals to oneself are Unix's")

NUMBERS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP) if sys.platform != "win32" else ()


@pytest.fixture
def stops(qapp):
    before = {number: signal.signal(number, signal.SIG_DFL) for number in NUMBERS}  # also under nohup
    notifier, collector = SignalNotifier(), Collector()
    notifier.stop_requested.connect(collector.take)
    yield collector
    notifier.close()
    for number, handler in before.items():
        signal.signal(number, handler)


def test_each_signal_is_counted(stops, until):
    os.kill(os.getpid(), signal.SIGTERM)
    until(lambda: stops.values == [1])
    os.kill(os.getpid(), signal.SIGINT)
    until(lambda: stops.values == [1, 2])


def test_two_signals_at_once_are_two(stops, until):
    os.kill(os.getpid(), signal.SIGTERM)
    os.kill(os.getpid(), signal.SIGINT)
    until(lambda: stops.values == [1, 2])


def test_a_terminal_that_closes_asks_once_however_often_it_says_so(stops, until):
    os.kill(os.getpid(), signal.SIGHUP)
    until(lambda: stops.values == [1])
    os.kill(os.getpid(), signal.SIGHUP)
    os.kill(os.getpid(), signal.SIGTERM)
    until(lambda: stops.values == [1, 2])


def test_a_hang_up_that_the_caller_had_us_ignore_stays_ignored(qapp, until):
    before = {number: signal.getsignal(number) for number in NUMBERS}
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as nohup does
    notifier, collector = SignalNotifier(), Collector()
    notifier.stop_requested.connect(collector.take)
    try:
        os.kill(os.getpid(), signal.SIGHUP)
        os.kill(os.getpid(), signal.SIGTERM)
        until(lambda: collector.values == [1])
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        notifier.close()
        for number, handler in before.items():
            signal.signal(number, handler)


def test_afterwards_the_signals_belong_to_the_system_again(qapp):
    before = {number: signal.getsignal(number) for number in NUMBERS}
    SignalNotifier().close()
    try:
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
        assert signal.set_wakeup_fd(-1) == -1
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
