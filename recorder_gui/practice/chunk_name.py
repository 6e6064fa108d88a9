"""Chunk names: `<base>_<sequence>.<ext>`, and the slot they mean (voice-api.md 6.3)."""

import re
from dataclasses import dataclass

from recorder_gui.practice import errors

# The digits and the extension are bounded so that a number fits 64 bits and a slot is a file name.
_PATTERN = re.compile(r"[A-Za-z0-9_-]+_([0-9]{1,18})\.([A-Za-z0-9]{1,16})")


@dataclass(frozen=True, slots=True, order=True)
class ChunkName:
    """What the server reads from a chunk's file name."""

    sequence: int
    extension: str

    @property
    def slot(self) -> str:
        """The place the chunk is stored under; the base name plays no part in it."""
        return f"{self.sequence}.{self.extension}"


def read_chunk_name(file_name: str) -> ChunkName:
    """Return number and extension; raise a 400 `ApiError` for a name outside the pattern."""
    match = _PATTERN.fullmatch(file_name)
    if match is None:
        raise errors.invalid_file_name(file_name)
    return ChunkName(int(match[1]), match[2])
