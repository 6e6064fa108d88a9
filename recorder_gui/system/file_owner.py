"""Whether a file can only come from an administrator.

Windows lets everybody make folders where programs look for what counts for all, so there the owner is asked.
Written by the documentation of GetNamedSecurityInfoW; not tried on a real Windows yet.
"""

import ctypes
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

_ADMINISTRATORS: Final = "S-1-5-32-544"
_SYSTEM: Final = "S-1-5-18"
_ROOT: Final = 0
_OTHERS_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH
_FILE_OBJECT: Final = 1
_OWNER: Final = 0x1


def is_administrators(path: Path) -> bool:
    """Return whether file and folder are an administrator's, and nobody else's to write; False in doubt."""
    belongs = is_administrators_on_windows if sys.platform == "win32" else _is_roots
    try:
        return belongs(path) and belongs(path.parent)
    except OSError:
        return False


def is_roots(found_owner: int, mode: int) -> bool:
    """Return whether something on Linux or macOS is root's alone to write."""
    return found_owner == _ROOT and not mode & _OTHERS_WRITE


def is_administrators_on_windows(path: Path, owner_of: Callable[[str], str] | None = None) -> bool:
    """Return whether the administrators or the system own it; ``owner_of`` tells an owner's SID."""
    return (owner_of or _windows_owner)(str(path)) in {_ADMINISTRATORS, _SYSTEM}


def _is_roots(path: Path) -> bool:
    found = path.stat()
    return is_roots(found.st_uid, found.st_mode)


def _windows_owner(path: str) -> str:  # pragma: no cover - Windows
    """Return the SID of the owner as text. Raises OSError."""
    windll: Any = getattr(ctypes, "windll")  # noqa: B009 - known to type checkers on Windows alone
    owner, descriptor, text = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_wchar_p()
    failure = windll.advapi32.GetNamedSecurityInfoW(
        ctypes.c_wchar_p(path),
        _FILE_OBJECT,
        _OWNER,
        ctypes.byref(owner),
        *(None, None, None),
        ctypes.byref(descriptor),
    )
    if failure:
        raise OSError(failure, "the owner cannot be read", path)
    try:
        if not windll.advapi32.ConvertSidToStringSidW(owner, ctypes.byref(text)):
            raise OSError(0, "the owner cannot be told", path)
        try:
            return text.value or ""
        finally:
            windll.kernel32.LocalFree(text)
    finally:
        windll.kernel32.LocalFree(descriptor)
