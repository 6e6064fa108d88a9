"""The signals that the window hears; ``ui/ports.py`` describes what each carries."""

from PySide6.QtCore import QObject, Signal


class RecorderFacts(QObject):
    """Base of whatever stands behind the window."""

    recording_state_changed = Signal(object)
    progress_changed = Signal(object)
    level_changed = Signal(object)
    devices_changed = Signal(object)
    visit_changed = Signal(object)
    chunk_changed = Signal(object)
    chunks_reset = Signal(object)
    transfer_progressed = Signal(object)
    gap_declared = Signal(object)
    result_arrived = Signal(object)
    visits_reset = Signal(object)
    notice_raised = Signal(object)
    notice_cleared = Signal(str)
    lamps_changed = Signal(object)
    server_changed = Signal(object)
    close_agreed = Signal()
