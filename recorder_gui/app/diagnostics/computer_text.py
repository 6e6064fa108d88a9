"""The program, this computer, the settings, the microphones and the disk, as support needs them."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import Final

from recorder_gui import __version__
from recorder_gui.app.diagnostics.redaction import LEFT_OUT, Redacting
from recorder_gui.app.wording import support_report as words
from recorder_gui.domain.device import Device
from recorder_gui.domain.runway import Runway
from recorder_gui.settings.model import CaptureSettings, Settings
from recorder_gui.system.file_systems import network_kind

_PARTS: Final = (
    *("PySide6-Essentials", "sounddevice", "rtmixer", "pulsectl", "soxr", "soundfile", "numpy", "httpx"),
    *("truststore", "cryptography", "keyring", "platformdirs", "starlette", "uvicorn"),
)
_TOLD_WHOLE: Final = {
    "XDG_SESSION_TYPE": ("wayland", "x11", "tty"),
    "QT_QPA_PLATFORM": ("xcb", "wayland", "offscreen", "windows", "cocoa"),
}
_TOLD_IF_SET: Final = (
    *("RECORDER_SERVER", "RECORDER_TOKEN", "RECORDER_DATA_DIR", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"),
    *("http_proxy", "https_proxy", "no_proxy", "SSL_CERT_FILE", "PULSE_SERVER", "PYTHON_KEYRING_BACKEND"),
)
"""Variables of which it is told that they are set, and never what they say."""

_MOST_DEVICES: Final = 60


def system_lines(environment: Mapping[str, str], redaction: Redacting) -> Iterator[str]:
    """Yield the program's version, its parts' and what this computer is."""
    yield f"program: {__version__}{' (packaged)' if getattr(sys, 'frozen', False) else ''}"
    yield f"python: {platform.python_version()} ({platform.python_implementation()})"
    yield f"system: {redaction.free(f'{platform.system()} {platform.release()}')}, {platform.machine()}"
    if sys.platform == "linux":
        yield f"distribution: {redaction.free(_distribution())}"
    yield f"processors: {os.cpu_count()}"
    for name, known in _TOLD_WHOLE.items():
        if value := environment.get(name):
            yield f"{name}: {value if value in known else LEFT_OUT}"
    found = [name for name in _TOLD_IF_SET if environment.get(name)]
    yield f"set in the environment: {', '.join(found) or 'nothing'}"
    yield from (f"{name}: {_version(name)}" for name in _PARTS)


def setting_lines(settings: Settings, devices: tuple[Device, ...], redaction: Redacting) -> Iterator[str]:
    """Yield what was chosen; a microphone by its number in the list of devices."""
    capture = settings.capture
    yield f"server: {redaction.server(settings.upload.server)}"
    yield f"microphone: {_chosen(capture, devices)}"
    if capture.device_name:
        yield f"microphone's name: {redaction.free(capture.device_name)}"
    yield f"microphones chosen so far: {len(capture.priority)}"
    yield f"moves to another microphone by itself: {_allowed(capture.moves_by_itself)}"


def device_lines(devices: tuple[Device, ...], redaction: Redacting) -> Iterator[str]:
    """Yield the microphones."""
    if not devices:
        yield words.NO_DEVICE
    for number, device in enumerate(devices[:_MOST_DEVICES], 1):
        default = ", the system's default" if device.is_default else ""
        yield (
            f"{number}: {redaction.free(device.name)} ({redaction.free(device.host_api)}), "
            f"{device.channels} channels, {device.sample_rate} Hz{default}"
        )


def disk_lines(folder: Path) -> Iterator[str]:
    """Yield how much room is left; a network drive may be gone for good and is not asked."""
    if network_kind(folder):
        yield words.NETWORK
        return
    if not folder.is_dir():
        yield words.NO_FOLDER
        return
    try:
        usage = shutil.disk_usage(folder)
    except OSError as error:
        yield words.not_read(type(error).__name__)
        return
    runway = Runway(usage.free, usage.total)
    yield f"free: {runway.free_bytes} of {runway.total_bytes} bytes"
    yield f"room for: {runway.seconds / 3600:.1f} hours of recording"
    yield f"short: {'yes' if runway.is_short else 'no'}"
    yield f"may be written to: {'yes' if os.access(folder, os.W_OK) else 'no'}"


def _distribution() -> str:
    try:
        return platform.freedesktop_os_release().get("PRETTY_NAME", "unknown")
    except OSError:
        return "unknown"


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not found"


def _chosen(capture: CaptureSettings, devices: tuple[Device, ...]) -> str:
    if not capture.device_key:
        return "the system's default"
    wanted = (capture.host_api, capture.device_key)
    numbers = [number for number, device in enumerate(devices, 1) if device.identity == wanted]
    return f"number {numbers[0]} of the devices" if numbers else "one that is not there"


def _allowed(answer: bool | None) -> str:  # noqa: FBT001 - a setting's value
    return "by the program's rule" if answer is None else "yes" if answer else "no"
