"""One living line on a terminal that says how far delivery is; nothing anywhere else."""

import sys
from typing import TYPE_CHECKING, Final

from recorder_gui.app.wording import commands as words
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.identifiers import ChunkId

if TYPE_CHECKING:
    from rich.console import Console
    from rich.status import Status

_REFRESHES_PER_SECOND: Final = 2.0


class ProgressLine:
    """Counts the chunks it hears of. What others write to standard error appears above it."""

    def __init__(self, console: "Console") -> None:
        self._console: Final = console
        self._states: Final[dict[ChunkId, ChunkState]] = {}
        self._status: Status | None = None

    def note(self, chunk: ChunkRecord) -> None:
        """Take a chunk's state in."""
        self._states[chunk.id] = chunk.state
        done = sum(state is ChunkState.UPLOADED for state in self._states.values())
        text = words.delivered(done, len(self._states))
        if self._status is None:
            self._status = self._console.status(text, refresh_per_second=_REFRESHES_PER_SECOND)
            self._status.start()
        else:
            self._status.update(text)

    def close(self) -> None:
        """Take the line away."""
        if self._status is not None:
            self._status.stop()
            self._status = None


def progress_line() -> ProgressLine | None:
    """Return a line on the terminal behind standard error, or None where there is none."""
    if sys.stderr is None or not sys.stderr.isatty():
        return None
    from rich.console import Console

    return ProgressLine(Console(stderr=True))
