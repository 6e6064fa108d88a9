"""Facts about a visit, written into its own folder, so that the folder alone rebuilds the ledger.

Every run of the program that has something to say begins a journal of its own (no file is
appended to by a second run). A fact is one encrypted JSON record, on disk when ``note`` returns.
"""

import json
import re
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from recorder_gui.domain.errors import SpoolError
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.spool.files.file_access import (
    close_file,
    create_private,
    remove,
    spool_error,
    sync_data,
    sync_folder,
    translated,
    write_all,
)
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.files.key_ring import KeyRing
from recorder_gui.spool.files.record_search import FoundRecords, find_records
from recorder_gui.spool.files.sealed_records import FileHeader, RecordKind, RecordSealer
from recorder_gui.spool.files.visit_keys import VisitKeys

_NUMBERED: Final = re.compile(r"journal-([0-9]{6})-")
"""Names of earlier versions, which begin with 20 digits of the clock, do not match and sort before these."""

_MOST_OPEN: Final = 16
"""Descriptors kept open: more visits than this are seldom in delivery at once."""


class _JournalFile:
    """One journal of this run."""

    def __init__(self, path: Path, sealer: RecordSealer) -> None:
        self._path: Final = path
        self._sealer: Final = sealer
        self._descriptor: Final = create_private(path)
        self._pending = sealer.header

    def append(self, content: bytes) -> None:
        try:
            write_all(self._descriptor, self._pending + self._sealer.seal(content))
            sync_data(self._descriptor)
        except OSError as error:
            raise spool_error(self._path, error) from error
        self._pending = b""

    def close(self) -> None:
        close_file(self._descriptor)
        if self._pending:
            # Not even its first fact could be kept: on a full disk every try would leave such a file.
            with suppress(SpoolError):
                remove(self._path)


class VisitJournals:
    """Writes facts. Used by one thread; two threads each have journals of their own."""

    def __init__(self, layout: FolderLayout, keys: KeyRing) -> None:
        self._layout: Final = layout
        self._keys: Final = keys
        self._files: Final[OrderedDict[VisitId, _JournalFile]] = OrderedDict()

    def note(self, visit: VisitId, fact: str, **values: object) -> None:
        """Write a fact down durably. Raises DiskFull or SpoolUnavailable."""
        content = json.dumps({"fact": fact, **values}).encode()
        try:
            self._file(visit).append(content)
        except SpoolError:
            # After a failed write or sync the file's end is unknown: the next fact begins a new file.
            self.let_go(visit)
            raise

    def close(self) -> None:
        """Let go of every file."""
        for visit in list(self._files):
            self.let_go(visit)

    def _file(self, visit: VisitId) -> _JournalFile:
        if visit not in self._files:
            if len(self._files) >= _MOST_OPEN:
                self.let_go(next(iter(self._files)))
            number = _next_number(self._layout.journals(visit))
            header = FileHeader.fresh(RecordKind.JOURNAL, visit, number, self._keys.active)
            path = self._layout.journal(header)
            self._files[visit] = _JournalFile(path, RecordSealer(header, self._keys.active))
            with translated(path):
                sync_folder(path.parent)
        self._files.move_to_end(visit)
        return self._files[visit]

    def let_go(self, visit: VisitId) -> None:
        """Let go of a visit's file; another fact of it begins a new one."""
        if file := self._files.pop(visit, None):
            file.close()


def read_facts(layout: FolderLayout, keys: KeyRing, visit: VisitId) -> list[Mapping[str, Any]]:
    """Return every fact of a visit that can be read, oldest journal first.

    What lies behind a damaged fact is read all the same. A copy of a journal tells nothing new.

    Raises:
        KeyLocked: a journal's key cannot be opened now.
    """
    journals: dict[FileHeader, FoundRecords] = {}
    visit_keys = VisitKeys(layout, keys, visit)
    for path in layout.journals(visit):
        with translated(path):
            found = find_records(path.read_bytes(), visit_keys.find)
        if found and found.header.kind is RecordKind.JOURNAL and found.header.visit == visit:
            journals.setdefault(found.header, found)
    # By their own numbers, not by the clock; those of earlier versions have none and names in order.
    in_order = sorted(journals.values(), key=lambda journal: journal.header.number)
    return [json.loads(record.content) for journal in in_order for record in journal.records]


def _next_number(journals: Iterable[Path]) -> int:
    """Return a number above those of all journals: a clock that was set back puts none in the wrong place."""
    numbers = [int(match[1]) for path in journals if (match := _NUMBERED.match(path.name))]
    return max(numbers, default=0) + 1
