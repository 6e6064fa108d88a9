"""Opens microphones through PortAudio, and on Linux through the sound server behind it."""

import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final

import rtmixer
import sounddevice

from recorder_gui.capture import portaudio, sound_server
from recorder_gui.capture.devices import PULSE_AUDIO, PULSE_PLUGIN
from recorder_gui.capture.ports import InputStream
from recorder_gui.capture.ring_stream import RingStream
from recorder_gui.capture.sound_server import NoAnswer, Source
from recorder_gui.capture.stream_watch import TAG_PROPERTY, StreamWatch
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError, DeviceNotFound, DeviceUnavailable

MOST_CHANNELS: Final = 2

LATENCY_SECONDS: Final = 0.25
WASAPI_LATENCY_SECONDS: Final = 1.0
"""Shared WASAPI polls every 2 ms whatever the depth, so a deep buffer costs nothing."""

_PULSE_SOURCE: Final = "PULSE_SOURCE"
_PULSE_TAG: Final = f"PULSE_PROP_{TAG_PROPERTY}"

_tags: Final = (f"{os.getpid()}.{number}" for number in itertools.count())

# PortAudio's callback still writes into what these own, so they must outlive it: for the rest of the program.
_set_aside: list[InputStream] = []


class PortAudioSystem:
    """The computer's real sound system, for one stream at a time."""

    def __init__(self) -> None:
        self._watch: StreamWatch | None = None

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
                index, native = _found(device)
                return _open(index, native, ring_seconds)
            source = _require_source(device)
            native = replace(device, channels=source.channels, sample_rate=source.sample_rate)
            index, tag = _pulse_index(device), next(_tags)
            with _environment({_PULSE_SOURCE: device.key, _PULSE_TAG: tag}):
                stream = _open(index, native, ring_seconds)
        except sounddevice.PortAudioError as error:
            raise portaudio.fault_of(error, device) from error
        self._watch = StreamWatch(device, tag)
        return stream

    def close_stream(self, stream: InputStream, device: Device) -> None:
        """Close the stream; where that would hang, keep it unused until the program ends."""
        if self._watch is not None:
            self._watch.close()
            self._watch = None
        if device.host_api == PULSE_AUDIO:
            is_stuck = sound_server.sign_of_life() is NoAnswer.FROZEN
        else:
            is_stuck = device.host_api == portaudio.JACK and not stream.is_active  # its server has died
        if isinstance(stream, RingStream) and not is_stuck:
            stream.close()
            portaudio.stream_closed(stream)
        else:
            _set_aside.append(stream)

    def displaced(self) -> CaptureError | None:
        """Return why the open stream no longer hears its device; only a sound server displaces one."""
        return None if self._watch is None else self._watch.displaced

    def answers(self, device: Device) -> bool:
        """Whether the device's sound server answers; PortAudio's other ways have none to be asked."""
        return device.host_api != PULSE_AUDIO or sound_server.sign_of_life() is None

    def refresh(self, device: Device) -> None:
        """Make PortAudio look for devices again, where it lists this one itself and where it can.

        Raises DeviceUnavailable where PortAudio does not come up.
        """
        # It would hang on a frozen sound server.
        if device.host_api != PULSE_AUDIO and sound_server.sign_of_life() is not NoAnswer.FROZEN:
            try:
                portaudio.refresh()
            except sounddevice.PortAudioError as error:
                raise portaudio.fault_of(error, device) from error


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
    portaudio.stream_opened(stream)
    try:
        recorder.start()
    except sounddevice.PortAudioError:
        stream.close()
        portaudio.stream_closed(stream)
        raise
    return stream


def _found(device: Device) -> tuple[int, Device]:
    """Return PortAudio's index of the device, and the device as PortAudio knows it now."""
    found = portaudio.inputs()
    for index, native in found:
        if (native.host_api, native.key) == (device.host_api, device.key):
            return index, native
    raise DeviceNotFound(device.name, tuple(native.name for _, native in found))


def _require_source(device: Device) -> Source:
    """Ask the server first: opening would hang on a frozen one, and start one that is not there."""
    answer = sound_server.sources()
    if isinstance(answer, NoAnswer):
        raise DeviceUnavailable(device.name, f"sound server {answer.name.lower()}")
    for source in answer:
        if source.name == device.key:
            return source
    raise DeviceNotFound(device.name, tuple(source.description for source in answer))


def _pulse_index(device: Device) -> int:
    index = portaudio.index_of(portaudio.ALSA, PULSE_PLUGIN)
    if index is None:
        portaudio.refresh()  # the server was not there yet when PortAudio looked
        index = portaudio.index_of(portaudio.ALSA, PULSE_PLUGIN)
    if index is None:
        raise DeviceUnavailable(device.name, "ALSA has no pulse plugin")
    return index


@contextmanager
def _environment(values: dict[str, str]) -> Iterator[None]:
    """Tell libpulse the source and the tag, which it reads from the environment when a stream is opened."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
