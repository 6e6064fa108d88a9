"""The room check: can this computer record and deliver now? One remedy for each finding."""

import argparse
import os
import threading
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from recorder_gui.app.account import Account
from recorder_gui.app.delivery.upload_parts import account_token
from recorder_gui.app.microphone.listening import heard
from recorder_gui.app.room_check.disk_look import look_at_disk
from recorder_gui.app.room_check.live_place import live_place
from recorder_gui.app.room_check.room_check import RoomCheck
from recorder_gui.app.wording import room_check as words
from recorder_gui.bootstrap import Choices, account, data_folder, reading
from recorder_gui.cli.arguments import choices
from recorder_gui.cli.exit_code import ExitCode, check_code
from recorder_gui.cli.report import Report
from recorder_gui.domain.errors import CaptureError, RecorderError, SpoolUnavailable
from recorder_gui.domain.room_finding import Finding, Grade, Item, Step
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.system.boot_clock import boot_clock
from recorder_gui.system.file_systems import network_kind
from recorder_gui.system.folder_lock import FolderLock
from recorder_gui.system.secrets import SystemKeyStore
from recorder_gui.system.token_store import TokenStore

if TYPE_CHECKING:
    from recorder_gui.capture.microphone import Microphone

_LOOK_SECONDS: Final = 0.048


def check(options: argparse.Namespace, report: Report) -> ExitCode:
    """Look at ten things, from the microphone to a chunk's way back; the code is 1 if anything is red.

    Raises:
        FolderHeld: another instance works on the data folder, and uses its microphone.
    """
    wanted = choices(options)
    where = account(wanted)
    lines = _Lines(report)
    with ExitStack() as stack:
        if lock := _lock(data_folder(wanted)):
            stack.callback(lock.close)
        _run(wanted, where, lines)
    return check_code(lines.grades)


def _lock(folder: Path) -> FolderLock | None:
    """Hold a folder that is there, and makes no trouble that the look at the disk will tell of."""
    if network_kind(folder) or not folder.is_dir():
        return None
    with suppress(SpoolUnavailable):
        return FolderLock(FolderLayout(folder).lock, f"recorder-gui check (process {os.getpid()})")
    return None


class _Lines:
    """Tells the findings in the order of their items, however they come, and what to do meanwhile."""

    def __init__(self, report: Report) -> None:
        self._report: Final = report
        self._owed: Final = list(Item)
        self._waiting: Final[dict[Item, Finding]] = {}
        self._step = Step.OPENING
        self.grades: Final[set[Grade]] = set()

    def take(self, finding: Finding) -> None:
        """Tell it, as soon as those before it are told."""
        self._waiting[finding.item] = finding
        self.grades.add(finding.grade)
        while self._owed and self._owed[0] in self._waiting:
            ready = self._waiting[self._owed.pop(0)]
            told = words.told(ready)
            self._report.check(ready.item, ready.grade, str(told.found), str(told.remedy))

    def ask(self, step: Step) -> None:
        """Say what the person is to do now."""
        if step is not self._step:
            self._step = step
            self._report.say(str(words.STEPS[step]))


def _run(wanted: Choices, where: Account, lines: _Lines) -> None:
    microphone, fault = _open_microphone()
    run = RoomCheck(
        microphone.device if microphone else None,
        lambda: look_at_disk(data_folder(wanted)),
        live_place(where, account_token(where, _kept_tokens(wanted))),
        lines.take,
        fault=fault,
    )
    pause, clock = threading.Event(), boot_clock()
    try:
        while not run.is_over:  # ends: the run gives up what takes too long
            if microphone:
                run.hear(heard(clock.now(), microphone, microphone.drain()))
            run.tick()
            lines.ask(run.step)
            pause.wait(_LOOK_SECONDS)
    finally:
        run.break_off()
        if microphone:
            microphone.close()


def _open_microphone() -> "tuple[Microphone | None, CaptureError | None]":
    from recorder_gui.capture.devices import find_device, list_devices
    from recorder_gui.capture.microphone import Microphone
    from recorder_gui.system.process_guard import divert_native_stderr

    divert_native_stderr(None)
    clock = boot_clock()
    try:
        microphone = Microphone(find_device(None, list_devices()), clock.now, slept=clock.slept)
        microphone.open()
    except CaptureError as fault:
        return None, fault
    return microphone, None


def _kept_tokens(wanted: Choices) -> TokenStore:
    """Return what delivery would find: the key store, and the folder's sealed tokens where it opens."""
    desk = None
    with suppress(RecorderError):
        desk = reading(wanted)
    if desk is None:
        return TokenStore(SystemKeyStore())
    desk.close()
    return TokenStore(SystemKeyStore(), data_folder(wanted) / "tokens", desk.keys)
