"""Tells whether a folder lies on a drive of another computer, without touching that drive.

A network drive may go away in the middle of a word, and a call to one that has gone never returns.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_MOUNTS: Final = Path("/proc/self/mounts")
_ASK_SECONDS: Final = 5.0
_ESCAPED: Final = re.compile(r"\\([0-7]{3})")
_MAC_LINE: Final = re.compile(r"^.* on (?P<place>/.*) \((?P<kind>\w+)[,)]")
_WINDOWS_REMOTE: Final = 4  # DRIVE_REMOTE of GetDriveTypeW

NETWORK_KINDS: Final = frozenset(
    {
        *("nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "afpfs", "webdav"),
        *("davfs", "ceph", "glusterfs", "lustre", "gfs2", "ocfs2", "beegfs", "ftp"),
        *("fuse.sshfs", "fuse.davfs", "fuse.davfs2", "fuse.rclone", "fuse.s3fs", "fuse.gvfsd-fuse"),
        *("fuse.glusterfs", "fuse.ceph", "fuse.smbnetfs", "fuse.curlftpfs"),
    }
)
"""Not 9p and virtiofs: they are how a virtual computer sees the disk of its own host."""


def network_kind(folder: Path) -> str | None:
    """Return the kind of network file system the folder lies on, or None where it lies on none we know."""
    if sys.platform == "win32":
        return _windows_kind(str(folder))
    places = dict(_mounts())
    # As it is written first: following a link into a dead drive would not return.
    return kind_among(places, folder) or kind_among(places, Path(os.path.realpath(folder)))


def kind_among(places: dict[str, str], folder: Path) -> str | None:
    """Return the network file system among mount ``places`` that the folder belongs to, if it is one."""
    for parent in (folder, *folder.parents):
        if kind := places.get(str(parent)):
            return kind if kind in NETWORK_KINDS else None
    return None


def linux_mounts(table: str) -> Iterator[tuple[str, str]]:
    """Yield place and kind of each line of Linux's mount table; a later mount hides an earlier one."""
    for line in table.splitlines():
        fields = line.split(" ")
        if len(fields) > 2:  # noqa: PLR2004 - device, place, kind
            yield _ESCAPED.sub(lambda match: chr(int(match[1], 8)), fields[1]), fields[2]


def mac_mounts(table: str) -> Iterator[tuple[str, str]]:
    """Yield place and kind of each line that macOS's ``mount`` prints."""
    for line in table.splitlines():
        if match := _MAC_LINE.match(line):
            yield match["place"], match["kind"]


def _mounts() -> Iterator[tuple[str, str]]:
    try:
        if sys.platform == "darwin":
            yield from mac_mounts(_asked("/sbin/mount"))
        else:
            yield from linux_mounts(_MOUNTS.read_text(errors="surrogateescape"))
    except (OSError, subprocess.SubprocessError):
        return


def _asked(program: str) -> str:
    asked = subprocess.run([program], capture_output=True, text=True, timeout=_ASK_SECONDS, check=False)  # noqa: S603 - a fixed path
    return asked.stdout


def _windows_kind(folder: str) -> str | None:  # pragma: no cover - Windows
    import ctypes

    drive, _ = os.path.splitdrive(folder)
    if drive.startswith("\\\\"):
        return "smb"
    windll = getattr(ctypes, "windll")  # noqa: B009 - known to type checkers on Windows alone
    is_remote = windll.kernel32.GetDriveTypeW(f"{drive}\\") == _WINDOWS_REMOTE
    return "smb" if is_remote else None
