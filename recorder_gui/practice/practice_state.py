"""Everything the server remembers, in one place; touched from its event loop only."""

from pathlib import Path

from recorder_gui.practice.audio_store import AudioStore
from recorder_gui.practice.faults import FaultPlan
from recorder_gui.practice.journal import Journal
from recorder_gui.practice.measurements import Measurements
from recorder_gui.practice.processing import Processing
from recorder_gui.practice.server_clock import ServerClock
from recorder_gui.practice.server_settings import DialectName, ServerSettings
from recorder_gui.practice.session_book import SessionBook


class PracticeState:
    """Settings, sessions, audio, faults and journal of one run."""

    def __init__(self, directory: Path | None = None, dialect: DialectName = DialectName.DOCUMENTS) -> None:
        self.settings = ServerSettings().in_dialect(dialect)
        self.clock = ServerClock()
        self.sessions = SessionBook()
        self.audio = AudioStore(directory)
        self.faults = FaultPlan()
        self.journal = Journal()
        self.measurements = Measurements()
        self.processing = Processing(self.clock, lambda: self.settings)

    def change_settings(self, settings: ServerSettings) -> None:
        """Put new settings into effect; sessions keep the life time they were made with."""
        self.settings = settings
        self.clock.offset_seconds = settings.clock_offset_seconds
