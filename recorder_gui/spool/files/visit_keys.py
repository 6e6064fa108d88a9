"""Tells a file whose key is locked from one whose header is spoilt and names a key that never was.

Both name a key that does not open. Where no key file has that name, and other files of the same
visit name keys that there are, it is the header that is damaged. A visit of which no file names a
key that is here may have lost its keys: it is locked, and waits for them.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from recorder_gui.domain.errors import KeyLocked
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.spool.files.file_access import translated
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.files.key_ring import KeyRing
from recorder_gui.spool.files.sealed_records import HEADER_BYTES, DataKey, FileHeader


class VisitKeys:
    """Finds the keys of one visit's files."""

    def __init__(self, layout: FolderLayout, keys: KeyRing, visit: VisitId) -> None:
        self._keys: Final = keys
        files = layout.files(visit)
        named = [header.key_id for path in files if (header := header_of(path)) and header.visit == visit]
        self._has_keys: Final = any(keys.has_file(key_id) for key_id in named)

    @property
    def find(self) -> Callable[[bytes], DataKey]:
        """Find a key by id: one that opens nothing for a spoilt id. Raises KeyLocked."""
        return self._find

    def is_spoilt(self, path: Path) -> bool:
        """Tell whether a file's header names a key that never was."""
        header = header_of(path)
        return header is not None and self._has_keys and not self._keys.has_file(header.key_id)

    def _find(self, key_id: bytes) -> DataKey:
        try:
            return self._keys.key(key_id)
        except KeyLocked:
            if self._has_keys and not self._keys.has_file(key_id):
                return DataKey(key_id, os.urandom(len(self._keys.active.secret)))
            raise


def header_of(path: Path) -> FileHeader | None:
    """Return the header at the start of a file, or None where there is none of ours."""
    with translated(path), path.open("rb") as file:
        return FileHeader.parse(file.read(HEADER_BYTES))
