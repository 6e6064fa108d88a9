"""Runs a command to its end and tells exactly what it cost; reads the processor time of one that runs on."""

import ctypes
import os
import select
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

LONGEST_SECONDS = 120.0
TOLD_CHARACTERS = 2_000


@dataclass(frozen=True)
class Cost:
    """Seconds on the wall, and of processor time (user and system) of the process and its children."""

    wall: float
    cpu: float

    def __add__(self, other: Self) -> "Cost":
        return Cost(self.wall + other.wall, self.cpu + other.cpu)


def run_timed(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> Cost:
    """Run `command` in `folder` to its end; what it says goes into `said.txt` there.

    Raises:
        RuntimeError: it failed, or took longer than two minutes.
    """
    said = folder / "said.txt"
    with said.open("wb") as log:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, env=environment, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
        is_over = _wait_for_end(process.pid)
        wall = time.perf_counter() - began
    if not is_over:
        process.kill()
    # Not Popen.wait: this also tells what the process and its children have cost.
    _, code, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(code)
    if process.returncode:
        text = said.read_text(errors="replace")[-TOLD_CHARACTERS:]
        msg = f"{' '.join(command)[:TOLD_CHARACTERS]} ended with {process.returncode}:\n{text}"
        raise RuntimeError(msg)
    return Cost(wall, usage.ru_utime + usage.ru_stime)


def run_python(*arguments: str, environment: Mapping[str, str], folder: Path) -> Cost:
    """Run this Python with arguments."""
    return run_timed([sys.executable, *arguments], environment, folder)


def cpu_seconds(pid: int) -> float:
    """Return the processor time that all threads of a running process have used.

    By the process's own clock: /proc tells the same in steps of 10 ms, which is a tenth of what is measured.
    """
    clock = ctypes.c_int()
    fault = ctypes.CDLL(None).clock_getcpuclockid(pid, ctypes.byref(clock))
    if fault:
        raise OSError(fault, os.strerror(fault))
    return time.clock_gettime(clock.value)


def _wait_for_end(pid: int) -> bool:
    """Return whether the process ended in time; exact, where Popen's own waiting is up to 50 ms late."""
    descriptor = os.pidfd_open(pid)
    try:
        return bool(select.select([descriptor], [], [], LONGEST_SECONDS)[0])
    finally:
        os.close(descriptor)
