"""All visits as a list, newest first; of a search, those that it finds."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from recorder_gui.app.wording import visits_list as words
from recorder_gui.app.wording.visit_standing import standing_in_list
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState

VISIT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The row's ``VisitRecord``."""

DAY_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The day in words where a row is the first of its day, else None."""

STANDING_ROLE: Final = Qt.ItemDataRole.UserRole + 3
"""Where the visit stands, in words."""

DEAF_ROLE: Final = Qt.ItemDataRole.UserRole + 4
"""Whether the visit is recorded and no sound reaches it."""

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_TEXT_ROLES: Final = frozenset(
    {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
)


def _today() -> date:
    return datetime.now().astimezone().date()


class VisitListModel(QAbstractListModel):
    """One row for each visit shown; a row's text is what a screen reader says of it."""

    def __init__(self, parent: QObject | None = None, today: Callable[[], date] = _today) -> None:
        super().__init__(parent)
        self._today: Final = today
        self._known: dict[VisitId, VisitRecord] = {}
        self._removed: Final[set[VisitId]] = set()
        self._shown: list[VisitRecord] = []
        self._wanted: tuple[str, ...] = ()
        self._is_deaf = False
        self._texts: dict[VisitId, str] = {}
        self._texts_of = today()

    def reset(self, visits: tuple[VisitRecord, ...]) -> None:
        """Show other visits."""
        self._known = {visit.id: visit for visit in visits}
        self._texts.clear()
        self._show_all_wanted()

    def add_history(self, visits: Iterable[VisitRecord]) -> None:
        """Add earlier visits, but for those of which something newer is known, or that are deleted."""
        for visit in visits:
            if visit.id not in self._known and visit.id not in self._removed:
                self.put(visit)
                self._text_of(visit)  # now, page by page, and not all of them at the first letter typed

    def put(self, visit: VisitRecord) -> None:
        """Add a visit, or replace what is known about it."""
        row = self.row_of(visit.id)
        self._known[visit.id] = visit
        self._texts.pop(visit.id, None)
        if row is not None:
            self._shown[row] = (
                visit  # also where the search finds it no more: it must not vanish under a hand
            )
            self.dataChanged.emit(self.index(row), self.index(row))
        elif self._is_wanted(visit):
            row = bisect_left(self._shown, _place(visit), key=_place)
            self.beginInsertRows(QModelIndex(), row, row)
            self._shown.insert(row, visit)
            self.endInsertRows()

    def remove(self, visit: VisitId) -> None:
        """Take a visit out that was deleted."""
        row = self.row_of(visit)
        self._removed.add(visit)
        self._known.pop(visit, None)
        self._texts.pop(visit, None)
        if row is not None:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._shown[row]
            self.endRemoveRows()

    def search(self, text: str) -> None:
        """Show the visits that have every word of ``text`` in their label, date or state."""
        wanted = tuple(text.casefold().split())
        if wanted != self._wanted:
            self._wanted = wanted
            self._show_all_wanted()

    def retell(self) -> None:
        """Say every row anew, in another language; a search looks in its words from now on."""
        self._texts.clear()
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    @Slot(bool)
    def hear_deafness(self, is_deaf: bool) -> None:  # noqa: FBT001 - a signal's only argument
        """Take whether no sound reaches the visit that is recorded: "Recording" would not be true."""
        self._is_deaf = is_deaf
        for row, visit in enumerate(self._shown):
            if visit.state is VisitState.RECORDING:
                self.dataChanged.emit(self.index(row), self.index(row))

    @property
    def is_searching(self) -> bool:
        """Whether only what a search finds is shown."""
        return bool(self._wanted)

    def row_of(self, visit: VisitId | None) -> int | None:
        """Return the row of a visit, or None if it is not shown."""
        known = self._known.get(visit) if visit else None
        if known is None:
            return None
        row = bisect_left(self._shown, _place(known), key=_place)
        return row if row < len(self._shown) and self._shown[row].id == visit else None

    def visit_at(self, row: int) -> VisitRecord | None:
        """Return the visit in a row, or None where there is none."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def visit_of(self, visit: VisitId | None) -> VisitRecord | None:
        """Return what is known about a visit, shown or not."""
        return self._known.get(visit) if visit else None

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many visits are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says or carries."""
        visit = self.visit_at(index.row()) if index.isValid() else None
        if visit is None:
            return None
        if role == VISIT_ROLE:
            return visit
        if role == DAY_ROLE:
            return self._day_above(index.row(), visit)
        is_deaf = self._is_deaf and visit.state is VisitState.RECORDING
        if role == DEAF_ROLE:
            return is_deaf
        if role == STANDING_ROLE:
            return standing_in_list(visit, is_deaf=is_deaf)
        return words.row_text(visit, self._today(), is_deaf=is_deaf) if role in _TEXT_ROLES else None

    def _day_above(self, row: int, visit: VisitRecord) -> str | None:
        before, day = self.visit_at(row - 1), _day(visit)
        return None if before and _day(before) == day else words.day_text(day, self._today())

    def _show_all_wanted(self) -> None:
        self.beginResetModel()
        self._shown = sorted(filter(self._is_wanted, self._known.values()), key=_place)
        self.endResetModel()

    def _is_wanted(self, visit: VisitRecord) -> bool:
        if not self._wanted:
            return True
        text = self._text_of(visit)
        return all(word in text for word in self._wanted)

    def _text_of(self, visit: VisitRecord) -> str:
        if self._texts_of != (today := self._today()):
            self._texts_of = today
            self._texts.clear()
        if visit.id not in self._texts:
            self._texts[visit.id] = words.search_text(visit, today)
        return self._texts[visit.id]


def _place(visit: VisitRecord) -> tuple[float, str]:
    """Return a key to sort by: the newest first."""
    return -visit.started_at.timestamp(), visit.id


def _day(visit: VisitRecord) -> date:
    return _local_day(visit.started_at)


@lru_cache(maxsize=20_000)
def _local_day(moment: datetime) -> date:
    """Return the day of a moment here; the view asks for it thousands of times when a row is added."""
    return moment.astimezone().date()
