"""Makes a visit's folder again that somebody removed, and removes one that is needed no more."""

from contextlib import suppress
from pathlib import Path

from recorder_gui.domain.identifiers import VisitId
from recorder_gui.spool.files.file_access import is_there, make_folder, remove, sync_folder, translated
from recorder_gui.spool.files.folder_layout import FolderLayout


def restore_folder(layout: FolderLayout, visit: VisitId) -> None:
    """Make the folder if it is gone; a drive that is not there is left alone.

    Raises SpoolUnavailable or DiskFull.
    """
    folder = layout.visit(visit)
    if not is_there(folder) and is_there(layout.ledger):
        make_folder(folder)


def delete_folder(folder: Path) -> None:
    """Delete the files of a folder, and the folder where nothing else lies in it.

    Raises SpoolUnavailable.
    """
    if not is_there(folder):
        return
    with translated(folder):
        files = [entry for entry in folder.iterdir() if entry.is_file() or entry.is_symlink()]
    for path in files:
        remove(path)
    with suppress(OSError):
        folder.rmdir()
        sync_folder(folder.parent)
