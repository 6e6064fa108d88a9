"""Lets other programs be started from the frozen one without its libraries.

The frozen program's start-up code puts its own folder before the system's on Linux. A browser that inherits
this loads our libraries in place of its own, and does not start.
"""

import os
import sys
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from typing import Final

_PATH: Final = "LD_LIBRARY_PATH"
_BEFORE: Final = "LD_LIBRARY_PATH_ORIG"


@contextmanager
def without_own_libraries(
    environment: MutableMapping[str, str] = os.environ, *, is_frozen: bool = getattr(sys, "frozen", False)
) -> Iterator[None]:
    """Give back the search path that was there before us, until the block ends."""
    ours = environment.get(_PATH) if is_frozen else None
    if ours is None:
        yield
        return
    if before := environment.get(_BEFORE):
        environment[_PATH] = before
    else:
        del environment[_PATH]
    try:
        yield
    finally:
        environment[_PATH] = ours
