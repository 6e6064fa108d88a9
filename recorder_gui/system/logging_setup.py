"""The program's log: ids, numbers, sizes, states and durations; never a word, a name or a token."""

import logging
import logging.handlers
import re
from pathlib import Path
from typing import IO, Final, cast

_LARGEST_BYTES: Final = 1_000_000
_KEPT_FILES: Final = 3
_FORMAT: Final = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"

_SECRETS: Final = re.compile(
    r"(?i)((?:authorization|token)['\"]?\s*[:=]\s*['\"]?(?:bearer\s+)?|bearer\s+)\S+"
    r"|\beyJ[\w-]+\.[\w-]+\.?[\w-]*"
)


class _Scrubber(logging.Formatter):
    """The second net: what looks like a token never reaches the file, not even in a traceback."""

    def format(self, record: logging.LogRecord) -> str:
        return _SECRETS.sub(lambda found: (found[1] or "") + "…", super().format(record))


def start_logging(folder: Path) -> IO[bytes] | None:
    """Log to ``folder``; return the file that native libraries may write to as well.

    A folder that cannot be written to costs the log, never the recording.
    """
    logging.raiseExceptions = False
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    for chatty in ("httpx", "httpcore", "uvicorn"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "recorder.log", maxBytes=_LARGEST_BYTES, backupCount=_KEPT_FILES, encoding="utf-8"
        )
        native = (folder / "native.log").open("wb", buffering=0)
    except OSError:
        root.addHandler(logging.NullHandler())
        return None
    handler.setFormatter(_Scrubber(_FORMAT))
    root.addHandler(handler)
    return cast("IO[bytes]", native)
