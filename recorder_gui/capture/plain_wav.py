"""A WAV file that is already in our own format: read as it lies, with no decoder in between.

It answers like a ``soundfile.SoundFile`` as far as ``FileSource`` asks, and spares such a file
the loading of libsndfile and numpy.
"""

from pathlib import Path
from typing import Final

from recorder_gui.capture.riff import WavHeader
from recorder_gui.domain.audio_format import SAMPLE_RATE, SAMPLE_WIDTH_BYTES

_SUBTYPE: Final = "PCM_16"


def is_plain(header: WavHeader | None) -> bool:
    """Whether the samples are 16 kHz, mono, 16-bit, of a length that the header tells."""
    return (
        header is not None
        and header.declared_bytes is not None
        and (header.sample_rate, header.channels, header.subtype) == (SAMPLE_RATE, 1, _SUBTYPE)
    )


class PlainWav:
    """The samples of such a file, from the first to the last that is there."""

    samplerate = SAMPLE_RATE
    channels = 1
    subtype = _SUBTYPE

    def __init__(self, path: Path, header: WavHeader) -> None:
        self._left = min(header.declared_bytes or 0, header.available_bytes)
        self._left -= self._left % SAMPLE_WIDTH_BYTES
        self.frames: Final = self._left // SAMPLE_WIDTH_BYTES
        self._file: Final = path.open("rb", buffering=0)
        self._file.seek(header.data_offset)

    def buffer_read(self, frames: int, dtype: str) -> bytes:
        """Return up to ``frames`` frames; fewer only at the end. ``dtype`` is always int16."""
        del dtype
        wanted = min(frames * SAMPLE_WIDTH_BYTES, self._left)
        pieces: list[bytes] = []
        while wanted and (piece := self._file.read(wanted)):
            pieces.append(piece)
            wanted -= len(piece)
            self._left -= len(piece)
        return b"".join(pieces)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
