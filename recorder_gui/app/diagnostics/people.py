"""What this computer calls the people who use it: words that must not leave in a free text."""

import getpass
import platform
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

_SHORTEST: Final = 3
"""Shorter words are found inside others too often."""

_NAMING: Final = ("USER", "LOGNAME", "USERNAME", "SUDO_USER", "HOSTNAME", "COMPUTERNAME", "USERDOMAIN")


def names_of_people(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of the user and the computer, the longest first."""
    found = {word for text in _texts(environment) for word in (text, *re.split(r"[\s.,@_-]+", text))}
    return tuple(
        sorted((word for word in found if len(word) >= _SHORTEST), key=lambda word: (-len(word), word))
    )


def _texts(environment: Mapping[str, str]) -> Iterator[str]:
    yield platform.node()
    yield from (environment.get(name, "") for name in _NAMING)
    for home in (environment.get("HOME"), environment.get("USERPROFILE")):
        if home:
            yield Path(home).name
    try:
        yield getpass.getuser()
        yield _full_name()
    except (OSError, KeyError, ImportError):
        return


def _full_name() -> str:
    import os
    import pwd  # not on Windows: ImportError is the caller's

    return pwd.getpwuid(os.getuid()).pw_gecos.partition(",")[0]
