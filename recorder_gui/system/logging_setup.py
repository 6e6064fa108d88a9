"""The program's log: ids, numbers, sizes, states and durations; never a word, a name or a token."""

import copy
import logging
import logging.handlers
import re
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Final, cast

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]

_LARGEST_BYTES: Final = 1_000_000
_KEPT_FILES: Final = 3
_LONGEST_CHAIN: Final = 10
_FORMAT: Final = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"

_SECRETS: Final = re.compile(
    r"(?i)((?:authorization|token)['\"]?\s*[:=]\s*['\"]?(?:bearer\s+)?|bearer\s+)\S+"
    r"|\beyJ[\w-]+\.[\w-]+\.?[\w-]*"
)


class _Scrubber(logging.Formatter):
    """The second net: what looks like a token never reaches the file.

    Of an exception it writes the type and the places, not the message: one about a value quotes it,
    and the value may be a patient's.
    """

    def format(self, record: logging.LogRecord) -> str:
        record = copy.copy(record)
        record.exc_text = None  # what another handler made of the exception, with its message
        return _SECRETS.sub(lambda found: (found[1] or "") + "…", super().format(record))

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802 - logging's own name
        return "\n".join(_type_and_places(ei[1]))


def _type_and_places(error: BaseException | None) -> Iterator[str]:
    """Yield a line for each exception of the chain, the first cause first, and for each place it passed."""
    chain: list[BaseException] = []
    while error and len(chain) < _LONGEST_CHAIN:
        chain.append(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    for link in reversed(chain):
        number = f" (errno {link.errno})" if isinstance(link, OSError) else ""
        yield f"  {type(link).__module__}.{type(link).__qualname__}{number}"
        for place in traceback.extract_tb(link.__traceback__):
            yield f"    {place.filename}:{place.lineno} in {place.name}"


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
