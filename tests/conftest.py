"""Strictness for every test: no surprise in the log, no thread left behind, no luck from CI's clock.

Warnings are errors and Qt's messages fail a test already (pyproject.toml).
"""

import logging
import os
import threading
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.log_guard import LogGuard
from tests.waiting import eventually

THREAD_END_SECONDS = 2.0

# CI must fail for what changed, not for what was drawn; elsewhere new examples are welcome.
settings.register_profile("recorder", deadline=None)
settings.register_profile("recorder in CI", deadline=None, derandomize=True, database=None)
settings.load_profile("recorder in CI" if os.environ.get("CI") else "recorder")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "expects_log(*patterns): messages from WARNING up that this test must bring about"
    )
    config.addinivalue_line(
        "markers", "tolerates_log(*patterns): messages from WARNING up that may come, depending on timing"
    )


def _patterns(request: pytest.FixtureRequest, marker: str) -> tuple[str, ...]:
    return tuple(pattern for mark in request.node.iter_markers(marker) for pattern in mark.args)


@pytest.fixture(autouse=True)
def no_surprise_in_the_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test for a record from WARNING up, unless a marker announces it."""
    guard = LogGuard(_patterns(request, "expects_log"), _patterns(request, "tolerates_log"))
    root = logging.getLogger()
    root.addHandler(guard)
    try:
        yield
    finally:
        root.removeHandler(guard)
    if complaints := guard.complaints():
        pytest.fail("\n".join(complaints), pytrace=False)


def _running_threads() -> set[threading.Thread]:
    # Daemon threads belong to libraries; threads that Qt made show up as dummies and end unseen.
    return {
        thread
        for thread in threading.enumerate()
        if thread.is_alive() and not thread.daemon and not isinstance(thread, threading._DummyThread)
    }


@pytest.fixture(autouse=True)
def no_thread_left_behind() -> Iterator[None]:
    """Fail a test whose threads outlive it: they would disturb the next one."""
    before = _running_threads()
    yield
    eventually(lambda: _running_threads() <= before, THREAD_END_SECONDS, what="end of the test's threads")
