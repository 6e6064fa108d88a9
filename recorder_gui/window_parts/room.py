"""Puts the room check and the first steps into the window's menu, and what stands behind them."""

from typing import Final

from PySide6.QtCore import QTimer

from recorder_gui.app.account import Account
from recorder_gui.app.engine import Engine
from recorder_gui.app.held_folder import HeldFolder
from recorder_gui.app.room_check.disk_look import look_at_disk
from recorder_gui.app.room_check.live_place import live_place
from recorder_gui.app.window.microphones.device_book import DeviceBook
from recorder_gui.app.window.recorder_controller import RecorderController
from recorder_gui.app.window.room_check_controller import CheckParts, RoomCheckController
from recorder_gui.app.window.service.account_controller import AccountController
from recorder_gui.app.window.service.unsent_look import UnsentLook
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.app.wording import first_steps, room_check
from recorder_gui.ui.room.check_dialog import RoomCheckDialog
from recorder_gui.ui.room.first_steps_dialog import FirstStepsDialog
from recorder_gui.ui.window.main_window import MainWindow

_LATER_MS: Final = 700
"""The window is on the screen before the first steps are beside it."""


def add_room(
    window: MainWindow,
    controller: RecorderController,
    engine: Engine,
    folder: HeldFolder,
    where: Account,
    devices: DeviceBook,
    book: SettingsBook,
) -> None:
    """Offer both in the menu; the first steps come by themselves to whoever never saw them."""
    check = _add_check(window, controller, engine, folder, where, devices)
    account = controller.findChild(AccountController)
    if account is None:
        return
    unsent = UnsentLook(folder.spool.desk, controller)
    steps = FirstStepsDialog(controller, account, book, str(folder.layout.root), window, unsent)
    steps.check_wanted.connect(check.unfold)
    window.menu.offer(first_steps.FIRST_STEPS, "Ctrl+Shift+F1", steps.unfold)
    if not book.settings.first_run.done:
        QTimer.singleShot(_LATER_MS, steps, steps.unfold)


def _add_check(
    window: MainWindow,
    controller: RecorderController,
    engine: Engine,
    folder: HeldFolder,
    where: Account,
    devices: DeviceBook,
) -> RoomCheckDialog:
    parts = CheckParts(
        folder.listening,
        lambda: devices.wanted,
        engine.monitor,
        lambda: look_at_disk(folder.layout.root),
        lambda: live_place(where, folder.token(where)),
    )
    control = RoomCheckController(controller, parts, controller)
    engine.encoder.fault_raised.connect(control.hear_fault)
    dialog = RoomCheckDialog(control, controller, window)
    window.menu.offer(room_check.CHECK, "Ctrl+Shift+R", dialog.unfold)
    return dialog
