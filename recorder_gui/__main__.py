"""Runs the program: ``python -m recorder_gui``, and the ``recorder-gui`` command."""

import sys

from recorder_gui.cli import main as run


def main() -> None:
    """Run with the process's arguments and leave with the exit code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
