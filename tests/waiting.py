"""Waits for what another thread or process brings about, and never longer than told."""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

LOOK_EVERY_SECONDS = 0.02

T = TypeVar("T")


def eventually(predicate: Callable[[], T], seconds: float = 10.0, *, what: str = "") -> T:
    """Return the first true value of ``predicate``; raise AssertionError when ``seconds`` have passed.

    The predicate is asked once more at the very end, so that a machine that stood still for the whole
    time does not fail a test. ``what`` completes the sentence "not within 10 s: ...".
    """
    nothing = threading.Event()
    deadline = time.monotonic() + seconds
    while not (value := predicate()):
        remaining = deadline - time.monotonic()
        if remaining <= 0:
            if value := predicate():
                return value
            name = what or getattr(predicate, "__qualname__", repr(predicate))
            message = f"not within {seconds:g} s: {name}"
            raise AssertionError(message)
        nothing.wait(min(LOOK_EVERY_SECONDS, remaining))
    return value
