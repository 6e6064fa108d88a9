"""Puts a small text in place so that no power cut leaves half of it."""

import os
from contextlib import suppress
from pathlib import Path


def put_durably(path: Path, text: str) -> None:
    """Replace a file by one with this text, or leave it as it was. Raises OSError."""
    scratch = path.with_name(f"{path.name}.part")
    with scratch.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())  # a new name may be on the disk before what it names
    os.replace(scratch, path)  # noqa: PTH105 - atomic on every system, as the store promises
    with suppress(OSError):  # Windows opens no folder: it keeps names by itself
        descriptor = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
