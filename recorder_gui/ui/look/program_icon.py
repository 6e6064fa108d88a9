"""The program's own picture, for window lists and task bars."""

from typing import Final

from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from recorder_gui.system.resources import resource_path

DESKTOP_NAME: Final = "org.consultation_recorder.Recorder"
"""The name of our file among the desktop's programs (packaging/linux): Wayland finds the picture by it."""

_SIZES: Final = (16, 32, 48, 128)


def apply(application: QApplication) -> None:
    """Give every window of the application the picture."""
    QGuiApplication.setDesktopFileName(DESKTOP_NAME)
    icon = QIcon()
    for size in _SIZES:
        icon.addFile(str(resource_path(f"icons/recorder-{size}.png")))
    application.setWindowIcon(icon)
