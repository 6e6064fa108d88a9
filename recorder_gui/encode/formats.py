"""Frames to the bytes of an upload format and back, in memory."""

import io
from typing import Final, cast

from recorder_gui.domain.audio_format import SAMPLE_RATE

WAV_HEADER_BYTES: Final = 44


def wav_from_pcm(pcm: bytes) -> bytes:
    """Return a WAV file of 16 kHz mono 16-bit frames: 44 bytes of header, then ``pcm``."""
    import numpy as np
    import soundfile

    target = io.BytesIO()
    samples = np.frombuffer(pcm, dtype="<i2")
    soundfile.write(target, samples, SAMPLE_RATE, format="WAV", subtype="PCM_16")
    return target.getvalue()


def pcm_from_wav(payload: bytes) -> bytes:
    """Return the 16-bit frames of a chunk that ``wav_from_pcm`` made."""
    import soundfile

    samples, _ = soundfile.read(io.BytesIO(payload), dtype="int16")
    return cast("bytes", samples.astype("<i2", copy=False).tobytes())
