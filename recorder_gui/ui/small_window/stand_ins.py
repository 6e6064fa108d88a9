"""What stands in for the large window while another program is used: the small window, the tray, messages."""

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from recorder_gui.app.window.desktop.desktop_news import DesktopNews
from recorder_gui.app.wording import small_window as words
from recorder_gui.settings.model import UiSettings
from recorder_gui.ui.ports import RecorderControl
from recorder_gui.ui.said import say
from recorder_gui.ui.small_window.mini_window import MiniWindow, Place
from recorder_gui.ui.small_window.tray import Tray
from recorder_gui.ui.window.main_window import MainWindow

_LOOKS: Final = 6
_LOOK_AGAIN_MS: Final = 10_000


class StandIns(QObject):
    """Shows either the large window or the small one. Closing the large one ends the program, as ever."""

    def __init__(
        self, window: MainWindow, controller: RecorderControl, news: DesktopNews, place: Place
    ) -> None:
        super().__init__(news)
        self._window: Final = window
        self._controller: Final = controller
        self._news: Final = news
        self.mini: Final = MiniWindow(controller, window.recorder_actions, place)
        self.tray: Tray | None = None
        self._wants_tray = False
        action = window.menu.offer(words.SMALL_WINDOW, "Ctrl+Shift+W", self.swap)
        say(action.setToolTip, words.SMALL_WINDOW_HELP)
        self.mini.add_way_back(action)
        self.mini.back_asked.connect(self.show_window)
        window.notices.deafness_changed.connect(self.mini.show_deafness)
        window.installEventFilter(self)
        window.destroyed.connect(self.mini.deleteLater)  # its buttons do what actions of the large one do
        controller.notice_raised.connect(self._on_notices_changed)
        controller.notice_cleared.connect(self._on_notices_changed)
        controller.close_agreed.connect(self._on_close_agreed)

    def choose(self, settings: UiSettings) -> None:
        """Show the icon beside the clock or not, and send messages or not."""
        self._news.choose(is_wanted=settings.notifications)
        self._wants_tray = settings.tray
        self._look_for_tray(_LOOKS)

    @Slot()
    def swap(self) -> None:
        """Show the other of the two windows."""
        if self.mini.isVisible():
            self.show_window()
        else:
            self.show_small_window()

    @Slot()
    def show_window(self) -> None:
        """Show the large window; the small one gives way."""
        self._window.come_to_front()

    @Slot()
    def show_small_window(self) -> None:
        """Show the small window alone, unless the large one waits for an answer."""
        if QApplication.activeModalWidget() is not None:
            self.show_window()
            return
        self.mini.show()  # before the other goes: without any window the program would end
        self.mini.activateWindow()
        self._window.hide()

    @Slot()
    def quit(self) -> None:
        """End the program as closing its window does, with the same question."""
        self.show_window()
        self._window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the small window give way, whoever shows the large one."""
        if watched is self._window and event.type() == QEvent.Type.Show and not event.spontaneous():
            self.mini.hide()
        return super().eventFilter(watched, event)

    def _look_for_tray(self, looks: int) -> None:
        """Show the icon or not; a desktop that is still starting has a place for it a little later."""
        if self.tray is None and self._wants_tray:
            if QSystemTrayIcon.isSystemTrayAvailable():
                self._make_tray()
            elif looks > 1:
                QTimer.singleShot(_LOOK_AGAIN_MS, self, partial(self._look_for_tray, looks - 1))
        if self.tray is not None:
            self.tray.show_icon(is_wanted=self._wants_tray)

    def _make_tray(self) -> None:
        self.tray = tray = Tray(self._controller, self._window.recorder_actions, self)
        tray.window_asked.connect(self.show_window)
        tray.small_window_asked.connect(self.show_small_window)
        tray.quit_asked.connect(self.quit)
        self._window.notices.deafness_changed.connect(tray.show_deafness)
        self._news.told.connect(tray.tell)

    @Slot()
    def _on_notices_changed(self) -> None:
        notices = self._window.notices.notices
        trouble = [told for told in notices if not told.is_calm]
        self.mini.show_messages(are_there=bool(trouble), is_alarm=any(told.is_alarm for told in trouble))

    @Slot()
    def _on_close_agreed(self) -> None:
        self.mini.hide()
        if self.tray is not None:
            self.tray.show_icon(is_wanted=False)


def is_looked_at() -> bool:
    """Return whether a window of ours has the keyboard."""
    return QApplication.activeWindow() is not None
