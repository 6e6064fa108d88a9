"""Finds what was chosen and where, opens the folder, and runs the window on it."""

import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from recorder_gui.app.account import Account
from recorder_gui.app.held_folder import HeldFolder, is_a_command
from recorder_gui.app.wording.outcomes import UndeliveredCause, outcome_sentence
from recorder_gui.domain.errors import (
    FolderHeld,
    FolderSetByOrganisation,
    HolderSilent,
    NoScreen,
    RecorderError,
    ServerSetByOrganisation,
    SpoolError,
)
from recorder_gui.domain.visit import PRACTICE_SERVER
from recorder_gui.settings.model import Settings
from recorder_gui.settings.store import SettingsStore
from recorder_gui.spool.files.folder_layout import FolderLayout, refuse_emptied
from recorder_gui.spool.spool import Desk, reading_desk
from recorder_gui.system.file_owner import is_administrators
from recorder_gui.system.file_systems import network_kind
from recorder_gui.system.paths import default_data_folder, policy_file, settings_file
from recorder_gui.system.process_guard import harden, leave_at_once
from recorder_gui.system.screen import has_screen
from recorder_gui.system.secrets import SystemKeyStore

log = logging.getLogger(__name__)

_LEFT_A_THREAD: Final = 3
_LOST_AUDIO: Final = 3

_HOLDER_SECONDS: Final = 3.0
_KNOCK_AGAIN_SECONDS: Final = 0.1

Held = TypeVar("Held")

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from recorder_gui.app.facts import Notice
    from recorder_gui.app.signal_notifier import SignalNotifier


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command line and the environment ask for; None where they are silent."""

    server: str | None = None
    data_folder: Path | None = None
    allows_plain_http: bool = False


def settings_store() -> SettingsStore:
    """Return the person's choices, and the organisation's above them."""
    return SettingsStore(settings_file(), policy_file(), is_administrators)


def data_folder(
    choices: Choices, environment: Mapping[str, str] = os.environ, settings: Settings | None = None
) -> Path:
    """Return the data folder: the option, else the environment, the settings, the system's place for it.

    Raises:
        FolderSetByOrganisation: option or environment name another than the policy.
    """
    chosen = settings or settings_store().load()
    folder = Path(chosen.folders.data) if chosen.folders.data else default_data_folder()
    given = _given_folder(choices, environment)
    if not given:
        return folder
    if "folders.data" in chosen.locked and Path(given).absolute() != folder:
        raise FolderSetByOrganisation(str(given))
    return Path(given).absolute()


def working_folder(
    choices: Choices, environment: Mapping[str, str] = os.environ, settings: Settings | None = None
) -> Path:
    """Return the data folder to keep recordings in.

    Raises:
        FolderSetByOrganisation: as ``data_folder``.
        FolderEmptied: recordings were kept in the chosen one, and nothing is there now.
    """
    chosen = settings or settings_store().load()
    folder = data_folder(choices, environment, chosen)
    is_chosen = chosen.folders.data and not _given_folder(choices, environment)
    if is_chosen and str(folder) in chosen.folders.used and not network_kind(folder):
        refuse_emptied(FolderLayout(folder))
    return folder


def _given_folder(choices: Choices, environment: Mapping[str, str]) -> Path | str | None:
    return choices.data_folder or environment.get("RECORDER_DATA_DIR")


def account(
    choices: Choices, environment: Mapping[str, str] = os.environ, settings: Settings | None = None
) -> Account:
    """Return where audio goes: the option, else the environment, else the settings, else practice.

    Raises:
        AddressInvalid, PlainHttpRefused: the address cannot be used.
        ServerSetByOrganisation: option or environment name another server than the policy.
    """
    chosen = settings or settings_store().load()
    given = choices.server or environment.get("RECORDER_SERVER")
    base = _server_of(given or chosen.upload.server, choices)
    if given and "upload.server" in chosen.locked and base != _server_of(chosen.upload.server, choices):
        raise ServerSetByOrganisation(given)
    return Account() if base is None else Account(base, environment.get("RECORDER_TOKEN") or None)


def _server_of(address: str, choices: Choices) -> str | None:
    """Return the server that an address means; None: the practice server."""
    from recorder_gui.voice_api.address import parse_base_url

    if address in ("", PRACTICE_SERVER):
        return None
    return parse_base_url(address, allow_plain_http=choices.allows_plain_http)


def reading(choices: Choices) -> Desk | None:
    """Return a desk that reads a folder another instance may hold; None where nothing is kept yet."""
    return reading_desk(FolderLayout(data_folder(choices)), SystemKeyStore())


def _earlier_desk(root: Path) -> Desk | None:
    """Return a desk that reads another data folder; a drive of another computer may not answer: None."""
    return None if network_kind(root) else reading_desk(FolderLayout(root), SystemKeyStore())


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
    from recorder_gui.app.wording.window import TITLE
    from recorder_gui.ui import language, roles
    from recorder_gui.ui.look import program_icon, theme
    from recorder_gui.ui.refusal import Refusal

    application = QApplication(sys.argv[:1])
    application.setApplicationName(str(TITLE))  # the desktop names it as the source of a message
    signals = SignalNotifier()
    MainThreadCollector(application)
    program_icon.apply(application)
    theme.apply(application)
    roles.install()
    language.choose(application, settings_store().load().ui.language)
    try:
        where, (folder, notice) = account(choices), opened_folder(_folder_or_none, choices)
        if folder is None:
            return 0
    except RecorderError as fault:
        refusal = Refusal(explain(fault))
        refusal.finished.connect(application.exit)
        signals.stop_requested.connect(application.exit)
        refusal.open()
        application.exec()
        raise
    is_given = _given_folder(choices, os.environ) is not None
    return _run_window(application, signals, folder, where, notice, is_given=is_given)


def opened_folder(
    hold: Callable[[Path], Held],
    choices: Choices,
    environment: Mapping[str, str] = os.environ,
    settings: Settings | None = None,
) -> tuple[Held, "Notice | None"]:
    """Return what ``hold`` makes of the data folder, or of the system's place with what is to be said of it.

    A folder that a person chose in the settings must not keep him from recording. What the command line, the
    environment or the organisation says is obeyed or refused.
    """
    settings = settings or settings_store().load()
    try:
        return hold(working_folder(choices, environment, settings)), None
    except (FolderHeld, HolderSilent):
        raise
    except SpoolError as fault:
        chosen, place = settings.folders.data, default_data_folder()
        if not chosen or "folders.data" in settings.locked or _given_folder(choices, environment):
            raise
        from recorder_gui.app.wording.data_folder import stands_in

        folder = hold(place)
        log.warning("the chosen data folder is not used: %s", type(fault).__name__)
        return folder, stands_in(chosen, str(place), fault)


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
    from recorder_gui.app.window.desktop.front_door import Answer, door_of, knock
    from recorder_gui.app.wording.commands import ALREADY_OPEN

    answer = knock(door_of(root))
    if answer is Answer.SILENT:
        raise HolderSilent(held.path, held.holder) from held
    if answer is Answer.SHOWN and sys.stderr:
        sys.stderr.write(f"{ALREADY_OPEN}\n")
    return answer is Answer.SHOWN


def _run_window(
    application: "QApplication",
    signals: "SignalNotifier",
    folder: HeldFolder,
    where: Account,
    notice: "Notice | None",
    *,
    is_given: bool,
) -> int:
    from recorder_gui.app.disk.disk_watch import has_lost_audio
    from recorder_gui.app.window.service.earlier_folders import tell_of_earlier_folders
    from recorder_gui.app.window.settings_book import SettingsBook
    from recorder_gui.app.wording.data_folder import SETTINGS_LOST
    from recorder_gui.ui.session_end import SessionEnd
    from recorder_gui.window_parts import assembly as window_parts

    book = SettingsBook(settings_store(), application)
    parts = window_parts.assemble(application, folder, where, book)
    signals.stop_requested.connect(parts.controller.request_close)
    parts.controller.close_agreed.connect(application.exit)
    SessionEnd(application, parts.engine.wait)
    parts.window.show()
    disk = window_parts.start(parts)
    for told in (notice, SETTINGS_LOST if book.has_lost else None):
        if told:
            parts.controller.notice_raised.emit(told)
    if not is_given:
        tell_of_earlier_folders(folder.layout.root, book, parts.controller, _earlier_desk)
    application.exec()
    book.close()
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
