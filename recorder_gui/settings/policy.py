"""What an organisation has set for all its computers: one file that beats what a person chose.

The file has the shape of the settings. Every good value in it is locked; a bad one, and one that this version
does not know, is ignored and told of, and never stops the program. Which file it is, no environment variable
says: who may not write in the system's folder must not be able to point to another one.
"""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from recorder_gui.settings.model import Settings
from recorder_gui.settings.named_values import understand, with_values

log = logging.getLogger(__name__)

WHOLE_FILE = "policy.json"


@dataclass(frozen=True, slots=True)
class Policy:
    """Values by full name; ``ignored`` names what could not be used."""

    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    ignored: tuple[str, ...] = ()

    def over(self, settings: Settings) -> Settings:
        """Return the settings as the organisation wants them."""
        return replace(with_values(settings, self.values), locked=frozenset(self.values))


def read_policy(path: Path | None, is_trusted: Callable[[Path], bool]) -> Policy:
    """Return what the file says; nothing where there is none, or it is not understood or not trusted."""
    if path is None:
        return Policy()
    try:
        if path.exists() and not is_trusted(path):
            log.warning("the policy is ignored: somebody who is no administrator can write it")
            return Policy(ignored=(WHOLE_FILE,))
        content = json.loads(path.read_text("utf-8-sig"))  # editors on Windows write a byte order mark
    except FileNotFoundError:
        return Policy()
    except (OSError, ValueError, RecursionError) as error:
        log.warning("the policy is unreadable and ignored: %s", type(error).__name__)
        return Policy(ignored=(WHOLE_FILE,))
    if not isinstance(content, dict):
        log.warning("the policy is no JSON object and ignored")
        return Policy(ignored=(WHOLE_FILE,))
    found = understand(content)
    for name, expected in found.bad.items():
        log.warning("the policy's %s is not %s: ignored", name, expected)
    for name in found.unknown:
        log.warning("the policy's %s is not known: ignored", name)
    values = dict(found.values)
    if "recording.templates" in values:  # not those that a person chose, of whatever server
        values.setdefault("recording.templates_of", "")
    return Policy(MappingProxyType(values), (*found.bad, *found.unknown))
