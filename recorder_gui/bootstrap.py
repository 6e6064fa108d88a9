"""Finds what was chosen and where, opens the folder, and runs the window on it."""

import logging
import os
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from recorder_gui.app.account import Account
from recorder_gui.app.held_folder import HeldFolder, is_a_command
from recorder_gui.app.wording.outcomes import UndeliveredCause, outcome_sentence
from recorder_gui.domain.errors import FolderHeld, HolderSilent, NoScreen, RecorderError
from recorder_gui.domain.visit import PRACTICE_SERVER
from recorder_gui.settings.store import SettingsStore
from recorder_gui.spool.folder_layout import FolderLayout
from recorder_gui.spool.spool import Desk, reading_desk
from recorder_gui.system.paths import default_data_folder, settings_file
from recorder_gui.system.process_guard import harden, leave_at_once
from recorder_gui.system.screen import has_screen
from recorder_gui.system.secrets import SystemKeyStore

log = logging.getLogger(__name__)

_LEFT_A_THREAD: Final = 3
_LOST_AUDIO: Final = 3

_HOLDER_SECONDS: Final = 3.0
_KNOCK_AGAIN_SECONDS: Final = 0.1

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

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


def reading(choices: Choices) -> Desk | None:
    """Return a desk that reads a folder another instance may hold; None where nothing is kept yet."""
    return reading_desk(FolderLayout(data_folder(choices)), SystemKeyStore())


def prepare_process() -> None:
    """Do what must be done before anything else."""
    harden()
    # PortAudio asks for JACK; nobody asked us to start a sound server.
    os.environ.setdefault("JACK_NO_START_SERVER", "1")


def run_window(choices: Choices) -> int:
    """Open the window, or bring the one that is open to the front; return the exit code.

    Raises:
        RecorderError: what keeps it from opening; it was shown in a message box, where one can be.
    """
    if not has_screen():
        raise NoScreen
    from PySide6.QtWidgets import QApplication

    from recorder_gui.app.main_thread_collector import MainThreadCollector
    from recorder_gui.app.signal_notifier import SignalNotifier
    from recorder_gui.app.wording.visits import explain
    from recorder_gui.ui import theme
    from recorder_gui.ui.refusal import Refusal

    application = QApplication(sys.argv[:1])
    signals = SignalNotifier()
    MainThreadCollector(application)
    theme.apply(application)
    try:
        where, folder = account(choices), _folder_or_none(data_folder(choices))
        if folder is None:
            return 0
    except RecorderError as fault:
        refusal = Refusal(explain(fault))
        refusal.finished.connect(application.exit)
        signals.stop_requested.connect(application.exit)
        refusal.open()
        application.exec()
        raise
    return _run_window(application, signals, folder, where)


def _folder_or_none(root: Path) -> HeldFolder | None:
    """Return the folder, or None where its window was open already and has come to the front.

    A window that is just starting or closing is given 3 s to answer, or to let the folder go.

    Raises:
        HolderSilent: the window that holds the folder does not answer.
        FolderHeld: a command holds it.
    """
    deadline, pause = time.monotonic() + _HOLDER_SECONDS, threading.Event()
    while True:
        try:
            return HeldFolder(root)
        except FolderHeld as held:
            if _has_come_to_front(held, root):
                return None
            if is_a_command(held.holder) or time.monotonic() >= deadline:
                raise
        pause.wait(_KNOCK_AGAIN_SECONDS)


def _has_come_to_front(held: FolderHeld, root: Path) -> bool:
    from recorder_gui.app.window.front_door import Answer, door_of, knock
    from recorder_gui.app.wording.commands import ALREADY_OPEN

    answer = knock(door_of(root))
    if answer is Answer.SILENT:
        raise HolderSilent(held.path, held.holder) from held
    if answer is Answer.SHOWN and sys.stderr:
        sys.stderr.write(f"{ALREADY_OPEN}\n")
    return answer is Answer.SHOWN


def _run_window(
    application: "QApplication", signals: "SignalNotifier", folder: HeldFolder, where: Account
) -> int:
    from recorder_gui import window_parts
    from recorder_gui.app.disk.disk_watch import has_lost_audio
    from recorder_gui.ui.session_end import SessionEnd

    parts = window_parts.assemble(application, folder, where)
    signals.stop_requested.connect(parts.controller.request_close)
    parts.controller.close_agreed.connect(application.exit)
    SessionEnd(application, parts.engine.wait)
    parts.window.show()
    disk = window_parts.start(parts)
    application.exec()
    if not parts.engine.wait() or not disk.wait():
        leave_at_once(_LEFT_A_THREAD)  # everything it owed is on disk
    has_lost = has_lost_audio(parts.engine, folder.desk)
    folder.close()
    return _tell_of_loss() if has_lost else 0


def _tell_of_loss() -> int:
    log.error("audio was in memory alone to the end")
    if sys.stderr:
        sys.stderr.write(f"{outcome_sentence(UndeliveredCause.ONLY_IN_MEMORY)}\n")
    return _LOST_AUDIO
