"""Today's visits as a list, newest first."""

from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from recorder_gui.app.wording import visits as wording
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import VisitRecord

VISIT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The row's ``VisitRecord``."""

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class VisitListModel(QAbstractListModel):
    """One row for each visit; a row's text is what a screen reader says of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visits: list[VisitRecord] = []

    def reset(self, visits: tuple[VisitRecord, ...]) -> None:
        """Show other visits."""
        self.beginResetModel()
        self._visits = sorted(visits, key=lambda visit: visit.started_at, reverse=True)
        self.endResetModel()

    def put(self, visit: VisitRecord) -> None:
        """Add a visit, or replace what is known about it."""
        row = self.row_of(visit.id)
        if row is not None:
            self._visits[row] = visit
            self.dataChanged.emit(self.index(row), self.index(row))
            return
        row = sum(known.started_at > visit.started_at for known in self._visits)
        self.beginInsertRows(QModelIndex(), row, row)
        self._visits.insert(row, visit)
        self.endInsertRows()

    def row_of(self, visit: VisitId | None) -> int | None:
        """Return the row of a visit, or None if it is not listed."""
        return next((row for row, known in enumerate(self._visits) if known.id == visit), None)

    def visit_at(self, row: int) -> VisitRecord | None:
        """Return the visit in a row, or None where there is none."""
        return self._visits[row] if 0 <= row < len(self._visits) else None

    def visit_of(self, visit: VisitId | None) -> VisitRecord | None:
        """Return what is known about a visit."""
        row = self.row_of(visit)
        return None if row is None else self._visits[row]

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many visits there are."""
        return 0 if parent.isValid() else len(self._visits)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says or carries."""
        visit = self.visit_at(index.row()) if index.isValid() else None
        if visit is None:
            return None
        if role == VISIT_ROLE:
            return visit
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return ", ".join(
                (
                    wording.clock_text(visit.started_at),
                    wording.visit_name(visit),
                    wording.visit_state_text(visit),
                )
            )
        return None
