"""One child process that belongs to a lab: its log, its signals and its end, always by its own pid."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

STOP_SECONDS = 5.0


class OwnedProcess:
    """Run `command` in a session of its own and write what it says to `log_path`."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], log_path: Path) -> None:
        self.command = list(command)
        self.log_path = log_path
        with log_path.open("wb") as log:
            self.process = subprocess.Popen(
                self.command,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        """The child's own pid, for signals and for /proc."""
        return self.process.pid

    @property
    def is_running(self) -> bool:
        """False from the moment the child has exited."""
        return self.process.poll() is None

    def send(self, number: signal.Signals) -> None:
        """Send a signal to the child alone."""
        os.kill(self.pid, number)

    def kill(self) -> None:
        """End the child at once and reap it."""
        self.process.kill()
        self.process.wait(STOP_SECONDS)

    def stop(self) -> None:
        """End the child, politely first. A child that is frozen by SIGSTOP is woken."""
        if not self.is_running:
            return
        self.process.terminate()
        self.send(signal.SIGCONT)
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()

    def log(self) -> str:
        """Everything the child has said so far."""
        return self.log_path.read_text(errors="replace")
