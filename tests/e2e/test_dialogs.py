"""While a visit is recorded, no action of the window brings up anything that holds the window up."""

import json
import subprocess
import sys

from tests.e2e.labs.private_environment import private_environment
from tests.e2e.labs.recorder import REPOSITORY

PATIENCE_SECONDS = 60.0


def test_nothing_modal_comes_up_while_a_visit_is_recorded(tmp_path):
    environment = {
        **private_environment(tmp_path),
        "PYTHONPATH": str(REPOSITORY),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.labs.dialogs_of_the_window", str(tmp_path / "data")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert any("ShortcutList" in one["came"] for one in seen)  # the walk really opens what there is
    assert [one for one in seen if one["modal"]] == []
