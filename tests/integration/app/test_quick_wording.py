"""The command line and the window's first paint must not wait for libraries that words do not need."""

import subprocess
import sys


def test_words_need_no_qt():
    find_qt = "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    code = f"import sys, recorder_gui.app.wording.visits; {find_qt}"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
