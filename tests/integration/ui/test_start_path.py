"""The window's first paint waits for nothing that only a recording, a delivery or a sound needs."""

import subprocess
import sys

START = """
import os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from recorder_gui.window_parts import assembly as window_parts
from recorder_gui.app.account import Account
from recorder_gui.app.held_folder import HeldFolder
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.settings.store import SettingsStore

root = Path(sys.argv[1])
application = QApplication([])
book = SettingsBook(SettingsStore(root / "settings.json"), application)
folder = HeldFolder(root / "data")
parts = window_parts.assemble(application, folder, Account(), book)
parts.window.show()
late = {"numpy", "httpx", "sounddevice", "soundfile", "soxr", "starlette", "uvicorn"}
print(sorted(late & set(sys.modules)), flush=True)
os._exit(0)
"""


def test_no_sound_or_network_library_is_loaded_before_the_window_is_shown(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path)],
        env={"PATH": "", "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == "[]", done.stderr
