"""Versions of this program, and which of two is the later one."""

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

_NUMBER: Final = r"(0|[1-9][0-9]{0,5})"
_VERSION: Final = re.compile(
    rf"{_NUMBER}\.{_NUMBER}(?:\.{_NUMBER})?(?:(a|b|rc){_NUMBER}|\.(dev){_NUMBER})?", re.ASCII
)


class NotAVersion(ValueError):
    """The text is no version that this program could have."""


class Stage(IntEnum):
    """How far a version is; each comes before the next."""

    DEV = 0
    A = 1
    B = 2
    RC = 3
    FINAL = 4


@dataclass(frozen=True, slots=True, order=True)
class ProgramVersion:
    """A version, ordered as PEP 440 orders them; only of the forms 1.2, 1.2.3, 1.2.3rc4 and 1.2.3.dev4."""

    numbers: tuple[int, int, int]
    stage: Stage = Stage.FINAL
    serial: int = 0

    def __str__(self) -> str:
        release = ".".join(map(str, self.numbers))
        if self.stage is Stage.FINAL:
            return release
        point = "." if self.stage is Stage.DEV else ""
        return f"{release}{point}{self.stage.name.lower()}{self.serial}"


def parse_version(text: str) -> ProgramVersion:
    """Return the version that the whole text is: no blanks, no "v", no leading zeros. Raises NotAVersion."""
    found = _VERSION.fullmatch(text)
    if found is None:
        raise NotAVersion(text[:40])
    first, second, third, stage, serial, dev, dev_serial = found.groups()
    name = stage or dev
    return ProgramVersion(
        (int(first), int(second), int(third or 0)),
        Stage[name.upper()] if name else Stage.FINAL,
        int(serial or dev_serial or 0),
    )
