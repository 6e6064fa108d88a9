"""A screen reader's view of a program, for one test: a session bus, AT-SPI on it, and a probe that asks."""

import json
import os
import selectors
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.e2e.labs.owned_process import OwnedProcess
from tests.waiting import eventually

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
SYSTEM_PYTHON = "/usr/bin/python3"
PROBE = Path(__file__).with_name("at_spi_probe.py")
START_SECONDS = 15.0
ANSWER_SECONDS = 15.0
ENABLE = (
    *("dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus"),
    "org.freedesktop.DBus.Properties.Set",
    *("string:org.a11y.Status", "string:IsEnabled", "variant:boolean:true"),
)


@dataclass(frozen=True)
class Part:
    """One part of a window, as it is told to a person who does not see it."""

    place: str
    role: str
    name: str
    label: str
    description: str
    text: str
    states: Sequence[str]


class Key(IntEnum):
    """Keys, for where nothing can be pressed by name: Qt tells of an open menu by its focus only."""

    DOWN = 0xFF54
    RETURN = 0xFF0D
    ESCAPE = 0xFF1B


class ScreenReader:
    """Run the accessibility bus on a screen; ask what a program tells, and press what it offers."""

    def __init__(self, screen_environment: Mapping[str, str]) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="reader-")
        self._environment = dict(screen_environment)
        self._owned: list[OwnedProcess] = []
        self._probe: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        try:
            self._start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End every process of this view."""
        if self._probe is not None:
            self._probe.kill()
            self._probe.communicate()
        for owned in reversed(self._owned):
            owned.stop()
        self._folder.cleanup()

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment of a program that is to be read."""
        return {**self._environment, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}

    def parts(self, pid: int) -> list[Part]:
        """Return every part of a program's windows that shows."""
        return [Part(**told) for told in self._ask(do="tree", of=pid)]

    def part(self, pid: int, name: str) -> Part:
        """Return the part called ``name``; raise AssertionError if there is none."""
        found = next((part for part in self.parts(pid) if part.name == name), None)
        assert found is not None, f"nothing is called {name!r}: {[part.name for part in self.parts(pid)]}"
        return found

    def press(self, pid: int, name: str) -> None:
        """Press the part called ``name``, once it is there."""
        eventually(lambda: self._ask(do="press", of=pid, name=name), what=f"{name!r} can be pressed")

    def write(self, pid: int, name: str, text: str) -> None:
        """Fill the field called ``name``."""
        assert self._ask(do="write", of=pid, name=name, text=text), f"no field is called {name!r}"

    def key(self, key: Key) -> None:
        """Press a key, as a screen reader's own keyboard does; AT-SPI does not say whether it was taken."""
        self._ask(do="key", key=int(key))

    def heard(self) -> list[str]:
        """Return what was announced or got the focus since the last time."""
        return self._ask(do="heard")

    def _start(self) -> None:
        bus = self._own(["dbus-daemon", "--session", "--nofork", "--print-address"], "bus")
        eventually(lambda: "unix:" in bus.log(), START_SECONDS, what="a session bus")
        address = next(line for line in bus.log().splitlines() if line.startswith("unix:"))
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = address
        self._own([LAUNCHER, "--launch-immediately"], "launcher")
        eventually(self._is_enabled, START_SECONDS, what="the accessibility bus")
        self._probe = subprocess.Popen(
            [SYSTEM_PYTHON, str(PROBE)],
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def _own(self, command: list[str], name: str) -> OwnedProcess:
        owned = OwnedProcess(command, self._environment, Path(self._folder.name) / f"{name}.log")
        self._owned.append(owned)
        return owned

    def _is_enabled(self) -> bool:
        done = subprocess.run(
            ENABLE, env=self._environment, capture_output=True, timeout=ANSWER_SECONDS, check=False
        )
        return done.returncode == 0

    def _ask(self, **command: object):
        assert self._probe is not None
        assert self._probe.stdin is not None
        assert self._probe.stdout is not None
        self._probe.stdin.write(json.dumps(command) + os.linesep)
        self._probe.stdin.flush()
        with selectors.DefaultSelector() as selector:
            selector.register(self._probe.stdout, selectors.EVENT_READ)
            assert selector.select(ANSWER_SECONDS), f"the probe did not answer {command}"
        told = json.loads(self._probe.stdout.readline())
        assert "answer" in told, told
        return told["answer"]
