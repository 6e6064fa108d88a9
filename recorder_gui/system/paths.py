"""Where this program's files belong on each operating system."""

import contextlib
from pathlib import Path
from typing import Final

_NAME: Final = "consultation-recorder"


def default_data_folder() -> Path:
    """Return the private, local, unsynchronised folder for audio and the ledger.

    The system's folder that it lies in is made on a fresh account; that of a folder a person names is not.
    """
    import platformdirs

    folder = platformdirs.user_state_path(_NAME, appauthor=False)
    with contextlib.suppress(OSError):  # told when the folder itself is made
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def settings_file() -> Path:
    """Return the file of the person's choices."""
    import platformdirs

    return platformdirs.user_config_path(_NAME, appauthor=False) / "settings.json"
