"""Puts together what is at hand while another program is used, with what stands behind it."""

from typing import Final

from PySide6.QtCore import QTimer

from recorder_gui.app.window.desktop.desktop_news import DesktopNews
from recorder_gui.app.window.desktop.global_keys import GlobalKeys
from recorder_gui.app.window.desktop.kept_place import KeptPlace
from recorder_gui.app.window.recorder_controller import RecorderController
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.system.paths import settings_file
from recorder_gui.ui.small_window.stand_ins import StandIns, is_looked_at
from recorder_gui.ui.window.main_window import MainWindow

_PLACES: Final = "places.ini"
_LATER_MS: Final = 500
"""The window is on the screen by then: desktop and X server may take their time to answer."""


def add_stand_ins(window: MainWindow, controller: RecorderController, book: SettingsBook) -> None:
    """Let a small window and an icon beside the clock stand in for the window."""
    place = KeptPlace(settings_file().with_name(_PLACES))
    stand_ins = StandIns(window, controller, DesktopNews(controller, is_looked_at), place)
    book.changed.connect(lambda settings: stand_ins.choose(settings.ui))
    QTimer.singleShot(_LATER_MS, stand_ins, lambda: stand_ins.choose(book.settings.ui))


def add_global_keys(window: MainWindow, controller: RecorderController, book: SettingsBook) -> None:
    """Let keys that work in every program record, pause and finish, where a person wants that."""
    keys, actions = GlobalKeys(controller), window.recorder_actions
    keys.record_asked.connect(actions.record.trigger)
    keys.pause_asked.connect(actions.pause.trigger)
    keys.finish_asked.connect(actions.finish.trigger)
    book.changed.connect(lambda settings: keys.choose(settings.hotkeys))
    QTimer.singleShot(_LATER_MS, keys, lambda: keys.choose(book.settings.hotkeys))
    controller.close_agreed.connect(keys.close)
