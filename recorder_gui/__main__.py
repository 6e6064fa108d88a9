"""Runs the program: ``python -m recorder_gui``, and the ``recorder-gui`` command."""

import sys

from recorder_gui.cli import main as run
from recorder_gui.system.process_guard import leave_at_once


def main() -> None:
    """Run with the process's arguments and leave with the exit code.

    Everything is closed by then. Left to itself, the interpreter would take a tenth of a second
    to take Qt and numpy apart.
    """
    leave_at_once(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
