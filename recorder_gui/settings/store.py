"""Keeps the settings in one file that is replaced whole, and never lets a bad value stop the program."""

import json
import logging
import os
from pathlib import Path
from typing import Any, Final

from recorder_gui.settings.model import Settings
from recorder_gui.settings.named_values import understand, values_of, with_values
from recorder_gui.settings.policy import Policy, read_policy

log = logging.getLogger(__name__)


class SettingsStore:
    """Loads and saves. Keys that this version does not know are kept.

    ``policy_path`` is the organisation's file, whose values beat the person's; it is read once.
    """

    def __init__(self, path: Path, policy_path: Path | None = None) -> None:
        self._path: Final = path
        self.policy: Final[Policy] = read_policy(policy_path)

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
        scratch = self._path.with_suffix(".part")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            scratch.write_text(json.dumps(content, indent=2), "utf-8")
            os.replace(scratch, self._path)  # noqa: PTH105 - atomic on every system, as the store promises
        except OSError as error:
            log.warning("settings not saved: %s", error.strerror)
            return False
        return True

    def _read(self) -> dict[str, Any] | None:
        """Return what the file holds; None where it holds nothing that can be kept."""
        try:
            content = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError):
            log.warning("settings unreadable: defaults are used")
            return None
        if not isinstance(content, dict):
            log.warning("settings are no JSON object: defaults are used")
            return None
        return content


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
