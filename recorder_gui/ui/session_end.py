"""Logging out and shutting down: what is recorded is sealed before the session may end."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication, QSessionManager


class SessionEnd(QObject):
    """Hears the session's manager (X11), and Windows asking whether the session may end.

    macOS asks by closing the window, which has its own question. ``seal`` brings everything to disk and
    returns within bounds: the session ends as soon as it has returned, and must not end before.
    """

    def __init__(self, application: QGuiApplication, seal: Callable[[], object]) -> None:
        super().__init__(application)
        self._seal: Final = seal
        application.commitDataRequest.connect(self._on_commit_requested)

    @Slot(QSessionManager)
    def _on_commit_requested(self, session: QSessionManager) -> None:
        # A recorder that opens by itself at the next log-in would surprise its doctor.
        session.setRestartHint(QSessionManager.RestartHint.RestartNever)
        self._seal()
