"""What a WAV file's own header says of its audio, against what the file really holds.

libsndfile mends the length of a cut-off file without a word, and takes a recorder's "length not
known yet" (0) for "no audio".
"""

import io
import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

_PLACEHOLDERS_FROM: Final = 0x7FFF_F000
"""Programs that write to a pipe put 0xFFFFFFFF, 0x80000000 or 0x7FFFF000 for a length they cannot know."""

_UNKNOWN_64: Final = 2**64 - 1
_MOST_CHUNKS: Final = 1_000
_PLAIN: Final = {8: "PCM_U8", 16: "PCM_16", 24: "PCM_24", 32: "PCM_32"}
_FORMAT_PCM: Final = 1
_FORMAT_FLOAT: Final = 3
_FORMAT_EXTENSIBLE: Final = 0xFFFE
_EXTENSIBLE_BYTES: Final = 26


@dataclass(frozen=True, slots=True)
class WavHeader:
    """The data chunk of a WAV or RF64 file. ``declared_bytes`` is None where the writer left it open.

    ``subtype`` is libsndfile's name of the samples' format, or None if it is not a plain one.
    """

    data_offset: int
    declared_bytes: int | None
    available_bytes: int
    sample_rate: int
    channels: int
    subtype: str | None

    @property
    def is_cut_off(self) -> bool:
        """Whether the file ends before the declared end of its audio."""
        return self.declared_bytes is not None and self.available_bytes < self.declared_bytes


class SamplesOnly(io.FileIO):
    """A file whose first ``offset`` bytes cannot be seen."""

    def __init__(self, path: Path, offset: int) -> None:
        super().__init__(path)
        self._offset = offset
        self.seek(0)

    def seek(self, position: int, whence: int = os.SEEK_SET, /) -> int:
        """Go to ``position``, counted from the offset."""
        hidden = self._offset if whence == os.SEEK_SET else 0
        return super().seek(position + hidden, whence) - self._offset

    def tell(self) -> int:
        """Return the position, counted from the offset."""
        return super().tell() - self._offset


def read_header(file: BinaryIO) -> WavHeader | None:
    """Return the header of a RIFF or RF64 file, or None for anything else."""
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    head = file.read(12)
    if head[:4] not in {b"RIFF", b"RF64"} or head[8:] != b"WAVE":
        return None
    long_size: int | None = None
    form = b""
    for _ in range(_MOST_CHUNKS):
        name, length = file.read(4), file.read(4)
        if len(length) < 4:  # noqa: PLR2004 - the file ends here
            return None
        (declared,) = struct.unpack("<I", length)
        if name == b"data":
            offset = file.tell()
            return _header(form, offset, _declared(declared, long_size), size - offset)
        body = file.read(min(declared, 64))
        if name == b"ds64" and len(body) >= 16:  # noqa: PLR2004 - RIFF size and data size
            (long_size,) = struct.unpack_from("<Q", body, 8)
        if name == b"fmt ":
            form = body
        file.seek(declared - len(body) + declared % 2, os.SEEK_CUR)
    return None


def _declared(short: int, long: int | None) -> int | None:
    if long is not None and short == 0xFFFF_FFFF:  # noqa: PLR2004 - "see ds64"
        return None if long in {0, _UNKNOWN_64} else long
    return None if short == 0 or short >= _PLACEHOLDERS_FROM else short


def _header(form: bytes, offset: int, declared: int | None, available: int) -> WavHeader | None:
    if len(form) < 16:  # noqa: PLR2004 - the shortest there is
        return None
    kind, channels, sample_rate, _, _, bits = struct.unpack_from("<HHIIHH", form)
    if kind == _FORMAT_EXTENSIBLE and len(form) >= _EXTENSIBLE_BYTES:
        (kind,) = struct.unpack_from("<H", form, 24)
    subtype = _PLAIN.get(bits) if kind == _FORMAT_PCM else None
    if kind == _FORMAT_FLOAT:
        subtype = {32: "FLOAT", 64: "DOUBLE"}.get(bits)
    return WavHeader(offset, declared, available, sample_rate, channels, subtype)
