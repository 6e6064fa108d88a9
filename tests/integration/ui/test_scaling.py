"""The window is whole at every scaling of the screen, in the smallest size that it may have."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

REPOSITORY = Path(__file__).parents[3]
SECONDS = 60


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_is_cut_off_or_covered_at_any_scaling(percent):
    looked = subprocess.run(
        [sys.executable, "-m", "tests.integration.ui.scaled_window", str(percent)],
        cwd=REPOSITORY,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(percent / 100)},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert (looked.returncode, looked.stdout) == (0, ""), looked.stderr
    picture = QImage(str(REPOSITORY / "build" / "screenshots" / f"scaled-{percent}-dark_4_paused.png"))
    assert (picture.width(), picture.height()) == (9 * percent, 56 * percent // 10)
