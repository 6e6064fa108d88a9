"""The chunks and what is known about one of them: beneath the list where there is room, else in its place."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from recorder_gui.app.window.chunks.chunk_order_model import ChunkOrderModel
from recorder_gui.app.window.chunks.chunk_rows import ChunkFilter
from recorder_gui.app.window.chunks.chunk_table_model import ChunkTableModel
from recorder_gui.app.wording import chunks as words
from recorder_gui.ui.chunks.details import ChunkDetails
from recorder_gui.ui.chunks.filter_bar import ChunkFilterBar
from recorder_gui.ui.chunks.table import ChunkTable
from recorder_gui.ui.widgets.window_action import window_action

_BOTH_FROM: Final = 300
"""Lower, and neither the list nor the details could be read: then one stands in the other's place."""

_DETAILS_HEIGHT: Final = 260
_DETAILS_SHARE: Final = 0.6
"""All details where there is room for them; the list keeps some rows."""


class ChunkPage(QWidget):
    """List and details. Its ``bar`` stands wherever the page's owner puts it."""

    def __init__(self, source: ChunkTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ChunkOrderModel(source, self)
        self.table = ChunkTable(self.model)
        self.bar = ChunkFilterBar()
        self.details = ChunkDetails()
        self.details.hide()
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.details)
        self._splitter.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)
        window_action(self, words.SEARCH, "Ctrl+Shift+F", self._find)
        window_action(self, words.FILTER, "Alt+0", self._choose_filter)
        window_action(self, words.DETAILS, "Ctrl+D", self.bar.details.toggle)
        self._connect()

    def _connect(self) -> None:
        self.bar.changed.connect(self._on_filter_changed)
        self.bar.left.connect(self.table.setFocus)
        self.bar.details.toggled.connect(self._on_details_toggled)
        self.details.closed.connect(self._close_details)
        self.table.activated.connect(self._open_details)
        self.table.current_changed.connect(self._show_current)
        self.model.dataChanged.connect(self._show_current)
        self.model.count_changed.connect(self._show_count)
        self._show_count()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What can be reached by the keyboard, in order."""
        bar, details = self.bar, self.details
        return (bar.filter, bar.search, bar.details, self.table, details.back, details.text)

    def show_another_visit(self) -> None:
        """Show all pieces again, and no piece's details."""
        self.bar.clear()
        self._show_current()

    @Slot()
    def _find(self) -> None:
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    @Slot()
    def _choose_filter(self) -> None:
        self.bar.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(ChunkFilter, str)
    def _on_filter_changed(self, wanted: ChunkFilter, text: str) -> None:
        self.model.show_only(wanted, text)
        self._show_current()

    @Slot()
    def _show_count(self) -> None:
        self.bar.show_count(self.model.rowCount(), self.model.total)

    @Slot(QModelIndex)
    def _open_details(self, _index: QModelIndex | QPersistentModelIndex) -> None:
        self.bar.details.setChecked(True)

    @Slot()
    def _close_details(self) -> None:
        self.bar.details.setChecked(False)

    @Slot(bool)
    def _on_details_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        is_left = self.details.text.hasFocus() or self.details.back.hasFocus()
        self.details.setVisible(is_open)
        self._divide()
        if is_open:
            details = min(_DETAILS_HEIGHT, int(self.height() * _DETAILS_SHARE))
            self._splitter.setSizes([self.height() - details, details])
        self._show_current()
        if is_left:
            self.table.setFocus()
        if is_open and self.table.isHidden():
            self.details.text.setFocus()

    @Slot()
    def _show_current(self) -> None:
        place = self.table.currentIndex().row()
        if self.details.isHidden():
            return
        if place < 0:
            self.details.show_nothing()
            return
        self.details.show_chunk(words.details_title(self.model.chunk_at(place)), self.model.details_at(place))

    def changeEvent(self, event: QEvent) -> None:
        """Tell the details in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_current()

    def _divide(self) -> None:
        is_listed = self.details.isHidden() or self.height() >= _BOTH_FROM
        # Focus given to a list that is not shown would stay where a stray space bar pauses the visit.
        self.table.setFocusProxy(None if is_listed else self.details.text)  # type: ignore[arg-type] # None ends it
        self.table.setVisible(is_listed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both where there is room for both."""
        super().resizeEvent(event)
        self._divide()
