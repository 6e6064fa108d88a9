"""What the buttons of a notice of a newer version do: the page in the browser, or a week of silence."""

from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from recorder_gui import __version__
from recorder_gui.app import topics
from recorder_gui.app.update_source import UpdateSource
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.service.unsent_audio import has_unsent_audio
from recorder_gui.app.window.service.update_watch import FIRST_LOOK_MS, UpdateWatch
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.app.wording import updates as words
from recorder_gui.domain.errors import SpoolError
from recorder_gui.domain.program_version import parse_version
from recorder_gui.settings.model import Settings
from recorder_gui.spool.spool import Desk
from recorder_gui.system.own_libraries import without_own_libraries
from recorder_gui.ui.window.notice_area import NoticeArea
from recorder_gui.updates.desk import UpdateDesk
from recorder_gui.updates.memory import MemoryFile
from recorder_gui.updates.pin import Pin

_FILE: Final = "updates.json"


def open_in_browser(page: str) -> bool:
    """Open an https page; False where there is no browser."""
    with without_own_libraries():
        return QDesktopServices.openUrl(QUrl(page, QUrl.ParsingMode.StrictMode))


class UpdatePart(QObject):
    """Opens the page after a press, and never without one."""

    def __init__(self, area: NoticeArea, watch: UpdateWatch, open_page: Callable[[str], bool]) -> None:
        super().__init__(area)
        self._watch: Final = watch
        self._open_page: Final = open_page
        area.offer_taken.connect(self._on_offer_taken)

    @Slot(str, str)
    def _on_offer_taken(self, topic: str, key: str) -> None:
        if topic != topics.UPDATE:
            return
        known = self._watch.known
        if key == words.LATER:
            self._watch.put_off()
        elif key == words.OPEN and known and not self._open_page(known.page):
            self._watch.tell_address()


def add_updates(
    area: NoticeArea,
    facts: RecorderFacts,
    book: SettingsBook,
    folder: Path,
    open_desk: Callable[[], Desk],
    pin: Pin,
    open_page: Callable[[str], bool] = open_in_browser,
) -> UpdateWatch:
    """Look for a newer version from half a minute after the start on. ``open_desk`` is called in a thread."""
    running = parse_version(__version__)
    known = UpdateDesk(pin, running, MemoryFile(folder / _FILE))
    source = UpdateSource(known, pin, lambda: book.settings)
    watch = UpdateWatch(facts, source, running, partial(_has_unsent, open_desk))
    followed = [book.settings.updates]

    def follow(settings: Settings) -> None:
        if followed != [settings.updates]:
            followed[:] = [settings.updates]
            watch.look()

    book.changed.connect(follow)
    UpdatePart(area, watch, open_page)
    QTimer.singleShot(FIRST_LOOK_MS, watch, watch.start)
    return watch


def _has_unsent(open_desk: Callable[[], Desk]) -> bool:
    try:
        with closing(open_desk()) as desk:
            return has_unsent_audio(desk)
    except SpoolError:  # nobody knows
        return True
