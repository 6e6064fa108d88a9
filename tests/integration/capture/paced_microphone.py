"""A microphone whose pace is not the rate it declares: a pipe into the sound server, filled by the clock."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from tests.e2e.labs.pulse_lab import PulseLab

SAMPLE_RATE = 16_000
BLOCK_SECONDS = 0.02
PIPE_SECONDS = 120.0


@contextmanager
def paced_microphone(lab: PulseLab, noise: np.ndarray, pace: float) -> Iterator[None]:
    """Plug in the source "paced", which hears ``pace`` times as many frames a second as it should."""
    path = lab.folder / "paced.fifo"
    lab.control(
        "load-module", "module-pipe-source", "source_name=paced", f"file={path}", f"rate={SAMPLE_RATE}",
        "channels=1", "format=s16le", "source_properties=\"device.description='Paced microphone'\"",
    )  # fmt: skip
    is_over = threading.Event()
    writer = threading.Thread(target=_write, args=(str(path), noise, pace, is_over), name="pipe")
    writer.start()
    try:
        yield
    finally:
        is_over.set()
        writer.join()


def _write(path: str, noise: np.ndarray, pace: float, is_over: threading.Event) -> None:
    pipe = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
    block = round(BLOCK_SECONDS * SAMPLE_RATE)
    began = time.monotonic()
    try:
        for number in range(round(PIPE_SECONDS / BLOCK_SECONDS)):
            due = began + number * BLOCK_SECONDS / pace
            if is_over.wait(max(0.0, due - time.monotonic())):
                return
            at = number * block % (len(noise) - block)
            try:
                os.write(pipe, noise[at : at + block].tobytes())
            except BlockingIOError:  # nobody has been listening: the pipe is full
                continue
    finally:
        os.close(pipe)
