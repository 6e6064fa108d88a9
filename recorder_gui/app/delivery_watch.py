"""Watches the visits of one command until each is at its end, or until waiting has no point."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from recorder_gui.app.engine import Engine
from recorder_gui.app.outcome_wording import UndeliveredCause
from recorder_gui.app.upload_worker import AttemptOutcome
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.upload_outcome import DelayCause, RefusalReason, SignInNeeded, TryLater
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState

AWAY_SECONDS: Final = 20.0
"""Without one well-formed answer for this long the server counts as away (design 4.2)."""

TROUBLED_SECONDS: Final = 120.0
"""A server that answers, but only with errors, is given up after this: it is there, and ill."""

PROCESSING_SECONDS: Final = 600.0

_LONGEST_POLL_SECONDS: Final = 30.0
"""While a note is being written, a server that answers is left alone for so long between two looks."""

_LOOK_MS: Final = 100
_AT_END: Final = frozenset({VisitState.READY, VisitState.ATTENTION})
_ERROR_ANSWERS: Final = frozenset({DelayCause.BUSY, DelayCause.SERVER_FAULT})
_ATTENTION_CAUSES: Final = {
    RefusalReason.WRONG_ADDRESS: UndeliveredCause.WRONG_ADDRESS,
    "chunk_refused": UndeliveredCause.CHUNK_PARKED,
    "chunks_missing": UndeliveredCause.CHUNKS_MISSING,
    "sessions_lost": UndeliveredCause.CHUNKS_MISSING,
    "result_failed": UndeliveredCause.RESULT_FAILED,
    "result_partial": UndeliveredCause.RESULT_FAILED,
    "result_expired": UndeliveredCause.RESULT_EXPIRED,
}


class DeliveryWatch(QObject):
    """Follows visits from the main thread.

    Signals:
        settled: nothing more is to be waited for; ``causes`` tells what is not done.
    """

    settled = Signal()

    def __init__(
        self,
        engine: Engine,
        *,
        waits_for_result: bool,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(engine)
        self._engine: Final = engine
        self._waits_for_result: Final = waits_for_result
        self._monotonic: Final = monotonic
        self._visits: Final[dict[VisitId, VisitRecord]] = {}
        self._answered_at = self._error_free_at = monotonic()
        self._is_answering = False
        self._processing_since: float | None = None
        self._cause: UndeliveredCause | None = None
        self._is_waiting = False
        self._looks: Final = QTimer(self)
        self._looks.setInterval(_LOOK_MS)
        self._looks.timeout.connect(self._look)
        engine.uploader.visit_changed.connect(self._on_visit_changed)
        engine.uploader.attempt_ended.connect(self._on_attempt_ended)

    @property
    def causes(self) -> frozenset[UndeliveredCause]:
        """Why visits are not done; empty when all are."""
        causes = {self._cause_of(visit) for visit in self._visits.values()}
        return frozenset(cause for cause in causes if cause)

    def follow(self, visit: VisitRecord) -> None:
        """Watch this visit too, or take its newer state."""
        self._visits[visit.id] = visit

    def begin(self) -> None:
        """From now on nothing but delivery is awaited."""
        self._is_waiting = True
        self._answered_at = self._error_free_at = self._monotonic()
        self._engine.retry_now()
        self._looks.start()
        self._look()

    @Slot(object)
    def _on_visit_changed(self, visit: VisitRecord) -> None:
        if visit.id in self._visits:
            self._visits[visit.id] = visit

    @Slot(object)
    def _on_attempt_ended(self, ended: AttemptOutcome) -> None:
        outcome, now = ended.outcome, self._monotonic()
        self._is_answering = not isinstance(outcome, TryLater) or outcome.cause in _ERROR_ANSWERS
        if isinstance(outcome, SignInNeeded):
            # Nothing more is sent for this account; a visit that was signed out before tells no change.
            self._give_up(UndeliveredCause.SIGNED_OUT)
        elif not isinstance(outcome, TryLater):
            self._answered_at = self._error_free_at = now
        elif outcome.cause is DelayCause.CERTIFICATE:
            self._give_up(UndeliveredCause.CERTIFICATE)
        elif outcome.retry_after and outcome.retry_after.total_seconds() > AWAY_SECONDS:
            self._give_up(UndeliveredCause.OFFLINE)
        elif outcome.cause in _ERROR_ANSWERS:
            self._answered_at = now

    @Slot()
    def _look(self) -> None:
        now, open_visits = self._monotonic(), self._open_visits()
        is_processing = all(visit.state is VisitState.PROCESSING for visit in open_visits)
        patience = AWAY_SECONDS + (_LONGEST_POLL_SECONDS if is_processing and self._is_answering else 0.0)
        if not open_visits:
            self._settle()
        elif all(visit.state is VisitState.SIGNED_OUT for visit in open_visits):
            self._give_up(UndeliveredCause.SIGNED_OUT)
        elif now - self._answered_at >= patience or now - self._error_free_at >= TROUBLED_SECONDS:
            self._give_up(UndeliveredCause.OFFLINE)
        elif is_processing:
            self._processing_since = self._processing_since or now
            if now - self._processing_since >= PROCESSING_SECONDS:
                self._give_up(UndeliveredCause.STILL_PROCESSING)

    def _open_visits(self) -> list[VisitRecord]:
        return [visit for visit in self._visits.values() if not self._is_at_end(visit)]

    def _is_at_end(self, visit: VisitRecord) -> bool:
        is_delivered = visit.state is VisitState.PROCESSING and not self._waits_for_result
        return visit.state in _AT_END or is_delivered

    def _give_up(self, cause: UndeliveredCause) -> None:
        if self._is_waiting:
            self._cause = cause
            self._settle()

    def _settle(self) -> None:
        if self._is_waiting:
            self._is_waiting = False
            self._looks.stop()
            self.settled.emit()

    def _cause_of(self, visit: VisitRecord) -> UndeliveredCause | None:
        if visit.state is VisitState.ATTENTION:
            return _ATTENTION_CAUSES.get(visit.reason or "", UndeliveredCause.CREATE_REFUSED)
        if self._is_at_end(visit):
            return None
        if visit.state is VisitState.SIGNED_OUT:
            return UndeliveredCause.SIGNED_OUT
        return self._cause or UndeliveredCause.STOPPED
