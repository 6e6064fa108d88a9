"""The self-test tells one line for each item, and goes on after one that fails."""

import io

from recorder_gui.cli.exit_code import ExitCode
from recorder_gui.cli.self_test import ITEMS, tell
from recorder_gui.cli.self_test_items import Failed


def _broken() -> str:
    msg = "libsndfile cannot read MP3"
    raise Failed(msg)


def _not_loadable() -> str:
    msg = "libjack.so.0: cannot open shared object file"
    raise OSError(msg)


def test_a_whole_program_is_told_line_by_line():
    output = io.StringIO()
    assert tell({"storage": lambda: "SQLite 3"}, output) is ExitCode.DONE
    assert output.getvalue().splitlines() == [
        "    ok  storage: SQLite 3",
        "This copy of the program is complete.",
    ]


def test_what_fails_is_named_and_the_rest_still_looked_at():
    output = io.StringIO()
    looks = {"sound files": _broken, "sound devices": _not_loadable, "storage": lambda: "SQLite 3"}
    assert tell(looks, output) is ExitCode.FAULT
    first, second, third, last = output.getvalue().splitlines()
    assert first == "FAILED  sound files: libsndfile cannot read MP3"
    assert second == "FAILED  sound devices: OSError: libjack.so.0: cannot open shared object file"
    assert third == "    ok  storage: SQLite 3"
    assert last.startswith("2 of these failed")


def test_without_a_standard_output_the_code_still_tells():
    assert tell({"sound files": _broken}, None) is ExitCode.FAULT


def test_the_window_is_looked_at_last():
    assert list(ITEMS)[-1] == "window"
