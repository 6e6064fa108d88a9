"""Reads the end of the program's log and keeps what the program itself wrote there.

A line stays where its message is one of the program's own sentences; of the values in it only the program's
own words, numbers and visits (as running numbers) stay. ``system/logging_setup.py`` writes the lines.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

from recorder_gui.app.diagnostics.program_words import ProgramWords, program_words
from recorder_gui.app.diagnostics.redaction import LEFT_OUT, Redacting
from recorder_gui.app.diagnostics.spans import before
from recorder_gui.domain.identifiers import visit_id_from

_MOST_BYTES: Final = 192 * 1024
_LINE: Final = re.compile(
    r"(?P<at>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),\d{3} (?P<level>[A-Z]{4,8}) (?P<thread>.+?) (?P<logger>[\w.]+): "
    r"(?P<message>.*)",
    re.ASCII,
)
_RAISED: Final = re.compile(r"  (?P<type>[A-Za-z_][\w.]*)(?P<number> \(errno \d{1,5}\))?", re.ASCII)
_PASSED: Final = re.compile(r"    (?P<file>.+):(?P<line>\d{1,6}) in (?P<name>[\w<>.]+)", re.ASCII)
_LEVELS: Final = frozenset({"INFO", "WARNING", "ERROR", "CRITICAL"})
_THREAD: Final = re.compile(r"MainThread|disk|alarm|(?:Dummy|request|Thread)[-_]\d{1,5}", re.ASCII)
_LIBRARIES: Final = frozenset(
    {"PySide6", "cryptography", "httpx", "httpcore", "keyring", "numpy", "soundfile", "sounddevice", "soxr"}
)


def last_lines(log: Path) -> tuple[str, ...]:
    """Return the log's last lines, 192 kB at most. Raises OSError."""
    with log.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _MOST_BYTES))
        lines = file.read(_MOST_BYTES).decode("utf-8", "replace").splitlines()
    return tuple(lines[1:] if size > _MOST_BYTES else lines)


class LogRedacting(Protocol):
    """How lines of the log become lines that may leave."""

    def redact(self, lines: Iterable[str], /) -> Iterator[str]:
        """Yield what may leave of them."""


class LogRedaction:
    """Redacts the lines of one bundle."""

    def __init__(self, redaction: Redacting, now: datetime) -> None:
        """``now`` is aware; the log's times are this computer's local ones."""
        self._redaction: Final = redaction
        self._now: Final = now.astimezone().replace(tzinfo=None)
        self._known: Final[ProgramWords] = program_words()

    def redact(self, lines: Iterable[str]) -> Iterator[str]:
        """Yield the lines as they may leave; several in a row that may not become one sign."""
        was_left_out = False
        for line in lines:
            kept = self._line(line)
            if kept is not None or not was_left_out:
                yield LEFT_OUT if kept is None else kept
            was_left_out = kept is None

    def _line(self, line: str) -> str | None:
        if found := _LINE.fullmatch(line):
            return self._message_line(found)
        if found := _PASSED.fullmatch(line):
            name = found["name"] if found["name"] in self._known.words else LEFT_OUT
            return f"    {self._file(found['file'])}:{found['line']} in {name}"
        if found := _RAISED.fullmatch(line):
            return f"  {self._type(found['type'])}{found['number'] or ''}"
        return None

    def _message_line(self, found: re.Match[str]) -> str | None:
        try:
            at = datetime.fromisoformat(found["at"])
        except ValueError:
            return None
        logger, message = "a library", LEFT_OUT
        if found["logger"].startswith("recorder_gui."):  # a module of an earlier version is known no more
            logger = found["logger"] if found["logger"] in self._known.modules else "an earlier module"
            message = self._message(found["message"])
        level = found["level"] if found["level"] in _LEVELS else LEFT_OUT
        return f"{before(self._now - at)} {level} {self._thread(found['thread'])} {logger}: {message}"

    def _message(self, message: str) -> str:
        for template in self._known.messages:
            found = template.fullmatch(message)
            if found is None:
                continue
            text, at = "", 0
            for group in range(1, template.groups + 1):
                text += message[at : found.start(group)] + self._value(found[group])
                at = found.end(group)
            return text + message[at:]
        return LEFT_OUT

    def _value(self, text: str) -> str:
        return self._redaction.visit(text) if visit_id_from(text) else self._redaction.word(text)

    def _thread(self, name: str) -> str:
        is_known = name in self._known.words or _THREAD.fullmatch(name)
        return name if is_known else "a thread"

    def _file(self, file: str) -> str:
        path = file.replace("\\", "/")
        _, ours, inside = path.rpartition("recorder_gui/")
        module = f"recorder_gui.{inside.removesuffix('.py').replace('/', '.')}".removesuffix(".__init__")
        if ours and module in self._known.modules:
            return f"recorder_gui/{inside}"
        library = path.rpartition("site-packages/")[2].partition("/")[0]
        return f"a library ({library})" if library in _LIBRARIES else "a library"

    def _type(self, name: str) -> str:
        root, _, last = name.rpartition(".")
        is_known = root.partition(".")[0] in sys.stdlib_module_names | _LIBRARIES | {"recorder_gui"}
        return last if is_known and self._value(last) == last else LEFT_OUT
