"""Where this program's files belong on each operating system."""

import contextlib
import sys
from pathlib import Path
from typing import Final

_NAME: Final = "consultation-recorder"
_POLICY: Final = "policy.json"
_COMMON_FOLDERS: Final = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders"


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


def policy_file(system: str = sys.platform) -> Path:
    """Return the organisation's file: only an administrator writes there, no variable leads elsewhere."""
    if system == "win32":
        return _program_data() / _NAME / _POLICY
    if system == "darwin":
        return Path("/Library/Application Support") / _NAME / _POLICY
    return Path("/etc") / _NAME / _POLICY


def _program_data() -> Path:
    """Return Windows' folder for all users by the registry: whoever starts us chooses %PROGRAMDATA%."""
    if sys.platform == "win32":
        import winreg

        with (
            contextlib.suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _COMMON_FOLDERS) as folders,
        ):
            found, _ = winreg.QueryValueEx(folders, "Common AppData")
            return Path(str(found))
    return Path("C:/ProgramData")
