"""Makes a visit's folder again that somebody removed: what is yet to be written of the visit needs it."""

from recorder_gui.domain.identifiers import VisitId
from recorder_gui.spool.file_access import is_there, make_folder
from recorder_gui.spool.folder_layout import FolderLayout


def restore_folder(layout: FolderLayout, visit: VisitId) -> None:
    """Make the folder if it is gone; a drive that is not there is left alone.

    Raises SpoolUnavailable or DiskFull.
    """
    folder = layout.visit(visit)
    if not is_there(folder) and is_there(layout.ledger):
        make_folder(folder)
