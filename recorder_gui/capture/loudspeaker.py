"""The computer's loudspeaker: a PortAudio stream whose callback is rtmixer's C code, fed by a ring buffer.

For the thread that owns PortAudio. The callback never touches the interpreter: while Python stands still,
what lies in the ring is played on.
"""

import math
import sys
import time
from collections.abc import Callable
from typing import Any, Final

import numpy as np
import rtmixer
import sounddevice
import soxr

from recorder_gui.capture import jack_server, portaudio, sound_server
from recorder_gui.capture.devices import PULSE_PLUGIN
from recorder_gui.capture.resampler import QUALITY
from recorder_gui.capture.sound_server import NoAnswer
from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.errors import OutputUnavailable

RING_SECONDS: Final = 8.0

LATENCY_SECONDS: Final = 0.1
_LINGER_SECONDS: Final = 0.4
"""What a busy sound server may hold back beyond the latency it declares."""

_SAMPLE_BYTES: Final = 4  # rtmixer plays float32 and nothing else
_FULL_SCALE: Final = np.float32(32_768.0)
_FROZEN: Final = "the sound server stands still"
_NONE: Final = "there is no output"
_ROOM_KEPT: Final = 64
"""Frames never filled: a resampler may give a few more than its share."""

# What cannot be closed without a wait for ever is kept: PortAudio's callback still reads what it owns.
_set_aside: Final[list[rtmixer.Mixer]] = []


class Loudspeaker:
    """The system's default output, open. Lengths are in frames of 16 kHz.

    Raises OutputUnavailable: there is none, or it cannot be opened.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock: Final = clock
        self._mixer: Final = _open()
        self._rate: Final = round(self._mixer.samplerate)
        # PortAudio's ring buffer takes powers of two only.
        self._ring_frames: Final = 2 ** math.ceil(math.log2(RING_SECONDS * self._rate))
        self._ended_at: float | None = None
        self._action: object | None = None
        self._begin()

    @property
    def room(self) -> int:
        """How many frames can be put now."""
        free = int(self._ring.write_available) - _ROOM_KEPT
        return int(max(0, free) * SAMPLE_RATE // self._rate)

    @property
    def played(self) -> int:
        """How many of the frames that were put since ``begin_anew`` have been played."""
        taken = self._written - int(self._ring.read_available)
        return int(taken * SAMPLE_RATE // self._rate)

    @property
    def has_ended(self) -> bool:
        """Whether all that was put has been heard: the system holds some back when the ring is empty."""
        if self._action is None or self._is_playing:
            self._ended_at = None
            return False
        self._ended_at = self._clock() if self._ended_at is None else self._ended_at
        return self._clock() - self._ended_at >= float(self._mixer.latency) + _LINGER_SECONDS

    @property
    def is_lost(self) -> bool:
        """Whether the sound system has ended the stream."""
        try:
            return not self._mixer.active
        except sounddevice.PortAudioError:
            return True

    def put(self, pcm: bytes) -> None:
        """Have 16-bit frames played behind those that wait."""
        frames = np.frombuffer(pcm, "<i2").astype(np.float32) / _FULL_SCALE
        if self._resampler is not None:
            frames = self._resampler.resample_chunk(frames)
        self._written += int(self._ring.write(frames))
        if not self._is_playing and len(frames):  # rtmixer ends an action for good when its ring is empty
            self._action = self._mixer.play_ringbuffer(self._ring)

    def begin_anew(self) -> None:
        """Drop what waits: what is put from now on is played at once. Does not wait."""
        if self._is_playing:
            self._mixer.cancel(self._action)
        self._begin()  # the action may still read the ring it has, and keeps it

    def close(self) -> None:
        """Let go of the device; one whose sound server stands still is kept unused until the program ends."""
        if sound_server.sign_of_life() is NoAnswer.FROZEN:
            _set_aside.append(self._mixer)
            return
        self._mixer.close()
        portaudio.stream_closed(self._mixer)

    @property
    def _is_playing(self) -> bool:
        return self._action is not None and self._action in self._mixer.actions

    def _begin(self) -> None:
        self._ring = rtmixer.RingBuffer(_SAMPLE_BYTES, self._ring_frames)
        self._resampler = (
            None
            if self._rate == SAMPLE_RATE
            else soxr.ResampleStream(SAMPLE_RATE, self._rate, 1, dtype="float32", quality=QUALITY)
        )
        self._written, self._action = 0, None


def _open() -> rtmixer.Mixer:
    try:
        index = _default_output()
        try:
            return _started(index, SAMPLE_RATE)
        except sounddevice.PortAudioError:  # not every system resamples: then we do
            return _started(index, round(sounddevice.query_devices(index)["default_samplerate"]))
    except (sounddevice.PortAudioError, ValueError) as error:
        raise OutputUnavailable(str(error)) from error


def _started(index: int, sample_rate: int) -> rtmixer.Mixer:
    host_api = sounddevice.query_hostapis(sounddevice.query_devices(index)["hostapi"])["name"]
    settings: Any = sounddevice.WasapiSettings(auto_convert=True) if host_api == portaudio.WASAPI else None
    mixer = rtmixer.Mixer(
        device=index, channels=1, samplerate=sample_rate, latency=LATENCY_SECONDS, extra_settings=settings
    )
    portaudio.stream_opened(mixer)
    try:
        mixer.start()
    except sounddevice.PortAudioError:
        mixer.close()
        portaudio.stream_closed(mixer)
        raise
    return mixer


def _default_output() -> int:
    """Return PortAudio's index of the loudspeaker. Raises OutputUnavailable."""
    answer = sound_server.sign_of_life()
    if answer is NoAnswer.FROZEN:  # opening would wait for it
        raise OutputUnavailable(_FROZEN)
    found = _candidates(has_server=answer is None)
    if not found:
        portaudio.refresh()  # there may be one by now
        found = _candidates(has_server=answer is None)
    if not found:
        raise OutputUnavailable(_NONE)
    return found[0]


def _candidates(*, has_server: bool) -> list[int]:
    outputs = portaudio.outputs()
    if sys.platform != "linux":
        return [index for index, _, _ in outputs]
    if has_server:
        return [index for index, _, name in outputs if name == PULSE_PLUGIN]
    # Without a sound server ALSA's own names would start one: only hardware, and JACK where it runs.
    is_jack = jack_server.is_running()
    return [index for index, api, name in outputs if "hw:" in name or (is_jack and api == portaudio.JACK)]
