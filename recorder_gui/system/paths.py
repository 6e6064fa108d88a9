"""Where this program's files belong on each operating system."""

from pathlib import Path
from typing import Final

_NAME: Final = "consultation-recorder"


def default_data_folder() -> Path:
    """Return the private, local, unsynchronised folder for audio and the ledger."""
    import platformdirs

    return platformdirs.user_state_path(_NAME, appauthor=False)


def settings_file() -> Path:
    """Return the file of the person's choices."""
    import platformdirs

    return platformdirs.user_config_path(_NAME, appauthor=False) / "settings.json"
