"""Frames to the bytes of an upload format and back, in memory."""

import io
import wave
from typing import Final

from recorder_gui.domain.audio_format import SAMPLE_RATE, SAMPLE_WIDTH_BYTES

_PARAMETERS: Final = (1, SAMPLE_WIDTH_BYTES, SAMPLE_RATE, 0, "NONE", "not compressed")


def wav_from_pcm(pcm: bytes) -> bytes:
    """Return a WAV file of 16 kHz mono 16-bit frames: 44 bytes of header, then ``pcm``.

    The standard library's writer: libsndfile's, through Python's file object, takes forty times
    as long for the same bytes.
    """
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setparams(_PARAMETERS)
        file.writeframes(pcm)
    return target.getvalue()


def pcm_from_wav(payload: bytes) -> bytes:
    """Return the 16-bit frames of a chunk that ``wav_from_pcm`` made."""
    with wave.open(io.BytesIO(payload), "rb") as file:
        return file.readframes(file.getnframes())
