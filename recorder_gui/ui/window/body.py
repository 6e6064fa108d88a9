"""Arranges the window: visits on the left, the recorder and the visit in the middle, the note right."""

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from recorder_gui.app.window.visits.visit_list_model import VisitListModel
from recorder_gui.app.wording import visits_list as list_words
from recorder_gui.ui.recording.record_panel import RecordPanel
from recorder_gui.ui.said import say
from recorder_gui.ui.visit.page import VisitPage
from recorder_gui.ui.visits.menu_button import VisitMenuButton
from recorder_gui.ui.visits.search import VisitSearch
from recorder_gui.ui.visits.visit_list import VisitList
from recorder_gui.ui.window.notice_area import NoticeArea

_NOTE_BESIDE_FROM: Final = 1160
"""Narrower, and the chunk table would lose its remarks: the note goes behind a tab."""

_VISITS_WIDTH: Final = 228


class WindowBody(QFrame):
    """Holds all parts of the window and decides only where they stand."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.visit_model = VisitListModel(self)
        self.visits = VisitList(self.visit_model)
        self.visit_search = VisitSearch(self.visits, self.visit_model)
        self.visit_menu = VisitMenuButton()
        self.panel = RecordPanel()
        self.notices = NoticeArea()
        self.page = VisitPage(self.visit_model, now)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(12)
        self._splitter.addWidget(self._left())
        self._splitter.addWidget(self._centre())
        self._splitter.setStretchFactor(1, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(12, 12, 12, 4)
        around.addWidget(self._splitter)
        self._order_tabs()

    def _left(self) -> QWidget:
        left, heading = QWidget(), QLabel()
        say(heading.setText, list_words.VISITS)
        heading.setObjectName("heading")
        heading.setContentsMargins(4, 2, 4, 0)
        above = QHBoxLayout()
        above.addWidget(heading, 1)
        above.addWidget(self.visit_menu)
        left.setMinimumWidth(_VISITS_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 1, 0)  # a mirrored splitter cuts its right edge off by a pixel
        column.addLayout(above)
        column.addWidget(self.visit_search)
        column.addWidget(self.visits, 1)
        return left

    def _centre(self) -> QWidget:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.panel)
        column.addWidget(self.notices)
        column.addWidget(self.page, 1)
        return centre

    def _order_tabs(self) -> None:
        panel, page = self.panel, self.page
        # While a visit is recorded the keyboard is in the table: one step back must be the microphone.
        pieces = [stop for stop in page.pieces.stops if stop is not page.table]
        order = (
            *(panel.label, panel.record, panel.pause, panel.finish),
            *(*panel.middle.stops, panel.mark, panel.microphone),
            *(page.header.retry, page.header.play, page.table, *pieces),
            *(page.player.pause, page.player.stop, page.player.slider, page.note.text),
            *(self.visit_search, self.visits, self.visit_menu),
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self.notices.stand_behind(panel.mark)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the note beside the chunks where there is room for it."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= _NOTE_BESIDE_FROM
        self.page.place_note(self._splitter if is_wide else None)
        self.notices.fit(event.size().height())
        self.panel.fit(event.size().height())
        self.page.header.fit(event.size().height())
