"""Facts about a visit, written into its own folder, so that the folder alone rebuilds the ledger.

Every run of the program that has something to say begins a journal of its own (no file is
appended to by a second run). A fact is one encrypted JSON record, on disk when ``note`` returns.
"""

import json
import os
import time
from collections import OrderedDict
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from recorder_gui.domain.errors import SpoolError
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.spool.file_access import (
    create_private,
    remove,
    spool_error,
    sync_data,
    sync_folder,
    translated,
    write_all,
)
from recorder_gui.spool.folder_layout import FolderLayout
from recorder_gui.spool.key_ring import KeyRing
from recorder_gui.spool.sealed_records import FileHeader, RecordKind, RecordSealer, open_records

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
        os.close(self._descriptor)
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
            self._let_go(visit)
            raise

    def close(self) -> None:
        """Let go of every file."""
        for visit in list(self._files):
            self._let_go(visit)

    def _file(self, visit: VisitId) -> _JournalFile:
        if visit not in self._files:
            if len(self._files) >= _MOST_OPEN:
                self._let_go(next(iter(self._files)))
            header = FileHeader.fresh(RecordKind.JOURNAL, visit, 0, self._keys.active)
            name = f"journal-{time.time_ns():020d}-{os.urandom(4).hex()}.rec"
            path = self._layout.visit(visit) / name
            self._files[visit] = _JournalFile(path, RecordSealer(header, self._keys.active))
            with translated(path):
                sync_folder(path.parent)
        self._files.move_to_end(visit)
        return self._files[visit]

    def _let_go(self, visit: VisitId) -> None:
        if file := self._files.pop(visit, None):
            file.close()


def read_facts(layout: FolderLayout, keys: KeyRing, visit: VisitId) -> list[Mapping[str, Any]]:
    """Return every fact of a visit that can be read, oldest journal first.

    Raises:
        KeyLocked: a journal's key cannot be opened now.
    """
    facts: list[Mapping[str, Any]] = []
    for path in layout.journals(visit):
        with translated(path):
            opened = open_records(path.read_bytes(), keys.key)
        if opened and opened.header.kind is RecordKind.JOURNAL and opened.header.visit == visit:
            facts += [json.loads(record) for record in opened.records]
    return facts
