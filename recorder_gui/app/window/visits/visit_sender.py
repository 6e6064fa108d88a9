"""Sends a visit again to the account in use: as a new visit with the same sound, made in a thread of its own.

The copying rests while a visit is recorded: the disk is the recording's then.
"""

import os
import threading
from collections.abc import Callable
from contextlib import closing
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Slot

from recorder_gui.app.background import Background
from recorder_gui.app.engine import Engine
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.wording import send_again as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.audio_format import seconds_of
from recorder_gui.domain.errors import RecorderError
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.domain.visit import PRACTICE_SERVER, VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.spool import Desk
from recorder_gui.spool.visit_copy import copy_visit

_END_SECONDS: Final = 0.5
"""For all copies together, behind the engine's own end: one that a disk holds up is left behind."""

_BEING_RECORDED: Final = frozenset({VisitState.RECORDING, VisitState.PAUSED})
_AT_ITS_END: Final = frozenset({VisitState.READY, VisitState.ATTENTION})


class VisitSender(QObject):
    """Lives in the GUI thread beside the controller; ``ui/companions/visit_ports.py`` describes it.

    ``check_room`` raises SpoolError where there is no room for so many seconds of sound; ``is_signed_out``
    tells whether the server's last word on the sign-in was no.
    """

    def __init__(
        self,
        controller: RecorderFacts,
        engine: Engine,
        open_desk: Callable[[], Desk],
        server: str,
        check_room: Callable[[float], None],
        is_signed_out: Callable[[], bool],
    ) -> None:
        super().__init__(controller)
        self.server: Final = server
        self._controller: Final = controller
        self._engine: Final = engine
        self._open_desk: Final = open_desk
        self._check_room: Final = check_room
        self._is_signed_out: Final = is_signed_out
        self._is_ending: Final = threading.Event()
        self._may_work: Final = threading.Event()
        self._may_work.set()
        self._background: Final = Background("send-again", self)
        self._under_way: Final[set[VisitId]] = set()
        controller.recording_state_changed.connect(self._follow)

    def why_not(self, visit: VisitRecord) -> Phrase | None:
        """Return why the visit cannot be sent to the account in use; None where it can."""
        if self.server == PRACTICE_SERVER:
            return words.NO_ACCOUNT
        if visit.id in self._under_way:
            return words.UNDER_WAY
        if visit.state in _BEING_RECORDED:
            return words.BEING_RECORDED
        if not visit.chunks:
            return words.NO_SOUND
        if visit.server == self.server and visit.state not in _AT_ITS_END:
            return words.ON_ITS_WAY
        return words.SIGNED_OUT if self._is_signed_out() else None

    def send_again(self, visit: VisitRecord) -> None:
        """Make a new visit of it for the account in use; what comes of it is told as a notice."""
        self._under_way.add(visit.id)
        self._controller.notice_raised.emit(words.begun(visit))
        self._background.run(partial(self._copy, visit), partial(self._on_copied, visit), failed=None)

    @Slot()
    def close(self) -> None:
        """Break off: of a copy that is not whole the next start tells, and removes it."""
        self._is_ending.set()
        self._may_work.set()
        self._background.wait(_END_SECONDS)

    def _copy(self, visit: VisitRecord) -> VisitRecord | RecorderError:
        try:
            self._check_room(seconds_of(visit.frames))
            with closing(self._open_desk()) as desk:
                return copy_visit(desk, visit.id, _fresh_id(), self.server, self._goes_on)
        except RecorderError as fault:
            return fault

    def _goes_on(self) -> bool:
        self._may_work.wait()
        return not self._is_ending.is_set()

    @Slot(object)
    def _follow(self, state: RecordingState) -> None:
        if state in AT_REST or self._is_ending.is_set():
            self._may_work.set()
        else:
            self._may_work.clear()

    def _on_copied(self, visit: VisitRecord, made: VisitRecord | RecorderError | None) -> None:
        self._under_way.discard(visit.id)
        if not isinstance(made, VisitRecord):
            self._controller.notice_raised.emit(words.refused(visit, made))
            return
        self._controller.visit_changed.emit(made)
        self._controller.notice_raised.emit(words.done(made, self.server))
        self._engine.retry_visit(made.id)


def _fresh_id() -> VisitId:
    return VisitId(os.urandom(16).hex())
