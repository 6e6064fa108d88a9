"""Works with a table of 100,000 chunks as a visit would; prints the milliseconds of each kind of work.

A program of its own, because a table may leave Qt slow for whatever comes after it. Its argument says whose
table: `ours`, or `plain`, Qt's own item model behind Qt's own sort and filter model.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSortFilterProxyModel, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (  # noqa: TID251 - a table on a window is what is measured
    QApplication,
    QTableView,
)

from recorder_gui.app.window.chunks.chunk_order_model import ChunkOrderModel
from recorder_gui.app.window.chunks.chunk_rows import ChunkFilter, ChunkRows, Column
from recorder_gui.app.window.chunks.chunk_table_model import ChunkTableModel
from recorder_gui.domain.audio_format import CHUNK_FRAMES
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.chunk_sketch import ChunkSketch
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.ui.chunks.table import ChunkTable
from recorder_gui.ui.look import theme

CHUNKS = 100_000
APPENDED = 100
CHANGED = 1_000
PAINTED = 50
ANNOUNCED_MS = 150
VISIT = VisitId("1" * 32)

_STATES = (ChunkState.SEALED, ChunkState.UPLOADED, ChunkState.BLOCKED, ChunkState.UPLOADED)
_STIRRING, _STIRRED = 7_919, 999_983
"""Primes: what follows one another is far apart, and the same in every run."""


def now() -> datetime:
    """Return a time that stands still."""
    return datetime(2026, 11, 20, 9, tzinfo=UTC)


def chunk(number: int) -> ChunkRecord:
    """Return a chunk; sizes and tries differ as in a real visit."""
    chance = number * _STIRRING % _STIRRED
    state = _STATES[chance % len(_STATES)]
    size, attempts = 100_000 + chance % 540_044, chance % 9
    where = number * CHUNK_FRAMES
    reason = "too_large" if state is ChunkState.BLOCKED else None
    sketch = ChunkSketch(chance % 101 / 100, bytes((chance + step * _STIRRING) % 60 for step in range(40)))
    return ChunkRecord(
        ChunkId(VISIT, number),
        state,
        where,
        CHUNK_FRAMES,
        size,
        attempts=attempts,
        reason=reason,
        sketch=sketch,
    )


class Table(Protocol):
    """What both tables can do."""

    view: QTableView

    def append(self, chunk: ChunkRecord) -> None:
        """Take in one more chunk."""

    def change(self, chunks: Iterable[ChunkRecord]) -> None:
        """Take in what is new about chunks, and announce it to the view."""

    def keep_troubled(self) -> None:
        """Show chunks with a problem only."""


class OurTable:
    """The recorder's."""

    def __init__(self, chunks: tuple[ChunkRecord, ...]) -> None:
        self._source = ChunkTableModel(now)
        self._source.reset(chunks)
        self._model = ChunkOrderModel(self._source)
        self.view: QTableView = ChunkTable(self._model)

    def append(self, chunk: ChunkRecord) -> None:
        """Take in one more chunk."""
        self._source.put(chunk)

    def change(self, chunks: Iterable[ChunkRecord]) -> None:
        """Take in what is new, and make the announcement that a timer makes ten times a second."""
        for changed in chunks:
            self._source.put(changed)
        self._source.announce_now()

    def keep_troubled(self) -> None:
        """Show chunks with a problem only."""
        self._model.show_only(ChunkFilter.TROUBLED, "")


class PlainTable:
    """Qt's own models, with the same texts."""

    def __init__(self, chunks: tuple[ChunkRecord, ...]) -> None:
        self._model = QStandardItemModel(0, len(Column))
        for each in chunks:
            self.append(each)
        self._proxy = QSortFilterProxyModel()
        self._proxy.setSortRole(Qt.ItemDataRole.UserRole)
        self._proxy.setFilterKeyColumn(Column.STATE)
        self._proxy.setSourceModel(self._model)
        self.view = QTableView()
        self.view.setModel(self._proxy)

    def append(self, chunk: ChunkRecord) -> None:
        """Take in one more chunk."""
        self._model.appendRow([_item(text, key) for text, key in _cells(chunk)])

    def change(self, chunks: Iterable[ChunkRecord]) -> None:
        """Take in what is new; Qt announces each cell."""
        for changed in chunks:
            for column, (text, key) in enumerate(_cells(changed)):
                item = self._model.item(changed.id.number, column)
                if item.text() != text:
                    item.setText(text)
                    item.setData(key, Qt.ItemDataRole.UserRole)

    def keep_troubled(self) -> None:
        """Show chunks with a problem only."""
        self._proxy.setFilterFixedString("Needs attention")


def _cells(chunk: ChunkRecord) -> list[tuple[str, int | str]]:
    rows = ChunkRows(now)
    rows.reset((chunk,), ())
    return [(rows.text(0, column), rows.sort_key(0, column)) for column in Column]


def _item(text: str, key: int | str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(key, Qt.ItemDataRole.UserRole)
    return item


def measure(table: Table, chunks: tuple[ChunkRecord, ...]) -> dict[str, float]:
    """Return the milliseconds that the GUI thread is held up by each kind of work."""
    view = table.view
    view.resize(660, 400)
    view.show()
    _settle()
    fresh = [chunk(CHUNKS + number) for number in range(APPENDED)]
    scattered = [number * _STIRRING % CHUNKS for number in range(CHANGED)]
    news = [replace(chunks[number], state=ChunkState.UPLOADING, reason=None) for number in scattered]
    told = {
        "append": _milliseconds(lambda: _append(table, fresh)) / APPENDED,
        "change": _milliseconds(lambda: table.change(news)),
        "paint": _milliseconds(lambda: _scroll(view)) / PAINTED,
        "sort": _milliseconds(lambda: view.sortByColumn(Column.SIZE, Qt.SortOrder.AscendingOrder)),
    }
    view.sortByColumn(Column.STATE, Qt.SortOrder.AscendingOrder)
    told["change sorted"] = _milliseconds(lambda: table.change(chunks[number] for number in scattered))
    told["filter"] = _milliseconds(table.keep_troubled)
    return told


def _append(table: Table, chunks: Iterable[ChunkRecord]) -> None:
    for each in chunks:
        table.append(each)


def _scroll(view: QTableView) -> None:
    bar = view.verticalScrollBar()
    for step in range(PAINTED):
        bar.setValue(bar.maximum() * step // PAINTED)
        view.viewport().repaint()


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    took = (time.perf_counter() - began) * 1000
    _settle()
    return took


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(ANNOUNCED_MS, loop.quit)
    loop.exec()


def main(whose: str) -> None:
    """Measure one of the tables."""
    application = QApplication(sys.argv[:1])
    theme.apply(application)
    chunks = tuple(chunk(number) for number in range(CHUNKS))
    table = OurTable(chunks) if whose == "ours" else PlainTable(chunks)
    sys.stdout.write(json.dumps({"milliseconds": measure(table, chunks)}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
    os._exit(0)  # tearing 700,000 items down is not what is measured
