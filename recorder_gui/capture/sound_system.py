"""Opens microphones through PortAudio, and on Linux through the sound server behind it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import rtmixer
import sounddevice

from recorder_gui.capture import portaudio, sound_server
from recorder_gui.capture.devices import PULSE_AUDIO, PULSE_PLUGIN
from recorder_gui.capture.ports import InputStream
from recorder_gui.capture.ring_stream import RingStream
from recorder_gui.capture.sound_server import NoAnswer
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import DeviceNotFound, DeviceUnavailable

MOST_CHANNELS: Final = 2

LATENCY_SECONDS: Final = 0.25
WASAPI_LATENCY_SECONDS: Final = 1.0
"""Shared WASAPI polls every 2 ms whatever the depth, so a deep buffer costs nothing."""

_PULSE_SOURCE: Final = "PULSE_SOURCE"

# PortAudio's callback still writes into what these own, so they must outlive it: for the rest of the program.
_set_aside: list[InputStream] = []


class PortAudioSystem:
    """The computer's real sound system."""

    def open_stream(self, device: Device, ring_seconds: float) -> RingStream:
        """Open and start the device at its own rate and channels (2 at most), not yet recording.

        Raises:
            DeviceNotFound: the device is not there.
            DeviceUnavailable: it is there and cannot be opened.
            MicrophoneForbidden: the operating system's privacy settings keep it from us.
        """
        try:
            if device.host_api == portaudio.JACK and _set_aside:
                # PortAudio holds on to the dead server; only a new process gets to know its successor.
                raise DeviceUnavailable(device.name, "the JACK server has ended")
            if device.host_api != PULSE_AUDIO:
                return _open(_index_of(device), device, ring_seconds)
            _require_source(device)
            index = _pulse_index(device)
            with _source_chosen(device.key):
                return _open(index, device, ring_seconds)
        except sounddevice.PortAudioError as error:
            raise portaudio.fault_of(error, device) from error

    def close_stream(self, stream: InputStream, device: Device) -> None:
        """Close the stream; where that would hang, keep it unused until the program ends."""
        if device.host_api == PULSE_AUDIO:
            is_stuck = sound_server.sign_of_life() is NoAnswer.FROZEN
        else:
            is_stuck = device.host_api == portaudio.JACK and not stream.is_active  # its server has died
        if isinstance(stream, RingStream) and not is_stuck:
            stream.close()
        else:
            _set_aside.append(stream)

    def answers(self, device: Device) -> bool:
        """Whether the device's sound server answers; PortAudio's other ways have none to be asked."""
        return device.host_api != PULSE_AUDIO or sound_server.sign_of_life() is None

    def refresh(self, device: Device) -> None:
        """Make PortAudio look for devices again, where it lists this one itself and where it can."""
        is_blocked = bool(_set_aside) or sound_server.sign_of_life() is NoAnswer.FROZEN  # would kill, or hang
        if device.host_api != PULSE_AUDIO and not is_blocked:
            portaudio.refresh()


def _open(index: int, device: Device, ring_seconds: float) -> RingStream:
    is_wasapi = device.host_api == portaudio.WASAPI
    # Shared mode, which is what plain settings mean: exclusive mode would lock other programs out.
    settings: Any = sounddevice.WasapiSettings() if is_wasapi else None
    recorder = rtmixer.Recorder(
        device=index,
        channels=min(MOST_CHANNELS, device.channels),
        samplerate=device.sample_rate,
        latency=WASAPI_LATENCY_SECONDS if is_wasapi else LATENCY_SECONDS,
        extra_settings=settings,
    )
    stream = RingStream(recorder, ring_seconds)
    try:
        recorder.start()
    except sounddevice.PortAudioError:
        stream.close()
        raise
    return stream


def _index_of(device: Device) -> int:
    index = portaudio.index_of(device.host_api, device.key)
    if index is None:
        known = tuple(found.name for _, found in portaudio.inputs())
        raise DeviceNotFound(device.name, known)
    return index


def _require_source(device: Device) -> None:
    """Ask the server first: opening would hang on a frozen one, and start one that is not there."""
    answer = sound_server.sources()
    if isinstance(answer, NoAnswer):
        raise DeviceUnavailable(device.name, f"sound server {answer.name.lower()}")
    if device.key not in {source.name for source in answer}:
        raise DeviceNotFound(device.name, tuple(source.description for source in answer))


def _pulse_index(device: Device) -> int:
    index = portaudio.index_of(portaudio.ALSA, PULSE_PLUGIN)
    if index is None and not _set_aside:
        portaudio.refresh()  # the server was not there yet when PortAudio looked
        index = portaudio.index_of(portaudio.ALSA, PULSE_PLUGIN)
    if index is None:
        raise DeviceUnavailable(device.name, "ALSA has no pulse plugin")
    return index


@contextmanager
def _source_chosen(name: str) -> Iterator[None]:
    """Name the source to libpulse, which reads it from the environment when a stream is opened."""
    before = os.environ.get(_PULSE_SOURCE)
    os.environ[_PULSE_SOURCE] = name
    try:
        yield
    finally:
        if before is None:
            del os.environ[_PULSE_SOURCE]
        else:
            os.environ[_PULSE_SOURCE] = before
