"""Records from JACK while the interpreter stands still, and prints what came of it.

A program of its own: PortAudio can let go of JACK only by ending the process.
"""

import ctypes
import json
import threading
import time

from recorder_gui.capture import devices
from recorder_gui.capture.microphone import Microphone
from recorder_gui.domain.audio_format import seconds_of
from recorder_gui.domain.captured import Block, Captured, Hole
from recorder_gui.domain.device import Device
from tests.waiting import eventually

STALL_MICROSECONDS = 800_000
TICKS = 25


def jack_devices() -> list[Device]:
    return [found for found in devices.list_devices() if found.host_api.startswith("JACK")]


def main() -> None:
    """Record three stalls and the time between them."""
    microphone = Microphone(eventually(jack_devices)[0])
    nothing = threading.Event()
    # PyDLL keeps the interpreter lock during the call: nothing of Python runs until it returns.
    stand_still = ctypes.PyDLL(None).usleep
    captured: list[Captured] = []
    began = time.monotonic()
    microphone.open()
    for _ in range(3):
        for _ in range(TICKS):
            captured += microphone.drain()
            nothing.wait(0.04)
        stand_still(STALL_MICROSECONDS)
    captured += microphone.stop()
    lasted = time.monotonic() - began
    microphone.close()
    heard = seconds_of(sum(item.frames for item in captured if isinstance(item, Block)))
    holes = [(item.cause, item.frames) for item in captured if isinstance(item, Hole)]
    print(json.dumps({"heard": heard, "lasted": lasted, "holes": holes}))  # noqa: T201 - this is its answer


if __name__ == "__main__":
    main()
