"""Qt without a screen, and signals told to objects of the main thread."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication

from tests.waiting import eventually


@pytest.fixture
def until(qapp):
    """Return a wait that lets the main thread's events through: ``until(predicate, seconds)``."""

    def wait(predicate: Callable[[], object], seconds: float = 5.0, *, what: str = "") -> object:
        def look() -> object:
            QCoreApplication.processEvents()
            return predicate()

        return eventually(look, seconds, what=what)

    return wait
