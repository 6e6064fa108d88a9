"""Builds every object once and wires it: the only module that sees all of them."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from recorder_gui.app.account import Account
from recorder_gui.domain.errors import NoScreen, RecorderError
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import PRACTICE_SERVER, VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.settings.store import SettingsStore
from recorder_gui.spool.folder_layout import FolderLayout
from recorder_gui.spool.spool import Desk, Spool, reading_desk
from recorder_gui.system.folder_lock import FolderLock
from recorder_gui.system.logging_setup import start_logging
from recorder_gui.system.paths import default_data_folder, settings_file
from recorder_gui.system.process_guard import divert_native_stderr, harden, leave_at_once
from recorder_gui.system.screen import has_screen
from recorder_gui.system.secrets import SystemKeyStore

_DEVICE_WATCH_DELAY_MS: Final = 500
"""Qt's multimedia is loaded after the window is on the screen."""

_LEFT_A_THREAD: Final = 3

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from recorder_gui.app.engine import Engine
    from recorder_gui.app.recorder_controller import RecorderController
    from recorder_gui.app.signal_notifier import SignalNotifier


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command line and the environment ask for; None where they are silent."""

    server: str | None = None
    data_folder: Path | None = None
    allows_plain_http: bool = False


def data_folder(choices: Choices, environment: Mapping[str, str] = os.environ) -> Path:
    """Return the data folder: the option, else the environment, else the system's place for it."""
    if choices.data_folder:
        return choices.data_folder.absolute()
    if given := environment.get("RECORDER_DATA_DIR"):
        return Path(given).absolute()
    return default_data_folder()


def account(choices: Choices, environment: Mapping[str, str] = os.environ) -> Account:
    """Return where audio goes: the option, else the environment, else the settings, else practice.

    Raises:
        AddressInvalid, PlainHttpRefused: the address cannot be used.
    """
    from recorder_gui.voice_api.address import parse_base_url

    address = choices.server or environment.get("RECORDER_SERVER")
    address = address or SettingsStore(settings_file()).load().upload.server
    if not address or address == PRACTICE_SERVER:
        return Account()
    base = parse_base_url(address, allow_plain_http=choices.allows_plain_http)
    return Account(base, environment.get("RECORDER_TOKEN") or None)


class House:
    """A data folder that is ours for this run: locked, recovered, ready for an engine.

    Raises:
        FolderHeld: another instance works on it.
        SpoolError: it cannot be used.
    """

    def __init__(self, root: Path) -> None:
        self.layout: Final = FolderLayout(root)
        self._lock: Final = FolderLock(self.layout.lock, _holder())
        try:
            divert_native_stderr(start_logging(root / "logs"))
            self.key_store: Final = SystemKeyStore()
            self.spool: Final = Spool(self.layout, self.key_store)
            self.desk: Final = self.spool.desk()
            self.interrupted: Final = self._recover()
        except BaseException:
            self._lock.close()
            raise

    @property
    def has_plain_key(self) -> bool:
        """Whether the data key lies in a file because this system has no key store."""
        return not self.spool.keys.is_in_key_store

    def engine(self, where: Account, *, shows_levels: bool) -> "Engine":
        """Return an engine that records into this folder and delivers to ``where``."""
        from recorder_gui.app.encoder_parts import LiveEncoderParts
        from recorder_gui.app.encoder_worker import EncoderWorker
        from recorder_gui.app.engine import Engine
        from recorder_gui.app.upload_parts import LiveUploadParts
        from recorder_gui.app.upload_worker import UploadWorker

        return Engine(
            EncoderWorker(lambda: LiveEncoderParts(self.spool, where.server, shows_levels=shows_levels)),
            UploadWorker(lambda: LiveUploadParts(self.spool, where, self.key_store)),
        )

    def close(self) -> None:
        """Let the folder go."""
        self.desk.close()
        self._lock.close()

    def _recover(self) -> tuple[VisitId, ...]:
        from recorder_gui.encode.formats import wav_from_pcm
        from recorder_gui.spool.recovery import recover

        return recover(self.desk, wav_from_pcm)


def reading(choices: Choices) -> Desk | None:
    """Return a desk that reads a folder another instance may hold; None where nothing is kept yet."""
    return reading_desk(FolderLayout(data_folder(choices)), SystemKeyStore())


def prepare_process() -> None:
    """Do what must be done before anything else."""
    harden()
    # PortAudio asks for JACK; nobody asked us to start a sound server.
    os.environ.setdefault("JACK_NO_START_SERVER", "1")


def run_window(choices: Choices) -> int:
    """Open the window and return its exit code.

    Raises:
        RecorderError: what keeps it from opening; it was shown in a message box, where one can be.
    """
    if not has_screen():
        raise NoScreen
    from PySide6.QtWidgets import QApplication

    from recorder_gui.app.main_thread_collector import MainThreadCollector
    from recorder_gui.app.signal_notifier import SignalNotifier
    from recorder_gui.app.wording import explain
    from recorder_gui.ui import theme
    from recorder_gui.ui.refusal import Refusal

    application = QApplication(sys.argv[:1])
    signals = SignalNotifier()
    MainThreadCollector(application)
    theme.apply(application)
    try:
        where, house = account(choices), House(data_folder(choices))
    except RecorderError as fault:
        refusal = Refusal(explain(fault))
        refusal.finished.connect(application.exit)
        signals.stop_requested.connect(application.exit)
        refusal.open()
        application.exec()
        raise
    return _run_window(application, signals, house, where)


def _run_window(application: "QApplication", signals: "SignalNotifier", house: House, where: Account) -> int:
    from PySide6.QtCore import QTimer

    from recorder_gui.app.device_book import DeviceBook
    from recorder_gui.app.recorder_controller import RecorderController
    from recorder_gui.ui.main_window import MainWindow

    engine = house.engine(where, shows_levels=True)
    controller = RecorderController(engine, house.desk, where, DeviceBook(SettingsStore(settings_file())))
    window = MainWindow(controller)
    signals.stop_requested.connect(controller.request_close)
    controller.close_agreed.connect(application.exit)
    window.show()
    controller.start(todays_visits(house.desk), has_plain_key=house.has_plain_key)
    QTimer.singleShot(_DEVICE_WATCH_DELAY_MS, window, lambda: watch_devices(controller))
    application.exec()
    if not engine.wait():
        leave_at_once(_LEFT_A_THREAD)  # everything it owed is on disk
    house.close()
    return 0


def watch_devices(controller: "RecorderController") -> None:
    """Have Qt's notifications make us look for microphones again; they are a hint, never proof."""
    from PySide6.QtMultimedia import QMediaDevices

    watcher = QMediaDevices(controller)
    watcher.audioInputsChanged.connect(controller.look_for_devices)


def todays_visits(desk: Desk) -> tuple[VisitRecord, ...]:
    """Return the visits of this day, and older ones that are not at their end, newest first."""
    midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return tuple(
        visit
        for visit in desk.visits.all_since()
        if visit.started_at >= midnight or visit.state is not VisitState.READY
    )


def _holder() -> str:
    name = "recorder-gui " + " ".join(sys.argv[1:2])
    return f"{name.strip()} (process {os.getpid()})"
