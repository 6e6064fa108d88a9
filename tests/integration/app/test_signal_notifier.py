"""SIGINT and SIGTERM reach a program that sits in Qt's loop."""

import os
import signal
import sys

import pytest

from recorder_gui.app.signal_notifier import SignalNotifier
from tests.integration.app.collector import Collector

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals to oneself are Unix's")


@pytest.fixture
def stops(qapp):
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
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


def test_afterwards_the_signals_belong_to_the_system_again(qapp):
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    SignalNotifier().close()
    try:
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
        assert signal.set_wakeup_fd(-1) == -1
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
