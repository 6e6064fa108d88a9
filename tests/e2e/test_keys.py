"""In the window as the program puts it together, every action has keys, and no two have the same."""

import json
import re
import subprocess
import sys
from collections import Counter

import pytest

from tests.e2e.labs.private_environment import private_environment
from tests.e2e.labs.recorder import REPOSITORY

PATIENCE_SECONDS = 60.0
SETTINGS_PAGES = 8
WORDING = REPOSITORY / "recorder_gui" / "app" / "wording"
NAMED = re.compile(r"""Keys\("([^"]+)"\)""")


def answer_of(lab, folder):
    """Run a lab inside the program, without a screen; return what it prints."""
    environment = {
        **private_environment(folder),
        "PYTHONPATH": str(REPOSITORY),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [sys.executable, "-m", f"tests.e2e.labs.{lab}", str(folder / "data")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    return answer_of("keys_of_the_window", tmp_path_factory.mktemp("keys"))


def test_tab_comes_to_everything_in_every_window_and_escape_leaves_every_dialog(tmp_path):
    places = answer_of("keyboard_walk", tmp_path)
    assert {"window", "MiniWindow", "RoomCheckDialog", "FirstStepsDialog", "AccountPanel"} <= {
        one["place"] for one in places
    }
    assert len([one for one in places if one["place"].startswith("settings, ")]) == SETTINGS_PAGES
    assert [one for one in places if one.get("missed") or one.get("caught")] == []
    assert [one["place"] for one in places if one.get("leaves") is False] == []


def test_every_action_has_keys_a_name_and_its_place_in_the_list(keys):
    assert keys["actions"]
    assert [one for one in keys["actions"] if not all(one)] == []
    listed = {action for _, action in keys["listed"]}
    assert {text.replace("&", "").rstrip("…") for _, text in keys["actions"]} <= listed
    assert all(action for _, action in keys["listed"])


def test_no_two_actions_have_the_same_keys(keys):
    counted = Counter(shortcut for shortcut, _ in keys["listed"])
    twice = [one for one in keys["listed"] if counted[one[0]] > 1]
    assert twice == []


def test_what_the_sentences_call_by_its_keys_is_among_them(keys):
    named = {found for path in WORDING.glob("*.py") for found in NAMED.findall(path.read_text("utf-8"))}
    assert len(named) > 20
    assert named - {shortcut for shortcut, _ in keys["listed"]} == set()


def test_help_and_the_report_are_among_them(keys):
    assert ["F1", "Keyboard shortcuts"] in keys["listed"]
    assert ["Ctrl+Shift+D", "Report for support"] in keys["listed"]
