"""Listens to a JACK device while another thread holds the interpreter lock; prints the seconds of audio lost.

A program of its own, because PortAudio lets go of JACK only when the process ends. Its argument says who
listens: `microphone`, the recorder's own, or `callback`, a callback in Python.
"""

import ctypes
import json
import sys
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import closing

import sounddevice

from recorder_gui.capture import devices
from recorder_gui.capture.microphone import Microphone
from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.captured import Block
from tests.waiting import eventually

HOLDS = 3
HOLD_SECONDS = 0.3
BETWEEN_SECONDS = 0.3
SETTLING_SECONDS = 0.5
LAG_SECONDS = 0.5
LOOK_EVERY_SECONDS = 0.005

HeardSeconds = Callable[[], float]


class OurMicrophone:
    """The recorder's microphone; its callback is in C."""

    def __init__(self) -> None:
        found = (device for device in devices.list_devices() if device.host_api.startswith("JACK"))
        self._microphone = Microphone(next(found))
        self._microphone.open()
        self._frames = 0

    def heard_seconds(self) -> float:
        """Return how much has been heard so far."""
        blocks = [item for item in self._microphone.drain() if isinstance(item, Block)]
        self._frames += sum(block.frames for block in blocks)
        return self._frames / SAMPLE_RATE

    def close(self) -> None:
        """Stop listening."""
        self._microphone.stop()
        self._microphone.close()


class PythonCallback:
    """A plain sounddevice stream. Threads: PortAudio's is the only writer of the count."""

    def __init__(self) -> None:
        host_api = next(api for api in sounddevice.query_hostapis() if api["name"].startswith("JACK"))
        self._frames = 0
        self._stream = sounddevice.InputStream(
            device=host_api["default_input_device"], channels=1, callback=self._take
        )
        self._stream.start()

    def heard_seconds(self) -> float:
        """Return how much has been heard so far."""
        return self._frames / float(self._stream.samplerate)

    def close(self) -> None:
        """Stop listening."""
        self._stream.close()

    def _take(self, _data: object, frames: int, _time: object, _flags: object) -> None:
        self._frames += frames


LISTENERS: Mapping[str, type[OurMicrophone | PythonCallback]] = {
    "microphone": OurMicrophone,
    "callback": PythonCallback,
}


def lost_seconds(heard_seconds: HeardSeconds) -> float:
    """Hold the interpreter and return how much later than the clock the audio is afterwards."""
    eventually(lambda: heard_seconds() > 0, what="the first frame")
    before = _least_lag(heard_seconds)
    holder = threading.Thread(target=_hold_the_interpreter, name="holder")
    holder.start()
    holder.join()
    threading.Event().wait(SETTLING_SECONDS)
    # Two readings may differ by a few milliseconds either way; nothing can be lost less than nothing.
    return max(0.0, _least_lag(heard_seconds) - before)


def _hold_the_interpreter() -> None:
    # PyDLL keeps the interpreter lock during the call: nothing of Python runs until it returns.
    stand_still = ctypes.PyDLL(None).usleep
    for _ in range(HOLDS):
        threading.Event().wait(BETWEEN_SECONDS)
        stand_still(round(HOLD_SECONDS * 1_000_000))


def _least_lag(heard_seconds: HeardSeconds) -> float:
    """Return the clock minus what was heard. Blocks come late, never early: the least is the truest."""
    pause = threading.Event()
    lags = []
    for _ in range(round(LAG_SECONDS / LOOK_EVERY_SECONDS)):
        now = time.monotonic()
        lags.append(now - heard_seconds())
        pause.wait(LOOK_EVERY_SECONDS)
    return min(lags)


def main(listener: str) -> None:
    """Listen, be held up, tell."""
    with closing(LISTENERS[listener]()) as listening:
        lost = lost_seconds(listening.heard_seconds)
    print(json.dumps({"lost_seconds": lost}))  # noqa: T201 - this is its answer


if __name__ == "__main__":
    main(sys.argv[1])
