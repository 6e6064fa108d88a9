"""Asks the Linux sound server (PulseAudio, or PipeWire in its place) which microphones there are.

libpulse waits long for a server that stands still, so each question is asked on a thread of its
own that is left behind if no answer comes. A server is never started by asking.
"""

import importlib.util
import queue
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final, TypeVar

QUESTION_SECONDS: Final = 1.0
SIGN_OF_LIFE_SECONDS: Final = 0.3

_NO_SINK: Final = 0xFFFF_FFFF  # PA_INVALID_INDEX: the source is no sink's monitor

T = TypeVar("T")
K = TypeVar("K", str, int)

# Threads whose question is still open. While there is one no other is asked: a server that stands still
# takes a handful of calls, then refuses more just as an absent one does. The list is only ever replaced
# as a whole, so two threads that ask at once do no worse than to ask once too often.
_waiting: list[threading.Thread] = []


class ServerLost(Exception):
    """There is no server, it refuses us, or it has just gone."""


class NoAnswer(Enum):
    """Why there is no answer."""

    ABSENT = auto()  # there is no server, or it refuses us
    FROZEN = auto()  # it took the call and did not answer in time


@dataclass(frozen=True, slots=True)
class Source:
    """A microphone as the server knows it, at its own rate."""

    name: str
    description: str
    channels: int
    sample_rate: int
    is_default: bool


def sources() -> tuple[Source, ...] | NoAnswer:
    """Return the server's real sources, without the monitors of its sinks."""
    return _ask(_list_sources, QUESTION_SECONDS)


def sign_of_life() -> NoAnswer | None:
    """Return None if the server answers, else why it does not."""
    answer = _ask(_server_name, SIGN_OF_LIFE_SECONDS)
    return answer if isinstance(answer, NoAnswer) else None


def _ask(question: Callable[[Any], T], seconds: float) -> T | NoAnswer:
    global _waiting  # noqa: PLW0603 - there is one server, whoever asks
    if sys.platform != "linux" or importlib.util.find_spec("pulsectl") is None:
        return NoAnswer.ABSENT
    _waiting = [thread for thread in _waiting if thread.is_alive()]
    if _waiting:
        return NoAnswer.FROZEN
    answers: queue.SimpleQueue[T | NoAnswer] = queue.SimpleQueue()
    thread = threading.Thread(
        target=lambda: answers.put(_answer(question)), name="sound-server-question", daemon=True
    )
    thread.start()
    try:
        return answers.get(timeout=seconds)
    except queue.Empty:
        _waiting = [*_waiting, thread]
        return NoAnswer.FROZEN


def _answer(question: Callable[[Any], T]) -> T | NoAnswer:
    try:
        with connection() as pulse:
            return question(pulse)
    except ServerLost:
        return NoAnswer.ABSENT


@contextmanager
def connection() -> Iterator[Any]:
    """Connect to the server, for the thread that asks; whatever is asked may hang while it stands still.

    Raises:
        ServerLost: as its name says, at any time inside.
    """
    try:
        pulsectl = importlib.import_module("pulsectl")
    except (ImportError, OSError) as error:  # libpulse is not installed
        raise ServerLost from error
    try:
        with pulsectl.Pulse("recorder-gui", connect=False) as pulse:
            pulse.connect(autospawn=False)
            yield pulse
    except (pulsectl.PulseError, pulsectl.PulseDisconnected) as error:
        raise ServerLost from error


def found(question: Callable[[K], T], key: K) -> T | None:
    """Return what the server has under this key, or None if it has nothing there."""
    pulsectl = importlib.import_module("pulsectl")
    try:
        return question(key)
    except pulsectl.PulseIndexError:
        return None


def _server_name(pulse: Any) -> str:  # noqa: ANN401 - pulsectl has no types
    return str(pulse.server_info().server_name)


def _list_sources(pulse: Any) -> tuple[Source, ...]:  # noqa: ANN401 - pulsectl has no types
    default = pulse.server_info().default_source_name
    return tuple(
        Source(
            name=found.name,
            description=found.description or found.name,
            channels=found.sample_spec.channels,
            sample_rate=found.sample_spec.rate,
            is_default=found.name == default,
        )
        for found in pulse.source_list()
        if found.monitor_of_sink == _NO_SINK
    )
