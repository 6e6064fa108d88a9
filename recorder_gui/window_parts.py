"""Builds the window's side of the program once and wires it: widgets, controllers, engine, what looks on.

Each ``_add_*`` puts one part into the window, and behind it what it stands for.
"""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from recorder_gui.app.account import Account
from recorder_gui.app.disk.disk_watch import DiskWatch
from recorder_gui.app.engine import Engine
from recorder_gui.app.held_folder import HeldFolder
from recorder_gui.app.window.device_book import DeviceBook
from recorder_gui.app.window.recorder_controller import RecorderController
from recorder_gui.app.window.visit_history import todays_visits
from recorder_gui.app.wording.window import where_audio_goes
from recorder_gui.settings.store import SettingsStore
from recorder_gui.system.paths import settings_file
from recorder_gui.system.resources import resource_path
from recorder_gui.ui.main_window import MainWindow
from recorder_gui.ui.visits_part import add_visits

_LATER_MS: Final = 500
"""Qt's multimedia and network are loaded after the window is on the screen."""


@dataclass(frozen=True, slots=True)
class WindowParts:
    """What every part of the window may need to know."""

    application: QApplication
    folder: HeldFolder
    where: Account
    settings: SettingsStore
    devices: DeviceBook
    engine: Engine
    controller: RecorderController
    window: MainWindow


def assemble(application: QApplication, folder: HeldFolder, where: Account) -> WindowParts:
    """Build the window and all behind it; nothing runs yet."""
    settings = SettingsStore(settings_file())
    engine = folder.engine(where, shows_levels=True)
    devices = DeviceBook(settings)
    controller = RecorderController(engine, folder.desk, where, devices)
    window = MainWindow(controller)
    parts = WindowParts(application, folder, where, settings, devices, engine, controller, window)
    for add in (_add_microphones, _add_account, _add_help):
        add(parts)
    return parts


def start(parts: WindowParts) -> DiskWatch:
    """Start the engine, show today's visits and then the others, and say what this start had to rescue."""
    folder, where, controller, window = parts.folder, parts.where, parts.controller, parts.window
    QTimer.singleShot(_LATER_MS, window, lambda: _open_door(parts))
    add_visits(window, controller, parts.engine, folder.spool.desk, where.server)
    controller.start(todays_visits(folder.desk, where.server), has_plain_key=folder.has_plain_key)
    if notice := folder.rescue_notice:
        controller.notice_raised.emit(notice)
    disk = _watch_disk(parts)
    QTimer.singleShot(_LATER_MS, window, lambda: _watch_devices(controller))
    return disk


def _watch_disk(parts: WindowParts) -> DiskWatch:
    """Look after the disk, and tell the window how much room is left and what is wrong with it."""
    folder, where, controller = parts.folder, parts.where, parts.controller
    disk = folder.disk_watch(parts.engine)
    disk.fault_raised.connect(controller.hear_fault)
    disk.fault_cleared.connect(controller.hear_fault_over)
    disk.room_changed.connect(
        lambda room: controller.server_changed.emit(
            where_audio_goes(where.server, has_plain_key=folder.has_plain_key, room=room)
        )
    )
    disk.start()
    return disk


def _add_microphones(parts: WindowParts) -> None:
    """Give the controller its companions for microphones: the list that stays true, and the alarm."""
    from recorder_gui.app.window.alarm_bell import AlarmBell
    from recorder_gui.app.window.alarm_sound import AlarmSound
    from recorder_gui.app.window.microphone_list import MicrophoneList

    controller = parts.controller
    MicrophoneList(parts.engine, parts.devices, controller)
    alarm = AlarmSound(resource_path("sounds/alarm.wav"), controller)
    AlarmBell(controller, alarm)
    controller.close_agreed.connect(alarm.close)


def _open_door(parts: WindowParts) -> None:
    """Let a second start on the same folder bring this window to the front."""
    from recorder_gui.app.window.front_door import FrontDoor, door_of

    door = FrontDoor(door_of(parts.folder.layout.root), parts.window)
    door.asked.connect(parts.window.come_to_front)
    parts.application.aboutToQuit.connect(door.close)


def _add_account(parts: WindowParts) -> None:
    """Put the account's button into the window, and behind it what signs in and out."""
    from recorder_gui.app.window.account_controller import AccountController
    from recorder_gui.ui.account_panel import AccountButton

    folder, where, controller = parts.folder, parts.where, parts.controller
    token = folder.token(where)
    desk = AccountController(controller, parts.engine, folder.desk, where, token, parts.settings)
    controller.recording_state_changed.connect(AccountButton(parts.window, desk).follow)


def _add_help(parts: WindowParts) -> None:
    """Put the help button into the window: the keys, and the report for support."""
    from recorder_gui.app.diagnostics.bundle import Sources
    from recorder_gui.app.window.diagnostics_controller import DiagnosticsController
    from recorder_gui.ui.help_button import HelpButton

    root, devices, controller = parts.folder.layout.root, parts.devices, parts.controller
    load = parts.settings.load
    control = DiagnosticsController(
        lambda: Sources(root, load, devices.choice.devices, os.environ, datetime.now(UTC)), controller
    )
    HelpButton(parts.window, control)


def _watch_devices(controller: RecorderController) -> None:
    """Have Qt's notifications make us look for microphones again; they are a hint, never proof."""
    from PySide6.QtMultimedia import QMediaDevices

    watcher = QMediaDevices(controller)
    watcher.audioInputsChanged.connect(controller.look_for_devices)
