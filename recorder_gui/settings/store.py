"""Keeps the settings in one file that is replaced whole, and never lets a bad value stop the program."""

import json
import logging
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from recorder_gui.settings.durable_text import put_durably
from recorder_gui.settings.model import Settings
from recorder_gui.settings.named_values import understand, values_of, with_values
from recorder_gui.settings.policy import Policy, read_policy

log = logging.getLogger(__name__)


class SettingsStore:
    """Loads and saves. Keys that this version does not know are kept.

    ``policy_path`` is the organisation's file, whose values beat the person's; it is read once, and only
    where ``is_trusted`` says that nobody but an administrator can have written it. ``is_lost`` says after
    a load that there are settings which nobody can read.
    """

    def __init__(
        self, path: Path, policy_path: Path | None = None, is_trusted: Callable[[Path], bool] = Path.exists
    ) -> None:
        self._path: Final = path
        self._spare: Final = path.with_name(f"{path.name}.bak")
        self.is_lost = False
        self.policy: Final[Policy] = read_policy(policy_path, is_trusted)

    def load(self) -> Settings:
        """Return the settings; what is missing or of the wrong kind is the default, and logged."""
        found = understand(self._read() or {})
        for name, expected in found.bad.items():
            log.warning("setting %s is not %s: default is used", name, expected)
        return self.policy.over(with_values(Settings(), found.values))

    def save(self, settings: Settings, since: Settings | None = None) -> bool:
        """Replace the file; False if it cannot be written: a choice is then for this run only.

        With ``since``, only what differs from it is written: another program's choices are not undone. What
        the organisation set is never written, so the person's own choice is there again when it is lifted.
        """
        content = self._read()
        chosen, before = values_of(settings), values_of(since) if since and content is not None else {}
        changed = {
            name: chosen.get(name)
            for name in {*chosen, *before} - set(self.policy.values)
            if name not in before or chosen.get(name) != before[name]
        }
        return self._write(_merged(content or {}, changed, gone=set(before) - set(chosen)))

    def _write(self, content: dict[str, Any]) -> bool:
        """Write the file and then the spare one: a power cut can tear one of them at most."""
        text = json.dumps(content, indent=2)
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self.is_lost and self._path.exists():
                os.replace(self._path, f"{self._path}.damaged")  # noqa: PTH105 - somebody may mend it by hand
            put_durably(self._path, text)
            self.is_lost = False
        except OSError as error:
            log.warning("settings not saved: %s", error.strerror)
            return False
        try:
            put_durably(self._spare, text)
        except OSError as error:
            log.warning("no spare copy of the settings: %s", error.strerror)
        return True

    def _read(self) -> dict[str, Any] | None:
        """Return what the file holds, or the spare one; None where there is nothing that can be kept."""
        found: dict[Path, dict[str, Any] | None] = {}
        for path in (self._path, self._spare):
            with suppress(FileNotFoundError):
                found[path] = _content_of(path)
        good = [content for content in found.values() if content is not None]
        self.is_lost = bool(found) and not good
        if self.is_lost:
            log.warning("settings unreadable: defaults are used")
            return None
        if None in found.values():
            log.warning("settings unreadable: the other copy is used")
        return good[0] if good else {}


def _content_of(path: Path) -> dict[str, Any] | None:
    """Return what a file holds; None where that is no JSON object. Raises FileNotFoundError."""
    try:
        content = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise
    except (OSError, ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None


def _merged(content: dict[str, Any], changed: dict[str, Any], *, gone: set[str]) -> dict[str, Any]:
    for full_name, value in sorted(changed.items()):
        part, name = full_name.split(".", 1)
        values = content.get(part)
        content[part] = values = dict(values) if isinstance(values, dict) else {}
        if full_name in gone:
            values.pop(name, None)
        else:
            values[name] = value
    return content
