"""An existing recording as a source of frames, treated as live audio is (design 2)."""

import os
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, Final

from recorder_gui.capture.plain_wav import PlainWav, is_plain
from recorder_gui.capture.riff import SamplesOnly, WavHeader, read_header
from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.captured import Block, Captured
from recorder_gui.domain.errors import AudioFileUnreadable

if TYPE_CHECKING:
    import soundfile

    from recorder_gui.capture.frame_converter import FrameConverter

BLOCK_SECONDS: Final = 20

MOST_SAMPLES: Final = 8_000_000
"""What one block may hold over all channels: a file with hundreds of them must not fill the memory."""

SALVAGE_FRAMES: Final = 256

_UNKNOWN_FRAMES: Final = 2**62  # libsndfile answers a huge number where it cannot tell

_BINARY: Final[int] = getattr(os, "O_BINARY", 0)  # Windows would translate line ends


class FileSource:
    """Read a file block by block: 16 kHz mono 16-bit bit for bit, anything else mixed and resampled."""

    def __init__(self, path: Path | str) -> None:
        self._path = Path(path)
        self._sound: soundfile.SoundFile | PlainWav | None = None
        self._samples: SamplesOnly | None = None
        self._converter: FrameConverter | None = None
        self._frames_read = 0
        self._is_truncated = False
        self._is_exhausted = False
        self.sample_rate = 0
        self.channels = 0
        self.total_frames_16k: int | None = None

    @property
    def is_exhausted(self) -> bool:
        """Whether everything has been handed out."""
        return self._is_exhausted

    @property
    def is_truncated(self) -> bool:
        """Whether the file ends before its header says; for other formats than WAV known at the end."""
        return self._is_truncated

    def open(self) -> None:
        """Open the file and read its header.

        Raises:
            AudioFileUnreadable: missing, not_a_file, forbidden, empty or no_audio.
        """
        path = str(self._path)
        header = self._inspect()
        try:
            self._sound = self._opened(header)
        except (RuntimeError, OSError, TypeError, ValueError):  # libsndfile's errors are RuntimeErrors
            self.close()
            raise AudioFileUnreadable(path, "no_audio") from None
        sound = self._sound
        if sound.frames < 1 or sound.samplerate < 1:
            self.close()
            raise AudioFileUnreadable(path, "no_audio")
        self.sample_rate, self.channels = sound.samplerate, sound.channels
        self._is_truncated = header is not None and header.is_cut_off
        if sound.frames < _UNKNOWN_FRAMES:
            self.total_frames_16k = round(sound.frames * SAMPLE_RATE / sound.samplerate)
        is_ours = (sound.samplerate, sound.channels, sound.subtype) == (SAMPLE_RATE, 1, "PCM_16")
        self._converter = None if is_ours else _converter(sound.samplerate)

    def drain(self) -> list[Captured]:
        """Return the next 20 s or less; nothing when the file is at its end."""
        sound = self._sound
        if sound is None or self._is_exhausted:
            return []
        most = min(BLOCK_SECONDS * sound.samplerate, max(1, MOST_SAMPLES // sound.channels))
        end = self._frames_read + most
        is_damaged = False
        try:
            pcm = self._next(sound, most)
        except RuntimeError:
            pcm = self._salvage(sound, most)
            is_damaged = True
        if is_damaged or self._frames_read < end:
            self._is_exhausted = True
            is_short = self._frames_read < sound.frames < _UNKNOWN_FRAMES
            self._is_truncated = self._is_truncated or is_damaged or is_short
            pcm += self._converter.flush() if self._converter else b""
        return [Block(pcm)] if pcm else []

    def close(self) -> None:
        """Let go of the file."""
        if self._sound is not None:
            self._sound.close()
            self._sound = None
        if self._samples is not None:
            self._samples.close()
            self._samples = None

    def _salvage(self, sound: "soundfile.SoundFile | PlainWav", most: int) -> bytes:
        """Read once more in small steps: a failed read has lost what it decoded before the damage."""
        found: list[bytes] = []
        if isinstance(sound, PlainWav):
            return b""  # never decodes, so never fails
        try:
            sound.seek(self._frames_read)
            for _ in range(0, most, SALVAGE_FRAMES):
                before = self._frames_read
                found.append(self._next(sound, SALVAGE_FRAMES))
                if self._frames_read - before < SALVAGE_FRAMES:
                    break
        except RuntimeError:
            pass  # the damage itself
        return b"".join(found)

    def _next(self, sound: "soundfile.SoundFile | PlainWav", most: int) -> bytes:
        if self._converter is None or isinstance(sound, PlainWav):
            pcm = bytes(sound.buffer_read(most, dtype="int16"))
            self._frames_read += len(pcm) // 2
            return pcm
        frames = sound.read(most, dtype="float32", always_2d=True)
        self._frames_read += len(frames)
        return self._converter.convert(frames)

    def _inspect(self) -> WavHeader | None:
        """Look at the file before libsndfile does: it would wait for ever at a pipe."""
        path = str(self._path)
        try:
            facts = self._path.stat()
            if not S_ISREG(facts.st_mode):
                raise AudioFileUnreadable(path, "not_a_file")
            if facts.st_size == 0:
                raise AudioFileUnreadable(path, "empty")
            with self._path.open("rb") as file:
                return read_header(file)
        except PermissionError:
            raise AudioFileUnreadable(path, "forbidden") from None
        except (OSError, ValueError):
            raise AudioFileUnreadable(path, "missing") from None

    def _opened(self, header: WavHeader | None) -> "soundfile.SoundFile | PlainWav":
        if header is not None and is_plain(header):
            return PlainWav(self._path, header)
        import soundfile  # brings numpy in

        if header is not None and header.declared_bytes is None and header.subtype is not None:
            # The writer never came to fill the length in: read to the end of the file.
            self._samples = SamplesOnly(self._path, header.data_offset)
            return soundfile.SoundFile(
                self._samples,
                format="RAW",
                samplerate=header.sample_rate,
                channels=header.channels,
                subtype=header.subtype,
                endian="LITTLE",
            )
        # By descriptor: libsndfile then judges by content and not by the name's ending.
        descriptor = os.open(self._path, os.O_RDONLY | _BINARY)
        try:
            return soundfile.SoundFile(descriptor)
        except BaseException:
            os.close(descriptor)
            raise


def _converter(sample_rate: int) -> "FrameConverter":
    # Brings numpy and soxr in, which a file in our own format has no use for.
    from recorder_gui.capture.frame_converter import FrameConverter

    return FrameConverter(sample_rate)
