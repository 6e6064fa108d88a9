"""Watches the visits of one command until each is at its end, or until waiting has no point."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from recorder_gui.app.engine import Engine
from recorder_gui.app.facts import AttemptOutcome
from recorder_gui.app.wording.outcomes import UndeliveredCause
from recorder_gui.domain.errors import DeliveryFailed, RecorderError
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
_BEING_RECORDED: Final = frozenset({VisitState.RECORDING, VisitState.PAUSED})
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
        self._failed: Final[set[str]] = set()
        self._processing_since: Final[dict[VisitId, float]] = {}
        self._cause: UndeliveredCause | None = None
        self._has_begun = self._is_waiting = False
        self._looks: Final = QTimer(self)
        self._looks.setInterval(_LOOK_MS)
        self._looks.timeout.connect(self._look)
        engine.uploader.visit_changed.connect(self._on_visit_changed)
        engine.uploader.attempt_ended.connect(self._on_attempt_ended)
        engine.uploader.fault_raised.connect(self._on_fault_raised)

    @property
    def causes(self) -> frozenset[UndeliveredCause]:
        """Why visits are not done; empty when all are."""
        causes = {self._cause_of(visit) for visit in self._visits.values()}
        return frozenset(cause for cause in causes if cause)

    def follow(self, visit: VisitRecord) -> None:
        """Watch this visit too, or take its newer state."""
        self._visits[visit.id] = visit

    def begin(self) -> None:
        """From now on nothing but delivery is awaited: what is still being recorded never ends."""
        self._has_begun = self._is_waiting = True
        self._answered_at = self._error_free_at = self._monotonic()
        self._engine.retry_now()
        self._looks.start()
        self._look()

    @Slot(object)
    def _on_visit_changed(self, visit: VisitRecord) -> None:
        known = self._visits.get(visit.id)
        # The other thread's news of before the end may come after it.
        is_late = known and known.state not in _BEING_RECORDED and visit.state in _BEING_RECORDED
        if known and not is_late:
            self._visits[visit.id] = visit

    @Slot(object)
    def _on_attempt_ended(self, ended: AttemptOutcome) -> None:
        outcome, now = ended.outcome, self._monotonic()
        followed = self._visits.get(ended.visit)
        self._is_answering = not isinstance(outcome, TryLater) or outcome.cause in _ERROR_ANSWERS
        if isinstance(outcome, SignInNeeded):
            # Nothing more is sent for this account; a visit that was signed out before tells no change.
            self._give_up(UndeliveredCause.SIGNED_OUT)
        elif not isinstance(outcome, TryLater):
            self._answered_at = self._error_free_at = now
        elif followed and outcome.cause is DelayCause.LOCKED:
            # A visit that was locked before tells no change.
            self._visits[ended.visit] = replace(followed, reason=DelayCause.LOCKED)
        elif followed and outcome.cause is DelayCause.CERTIFICATE:
            self._give_up(UndeliveredCause.CERTIFICATE)
        elif followed and outcome.retry_after and outcome.retry_after.total_seconds() > AWAY_SECONDS:
            self._give_up(UndeliveredCause.OFFLINE)
        elif outcome.cause in _ERROR_ANSWERS:
            self._answered_at = now

    @Slot(object)
    def _on_fault_raised(self, raised: tuple[str, RecorderError]) -> None:
        if isinstance(raised[1], DeliveryFailed):
            self._failed.add(raised[1].visit)  # a bug of ours: it is not waited for, the others are

    @Slot()
    def _look(self) -> None:
        now = self._monotonic()
        self._note_processing(now)
        open_visits = self._open_visits()
        is_processing = all(visit.state is VisitState.PROCESSING for visit in open_visits)
        patience = AWAY_SECONDS + (_LONGEST_POLL_SECONDS if is_processing and self._is_answering else 0.0)
        if not open_visits:
            self._settle()
        elif all(visit.state is VisitState.SIGNED_OUT for visit in open_visits):
            self._give_up(UndeliveredCause.SIGNED_OUT)
        elif now - self._answered_at >= patience or now - self._error_free_at >= TROUBLED_SECONDS:
            self._give_up(UndeliveredCause.OFFLINE)

    def _note_processing(self, now: float) -> None:
        for visit in self._visits.values():
            if visit.state is VisitState.PROCESSING:
                self._processing_since.setdefault(visit.id, now)
            else:
                self._processing_since.pop(visit.id, None)

    def _open_visits(self) -> list[VisitRecord]:
        return [
            visit
            for visit in self._visits.values()
            if not self._is_at_end(visit) and self._cause_of_its_own(visit) is None
        ]

    def _is_at_end(self, visit: VisitRecord) -> bool:
        is_delivered = visit.state is VisitState.PROCESSING and not self._waits_for_result
        return visit.state in _AT_END or is_delivered

    def _cause_of_its_own(self, visit: VisitRecord) -> UndeliveredCause | None:
        """Return why this visit is not waited for any longer, whatever becomes of the others."""
        if visit.reason == DelayCause.LOCKED:
            return UndeliveredCause.LOCKED
        if self._has_begun and visit.state in _BEING_RECORDED:
            return UndeliveredCause.CUT_OFF
        if self._has_begun and visit.id in self._failed:
            return UndeliveredCause.STOPPED
        since = self._processing_since.get(visit.id)
        is_slow = since is not None and self._monotonic() - since >= PROCESSING_SECONDS
        return UndeliveredCause.STILL_PROCESSING if is_slow else None

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
        if cause := self._cause_of_its_own(visit):
            return cause
        if visit.state is VisitState.SIGNED_OUT:
            return UndeliveredCause.SIGNED_OUT
        return self._cause or UndeliveredCause.STOPPED
