"""Looks for known secrets in every byte of a folder, as a thief with a disk editor would."""

import stat
from collections.abc import Iterable
from pathlib import Path

from tests.e2e.labs.known_noise import SAMPLE_RATE, Frames

WINDOW_FRAMES = 16
FOLDER_MODE = 0o700
FILE_MODE = 0o600


def windows_of(frames: Frames, *, every_seconds: float = 0.25) -> list[bytes]:
    """Return 32-byte windows of a recording: none of them can occur by chance."""
    step = round(every_seconds * SAMPLE_RATE)
    return [frames[at : at + WINDOW_FRAMES].tobytes() for at in range(0, len(frames) - WINDOW_FRAMES, step)]


def spellings_of(word: str) -> list[bytes]:
    """Return the ways in which a name may lie on a disk."""
    return [word.encode(), word.encode("utf-16-le"), word.encode().hex().encode(), word.upper().encode()]


def find_in_folder(folder: Path, secrets: Iterable[bytes]) -> list[Path]:
    """Return the files that hold one of the secrets."""
    wanted = list(secrets)
    found = []
    for path in filter(Path.is_file, folder.rglob("*")):
        content = path.read_bytes().rstrip(b"\0")  # room that is kept back holds 64 MB of nothing
        if any(secret.rstrip(b"\0") in content for secret in wanted):
            found.append(path)
    return found


def size_bytes(folder: Path) -> int:
    """Return the size of all files together."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def open_to_others(folder: Path) -> list[str]:
    """Return every path whose mode is not 0700 for folders and 0600 for files."""
    paths = [folder, *folder.rglob("*")]
    modes = [(path, stat.S_IMODE(path.stat().st_mode)) for path in paths]
    return [
        f"{path.relative_to(folder)} {mode:o}"
        for path, mode in modes
        if mode != (FOLDER_MODE if path.is_dir() else FILE_MODE)
    ]
