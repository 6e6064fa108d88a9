"""Decides what the desktop is told while the doctor works in another program: numbers, never a patient.

News that come close together are told as one. A microphone that is lost in a visit is told at once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.wording import notifications as words
from recorder_gui.app.wording.gravity import is_deaf
from recorder_gui.app.wording.phrase import Joined
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.recording_lifecycle import IN_A_VISIT, RecordingState
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState

GATHER_MS: Final = 2_000
GRACE_MS: Final = 300
"""As long as the alarm waits: a sound server that only moved us has frames again by then."""

_WAIT_FOR_A_PERSON: Final = frozenset({VisitState.ATTENTION, VisitState.SIGNED_OUT})
_DELIVERED: Final = frozenset({VisitState.PROCESSING, VisitState.READY})


@dataclass(frozen=True, slots=True)
class News:
    """One message for the desktop."""

    title: str
    text: str
    is_alarm: bool = False


class Onlooker(Protocol):
    """Knows whether anybody looks at the program."""

    def __call__(self) -> bool:
        """Return whether a window of ours has the keyboard."""
        ...


class DesktopNews(QObject):
    """A companion of the controller; lives in the GUI thread.

    Signals:
        told: a News. Nothing is told while a window of ours has the keyboard.
    """

    told = Signal(object)

    def __init__(
        self,
        facts: RecorderFacts,
        is_looked_at: Onlooker,
        gather_ms: int = GATHER_MS,
        grace_ms: int = GRACE_MS,
    ) -> None:
        super().__init__(facts)
        self._is_looked_at: Final = is_looked_at
        self._is_wanted = True
        self._is_deaf = self._has_told_of_deafness = False
        self._recorder = RecordingState.IDLE
        self._states: Final[dict[VisitId, VisitState]] = {}
        self._came: Final[dict[VisitId, VisitState]] = {}
        self._gathering: Final = _once(self, gather_ms, self._tell)
        self._grace: Final = _once(self, grace_ms, self._tell_of_deafness)
        facts.visits_reset.connect(self._on_visits_reset)
        facts.visit_changed.connect(self._on_visit_changed)
        facts.recording_state_changed.connect(self._on_recording_state_changed)
        facts.notice_raised.connect(self._on_notice_raised)
        facts.notice_cleared.connect(self._on_notice_cleared)

    def choose(self, *, is_wanted: bool) -> None:
        """Tell from now on, or no more."""
        self._is_wanted = is_wanted

    @Slot(object)
    def _on_visits_reset(self, visits: tuple[VisitRecord, ...]) -> None:
        self._states.update((visit.id, visit.state) for visit in visits)

    @Slot(object)
    def _on_visit_changed(self, visit: VisitRecord) -> None:
        before = self._states.get(visit.id)
        self._states[visit.id] = visit.state
        if before in (None, visit.state):
            return  # told for the first time: nothing has happened to it
        if visit.state in _DELIVERED | _WAIT_FOR_A_PERSON:
            self._came[visit.id] = visit.state
            self._gathering.start()
        else:
            self._came.pop(visit.id, None)  # it goes on: nobody need look

    @Slot(object)
    def _on_recording_state_changed(self, state: RecordingState) -> None:
        self._recorder = state
        self._look_out()

    @Slot(object)
    def _on_notice_raised(self, notice: Notice) -> None:
        if notice.topic == topics.MICROPHONE:
            self._is_deaf = is_deaf(notice)
            self._look_out()

    @Slot(str)
    def _on_notice_cleared(self, topic: str) -> None:
        if topic == topics.MICROPHONE:
            self._is_deaf = False
            self._look_out()

    def _look_out(self) -> None:
        is_due = self._is_deaf and self._recorder in IN_A_VISIT
        if is_due and not self._has_told_of_deafness:
            self._has_told_of_deafness = True
            self._grace.start()
        elif not is_due:
            self._has_told_of_deafness = False
            self._grace.stop()

    @Slot()
    def _tell_of_deafness(self) -> None:
        self._say(News(str(words.NO_SOUND), str(words.NO_SOUND_REMEDY), is_alarm=True))

    @Slot()
    def _tell(self) -> None:
        came = tuple(self._came.values())
        self._came.clear()
        ready = came.count(VisitState.READY)
        waiting = sum(state in _WAIT_FOR_A_PERSON for state in came)
        is_all_delivered = VisitState.PROCESSING in came and _DELIVERED.issuperset(self._states.values())
        told = (
            words.need_attention(waiting) if waiting else "",
            words.notes_ready(ready) if ready else "",
            str(words.ALL_DELIVERED) if is_all_delivered else "",
        )
        if any(told):
            self._say(News(str(words.TITLE), str(Joined(*told, between="\n"))))

    def _say(self, news: News) -> None:
        if self._is_wanted and not self._is_looked_at():
            self.told.emit(news)


def _once(parent: QObject, after_ms: int, slot: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    timer.timeout.connect(slot)
    return timer
