"""The whole window of the program, with a scripted recorder behind it: any state can be had at once."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251 - walks through all windows

from recorder_gui.app.account import Account
from recorder_gui.app.held_folder import HeldFolder
from recorder_gui.app.window.microphones.device_book import DeviceBook
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.bootstrap import settings_store
from recorder_gui.domain.audio_format import CHUNK_FRAMES
from recorder_gui.domain.visit import PRACTICE_SERVER, VisitRecord
from recorder_gui.domain.visit_details import VisitDetails
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.ui.window.main_window import MainWindow
from recorder_gui.window_parts import assembly as window_parts
from recorder_gui.window_parts.assembly import WindowParts
from recorder_gui.window_parts.visits import add_visits
from tests.fakes.recorder_controller import FakeRecorderController, visit_id

SMALL, WIDE = QSize(900, 560), QSize(1180, 720)
TURN_MS = 20
TURNS = 7  # the table announces its changes ten times a second
TURNS_WHEN_STILL = 3  # a new height goes up through a few layouts
# Of today, and always of the same hour: pictures taken twice differ by their date alone.
NOW = datetime.now(UTC).replace(hour=10, minute=42, second=0, microsecond=0)
EARLIER = (
    ("Mr. Okafor", VisitState.READY, 30),
    ("Mrs. Lindqvist", VisitState.READY, 31),
    (None, VisitState.ATTENTION, 54),
    ("B. Moreau", VisitState.WAITING, 78),
)


def earlier_visits() -> tuple[VisitRecord, ...]:
    """Return visits of the days before."""
    return tuple(
        VisitRecord(
            visit_id(50 + number),
            state,
            NOW - timedelta(hours=hours),
            PRACTICE_SERVER,
            "microphone",
            label,
            frames=7 * CHUNK_FRAMES,
            chunks=7,
            chunks_uploaded=7 if state is VisitState.READY else 4,
            reason="result_failed" if state is VisitState.ATTENTION else None,
        )
        for number, (label, state, hours) in enumerate(EARLIER)
    )


class Stage:
    """One window, one recorder; ``settle`` lets everything that was told be drawn."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        where = Account()
        self.folder = HeldFolder(folder)
        self.book = SettingsBook(settings_store(), application)
        self.engine = self.folder.engine(
            where, shows_levels=True, recording=lambda: self.book.settings.recording
        )
        self.controller = FakeRecorderController(NOW)
        self.controller.details_of_visit = VisitDetails  # the part for details puts its own question here
        self.controller.may_record = lambda: self.controller.details_of_visit() is not None
        self.window = MainWindow(self.controller, lambda: NOW)
        devices = DeviceBook(self.book)
        self.parts = WindowParts(
            *(application, self.folder, where, self.book, devices),
            *(self.engine, self.controller, self.window),
        )
        window_parts.furnish(self.parts)
        add_visits(self.window, self.controller, self.engine, self.folder.spool.desk, where.server)

    def open(self) -> None:
        """Show the window on a day with visits."""
        self.window.resize(SMALL)
        self.window.show()
        self.controller.open_the_day()
        self.window.visit_model.add_history(earlier_visits())
        self.settle()

    def settle(self, *, is_still: bool = False) -> None:
        """Let what was told be drawn; ``is_still`` where the tables have heard nothing."""
        for _ in range(TURNS_WHEN_STILL if is_still else TURNS):
            QTest.qWait(TURN_MS)

    def part(self, kind: type[QWidget]) -> QWidget:
        """Return the window's part of this kind."""
        found = self.window.findChild(kind)
        assert found is not None, kind.__name__
        return found

    def close(self) -> None:
        """Let everything go."""
        self.controller.close_agreed.emit()
        self.book.close()
        self.folder.close()
