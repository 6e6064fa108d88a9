"""Whether a folder that a person names can be used; asked in a thread, for its drive may not answer."""

import os
import tempfile
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from recorder_gui.app.background import Background
from recorder_gui.settings.folder_trouble import FolderTrouble
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.system.file_systems import network_kind


def trouble_of_data_folder(path: Path) -> FolderTrouble | None:
    """Return what keeps recordings from being kept there; None also where the folder can be made."""
    if path.is_absolute() and network_kind(path):  # first: a drive that is gone answers nothing else
        return FolderTrouble.ON_NETWORK
    if trouble := _trouble_of_place(path):
        return trouble
    if path.exists() and os.name != "nt" and path.stat().st_uid != os.geteuid():
        return FolderTrouble.NOT_OURS
    if any(_is_data_folder(above) for above in path.parents):
        return FolderTrouble.IN_DATA_FOLDER
    if path.exists() and not _is_data_folder(path) and any(path.iterdir()):
        return FolderTrouble.NOT_EMPTY
    return None


def trouble_of_export_folder(path: Path) -> FolderTrouble | None:
    """Return what keeps exported files from being put there."""
    if trouble := _trouble_of_place(path):
        return trouble
    inside = any(_is_data_folder(place) for place in (path, *path.parents))
    return FolderTrouble.IN_DATA_FOLDER if inside else None


def _trouble_of_place(path: Path) -> FolderTrouble | None:
    if not path.is_absolute():
        return FolderTrouble.NOT_ABSOLUTE
    try:
        existing = next(place for place in (path, *path.parents) if place.exists())
        if not existing.is_dir():
            return FolderTrouble.NO_FOLDER
        with tempfile.TemporaryFile(dir=existing):  # the only question whose answer is true everywhere
            return None
    except (OSError, StopIteration, ValueError):  # a name with a NUL in it is no path
        return FolderTrouble.NOT_WRITABLE


def _is_data_folder(path: Path) -> bool:
    layout = FolderLayout(path)
    return layout.ledger.exists() or (layout.lock.exists() and (path / "visits").is_dir())


class FolderLook(QObject):
    """Looks at the folder that was named last. Lives in the GUI thread.

    Signals:
        looked: the text that was asked about, and its FolderTrouble or None.
    """

    looked = Signal(str, object)

    def __init__(self, *, is_for_data: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trouble_of: Final = trouble_of_data_folder if is_for_data else trouble_of_export_folder
        self._background: Final = Background("folder-look", self)

    def ask(self, text: str) -> None:
        """Have a look; ``looked`` follows, at once where nothing is named."""
        if not text:
            self.looked.emit("", None)
            return

        def look() -> FolderTrouble | None:
            try:
                return self._trouble_of(Path(text))
            except (OSError, ValueError):
                return FolderTrouble.NOT_WRITABLE

        self._background.run(look, partial(self.looked.emit, text), failed=FolderTrouble.NOT_WRITABLE)
