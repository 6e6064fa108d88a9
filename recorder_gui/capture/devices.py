"""Which microphones there are, under names that people know."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from recorder_gui.capture import portaudio, sound_server
from recorder_gui.capture.sound_server import NoAnswer, Source
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import DeviceNotFound

PULSE_AUDIO: Final = "PulseAudio"
"""Our word for a source of the sound server; PortAudio itself knows only ALSA's way to it."""

PULSE_PLUGIN: Final = "pulse"


def list_devices() -> tuple[Device, ...]:
    """Return the microphones there are now, each with a name of its own.

    What PortAudio itself lists is as it was when a stream was opened, while that is open. Only for the
    thread that opens streams.
    """
    answer = sound_server.sources()
    if answer is not NoAnswer.FROZEN:  # PortAudio would wait for it
        portaudio.refresh()
    known = None if isinstance(answer, NoAnswer) else answer
    return arrange([device for _, device in portaudio.inputs()], known, sys.platform)


def find_device(name: str | None, devices: Sequence[Device]) -> Device:
    """Return the device called ``name``: exactly, else whatever the case, else by a part only it has.

    None asks for the default device.

    Raises:
        DeviceNotFound: there is none, or the part fits several.
    """
    if name is None:
        wanted = [device for device in devices if device.is_default] or list(devices[:1])
    else:
        folded = name.casefold()
        exact = [device for device in devices if device.name == name]
        same = [device for device in devices if device.name.casefold() == folded]
        part = [device for device in devices if folded in device.name.casefold()] if folded else []
        wanted = exact or same or part
    if len(wanted) != 1:
        raise DeviceNotFound(name or "", tuple(device.name for device in devices))
    return wanted[0]


def arrange(found: Sequence[Device], sources: Sequence[Source] | None, platform: str) -> tuple[Device, ...]:
    """Return what to offer of PortAudio's devices and the sound server's sources (None: no server)."""
    if platform == "linux":
        chosen = _on_linux(found, sources)
    else:
        order = (portaudio.WASAPI, portaudio.MME) if platform == "win32" else (portaudio.CORE_AUDIO,)
        by_api = ([device for device in found if device.host_api == host_api] for host_api in order)
        chosen = next((devices for devices in by_api if devices), [])
    return _with_own_names(_with_one_default(chosen))


def _on_linux(found: Sequence[Device], sources: Sequence[Source] | None) -> list[Device]:
    jack = [device for device in found if device.host_api == portaudio.JACK]
    alsa = [device for device in found if device.host_api == portaudio.ALSA]
    if sources is None:
        return [device for device in alsa if device.key != PULSE_PLUGIN] + jack
    heard = [
        Device(
            name=source.description,
            host_api=PULSE_AUDIO,
            key=source.name,
            channels=source.channels,
            sample_rate=source.sample_rate,
            is_default=source.is_default,
        )
        for source in sources
    ]
    return heard + jack + [device for device in alsa if "(hw:" in device.key]


def _with_one_default(devices: Sequence[Device]) -> list[Device]:
    """Keep the first default: each host API of PortAudio names one of its own."""
    default = next((device for device in devices if device.is_default), None)
    return [replace(device, is_default=device is default) for device in devices]


def _with_own_names(devices: Sequence[Device]) -> tuple[Device, ...]:
    taken: set[str] = set()
    named = []
    for device in devices:
        name, count = device.name, 1
        while name in taken:  # ends: every turn makes a name longer than the last one taken
            count += 1
            name = f"{device.name} ({count})"
        taken.add(name)
        named.append(replace(device, name=name))
    return tuple(named)
