"""PortAudio's own list of microphones, and its errors in our words."""

import atexit
import sys
from typing import Final

import sounddevice

from recorder_gui.capture import jack_server
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError, DeviceUnavailable, MicrophoneForbidden

ALSA: Final = "ALSA"
JACK: Final = "JACK Audio Connection Kit"
WASAPI: Final = "Windows WASAPI"
MME: Final = "MME"
CORE_AUDIO: Final = "Core Audio"

# Every stream of the process that PortAudio still serves: it is initialised for all of them together.
_streams: Final[list[object]] = []

# Importing sounddevice has read the list; until it has been looked at there is no need to read it anew.
_is_unread = True

_DEVICE_UNAVAILABLE: Final = -9985  # paDeviceUnavailable
_E_ACCESSDENIED: Final = 0x8007_0005
_E_ACCESSDENIED_SIGNED: Final = _E_ACCESSDENIED - 2**32


def inputs() -> tuple[tuple[int, Device], ...]:
    """Return PortAudio's index and description of every device that can record.

    The list is as old as the last ``refresh``. Within a host API keys are made unique in the order
    of the list, which is all that tells two microphones of one name apart.
    """
    global _is_unread  # noqa: PLW0603 - PortAudio has one list for the whole process
    _is_unread = False
    host_apis = sounddevice.query_hostapis()
    seen: dict[tuple[str, str], int] = {}
    found = []
    for index, entry in enumerate(sounddevice.query_devices()):
        if entry["max_input_channels"] < 1:
            continue
        host_api = host_apis[entry["hostapi"]]
        name = " ".join(entry["name"].split())  # some drivers put line breaks into it
        count = seen[host_api["name"], name] = seen.get((host_api["name"], name), 0) + 1
        device = Device(
            name=name,
            host_api=host_api["name"],
            key=name if count == 1 else f"{name} ({count})",
            channels=entry["max_input_channels"],
            sample_rate=round(entry["default_samplerate"]),
            is_default=index == host_api["default_input_device"],
        )
        found.append((index, device))
    return tuple(found)


def index_of(host_api: str, key: str) -> int | None:
    """Return PortAudio's index of the device, or None if it is not in the list."""
    return next((index for index, found in inputs() if (found.host_api, found.key) == (host_api, key)), None)


def outputs() -> tuple[tuple[int, str, str], ...]:
    """Return PortAudio's index, host API and name of every device that can play, the default one first."""
    global _is_unread  # noqa: PLW0603 - as above
    _is_unread = False
    host_apis, default = sounddevice.query_hostapis(), sounddevice.default.device[1]
    found = [entry for entry in sounddevice.query_devices() if entry["max_output_channels"] > 0]
    found.sort(key=lambda entry: entry["index"] != default)
    return tuple((entry["index"], host_apis[entry["hostapi"]]["name"], entry["name"]) for entry in found)


def stream_opened(stream: object) -> None:
    """Note that a stream is open, or set aside without being closed: it must not lose PortAudio."""
    _streams.append(stream)


def stream_closed(stream: object) -> None:
    """Note that a stream has been closed."""
    _streams.remove(stream)


def refresh() -> None:
    """Read the devices anew; only for the thread that opens streams.

    Does nothing while a stream is open: it would be killed. Nor once a JACK server has been found: if it
    has died since, PortAudio would abort the process. Raises PortAudioError where PortAudio does not come
    up, as beside a sound service that is just being restarted; then there is no list until a later call.
    """
    if _is_unread or _streams:
        return
    if sounddevice._initialized:  # noqa: SLF001 - PortAudio reads its list only here; sounddevice offers no other way
        if _has_jack():
            return
        sounddevice._terminate()  # noqa: SLF001 - as above
    sounddevice._initialize()  # noqa: SLF001 - as above


def _has_jack() -> bool:
    return any(host_api["name"] == JACK for host_api in sounddevice.query_hostapis())


def _end() -> None:
    """End PortAudio where it must be ended: libjack's thread would crash in a process that just exits."""
    if _has_jack() and jack_server.is_running():
        sounddevice._exit_handler()  # noqa: SLF001 - what sounddevice itself would have called


if sys.platform == "linux":
    # Ending PortAudio aborts the process where a JACK server has died, and hangs where a sound server
    # stands still. The operating system takes everything back at the end anyway.
    atexit.unregister(sounddevice._exit_handler)  # noqa: SLF001 - sounddevice offers no other way
    atexit.register(_end)


def fault_of(error: sounddevice.PortAudioError, device: Device) -> CaptureError:
    """Return what a failed opening of ``device`` means.

    Windows' privacy settings show as E_ACCESSDENIED behind WASAPI's "unanticipated host error",
    and as an unavailable device with MME.
    """
    code = error.args[1] if len(error.args) > 1 else None
    host_code = error.args[2][1] if len(error.args) > 2 else None  # noqa: PLR2004 - (text, code, host error)
    if device.host_api == WASAPI and host_code in {_E_ACCESSDENIED, _E_ACCESSDENIED_SIGNED}:
        return MicrophoneForbidden(device.name)
    if device.host_api == MME and code == _DEVICE_UNAVAILABLE:
        return MicrophoneForbidden(device.name)
    return DeviceUnavailable(device.name, str(error))
