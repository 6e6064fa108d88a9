"""The smallest window that PySide6 can show: the peer of our window's start."""

import sys

from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251 - a window is what is measured

TITLE = "Bare window"


def main() -> None:
    """Show an empty window until the process is ended."""
    application = QApplication(sys.argv)
    window = QWidget()
    window.setWindowTitle(TITLE)
    window.show()
    sys.exit(application.exec())


if __name__ == "__main__":
    main()
