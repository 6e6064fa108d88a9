"""What may be wrong with the place where audio goes; the words are in ``app/wording/disk.py``.

SpoolError
└── DiskTrouble
    ├── TooLittleRoom
    ├── RoomShort
    ├── ReserveInUse
    ├── KeptInMemory
    ├── FolderOnNetwork
    └── FolderEmptied
"""

from recorder_gui.domain.errors import SpoolError


class DiskTrouble(SpoolError):
    """``path`` is the data folder."""

    def __init__(self, path: str, *facts: object) -> None:
        super().__init__(path, *facts)
        self.path = path


class TooLittleRoom(DiskTrouble):
    """No visit may begin: there is room for ``minutes_left``, and ``minutes_needed`` would be needed."""

    def __init__(self, path: str, minutes_left: int, minutes_needed: int) -> None:
        super().__init__(path, minutes_left, minutes_needed)
        self.minutes_left = minutes_left
        self.minutes_needed = minutes_needed


class RoomShort(DiskTrouble):
    """The disk has room for no more than ``minutes_left``."""

    def __init__(self, path: str, minutes_left: int) -> None:
        super().__init__(path, minutes_left)
        self.minutes_left = minutes_left


class ReserveInUse(DiskTrouble):
    """The disk was full; what had been kept back for this is in use now."""


class KeptInMemory(DiskTrouble):
    """The disk is full to the last byte.

    What is recorded stays in memory; ``seconds`` of it are neither on disk nor with the server yet.
    """

    def __init__(self, path: str, seconds: int) -> None:
        super().__init__(path, seconds)
        self.seconds = seconds


class FolderOnNetwork(DiskTrouble):
    """The data folder lies on a drive of another computer, which may go away at any time."""

    def __init__(self, path: str, file_system: str) -> None:
        super().__init__(path, file_system)
        self.file_system = file_system


class FolderEmptied(DiskTrouble):
    """Recordings were kept in the data folder, and nothing is in it now: its drive may not be there."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
