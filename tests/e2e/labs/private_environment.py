"""An environment in which a program meets nothing of the machine's own sound, settings, keys or session."""

import json
import os
from pathlib import Path

ALSA_SETTINGS = "pcm.!default { type pulse }\nctl.!default { type pulse }\n"
# Whoever used the program before is not met by the first steps. A microphone of the lab hears its speakers:
# only what a test plays may be in a recording that is compared bit for bit. Nobody is there to be asked for
# consent.
SETTINGS = {
    "first_run": {"done": True},
    "sounds": {"start": False, "pause": False, "finish": False},
    "consent": {"asks": False},
}


def private_environment(folder: Path) -> dict[str, str]:
    """Make the folders a desktop session has; return an environment without any other, nor a session bus."""
    home, runtime, pulse = folder / "home", folder / "run", folder / "run" / "pulse"
    for made in (home, runtime, pulse):
        made.mkdir(mode=0o700)
    (home / ".asoundrc").write_text(ALSA_SETTINGS)
    write_settings(home / ".config")
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


def write_settings(config: Path, **others: dict[str, object]) -> None:
    """Put the program's settings below the folder where programs keep them."""
    folder = config / "consultation-recorder"
    folder.mkdir(mode=0o700, parents=True)
    (folder / "settings.json").write_text(json.dumps({**SETTINGS, **others}))
