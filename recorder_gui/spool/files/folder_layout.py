"""Every path and file name below the data folder, in one place.

keys/<key id>.json                     a data key, wrapped or plain
ledger.sqlite3                         the table of visits and chunks
visits/<visit id>/journal-*.rec        facts that a lost ledger is rebuilt from
visits/<visit id>/<number>.<n>.open    the running chunk; n rises when a file had to be given up
visits/<visit id>/<number>.chunk       a sealed chunk
visits/<visit id>.removed/             what is left of a visit that a person deleted
visits/<visit id>.growing/             the copy of a visit that is not whole yet
quarantine/<UTC time>-<kind>/          what could not be used, whole; never deleted by the program
"""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from recorder_gui.domain.disk_trouble import FolderEmptied
from recorder_gui.domain.identifiers import ChunkId, VisitId, visit_id_from
from recorder_gui.spool.files.file_access import UNFINISHED_SUFFIX, is_there, translated
from recorder_gui.spool.files.sealed_records import FileHeader

_OTHERS: Final = 0o077
_OUR_NAMES: Final = (
    *("lock", "window.sock", "logs", "keys", "tokens", "ledger.sqlite3", "visits", "quarantine", "reserve"),
    *("offer.json", "updates", "update", "lost+found"),
)
_SET_ASIDE_SUFFIX: Final = ".damaged"
_REMOVED_SUFFIX: Final = ".removed"
_GROWING_SUFFIX: Final = ".growing"
_SEALED_NAME: Final = re.compile(r"([0-9]{6,9})\.chunk")
_JOURNAL_NAME: Final = re.compile(r"journal-.+\.rec")
_OPEN_NAME: Final = re.compile(r"([0-9]{6,9})\.([0-9]{1,6})\.open")


class FolderLayout:
    """Names below one data folder. Nothing here touches the disk but the listings.

    Every listing raises SpoolUnavailable where the system refuses it.
    """

    def __init__(self, root: Path) -> None:
        self.root: Final = root
        self.ledger: Final = root / "ledger.sqlite3"
        self.lock: Final = root / "lock"
        self.keys: Final = root / "keys"
        self.visits: Final = root / "visits"
        self.quarantine: Final = root / "quarantine"

    def visit(self, visit: VisitId) -> Path:
        """Return the folder of a visit."""
        return self.visits / visit

    def removed(self, visit: VisitId) -> Path:
        """Return the name that the folder of a visit takes when it is deleted."""
        return self.visits / f"{visit}{_REMOVED_SUFFIX}"

    def growing(self, visit: VisitId) -> Path:
        """Return the name that a folder has while a visit is copied into it."""
        return self.visits / f"{visit}{_GROWING_SUFFIX}"

    def growing_folders(self) -> Iterator[Path]:
        """Yield the folders of copies that are not whole."""
        names = [name for name in self._folders() if name.endswith(_GROWING_SUFFIX)]
        ids = (visit_id_from(name.removesuffix(_GROWING_SUFFIX)) for name in names)
        yield from (self.growing(visit) for visit in ids if visit)

    def sealed(self, chunk: ChunkId) -> Path:
        """Return the file of a sealed chunk."""
        return self.visit(chunk.visit) / f"{chunk.number:06d}.chunk"

    def open_part(self, chunk: ChunkId, generation: int) -> Path:
        """Return one file of a running chunk."""
        return self.visit(chunk.visit) / f"{chunk.number:06d}.{generation}.open"

    def visit_ids(self) -> Iterator[VisitId]:
        """Yield the visits that have a folder; other names are passed over."""
        yield from (visit for name in self._folders() if (visit := visit_id_from(name)))

    def removed_visit_ids(self) -> Iterator[VisitId]:
        """Yield the visits that were deleted, of whose folder something is left."""
        names = [name for name in self._folders() if name.endswith(_REMOVED_SUFFIX)]
        yield from (visit for name in names if (visit := visit_id_from(name.removesuffix(_REMOVED_SUFFIX))))

    def sealed_chunks(self, visit: VisitId) -> Iterator[ChunkId]:
        """Yield the sealed chunks of a visit by number."""
        for entry in self.files(visit):
            if match := _SEALED_NAME.fullmatch(entry.name):
                yield ChunkId(visit, int(match[1]))

    def open_parts(self, visit: VisitId) -> Iterator[tuple[ChunkId, Path]]:
        """Yield the files of running chunks, by number and generation."""
        for entry in self.files(visit):
            if match := _OPEN_NAME.fullmatch(entry.name):
                yield ChunkId(visit, int(match[1])), entry

    def journal(self, header: FileHeader) -> Path:
        """Return the file of a journal: number and salt tell it from every other of its visit."""
        name = f"journal-{header.number:06d}-{header.salt[:4].hex()}.rec"
        return self.visit(header.visit) / name

    def journals(self, visit: VisitId) -> list[Path]:
        """Return the visit's journals, oldest first."""
        return [entry for entry in self.files(visit) if _JOURNAL_NAME.fullmatch(entry.name)]

    def unfinished(self, visit: VisitId) -> list[Path]:
        """Return files that a crash kept from being put in place."""
        return [entry for entry in self.files(visit) if entry.suffix == UNFINISHED_SUFFIX]

    def has_leftovers(self, visit: VisitId, chunks: int) -> bool:
        """Tell at a glance whether there is more than ``chunks`` sealed ones and the journals."""
        with translated(self.visit(visit)), os.scandir(self.visit(visit)) as entries:
            ends = [entry.name.rpartition(".")[2] for entry in entries]
        return ends.count("chunk") > chunks or "open" in ends or _SET_ASIDE_SUFFIX[1:] in ends

    def set_aside_by_earlier_versions(self, visit: VisitId) -> list[Path]:
        """Return damaged files that were renamed where they lay, before there was a quarantine."""
        return [entry for entry in self.files(visit) if entry.suffix == _SET_ASIDE_SUFFIX]

    def files(self, visit: VisitId) -> list[Path]:
        """Return the plain files of a visit by name: a link or a folder is none of ours."""
        with translated(self.visit(visit)), os.scandir(self.visit(visit)) as entries:
            return sorted(Path(entry.path) for entry in entries if entry.is_file(follow_symlinks=False))

    def _folders(self) -> list[str]:
        with translated(self.visits):
            entries = sorted(self.visits.iterdir()) if self.visits.is_dir() else []
            return [entry.name for entry in entries if entry.is_dir() and not entry.is_symlink()]


def refuse_emptied(layout: FolderLayout) -> None:
    """Raise FolderEmptied where a folder that was used before holds nothing of ours, and SpoolUnavailable."""
    if not any(map(is_there, (layout.ledger, layout.visits, layout.keys))):
        raise FolderEmptied(str(layout.root))


def close_to_others(layout: FolderLayout) -> None:
    """Take from a data folder of ours that was there before what others may do in it.

    One that holds anything else is left as it is: others may be meant to read that.
    """
    with suppress(OSError):  # a drive that knows no owners
        found = layout.root.stat()
        if os.name == "nt" or found.st_uid != os.geteuid() or not found.st_mode & _OTHERS:
            return
        if all(entry.name.startswith(_OUR_NAMES) for entry in layout.root.iterdir()):
            layout.root.chmod(0o700)
