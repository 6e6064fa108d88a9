"""Opens the program's window, prints every action and button with keys as JSON, and closes it again."""

import json
import sys

from recorder_gui.ui.help.shortcut_list import shortcuts_of
from tests.e2e.labs.opened_window import run_with


def tell_and_leave(window):
    """Print what has keys in the window's own list, and every action of the window."""
    listed = [(shortcut.keys, shortcut.action) for shortcut in shortcuts_of(window)]
    actions = [(action.shortcut().toString(), action.text()) for action in window.actions()]
    print(json.dumps({"listed": listed, "actions": actions}), flush=True)  # noqa: T201 - the answer
    window.close()


if __name__ == "__main__":
    sys.exit(run_with(tell_and_leave, sys.argv[1]))
