"""Remembers which data folders were used, and says what lies in those of before and is not sent."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Slot

from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.service.unsent_look import UnsentLook
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.app.wording.data_folder import unsent_elsewhere
from recorder_gui.spool.spool import Desk


def tell_of_earlier_folders(
    root: Path, book: SettingsBook, facts: RecorderFacts, open_desk: Callable[[Path], Desk | None]
) -> None:
    """Have it told what lies unsent in other folders than ``root``, which is the one in use from now on."""
    folders = book.settings.folders
    for folder in folders.used:
        if folder != str(root):
            _EarlierFolder(Path(folder), facts, open_desk)
    book.change(replace(book.settings, folders=folders.with_used(str(root))))


class _EarlierFolder(QObject):
    def __init__(self, root: Path, facts: RecorderFacts, open_desk: Callable[[Path], Desk | None]) -> None:
        super().__init__(facts)
        self._root: Final = root
        self._facts: Final = facts
        look = UnsentLook(lambda: open_desk(root), self)
        look.counted.connect(self._on_counted)
        look.ask()

    @Slot(object)
    def _on_counted(self, count: int | None) -> None:
        if count != 0:
            self._facts.notice_raised.emit(unsent_elsewhere(str(self._root), count))
