"""Keeps the settings in one file that is replaced whole, and never lets a bad value stop the program."""

import json
import logging
import os
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any, Final, TypeVar

from recorder_gui.settings.field_readers import READERS, BadValue, text
from recorder_gui.settings.model import CaptureSettings, Settings, UploadSettings

log = logging.getLogger(__name__)

S = TypeVar("S", CaptureSettings, UploadSettings)


class SettingsStore:
    """Loads and saves. Keys that this version does not know are kept."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path

    def load(self) -> Settings:
        """Return the settings; what is missing or of the wrong kind is the default, and logged."""
        content = self._read()
        return Settings(
            capture=_slice(CaptureSettings(), content.get("capture")),
            upload=_slice(UploadSettings(), content.get("upload")),
        )

    def save(self, settings: Settings) -> bool:
        """Replace the file; False if it cannot be written: a choice is then for this run only."""
        content = self._read()
        for name, values in asdict(settings).items():
            known = content.get(name)
            content[name] = {**(known if isinstance(known, dict) else {}), **values}
        scratch = self._path.with_suffix(".part")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            scratch.write_text(json.dumps(content, indent=2), "utf-8")
            os.replace(scratch, self._path)  # noqa: PTH105 - atomic on every system, as the store promises
        except OSError as error:
            log.warning("settings not saved: %s", error.strerror)
            return False
        return True

    def _read(self) -> dict[str, Any]:
        try:
            content = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            log.warning("settings unreadable: defaults are used")
            return {}
        if not isinstance(content, dict):
            log.warning("settings are no JSON object: defaults are used")
            return {}
        return content


def _slice(defaults: S, values: object) -> S:
    if values is None:
        return defaults
    if not isinstance(values, dict):
        log.warning("settings of %s are no JSON object: defaults are used", type(defaults).__name__)
        return defaults
    good = {}
    for field in fields(defaults):
        if field.name in values:
            try:
                good[field.name] = READERS.get(field.name, text)(values[field.name])
            except BadValue as error:
                log.warning("setting %s is not %s: default is used", field.name, error)
    return replace(defaults, **good)
