"""What may be wrong with a folder that a person chooses."""

from enum import Enum, auto


class FolderTrouble(Enum):
    """What keeps a folder from being used."""

    NOT_ABSOLUTE = auto()
    NO_FOLDER = auto()  # a file is in its place
    NOT_WRITABLE = auto()
    NOT_OURS = auto()  # whoever owns it could let others in
    ON_NETWORK = auto()
    IN_DATA_FOLDER = auto()  # another's, or ours: its keeper would take the files for its own
    NOT_EMPTY = auto()  # and no data folder: recordings would lie between other files
