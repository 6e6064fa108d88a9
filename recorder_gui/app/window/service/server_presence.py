"""Whether the server is known to be away, for what needs it at once: from what delivery meets anyway."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot

from recorder_gui.app.facts import AttemptOutcome
from recorder_gui.domain.upload_outcome import DelayCause, TryLater, is_answer

_AWAY: Final = frozenset(
    {
        DelayCause.UNREACHABLE,
        DelayCause.NOT_CONNECTED,
        DelayCause.TIMED_OUT,
        DelayCause.CERTIFICATE,
        DelayCause.NOT_THE_SERVICE,
    }
)
_THERE: Final = frozenset({DelayCause.BUSY, DelayCause.SERVER_FAULT})

_KNOWN_FOR_MS: Final = 90_000
"""Delivery asks at least once a minute. When nothing is left to deliver nobody asks, and nothing is known."""


class ServerPresence(QObject):
    """Lives in the GUI thread. ``attempts`` carries an AttemptOutcome for each request that has ended.

    Signals:
        changed: ``is_away`` is another now.
    """

    changed = Signal()

    def __init__(
        self, attempts: SignalInstance, parent: QObject | None = None, known_for_ms: int = _KNOWN_FOR_MS
    ) -> None:
        super().__init__(parent)
        self.is_away = False
        self._known: Final = QTimer(self)
        self._known.setSingleShot(True)
        self._known.setInterval(known_for_ms)
        self._known.timeout.connect(self._forget)
        attempts.connect(self._on_attempt_ended)

    @Slot(object)
    def _on_attempt_ended(self, ended: AttemptOutcome) -> None:
        cause = ended.outcome.cause if isinstance(ended.outcome, TryLater) else None
        if cause in _AWAY:
            self._known.start()
            self._note(is_away=True)
        elif cause in _THERE or is_answer(ended.outcome):
            self._forget()

    @Slot()
    def _forget(self) -> None:
        self._known.stop()
        self._note(is_away=False)

    def _note(self, *, is_away: bool) -> None:
        if is_away != self.is_away:
            self.is_away = is_away
            self.changed.emit()
