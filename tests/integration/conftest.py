"""Collects cycles between tests and never during one: see ``app/main_thread_collector.py`` for why."""

import gc

import pytest

QT_FIXTURES = {"qapp", "qtbot", "qtmodeltester", "until"}


@pytest.fixture(scope="session", autouse=True)
def collector_at_rest():
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def collected_between_tests(request):
    yield
    gc.collect(1 if QT_FIXTURES & set(request.fixturenames) else 0)
