"""A window of another program, for who needs one that has the keyboard."""

import sys

from PySide6.QtGui import QGuiApplication, QRasterWindow

TITLE = "Clinic software"


def main() -> int:
    """Show the window until the process is ended."""
    application = QGuiApplication(sys.argv)
    window = QRasterWindow()
    window.setTitle(TITLE)
    window.resize(500, 300)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
