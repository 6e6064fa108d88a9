"""A screen nobody looks at, with a keyboard: Xvfb and xdotool, private to one test."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.e2e.labs.owned_process import OwnedProcess
from tests.e2e.labs.recorder import REPOSITORY
from tests.waiting import eventually

START_SECONDS = 15.0
KEY_SECONDS = 15.0
PICTURE_SECONDS = 60.0


class VirtualScreen:
    """Run an X server on a display number of its own choosing."""

    def __init__(self, *, size: str = "1280x900") -> None:
        self._size = size
        self._folder = tempfile.TemporaryDirectory(prefix="screen-")
        self._server: OwnedProcess | None = None
        self.display = ""

    def __enter__(self) -> Self:
        folder = Path(self._folder.name)
        # -displayfd 1 writes the display number to the log as soon as the server is ready.
        command = [
            "Xvfb",
            "-displayfd",
            "1",
            "-screen",
            "0",
            f"{self._size}x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ]
        self._server = OwnedProcess(command, {"PATH": os.environ["PATH"]}, folder / "xvfb.log")
        try:
            eventually(self._is_ready, START_SECONDS)
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the X server."""
        if self._server is not None:
            self._server.stop()
        self._folder.cleanup()

    def environment(self, other: Mapping[str, str]) -> dict[str, str]:
        """Return `other` with this screen in it."""
        return {**other, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def windows(self, title: str = ".*") -> list[str]:
        """Return the ids of the visible windows whose title matches."""
        found = self._xdotool("search", "--onlyvisible", "--name", title)
        return found.stdout.split() if found.returncode == 0 else []

    def wait_for_window(self, title: str, seconds: float) -> str:
        """Wait until a window with this title is shown and return its id."""
        eventually(lambda: bool(self.windows(title)), seconds)
        return self.windows(title)[0]

    def press(self, window: str, keys: str) -> None:
        """Give a window the keyboard and press a real key combination such as "ctrl+r"."""
        for arguments in (("windowfocus", window), ("key", "--clearmodifiers", keys)):
            done = self._xdotool(*arguments)
            assert done.returncode == 0, f"xdotool {' '.join(arguments)}: {done.stderr}"

    def type(self, window: str, text: str) -> None:
        """Give a window the keyboard and type a text."""
        for arguments in (("windowfocus", window), ("type", "--clearmodifiers", text)):
            done = self._xdotool(*arguments)
            assert done.returncode == 0, f"xdotool {' '.join(arguments)}: {done.stderr}"

    def save_picture(self, path: Path) -> None:
        """Save what is on the screen as a PNG file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [sys.executable, "-m", "tests.e2e.labs.screenshot", str(path)],
            env=self.environment({"PATH": os.environ["PATH"], "HOME": self._folder.name}),
            cwd=REPOSITORY,
            timeout=PICTURE_SECONDS,
            check=True,
        )

    def _is_ready(self) -> bool:
        assert self._server is not None
        if not self._server.is_running:
            msg = f"the X server ended:\n{self._server.log()}"
            raise RuntimeError(msg)
        number = next((line for line in self._server.log().splitlines() if line.isdigit()), None)
        self.display = "" if number is None else f":{number}"
        return bool(self.display)

    def _xdotool(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["xdotool", *arguments],
            env={"PATH": os.environ["PATH"], "DISPLAY": self.display},
            capture_output=True,
            text=True,
            timeout=KEY_SECONDS,
            check=False,
        )
