"""The command line: the same engine without a window (design 4.2)."""

from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code."""
    from recorder_gui.cli.commands import run

    return run(arguments)
