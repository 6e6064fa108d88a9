"""Small makers for the practice server's unit tests."""

import io
import math
import struct
import wave

import pytest


@pytest.fixture
def make_wav():
    """Return a maker of WAV bytes: a tone of so many seconds; amplitude 1 is full scale."""

    def make(seconds=1.0, amplitude=0.5, sample_rate=16_000, channels=1):
        frames = int(seconds * sample_rate)
        values = (
            int(32_767 * amplitude * math.sin(position * 0.2))
            for position in range(frames)
            for _ in range(channels)
        )
        raw = b"".join(struct.pack("<h", value) for value in values)
        file = io.BytesIO()
        with wave.open(file, "wb") as writer:
            writer.setnchannels(channels)
            writer.setsampwidth(2)
            writer.setframerate(sample_rate)
            writer.writeframes(raw)
        return file.getvalue()

    return make
