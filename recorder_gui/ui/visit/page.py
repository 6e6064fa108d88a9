"""The visit that is shown: its header, its chunks and its note."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from recorder_gui.app.facts import Lamps, LampState, TransferProgress
from recorder_gui.app.window.chunks.chunk_table_model import ChunkTableModel
from recorder_gui.app.window.visits.visit_list_model import VisitListModel
from recorder_gui.app.wording import window as words
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.ui.announcement import announce
from recorder_gui.ui.chunks.page import ChunkPage
from recorder_gui.ui.note.panel import NotePanel
from recorder_gui.ui.said import say
from recorder_gui.ui.visit.header import VisitHeader
from recorder_gui.ui.visit.play_strip import PlayStrip

_LEAST_HEIGHT: Final = 96
"""Tabs, titles and one row: in a low window the messages need the room more."""


class VisitPage(QWidget):
    """Shows one visit. The note stands beside the chunks in a wide window, behind a tab in a narrow one."""

    def __init__(
        self, visits: VisitListModel, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._visits = visits
        self._shown: VisitId | None = None
        self._gaps: tuple[Gap, ...] = ()
        self._results: dict[VisitId, VisitResult] = {}
        self._turned_for: tuple[VisitId | None, bool] | None = None
        self.header = VisitHeader()
        self.chunks = ChunkTableModel(now, self)
        self.pieces = ChunkPage(self.chunks)
        self.table = self.pieces.table
        self.note = NotePanel()
        self.player = PlayStrip()
        self.note.wanted.connect(self._bring_note)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.pieces, "")
        self.tabs.addTab(self.note, "")
        self._name_tab()
        say(self.tabs.setAccessibleName, words.TABS)
        say(self.tabs.tabBar().setAccessibleName, words.TABS)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its bar takes the focus, and says so itself
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setCornerWidget(self.pieces.bar)
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.tabs.setMinimumHeight(_LEAST_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.header)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.player)

    @Slot(int)
    def _on_tab_changed(self, _tab: int) -> None:
        self.pieces.bar.setVisible(self.tabs.currentWidget() is self.pieces)

    @property
    def shown_visit(self) -> VisitId | None:
        """The visit that is shown, if any."""
        return self._shown

    def place_note(self, beside: QSplitter | None) -> None:
        """Put the note into the splitter, or behind a tab if there is none."""
        is_tab = self.tabs.indexOf(self.note) >= 0
        if beside is not None and is_tab:
            self.tabs.removeTab(self.tabs.indexOf(self.note))
            beside.addWidget(self.note)
            self.note.show()
        elif beside is None and not is_tab:
            self.tabs.addTab(self.note, "")
        self._name_tab()

    def turn_to_note(self) -> None:
        """Bring the note to the front when it begins to come, and when it is whole; not at every line."""
        turned_for = (self._shown, self.note.is_growing)
        if turned_for != self._turned_for:
            self._turned_for = turned_for
            self._bring_note()

    @Slot()
    def _bring_note(self) -> None:
        if self.tabs.indexOf(self.note) >= 0:
            self.tabs.setCurrentWidget(self.note)

    @Slot(object)
    def show_visit(self, shown: tuple[VisitId | None, tuple[ChunkRecord, ...]]) -> None:
        """Show another visit, with the chunks it has now."""
        self._shown, chunks = shown
        visit = self._visits.visit_of(self._shown)
        self._gaps = visit.gaps if visit is not None else ()
        self.chunks.reset(chunks, self._gaps)
        self.chunks.put_markers(visit.details.markers if visit is not None else ())
        self.pieces.show_another_visit()
        self.header.show_visit(visit)
        self.header.show_gaps(self._gaps)
        result = self._results.get(self._shown) if self._shown is not None else None
        self._turned_for = None
        self.note.show_note(visit, result)
        if result is None:
            self.tabs.setCurrentWidget(self.pieces)
        self._name_tab()

    @Slot(object)
    def put_visit(self, visit: VisitRecord) -> None:
        """Take in what is new about a visit."""
        if visit.id == self._shown:
            self.header.show_visit(visit)
            self._renew_note(visit)
            self._put_gaps(visit.gaps)
            self.chunks.put_markers(visit.details.markers)

    @Slot(object)
    def put_chunk(self, chunk: ChunkRecord) -> None:
        """Take in what is new about a chunk."""
        if chunk.id.visit == self._shown:
            self.chunks.put(chunk)

    @Slot(object)
    def put_transfer(self, progress: TransferProgress) -> None:
        """Take in how far a chunk has been sent."""
        if progress.chunk.visit == self._shown:
            self.chunks.put_transfer(progress)

    @Slot(object)
    def put_gap(self, declared: tuple[VisitId, Gap]) -> None:
        """Take in that sound is missing."""
        visit, gap = declared
        if visit == self._shown:
            self._put_gaps((gap,))

    @Slot(object)
    def put_result(self, result: VisitResult) -> None:
        """Keep a result, and show it if its visit is shown."""
        self._results[result.visit] = result
        if result.visit == self._shown:
            self._renew_note(self._visits.visit_of(result.visit))
            self._name_tab()

    @Slot(object)
    def forget(self, visit: VisitId) -> None:
        """Show nothing any more of a visit that was deleted."""
        self._results.pop(visit, None)
        if visit == self._shown:
            self.show_visit((None, ()))
            self.header.show_lamps(Lamps(LampState.OFF, LampState.OFF))

    @Slot(object)
    def show_lamps(self, lamps: Lamps) -> None:
        """Light the lamps of this visit."""
        self.header.show_lamps(lamps)

    def _renew_note(self, visit: VisitRecord | None) -> None:
        was = self.note.state.word
        self.note.show_note(visit, self._results.get(self._shown) if self._shown is not None else None)
        if self.note.has_result and self.note.state.word != was:
            announce(self.note, self.note.state.word)

    def _put_gaps(self, gaps: tuple[Gap, ...]) -> None:
        known = {*self._gaps, *gaps}
        self._gaps = tuple(sorted(known, key=lambda gap: gap.first_frame))
        self.chunks.put_gaps(self._gaps)
        self.header.show_gaps(self._gaps)

    def _name_tab(self) -> None:
        self.tabs.setTabText(self.tabs.indexOf(self.pieces), str(words.CHUNKS))
        at = self.tabs.indexOf(self.note)
        if at >= 0:
            self.tabs.setTabText(at, str(words.NOTE_READY if self.note.has_result else words.NOTE))

    def changeEvent(self, event: QEvent) -> None:
        """Name the tabs in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_tab()
            self.chunks.retell()
