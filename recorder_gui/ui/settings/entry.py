"""Puts the settings into the window: an entry in its menu, and the keys a person chose on its actions."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from recorder_gui.app.window.service.unsent_look import UnsentLook
from recorder_gui.app.wording import settings as words
from recorder_gui.ui.account.panel import AccountButton
from recorder_gui.ui.ports import RecorderControl
from recorder_gui.ui.settings.dialog import SettingsDialog
from recorder_gui.ui.settings.key_book import KeyBook
from recorder_gui.ui.settings.ports import SettingsControl
from recorder_gui.ui.window.main_window import MainWindow

_KEYS: Final = "Ctrl+,"


class SettingsEntry(QObject):
    """Makes the dialog when it is first asked for: the window is up sooner without it."""

    def __init__(
        self,
        window: MainWindow,
        controller: RecorderControl,
        book: SettingsControl,
        system_place: str,
        unsent: UnsentLook | None = None,
        *,
        looks_for_updates: bool = False,
    ) -> None:
        super().__init__(window)
        self._unsent: Final = unsent
        self._window: Final = window
        self._controller: Final = controller
        self._book: Final = book
        self._system_place: Final = system_place
        self._looks_for_updates: Final = looks_for_updates
        self._dialog: SettingsDialog | None = None
        self.entry: Final = window.menu.offer(words.SETTINGS_ENTRY, _KEYS, self.unfold)
        self.keys: Final = KeyBook(window, book)
        QTimer.singleShot(0, self, self.keys.look)  # what is put into the window after this has keys too

    @Slot()
    def unfold(self) -> None:
        """Open the settings, or bring them to the front."""
        self.dialog().unfold()

    def dialog(self) -> SettingsDialog:
        """Return the dialog, made now if it was not needed before."""
        if self._dialog is None:
            account = self._window.findChild(AccountButton)
            dialog = SettingsDialog(
                self._book,
                self.keys,
                account,
                self._system_place,
                self._window,
                looks_for_updates=self._looks_for_updates,
                unsent=self._unsent,
            )
            self._controller.recording_state_changed.connect(dialog.sending.follow)
            dialog.sending.follow(self._controller.recording_state)
            self._dialog = dialog
        return self._dialog
