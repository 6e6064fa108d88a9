"""Runs the program's window; sent SIGUSR1, its thread stands still for 30 s while the others go on."""

import signal
import sys
import threading

from recorder_gui.bootstrap import Choices, prepare_process, run_window

FREEZE_SECONDS = 30.0


def _stand_still(_number: int, _frame: object) -> None:
    # Python runs handlers in the main thread, which is the window's.
    threading.Event().wait(FREEZE_SECONDS)


if __name__ == "__main__":
    prepare_process()
    signal.signal(signal.SIGUSR1, _stand_still)
    sys.exit(run_window(Choices()))
