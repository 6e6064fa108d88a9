"""What the self-test looks at. Each function says what it found, or raises."""

import importlib
import math
import os
import pkgutil
import ssl
import struct
import sys
import tempfile
import threading
import wave
from pathlib import Path
from typing import TYPE_CHECKING, Final

from recorder_gui.app.wording import self_test as words

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

_OTHER_SYSTEMS: Final = {"windows": "win32", "x11": "linux", "xcb": "linux"}
"""Modules whose names begin so are for one system alone."""

_PLATFORMS: Final = frozenset({"xcb", "wayland", "offscreen", "windows", "cocoa"})
"""The plugins that come along with a package, of all that Qt has."""

_SOUND_FILES: Final = ("WAV", "FLAC", "OGG", "MP3")
_SAMPLE_RATE: Final = 44_100  # not our own, so that the resampler has its part
_LOUDNESS: Final = 8_000
_TONE_HERTZ: Final = 440
_KEY_NAME: Final = "self-test-that-nobody-keeps"


class Failed(Exception):
    """An item is not as it must be; the text says how."""


def look_at_imports() -> str:
    """Import every module of the program, those included that are only loaded when they are needed."""
    import recorder_gui

    names = [name for _, name, _ in pkgutil.walk_packages(recorder_gui.__path__, "recorder_gui.")]
    wanted = [name for name in names if not name.endswith("__main__") and _is_for_this_system(name)]
    for name in wanted:
        importlib.import_module(name)
    if not wanted:
        raise Failed(words.missing_files("recorder_gui"))
    return words.modules(len(wanted), sys.version.split()[0])


def _is_for_this_system(module: str) -> bool:
    own = module.rpartition(".")[2]
    return all(
        not own.startswith(start) or sys.platform == system for start, system in _OTHER_SYSTEMS.items()
    )


def look_at_sound_files() -> str:
    """Ask libsndfile what it reads, and have it read the sample that came along."""
    import soundfile

    from recorder_gui.system.resources import resource_path

    known = soundfile.available_formats()
    if missing := [kind for kind in _SOUND_FILES if kind not in known]:
        raise Failed(words.missing_sound_files(", ".join(missing)))
    if soundfile.info(str(resource_path("sample_consultation.ogg"))).frames < 1:
        raise Failed(words.missing_files("sample_consultation.ogg"))
    return words.sound_files(soundfile.__libsndfile_version__, ", ".join(_SOUND_FILES))


def look_at_sound_devices() -> str:
    """Load PortAudio, the C code that records and what asks the sound server, and count the microphones."""
    import rtmixer
    import sounddevice

    from recorder_gui.capture.devices import list_devices

    if sys.platform.startswith("linux"):
        importlib.import_module("pulsectl")
    if not rtmixer.Recorder:
        raise Failed(words.missing_files("rtmixer"))
    return words.sound_devices(sounddevice.get_portaudio_version()[1].split(",")[0], len(list_devices()))


def look_at_key_store() -> str:
    """Load this system's back end, and ask the store for a secret that is not there."""
    from keyring.backends import SecretService, Windows, macOS

    from recorder_gui.system.secrets import SystemKeyStore

    back_end = {"win32": Windows, "darwin": macOS}.get(sys.platform, SecretService)
    store = SystemKeyStore()
    store.read(_KEY_NAME)
    return words.key_store(back_end.__name__.rpartition(".")[2]) if store.answers else words.NO_KEY_STORE


def look_at_certificates() -> str:
    """Make the TLS context of every delivery, and see that the system trusts somebody."""
    from recorder_gui.voice_api.transport import system_trust

    context = system_trust()
    context.wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname="localhost")
    if not sys.platform.startswith("linux"):
        return words.certificates(sys.platform)
    inner: ssl.SSLContext = context._ctx  # type: ignore[attr-defined]  # noqa: SLF001 - it counts for nobody
    known, folder = inner.cert_store_stats()["x509_ca"], ssl.get_default_verify_paths().capath
    if not known and not (folder and any(Path(folder).iterdir())):
        raise Failed(words.NO_CERTIFICATES)
    return words.certificates(f"{known} read at once" if known else str(folder))


def look_at_resources() -> str:
    """Open every translation and sound, and the icon."""
    from PySide6.QtCore import QTranslator
    from PySide6.QtGui import QImage

    from recorder_gui.system.resources import resource_path
    from recorder_gui.ui.language import ENGLISH, NAMES

    missing = [
        name
        for code in NAMES
        if not QTranslator().load(str(resource_path(name := f"translations/recorder_{code}.qm")))
    ]
    sounds = sorted(resource_path("sounds").glob("*.wav"))
    for sound in sounds:
        with wave.open(str(sound), "rb") as file:
            missing += [] if file.getnframes() else [sound.name]
    missing += ["icon"] if QImage(str(resource_path("icons/recorder-256.png"))).isNull() else []
    if missing or not sounds or ENGLISH not in NAMES:
        raise Failed(words.missing_files(", ".join(missing) or "sounds"))
    return words.resources(", ".join(NAMES), len(sounds))


def look_at_storage() -> str:
    """Make a data folder of a moment's life, with a ledger, and seal a record and read it back."""
    import sqlite3

    from recorder_gui.spool.files.folder_layout import FolderLayout
    from recorder_gui.spool.spool import Spool

    with tempfile.TemporaryDirectory(prefix="recorder-") as folder:
        desk = Spool(FolderLayout(Path(folder)), _NoKeyStore()).desk()
        read_back = desk.keys.open_text(desk.keys.seal_text(_KEY_NAME, ""), "")
        desk.close()
    if read_back != _KEY_NAME:
        raise Failed(words.UNREADABLE)
    return words.storage(sqlite3.sqlite_version)


class _NoKeyStore:
    """Keeps the moment's key out of the person's key store."""

    def read(self, name: str) -> bytes | None:
        del name
        return None

    def write(self, name: str, secret: bytes) -> bool:
        del name, secret
        return False


def look_at_delivery() -> str:
    """Send one second of a file to a practice server of this process, and await what comes of it."""
    from recorder_gui.app.account import Account
    from recorder_gui.app.delivery.upload_parts import account_token
    from recorder_gui.app.room_check.live_place import live_place
    from recorder_gui.app.room_check.service_look import send_chunk
    from recorder_gui.domain.room_finding import Verdict
    from recorder_gui.system.secrets import SystemKeyStore
    from recorder_gui.system.token_store import TokenStore

    pcm = _second_of_a_file()
    where = Account()
    place = live_place(where, account_token(where, TokenStore(SystemKeyStore())))
    try:
        finding = send_chunk(place, pcm, threading.Event().wait)
    finally:
        place.service.close()
    if finding.verdict is not Verdict.CAME_BACK_FROM_PRACTICE:
        raise Failed(words.undelivered(finding.verdict.name))
    return words.delivery(float(str(finding.facts["seconds"])))


def _second_of_a_file() -> bytes:
    from recorder_gui.capture.file_source import FileSource
    from recorder_gui.domain.captured import Block

    turn = 2 * math.pi * _TONE_HERTZ / _SAMPLE_RATE
    tone = [round(_LOUDNESS * math.sin(turn * frame)) for frame in range(_SAMPLE_RATE)]
    with tempfile.TemporaryDirectory(prefix="recorder-") as folder:
        path = Path(folder, "tone.wav")
        with wave.open(str(path), "wb") as file:
            file.setparams((1, 2, _SAMPLE_RATE, 0, "NONE", "not compressed"))
            file.writeframes(struct.pack(f"<{len(tone)}h", *tone))
        source = FileSource(path)
        source.open()
        try:
            return b"".join(block.pcm for block in source.drain() if isinstance(block, Block))
        finally:
            source.close()


def look_at_window() -> str:
    """Bring Qt's platform up, the one that needs no screen where there is none, and draw a letter."""
    from PySide6.QtGui import QGuiApplication

    from recorder_gui.system.screen import has_screen

    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if broken := _broken_platforms():
        raise Failed("; ".join(broken))
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    picture = _letter()
    del application
    if not any(bytes(picture.constBits())):
        raise Failed(words.NO_LETTERS)
    return QGuiApplication.platformName()


def _broken_platforms() -> list[str]:
    """Return why platform plugins do not load: Qt itself would end the process."""
    from PySide6.QtCore import QLibraryInfo, QPluginLoader

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    files = [
        path for path in folder.iterdir() if path.stem.removeprefix("lib").removeprefix("q") in _PLATFORMS
    ]
    loaders = [QPluginLoader(str(path)) for path in sorted(files)]
    return [loader.errorString() for loader in loaders if not loader.load()]


def _letter() -> "QImage":
    from PySide6.QtGui import QImage, QPainter

    picture = QImage(32, 32, QImage.Format.Format_Alpha8)
    picture.fill(0)
    painter = QPainter(picture)
    painter.drawText(8, 24, "R")
    painter.end()
    return picture
