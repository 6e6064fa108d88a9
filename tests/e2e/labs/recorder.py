"""Drives the program as a person at a terminal would: arguments in; events, words and an exit code out."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from tests.waiting import eventually

COMMAND = (sys.executable, "-m", "recorder_gui")
REPOSITORY = Path(__file__).parents[3]
PATIENCE_SECONDS = 60.0
LOG_IN_DATA_FOLDER = Path("logs", "recorder.log")
TOLD_CHARACTERS = 4_000
BEARER = "token-for-the-practice-server"


@dataclass(frozen=True, slots=True)
class Event:
    """One line of standard output and the moment of the monotonic clock at which it came."""

    at: float
    body: dict[str, Any]

    @property
    def kind(self) -> str:
        """The event's name: visit, chunk, gap, result and so on."""
        return str(self.body.get("event"))


@dataclass
class Recorder:
    """One installation: an environment, a data folder and a server."""

    environment: Mapping[str, str]
    data_folder: Path
    server_url: str | None
    log_folder: Path
    bearer: str = BEARER
    command: tuple[str, ...] = COMMAND
    runs: list["Run"] = field(default_factory=list)

    def start(self, *arguments: str, json_lines: bool = True) -> "Run":
        """Start the program with a subcommand and its arguments; the installation's options are added."""
        line = [*self.command, *arguments, "--data-dir", str(self.data_folder)]
        if self.server_url is not None and "--server" not in arguments:
            line += ["--server", self.server_url]
        if json_lines:
            line.append("--json")
        return self.start_plain(line)

    def start_plain(self, line: list[str]) -> "Run":
        """Start exactly this command line in the installation's environment."""
        environment = {**self.environment, "RECORDER_TOKEN": self.bearer, "PYTHONPATH": str(REPOSITORY)}
        stderr_path = self.log_folder / f"stderr-{time.monotonic_ns()}.txt"
        run = Run(line, environment, stderr_path, self.data_folder / LOG_IN_DATA_FOLDER)
        self.runs.append(run)
        return run

    def run(
        self, *arguments: str, exit_codes: tuple[int, ...] = (0,), seconds: float = PATIENCE_SECONDS
    ) -> "Run":
        """Run the program to its end and require an exit code."""
        run = self.start(*arguments)
        run.finish(*exit_codes, seconds=seconds)
        return run

    def close(self) -> None:
        """End whatever is still running."""
        for run in self.runs:
            run.close()


class Run:
    """One running program.

    Threads: one reads standard output and is the only writer of `lines` and `events`; appends are atomic.
    """

    def __init__(
        self, line: list[str], environment: Mapping[str, str], stderr_path: Path, program_log: Path
    ) -> None:
        self.line = line
        self.program_log = program_log
        self.stderr_path = stderr_path
        self.lines: list[str] = []
        self.events: list[Event] = []
        self.not_json: list[str] = []
        self.started_at = time.monotonic()
        with stderr_path.open("wb") as errors:
            self.process = subprocess.Popen(
                line,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=errors,
                start_new_session=True,
            )
        self._reader = threading.Thread(target=self._read, name=f"events-of-{self.process.pid}", daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *unused: object) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """The program's own pid."""
        return self.process.pid

    @property
    def stderr(self) -> str:
        """What the program has said to its user."""
        return self.stderr_path.read_text(errors="replace")

    def of(self, kind: str) -> list[dict[str, Any]]:
        """Return the bodies of all events of one kind so far."""
        return [event.body for event in list(self.events) if event.kind == kind]

    def wait_for(self, matches: Callable[[dict[str, Any]], bool], seconds: float = PATIENCE_SECONDS) -> Event:
        """Wait until an event matches; fail with the program's own words if none comes."""

        def look() -> Event | None:
            # Asked before looking: once the reader is gone, what was printed last has been read.
            has_ended = not self._reader.is_alive()
            found = next((event for event in list(self.events) if matches(event.body)), None)
            assert found is not None or not has_ended, f"the program ended:\n{self.describe()}"
            return found

        try:
            event = eventually(look, seconds)
        except AssertionError as error:
            message = f"no such event within {seconds} s:\n{self.describe()}"
            raise AssertionError(message) from error
        assert event is not None
        return event

    def wait_for_state(self, kind: str, state: str, seconds: float = PATIENCE_SECONDS) -> Event:
        """Wait for the first event of a kind with that state."""
        return self.wait_for(lambda body: body.get("event") == kind and body.get("state") == state, seconds)

    def send(self, number: signal.Signals) -> float:
        """Send a signal to the program alone; return the moment just before."""
        at = time.monotonic()
        os.kill(self.pid, number)
        return at

    def keep_running(self, seconds: float) -> None:
        """Let the program work for that long; fail if it ends by itself."""
        with suppress(subprocess.TimeoutExpired):
            code = self.process.wait(seconds)
            message = f"the program ended by itself with {code}:\n{self.describe()}"
            raise AssertionError(message)

    def wait_for_end(self, seconds: float = PATIENCE_SECONDS) -> int:
        """Wait for the end and return the exit code."""
        try:
            code = self.process.wait(seconds)
        except subprocess.TimeoutExpired as error:
            message = f"still running after {seconds} s:\n{self.describe()}"
            raise AssertionError(message) from error
        self._reader.join(PATIENCE_SECONDS)
        return code

    def finish(self, *exit_codes: int, seconds: float = PATIENCE_SECONDS) -> None:
        """Wait for the end; require one of the exit codes and no traceback."""
        code = self.wait_for_end(seconds)
        assert code in exit_codes, f"exit code {code}, not {exit_codes}:\n{self.describe()}"
        assert "Traceback" not in self.stderr, self.describe()

    def close(self) -> None:
        """Kill the program if it still runs, reap it, close the pipe."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(PATIENCE_SECONDS)
        self._reader.join(PATIENCE_SECONDS)
        if self.process.stdout is not None:
            self.process.stdout.close()

    def describe(self) -> str:
        """Say what was run and what came of it, for a failed assertion."""
        log = self.program_log.read_text(errors="replace") if self.program_log.is_file() else ""
        parts = {"stderr": self.stderr, "stdout": "\n".join(self.lines), "the program's log": log}
        told = [f"--- {name}\n{text[-TOLD_CHARACTERS:]}" for name, text in parts.items()]
        return "\n".join([" ".join(self.line), *told])

    def _read(self) -> None:
        assert self.process.stdout is not None
        for raw in self.process.stdout:
            at = time.monotonic()
            text = raw.decode(errors="replace").rstrip("\n")
            self.lines.append(text)
            try:
                body = json.loads(text)
            except ValueError:
                self.not_json.append(text)
                continue
            if isinstance(body, dict):
                self.events.append(Event(at, body))
            else:
                self.not_json.append(text)
