"""``recorder-gui --self-test``: whether this copy of the program has all it needs, on this computer.

For installers, and for whoever looks after many computers: no account, no microphone and no screen are
needed, nothing of the person's is read or changed, and nothing leaves the process.
"""

import sys
from collections.abc import Callable, Iterator
from typing import Final, TextIO

from recorder_gui.app.wording import self_test as words
from recorder_gui.cli import self_test_items as items
from recorder_gui.cli.exit_code import ExitCode
from recorder_gui.system.process_guard import divert_native_stderr

Item = Callable[[], str]
"""Looks at one thing: says what it found, or raises."""

ITEMS: Final[dict[str, Item]] = {
    "imports": items.look_at_imports,
    "sound files": items.look_at_sound_files,
    "sound devices": items.look_at_sound_devices,
    "key store": items.look_at_key_store,
    "certificates": items.look_at_certificates,
    "resources": items.look_at_resources,
    "storage": items.look_at_storage,
    "delivery": items.look_at_delivery,
    "window": items.look_at_window,  # last: Qt ends the process where its platform plugin is broken
}


def run() -> ExitCode:
    """Look at everything, one line each on standard output; the code is 1 if anything failed."""
    divert_native_stderr(None)
    return tell(ITEMS, sys.stdout)


def tell(looks: dict[str, Item], output: TextIO | None) -> ExitCode:
    """Write a line for each look, then the sum. ``output``: None in a windowed program on Windows."""
    failed = 0
    for line, is_well in _lines(looks):
        failed += not is_well
        _write(output, line)
    _write(output, words.incomplete(failed) if failed else words.ALL_WELL)
    return ExitCode.FAULT if failed else ExitCode.DONE


def _lines(looks: dict[str, Item]) -> Iterator[tuple[str, bool]]:
    for name, look in looks.items():
        try:
            yield f"    ok  {name}: {look()}", True
        except Exception as error:  # noqa: BLE001 - whatever a broken library raises is what we look for
            yield f"FAILED  {name}: {_told(error)}", False


def _told(error: Exception) -> str:
    return (
        " ".join(str(error).split())
        if isinstance(error, items.Failed)
        else f"{type(error).__name__}: {error}"
    )


def _write(output: TextIO | None, line: str) -> None:
    if output:
        output.write(f"{line}\n")
        output.flush()
