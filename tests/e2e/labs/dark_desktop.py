"""A desktop session whose colours are dark, as Qt finds it out on Linux without a session bus."""

from pathlib import Path

from tests.e2e.labs.private_environment import write_settings

_COLOURS = """\
[General]
ColorScheme=BreezeDark

[KDE]
LookAndFeelPackage=org.kde.breezedark.desktop

[Colors:Window]
BackgroundNormal=32,35,38
ForegroundNormal=252,252,252
"""


def dark_desktop(folder: Path) -> dict[str, str]:
    """Write the session's settings into `folder`; return the environment that leads to them."""
    settings = folder / "dark-desktop"
    settings.mkdir()
    write_settings(settings)
    (settings / "kdeglobals").write_text(_COLOURS)
    return {
        "XDG_CURRENT_DESKTOP": "KDE",
        "KDE_FULL_SESSION": "true",
        "KDE_SESSION_VERSION": "5",
        "XDG_CONFIG_HOME": str(settings),
    }
