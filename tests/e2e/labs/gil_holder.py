"""Runs the recorder's command line while another thread stops the interpreter three times for 3 s.

`ctypes.PyDLL` calls without releasing the interpreter lock: no Python code of any thread runs meanwhile.
"""

import ctypes
import json
import os
import sys
import threading
import time
from pathlib import Path

HOLD_SECONDS = 3.0
HOLDS = 3
FIRST_HOLD_AFTER_SECONDS = 4.0
BETWEEN_SECONDS = 1.5
# Names the file that receives the seconds of each hold, as proof that it happened.
REPORT_VARIABLE = "GIL_HOLDER_REPORT"


def _hold_the_interpreter() -> None:
    library = ctypes.PyDLL(None)
    pause = threading.Event()
    pause.wait(FIRST_HOLD_AFTER_SECONDS)
    holds = []
    for _ in range(HOLDS):
        begun = time.monotonic()
        library.usleep(round(HOLD_SECONDS * 1_000_000))
        holds.append((begun, time.monotonic()))
        pause.wait(BETWEEN_SECONDS)
    Path(os.environ[REPORT_VARIABLE]).write_text(json.dumps(holds))


def main(arguments: list[str]) -> int:
    """Run the command line with these arguments; return its exit code."""
    from recorder_gui.cli import main as run_command

    threading.Thread(target=_hold_the_interpreter, name="gil-holder", daemon=True).start()
    return int(run_command(arguments))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
