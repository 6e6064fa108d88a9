"""The report itself: a few texts that are shown and saved word for word, as one zip file."""

import io
import os
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from recorder_gui.app.diagnostics.computer_text import device_lines, disk_lines, setting_lines, system_lines
from recorder_gui.app.diagnostics.log_redaction import LogRedacting, LogRedaction, last_lines
from recorder_gui.app.diagnostics.redaction import Redacting, Redaction
from recorder_gui.app.diagnostics.visits_text import visit_lines
from recorder_gui.app.wording import support_report as words
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import OutputRefused
from recorder_gui.settings.model import Settings
from recorder_gui.system.file_systems import network_kind

_MOST_CHARACTERS: Final = 256 * 1024
"""Of one file; seven of them make at most 1.8 MB before they are packed."""

_LONGEST_LINE: Final = 400
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip file knows: when it was made is nobody's business."""


@dataclass(frozen=True, slots=True)
class BundleFile:
    """One text of the report."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """The whole report."""

    files: tuple[BundleFile, ...]

    def packed(self) -> bytes:
        """Return the zip file: these texts and nothing else."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in self.files:
                entry = zipfile.ZipInfo(file.name, _NO_TIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, file.text.encode())
        return packed.getvalue()


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the report's facts come from. ``devices`` as listed last: only one thread may list them."""

    folder: Path
    settings: Callable[[], Settings]
    devices: tuple[Device, ...]
    environment: Mapping[str, str]
    now: datetime


def make_bundle(
    sources: Sources, redaction: Redacting | None = None, log_redaction: LogRedacting | None = None
) -> Bundle:
    """Put the report together; reads the disk, so never in the GUI thread.

    What is given instead of the real redaction is a test's, which shows what would leave without it.
    """
    redacting = redaction or Redaction(sources.environment, Path.home())
    redacting_log = log_redaction or LogRedaction(redacting, sources.now)
    texts: list[tuple[str, Iterable[str]]] = [
        ("about.txt", words.ABOUT.splitlines()),
        ("system.txt", system_lines(sources.environment, redacting)),
        ("settings.txt", setting_lines(sources.settings(), sources.devices, redacting)),
        ("devices.txt", device_lines(sources.devices, redacting)),
        ("disk.txt", disk_lines(sources.folder)),
    ]
    if not network_kind(sources.folder):  # one that is gone would never answer
        texts += [
            ("visits.txt", visit_lines(sources.folder, redacting, sources.now)),
            ("log.txt", _log_lines(sources.folder, redacting_log)),
        ]
    return Bundle(tuple(BundleFile(name, _bounded(lines)) for name, lines in texts))


def save(bundle: Bundle, output: Path) -> None:
    """Write the report to a new file, whole or not at all.

    Raises:
        OutputRefused: it exists, or the system refuses.
    """
    scratch = output.with_name(f"{output.name}.{os.getpid()}.part")
    try:
        if output.exists():
            raise OutputRefused(str(output), "exists")
        descriptor = os.open(
            scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600
        )
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(bundle.packed())
            scratch.replace(output)
        except BaseException:
            scratch.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputRefused(str(output), error.strerror or type(error).__name__) from error


def _log_lines(folder: Path, redaction: LogRedacting) -> Iterator[str]:
    try:
        lines = last_lines(folder / "logs" / "recorder.log")
    except FileNotFoundError:
        yield words.NO_LOG
    except OSError as error:
        yield words.not_read(type(error).__name__)
    else:
        yield from redaction.redact(lines)


def _bounded(lines: Iterable[str]) -> str:
    told, left = list[str](), _MOST_CHARACTERS
    for line in lines:
        short = line[:_LONGEST_LINE]
        left -= len(short) + 1
        if left < 0:
            told.append(words.CUT_OFF)
            break
        told.append(short)
    return "\n".join(told) + "\n"
