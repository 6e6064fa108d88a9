"""One window a data folder: a second start knocks, and the first window comes to the front.

The door lies in the data folder, which only its user may enter, or has a name made from folder and user.
What comes through it is one known word; anything else is not answered.
"""

import getpass
import hashlib
import logging
import os
import sys
import tempfile
from enum import Enum, auto
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

ANSWER_MS: Final = 3_000

_SHOW: Final = b"show\n"
_SHOWN: Final = b"shown\n"
_MOST_AT_ONCE: Final = 8
_LONGEST_PATH_BYTES: Final = 80
"""A socket's path has 104 bytes on macOS, and Qt makes it in a folder of its own beside its place first."""


class Answer(Enum):
    """What a knock brought."""

    SHOWN = auto()
    SILENT = auto()  # somebody is there, and does not answer
    NOBODY = auto()


def door_of(folder: Path) -> str:
    """Return the door's address: the same for every start of this user on this folder."""
    digest = hashlib.sha256(os.fsencode(folder.resolve()) + b"\0" + getpass.getuser().encode()).hexdigest()
    if sys.platform == "win32":
        return f"recorder-gui-{digest[:32]}"
    path = folder / "window.sock"
    if len(os.fsencode(path)) > _LONGEST_PATH_BYTES:
        path = Path(tempfile.gettempdir()) / f"recorder-gui-{digest[:32]}"
    return str(path)


class FrontDoor(QObject):
    """Opened by whoever holds the folder.

    Signals:
        asked: somebody started the program once more.
    """

    asked = Signal()

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: Final = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST_AT_ONCE)
        self._server.newConnection.connect(self._on_knock)
        self._patience: Final = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._on_patience_over)
        # Whoever left something here is dead: the folder's lock is ours.
        QLocalServer.removeServer(address)
        if not self._server.listen(address):
            log.info("no second start can reach this window: %s", self._server.serverError().name)

    @Slot()
    def close(self) -> None:
        """Take the door away."""
        self._server.close()

    @Slot()
    def _on_knock(self) -> None:
        while self._server.hasPendingConnections():
            visitor = self._server.nextPendingConnection()
            visitor.setReadBufferSize(len(_SHOW))
            visitor.readyRead.connect(self._on_words)
            visitor.disconnected.connect(visitor.deleteLater)
            self._patience.start(ANSWER_MS)
            self._hear(visitor)  # its words may have come before us

    @Slot()
    def _on_patience_over(self) -> None:
        for visitor in self._server.findChildren(QLocalSocket):
            visitor.abort()  # whoever meant well was answered at once

    @Slot()
    def _on_words(self) -> None:
        visitor = self.sender()
        if isinstance(visitor, QLocalSocket):
            self._hear(visitor)

    def _hear(self, visitor: QLocalSocket) -> None:
        if visitor.bytesAvailable() < len(_SHOW):
            return
        if visitor.read(len(_SHOW)).data() == _SHOW:
            visitor.write(_SHOWN)
            self.asked.emit()
        visitor.disconnectFromServer()


def knock(address: str, limit_ms: int = ANSWER_MS) -> Answer:
    """Ask whoever is behind the door to show its window; return within ``limit_ms``."""
    if not _is_ours(address):
        return Answer.NOBODY
    deadline = QDeadlineTimer(limit_ms)
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(deadline.remainingTime()):
        return Answer.NOBODY
    _let_others_come_to_front()
    socket.write(_SHOW)
    while socket.bytesAvailable() < len(_SHOWN):
        if not socket.waitForReadyRead(deadline.remainingTime()):
            break
    is_shown = socket.read(len(_SHOWN)).data() == _SHOWN
    socket.abort()
    return Answer.SHOWN if is_shown else Answer.SILENT


def _let_others_come_to_front() -> None:
    """Windows lets a window come to the front only if whoever was started last agrees."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)


def _is_ours(address: str) -> bool:
    if sys.platform == "win32":
        return True
    try:
        return Path(address).stat().st_uid == os.getuid()
    except OSError:
        return False
