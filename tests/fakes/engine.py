"""An engine without threads: it remembers what it was asked, and tells what the test has it tell."""

from PySide6.QtCore import QObject, Signal


class FakeEncoder(QObject):
    """The encoder worker's signals."""

    lost_frames = 0

    recording_state_changed = Signal(object)
    progressed = Signal(object)
    level_read = Signal(object)
    visit_changed = Signal(object)
    chunk_changed = Signal(object)
    gap_declared = Signal(object)
    microphone_used = Signal(object)
    fault_raised = Signal(object)
    fault_cleared = Signal(str)
    devices_listed = Signal(object)
    files_done = Signal()
    playback_changed = Signal(object)
    failed = Signal(object)


class FakeUploader(QObject):
    """The upload worker's signals."""

    chunk_changed = Signal(object)
    visit_changed = Signal(object)
    visit_removed = Signal(object)
    result_arrived = Signal(object)
    note_rewritten = Signal(object)
    transfer_progressed = Signal(object)
    attempt_ended = Signal(object)
    fault_raised = Signal(object)
    fault_cleared = Signal(str)
    failed = Signal(object)


class FakeEngine(QObject):
    """Takes every command of the engine and does nothing; ``asked`` lists them."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.encoder = FakeEncoder(self)
        self.uploader = FakeUploader(self)
        self.asked: list[tuple[object, ...]] = []

    def wait(self) -> bool:
        self.asked.append(("wait",))
        return True

    def __getattr__(self, name: str):
        """Any command is taken: its name and what came with it."""
        return lambda *given: self.asked.append((name, *given))
