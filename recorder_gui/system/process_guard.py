"""What the whole process must be before it touches a patient's words."""

import contextlib
import logging
import os
import sys
from typing import IO, Final, NoReturn

_PRIVATE_UMASK: Final = 0o077


def harden() -> None:
    """Keep files private, and audio and keys out of core dumps."""
    os.umask(_PRIVATE_UMASK)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def divert_native_stderr(log_file: IO[bytes] | None) -> None:
    """Send what native libraries write to standard error to the log; ours still reaches the person.

    PortAudio, ALSA, JACK and Qt's multimedia write to descriptor 2 on their own. Python's
    ``sys.stderr`` is moved to a copy of the old descriptor first.
    """
    if sys.stderr is None:  # a windowed program on Windows has none
        return
    try:
        shown = os.dup(2)
        hidden = log_file.fileno() if log_file else os.open(os.devnull, os.O_WRONLY)
        os.dup2(hidden, 2)
    except OSError:
        return
    with contextlib.suppress(ValueError, OSError):
        sys.stderr.flush()
    sys.stderr = open(shown, "w", buffering=1, encoding="utf-8", errors="replace")  # noqa: SIM115, PTH123 - a descriptor, for good


def leave_at_once(code: int) -> NoReturn:
    """End the process as it is: neither clean-up nor a thread that hangs in a driver is waited for."""
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(ValueError, OSError, AttributeError):
            stream.flush()
    os._exit(code)
