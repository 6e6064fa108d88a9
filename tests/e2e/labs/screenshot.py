"""Saves the whole screen of $DISPLAY to a PNG file; a program of its own, as it needs a Qt application."""

import sys

from PySide6.QtGui import QGuiApplication


def main(path: str) -> int:
    """Save the picture and return an exit code."""
    application = QGuiApplication(sys.argv)
    picture = application.primaryScreen().grabWindow(0)
    return 0 if picture.save(path) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
