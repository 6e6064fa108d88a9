"""What a disk may hold after a power cut: a model, fed with the real system calls of a traced program.

Until a file is synced, none, all or half of what was written to it may be there, or zeros in its place.
Until its folder is synced, its name may be missing, or the old one may still be there.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

CALLS = "openat,write,pwrite64,fsync,fdatasync,rename,unlink,mkdir,rmdir,ftruncate,fallocate"
TRACE_SECONDS = 60
LINE = re.compile(r"(?P<call>\w+)\((?P<arguments>.*)\)\s+= (?P<result>\d+)(?:<(?P<opened>[^>]*)>)?$")
DESCRIPTOR = re.compile(r"(?P<number>\d+)<(?P<path>[^>]*)>")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
STANDARD_OUTPUT = 1


class Loss(Enum):
    """What becomes of that which was not synced."""

    NOTHING = "nothing"
    EVERYTHING = "everything"
    HALF_OF_THE_LAST_WRITE = "half of the last write"
    CONTENT_BUT_NOT_NAMES = "content but not names"
    CONTENT_FOR_ZEROS = "content for zeros"


@dataclass
class _Content:
    """A file's bytes as written, and as they are sure to be on the disk."""

    written: bytearray = field(default_factory=bytearray)
    durable: bytes | None = None

    def after(self, loss: Loss) -> bytes | None:
        """Return what the file holds after the cut; None where it is not even there."""
        match loss:
            case Loss.NOTHING | Loss.HALF_OF_THE_LAST_WRITE:
                return bytes(self.written)
            case Loss.EVERYTHING:
                return self.durable or b""
            case Loss.CONTENT_BUT_NOT_NAMES:
                return self.durable or b""
            case Loss.CONTENT_FOR_ZEROS:
                durable = self.durable or b""
                return durable + bytes(max(0, len(self.written) - len(durable)))


class PowerCutDisk:
    """Takes one system call after the other; can be cut off after each."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._names: dict[Path, _Content | None] = {}  # None: a folder
        self._durable_names: dict[Path, _Content | None] = {}
        self._last: tuple[_Content, bytes] | None = None
        self.promises: list[str] = []

    def take(self, line: str) -> bool:
        """Apply one line of a trace; tell whether it changed anything below the folder, or promised it."""
        match = LINE.match(line)
        if match is None:  # the call failed, or is none
            return False
        call, arguments = match["call"], match["arguments"]
        texts = [_decoded(text) for text in TEXT.findall(arguments)]
        paths = [Path(text.decode("utf-8", "replace")) for text in texts]
        if call in ("mkdir", "unlink", "rmdir", "rename"):
            return self._take_name(call, paths)
        if call == "openat":
            return self._take_open(Path(_plain(match["opened"] or "")), arguments)
        descriptor = DESCRIPTOR.match(arguments)
        if descriptor is None:
            return False
        path = Path(_plain(descriptor["path"]))
        if call == "write" and int(descriptor["number"]) == STANDARD_OUTPUT:
            self.promises += texts[0].decode().splitlines()
            return True
        return self._take_content(call, path, texts, arguments)

    def leave_in(self, folder: Path, loss: Loss) -> None:
        """Put what a cut now would leave into an empty folder."""
        names = self._durable_names if loss is Loss.EVERYTHING else self._names
        for path in sorted(names, key=lambda path: len(path.parts)):
            target = folder / path.relative_to(self._root)
            content = names[path]
            if not target.parent.is_dir():
                continue  # the folder itself was never durable
            if content is None:
                target.mkdir(exist_ok=True)
            elif not path.name.endswith("-shm"):  # SQLite makes this one anew from its log
                target.write_bytes(
                    self._half(content) if loss is Loss.HALF_OF_THE_LAST_WRITE else content.after(loss)
                )

    def _half(self, content: _Content) -> bytes:
        if self._last is None or self._last[0] is not content:
            return bytes(content.written)
        before = self._last[1]
        end = len(before) + (len(content.written) - len(before)) // 2
        return bytes(content.written[:end]) if end > len(before) else before

    def _is_ours(self, path: Path) -> bool:
        return path == self._root or self._root in path.parents

    def _take_name(self, call: str, paths: list[Path]) -> bool:
        if not self._is_ours(paths[0]):
            return False
        if call == "mkdir":
            self._names[paths[0]] = None
        elif call == "rename":
            self._names[paths[1]] = self._names.pop(paths[0])
        else:
            self._names.pop(paths[0], None)
        return True

    def _take_open(self, path: Path, arguments: str) -> bool:
        if not self._is_ours(path) or "O_CREAT" not in arguments or path in self._names:
            return False
        self._names[path] = _Content()
        return True

    def _take_content(self, call: str, path: Path, texts: list[bytes], arguments: str) -> bool:
        if not self._is_ours(path):
            return False
        content = self._names.get(path)
        if call in ("fsync", "fdatasync"):
            self._sync(path, content)
        elif content is not None and call == "ftruncate":
            length = int(arguments.rsplit(", ", 1)[1])
            content.written[:] = content.written[:length].ljust(length, b"\0")
        elif content is not None and call in ("write", "pwrite64"):
            start = int(arguments.rsplit(", ", 1)[1]) if call == "pwrite64" else len(content.written)
            self._last = content, bytes(content.written)
            content.written[len(content.written) :] = bytes(max(0, start - len(content.written)))
            content.written[start : start + len(texts[0])] = texts[0]
        return True

    def _sync(self, path: Path, content: _Content | None) -> None:
        if content is not None:
            content.durable = bytes(content.written)
            if self._last is not None and self._last[0] is content:
                self._last = None  # what is durable is not torn
            return
        for name in [name for name in self._durable_names if name.parent == path]:
            if name not in self._names:
                del self._durable_names[name]
        self._durable_names |= {name: kept for name, kept in self._names.items() if name.parent == path}


def trace(module: str, folder: Path, trace_file: Path, repository: Path) -> Iterator[str]:
    """Run a module on ``folder`` and yield its system calls, a line each."""
    command = ["strace", "-y", "-xx", "-s", "4000000", "-e", f"trace={CALLS}", "-o", str(trace_file)]
    done = subprocess.run(
        [*command, sys.executable, "-m", module, str(folder)],
        cwd=repository,
        capture_output=True,
        text=True,
        timeout=TRACE_SECONDS,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    with trace_file.open(errors="replace") as lines:
        yield from lines


def _decoded(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))


def _plain(path: str) -> str:
    return _decoded(path).decode("utf-8", "replace") if path.startswith("\\x") else path
