"""Reads the WAV chunks a server holds, written from voice-api.md alone: not with the program's own code."""

import struct
from collections.abc import Sequence

import numpy as np

from tests.e2e.labs.known_noise import SAMPLE_RATE, Frames

CHUNK_FRAMES = 320_000
HEADER_BYTES = 44
FRAME_BYTES = 2
PCM = 1


def wav_header(frames: int) -> bytes:
    """Return the canonical 44 bytes before `frames` frames of 16 kHz mono 16-bit audio."""
    size_bytes = frames * FRAME_BYTES
    return (
        struct.pack("<4sI4s", b"RIFF", HEADER_BYTES - 8 + size_bytes, b"WAVE")
        + struct.pack(
            "<4sIHHIIHH", b"fmt ", 16, PCM, 1, SAMPLE_RATE, SAMPLE_RATE * FRAME_BYTES, FRAME_BYTES, 16
        )
        + struct.pack("<4sI", b"data", size_bytes)
    )


def frames_of_chunk(stored: bytes) -> Frames:
    """Return the frames of one chunk whose header must be canonical and true."""
    frames = (len(stored) - HEADER_BYTES) // FRAME_BYTES
    assert stored[:HEADER_BYTES] == wav_header(frames), (
        f"header of a chunk of {len(stored)} bytes: {stored[:44]!r}"
    )
    return np.frombuffer(stored[HEADER_BYTES:], "<i2").astype(np.int16, copy=False)


def frames_of_chunks(stored: Sequence[bytes], *, all_full_but_the_last: bool = True) -> Frames:
    """Join chunks. All but the last must hold exactly 20 s, unless pauses or a kill cut them short."""
    chunks = [frames_of_chunk(chunk) for chunk in stored]
    lengths = [len(chunk) for chunk in chunks]
    if all_full_but_the_last:
        assert lengths[:-1] == [CHUNK_FRAMES] * len(lengths[:-1]), lengths
    assert all(0 < length <= CHUNK_FRAMES for length in lengths), lengths
    return np.concatenate(chunks) if chunks else np.empty(0, np.int16)
