"""What can be done with the visit in hand: made once, the same in every window and in the tray."""

from typing import NamedTuple

from PySide6.QtGui import QAction


class RecorderActions(NamedTuple):
    """Each is enabled while it can be done, and has its keys in every window that holds it."""

    record: QAction
    pause: QAction
    finish: QAction
