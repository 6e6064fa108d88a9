"""The command line and the window's first paint must not wait for libraries that words do not need."""

import subprocess
import sys


def test_words_need_no_qt():
    code = "import sys, recorder_gui.app.wording; sys.exit(any(m.startswith('PySide6') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
