"""Bugs that may cost the block they are in, and nothing more: logged, the first few of them."""

import logging
from types import TracebackType
from typing import Final

log = logging.getLogger(__name__)

_MOST_LOGGED: Final = 3


class LoggedBugs:
    """Use as ``with logged_bugs:`` around what a recording does not depend on."""

    def __init__(self) -> None:
        self._count = 0

    def __enter__(self) -> None:
        """Begin a block."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """End it, with whatever it raised but for what ends the program."""
        if not isinstance(error, Exception):
            return False
        self._count += 1
        if self._count <= _MOST_LOGGED:
            log.error("a bug beside the recording", exc_info=error)
        return True
