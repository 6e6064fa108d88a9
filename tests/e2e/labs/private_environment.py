"""An environment in which a program meets nothing of the machine's own sound, settings, keys or session."""

import os
from pathlib import Path

ALSA_SETTINGS = "pcm.!default { type pulse }\nctl.!default { type pulse }\n"


def private_environment(folder: Path) -> dict[str, str]:
    """Make the folders a desktop session has; return an environment without any other, nor a session bus."""
    home, runtime, pulse = folder / "home", folder / "run", folder / "run" / "pulse"
    for made in (home, runtime, pulse):
        made.mkdir(mode=0o700)
    (home / ".asoundrc").write_text(ALSA_SETTINGS)
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "PULSE_RUNTIME_PATH": str(pulse),
        "PULSE_SERVER": f"unix:{pulse}/native",
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        "JACK_NO_START_SERVER": "1",
        "PYTHONFAULTHANDLER": "1",
    }
