"""Tells of a newer version while no visit is in hand and nothing waits to be sent, and at no other time."""

from collections.abc import Callable
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Slot

from recorder_gui.app import topics
from recorder_gui.app.background import Background
from recorder_gui.app.facts import Notice
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.service.unsent_audio import UNSENT
from recorder_gui.app.wording import updates as words
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.program_version import ProgramVersion
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.domain.update_notice import UpdateNotice
from recorder_gui.domain.visit import VisitRecord

FIRST_LOOK_MS: Final = 30_000
BETWEEN_LOOKS_MS: Final = 30 * 60_000
"""A look is a small file read; only one a day goes further (``updates/desk.py``)."""

SETTLE_MS: Final = 1_000
"""After the last news of a delivery the ledger is asked, once, whether anything is left."""


class UpdateLook(Protocol):
    """Where notices come from. Both may block, and are called in threads."""

    def look(self) -> UpdateNotice | None:
        """Return what a person is to be told now, if anything."""
        ...

    def put_off(self, notice: UpdateNotice) -> None:
        """Tell of it a week later."""
        ...


class UpdateWatch(QObject):
    """A companion of the controller; lives in the GUI thread. ``has_unsent`` asks the ledger, in another."""

    def __init__(
        self,
        facts: RecorderFacts,
        source: UpdateLook,
        running: ProgramVersion,
        has_unsent: Callable[[], bool],
        settle_ms: int = SETTLE_MS,
    ) -> None:
        super().__init__(facts)
        self._facts: Final = facts
        self._source: Final = source
        self._running: Final = running
        self._has_unsent: Final = has_unsent
        self._recorder = RecordingState.IDLE
        self._unwritten: Final[set[str]] = set()
        self._known: UpdateNotice | None = None
        self._is_told = self._is_looking = self._is_asked_again = self._is_weighing = False
        self._news = 0  # what was heard so far: an answer about before counts no more
        self._settle: Final = QTimer(self, singleShot=True, interval=settle_ms)
        self._settle.timeout.connect(self._judge)
        self._looks: Final = QTimer(self, interval=BETWEEN_LOOKS_MS)
        self._looks.timeout.connect(self._look_at_rest)
        self._background: Final = Background("update-look", self)
        facts.recording_state_changed.connect(self.follow)
        facts.visit_changed.connect(self._on_visit_changed)
        facts.chunk_changed.connect(self._on_chunk_changed)
        facts.notice_raised.connect(self._on_notice_raised)
        facts.notice_cleared.connect(self._on_notice_cleared)

    @property
    def known(self) -> UpdateNotice | None:
        """The newer version, whether it is told of now or not."""
        return self._known

    @Slot()
    def start(self) -> None:
        """Look from now on."""
        self._looks.start()
        self._look_at_rest()

    @Slot()
    def look(self) -> None:
        """Look now, as after a change of the settings."""
        self._is_asked_again = self._is_looking
        if not self._is_looking:
            self._is_looking = True
            self._background.run(self._source.look, self._on_found, failed=None)

    @Slot()
    def put_off(self) -> None:
        """Tell of it a week later."""
        if notice := self._known:
            self._on_found(None)
            self._background.run(partial(self._source.put_off, notice), _ignore, failed=None)

    @Slot()
    def tell_address(self) -> None:
        """Say where the page is: it could not be opened."""
        if self._known and self._is_told:
            self._facts.notice_raised.emit(words.without_browser(self._known))

    @Slot()
    def _look_at_rest(self) -> None:
        if self._recorder in AT_REST:
            self.look()

    def _on_found(self, notice: UpdateNotice | None) -> None:
        self._is_looking = False
        if notice != self._known:
            self._withdraw()
            self._known = notice
            self._judge()
        if self._is_asked_again:
            self.look()

    @Slot(object)
    def follow(self, state: RecordingState) -> None:
        """Hear what the recorder is doing."""
        self._recorder = state
        self._note(is_free=state in AT_REST)

    @Slot(object)
    def _on_visit_changed(self, visit: VisitRecord) -> None:
        self._note(is_free=visit.state not in UNSENT)

    @Slot(object)
    def _on_chunk_changed(self, chunk: ChunkRecord) -> None:
        self._note(is_free=chunk.state is ChunkState.UPLOADED)

    @Slot(object)
    def _on_notice_raised(self, notice: Notice) -> None:
        if topics.is_unwritten(notice.topic):
            self._news += 1
            self._unwritten.add(notice.topic)
            self._withdraw()

    @Slot(str)
    def _on_notice_cleared(self, topic: str) -> None:
        if topic in self._unwritten:
            self._unwritten.discard(topic)
            self._note(is_free=True)

    def _note(self, *, is_free: bool) -> None:
        """Take the notice away at once, or see in a moment whether it may be shown."""
        self._news += 1
        if not is_free:
            self._withdraw()
        if self._known and not self._is_told:
            self._settle.start()

    @Slot()
    def _judge(self) -> None:
        if self._may_tell and not self._is_weighing:
            self._is_weighing = True
            weighed = partial(self._on_weighed, self._news)
            self._background.run(self._has_unsent, weighed, failed=True)

    @property
    def _may_tell(self) -> bool:
        is_held = self._is_told or self._unwritten or self._recorder not in AT_REST
        return self._known is not None and not is_held

    def _on_weighed(self, news: int, has_unsent: bool) -> None:  # noqa: FBT001 - an answer has no name
        self._is_weighing = False
        known = self._known
        if known is None or not self._may_tell:
            return
        if news != self._news:
            self._settle.start()
        elif not has_unsent:
            self._is_told = True
            self._facts.notice_raised.emit(words.available(known, self._running))

    def _withdraw(self) -> None:
        if self._is_told:
            self._is_told = False
            self._facts.notice_cleared.emit(topics.UPDATE)


def _ignore(_answer: None) -> None:
    """Take an answer that changes nothing."""
