"""Keeps the computer from going to sleep by itself while a visit is recorded: three systems, one port.

Closing the lid or choosing Sleep still works; the recording then has a gap that says so. Whatever holds
the system awake ends with this process, however that ends.
"""

import logging
import os
import subprocess
import sys
from typing import Final, Protocol

log = logging.getLogger(__name__)

_END_SECONDS: Final = 1.0


class KeepAwake(Protocol):
    """Holds the system awake between ``hold`` and ``release``; neither ever raises."""

    def hold(self) -> None:
        """Keep the system awake from now on."""
        ...

    def release(self) -> None:
        """Let it sleep again."""
        ...


def keep_awake() -> KeepAwake:
    """Return this system's way."""
    if sys.platform == "win32":
        return ExecutionState()
    if sys.platform == "darwin":
        # -w: it ends when we do, also when we are killed.
        return HoldingProgram(("caffeinate", "-i", "-w", str(os.getpid())))
    # cat ends when our end of its input does, and the inhibitor with it: also when we are killed.
    return HoldingProgram(
        (
            "systemd-inhibit",
            "--what=sleep:idle",
            "--who=Consultation Recorder",
            "--why=A consultation is being recorded",
            "--mode=block",
            "cat",
        )
    )


class HoldingProgram:
    """A program of the system that holds it awake for as long as it runs."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self._command: Final = command
        self._process: subprocess.Popen[bytes] | None = None
        self._has_complained = False

    def hold(self) -> None:
        """Start the program, unless it runs; without one the system may sleep, and the log says so."""
        if self._process and self._process.poll() is None:
            return
        self.release()
        try:
            self._process = subprocess.Popen(  # noqa: S603 - a fixed command without anything of a user's
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl+C in our terminal is not meant for it
            )
        except OSError as error:
            self._complain(f"errno {error.errno}")

    def release(self) -> None:
        """End the program and wait for it, a second at most."""
        process, self._process = self._process, None
        if process is None:
            return
        code = process.poll()
        if code is not None:
            self._complain(f"exit code {code}")
        if process.stdin:
            process.stdin.close()
        _end(process)

    def _complain(self, reason: str) -> None:
        if not self._has_complained:
            self._has_complained = True
            log.info("%s does not keep the system awake: %s", self._command[0], reason)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(_END_SECONDS)


class ExecutionState:
    """Windows: a state of the calling thread, so ``hold`` and ``release`` belong to one thread."""

    _CONTINUOUS: Final = 0x8000_0000
    _SYSTEM_REQUIRED: Final = 0x0000_0001

    def hold(self) -> None:
        """Ask for a system that does not idle to sleep."""
        self._set(self._CONTINUOUS | self._SYSTEM_REQUIRED)

    def release(self) -> None:
        """Ask for nothing any more."""
        self._set(self._CONTINUOUS)

    def _set(self, state: int) -> None:
        if sys.platform == "win32":
            import ctypes

            if not ctypes.windll.kernel32.SetThreadExecutionState(state):
                log.info("Windows does not keep the system awake")
