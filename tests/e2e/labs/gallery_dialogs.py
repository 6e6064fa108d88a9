"""What comes beside the window: first steps, room check, settings, questions, the small window."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from recorder_gui.app.window.room_check_controller import CheckProgress
from recorder_gui.domain.errors import DeviceUnavailable
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.room_finding import Finding, Grade, Item, Step, Verdict
from recorder_gui.domain.visit_details import VisitDetails
from recorder_gui.ui.account.panel import AccountPanel
from recorder_gui.ui.companions.send_again import SendAgainQuestion
from recorder_gui.ui.help.diagnostics_dialog import DiagnosticsDialog
from recorder_gui.ui.help.shortcut_list import ShortcutList
from recorder_gui.ui.refusal import Refusal
from recorder_gui.ui.room.check_dialog import RoomCheckDialog
from recorder_gui.ui.room.first_steps_dialog import FirstStepsDialog
from recorder_gui.ui.settings.entry import SettingsEntry
from recorder_gui.ui.small_window.stand_ins import StandIns
from recorder_gui.ui.visits.dialogs import DeleteQuestion, ExportDialog
from recorder_gui.ui.window.closing import CloseQuestion
from tests.e2e.labs.gallery_notices import notices
from tests.e2e.labs.gallery_scenes import Picture
from tests.e2e.labs.gallery_stage import Stage
from tests.fakes.recorder_controller import STUDIO, visit_id

SERVER = "https://voice.example.com"
STEPS = 3
MOST_LOOKS = 80
GOOD = (
    Finding(
        Item.MICROPHONE, Grade.GREEN, Verdict.OPENS, {"name": STUDIO.name, "rate": 48_000, "channels": 1}
    ),
    Finding(Item.PERMISSION, Grade.GREEN, Verdict.ALLOWED),
    Finding(Item.LEVEL, Grade.GREEN, Verdict.HEARD, {"decibels": -14.0}),
    Finding(Item.NOISE, Grade.GREEN, Verdict.CALM, {"decibels": -58.0}),
    Finding(Item.DROPOUTS, Grade.GREEN, Verdict.WHOLE, {"seconds": 8.0}),
    Finding(Item.CLOCK, Grade.GREEN, Verdict.STEADY, {"rate": 48_000}),
    Finding(Item.DISK, Grade.GREEN, Verdict.ROOM, {"seconds": 2_400_000.0, "sync": 0.004}),
    Finding(Item.SERVER, Grade.GREEN, Verdict.ENCRYPTED, {"server": SERVER}),
    Finding(Item.TOKEN, Grade.GREEN, Verdict.TOKEN_ACCEPTED),
    Finding(Item.CHUNK, Grade.GREEN, Verdict.CAME_BACK, {"seconds": 0.8}),
)
BAD = (
    Finding(Item.MICROPHONE, Grade.RED, Verdict.FAULT, fault=DeviceUnavailable(STUDIO.name, "Device busy")),
    *(
        Finding(item, Grade.AMBER, Verdict.UNTRIED)
        for item in (Item.PERMISSION, Item.LEVEL, Item.NOISE, Item.DROPOUTS, Item.CLOCK)
    ),
    Finding(Item.DISK, Grade.AMBER, Verdict.ROOM_SHORT, {"seconds": 4_000.0, "sync": 0.3}),
    Finding(Item.SERVER, Grade.RED, Verdict.AWAY, {"cause": "not_connected"}),
    Finding(Item.TOKEN, Grade.AMBER, Verdict.TOKEN_UNTRIED),
    Finding(Item.CHUNK, Grade.AMBER, Verdict.UNTRIED),
)


class ScriptedCheck(QObject):
    """Fits ``ui/room/ports.py`` by shape; it finds what the gallery says."""

    begun, refused, found, moved, finished = Signal(), Signal(), Signal(object), Signal(object), Signal()

    def start(self) -> None:
        self.begun.emit()

    def stop(self) -> None:
        pass


def dialog_scenes(stage: Stage) -> Iterator[Picture]:
    """Go through all that may stand beside the window, or in its place."""
    for scene in (_first_steps, _room_check, _settings, _account, _help, _questions, _small_window):
        yield from scene(stage)


def _first_steps(stage: Stage) -> Iterator[Picture]:
    steps = stage.part(FirstStepsDialog)
    steps.unfold()
    stage.controller.hear(1, 0.3, is_recording=False)
    for number in range(1, STEPS + 1):
        yield f"first_steps_{number}", steps
        steps.next.click()


def _room_check(stage: Stage) -> Iterator[Picture]:
    check = ScriptedCheck(stage.window)
    dialog = RoomCheckDialog(check, stage.controller, stage.window)
    dialog.unfold()
    for finding in GOOD[:2]:
        check.found.emit(finding)
    check.moved.emit(CheckProgress(Step.SPEAK, 0.25))
    stage.controller.hear(1, 0.4, is_recording=False)
    yield "room_check_running", dialog
    for name, findings in (("green", GOOD), ("red", BAD)):
        check.start()
        for finding in findings:
            check.found.emit(finding)
        check.finished.emit()
        yield f"room_check_{name}", dialog
    dialog.close()


def _settings(stage: Stage) -> Iterator[Picture]:
    part = stage.window.findChild(SettingsEntry)
    part.unfold()
    dialog = part.dialog()
    for row in range(dialog.groups.count()):
        dialog.groups.setCurrentRow(row)
        yield f"settings_{row + 1}", dialog
    dialog.close()


def _account(stage: Stage) -> Iterator[Picture]:
    panel = stage.part(AccountPanel)
    panel.unfold()
    yield "account", panel
    panel.close()


def _help(stage: Stage) -> Iterator[Picture]:
    for name, kind in (("keys", ShortcutList), ("report", DiagnosticsDialog)):
        dialog = stage.part(kind)
        dialog.unfold()
        for _ in range(MOST_LOOKS):  # the report is put together by a thread
            if kind is ShortcutList or dialog.text.toPlainText():
                break
            stage.settle()
        yield name, dialog
        dialog.close()


def _questions(stage: Stage) -> Iterator[Picture]:
    window, visit = stage.window, stage.controller.visits[visit_id(1)]
    unsent = replace(visit, chunks_uploaded=1)
    for name, question in (
        ("delete", DeleteQuestion(window, visit)),
        ("delete_unsent", DeleteQuestion(window, unsent)),
        ("send_again", SendAgainQuestion(window, visit, SERVER)),
        ("close", CloseQuestion(window)),
        ("close_loses", CloseQuestion(window, notices()["memory"])),
        ("refusal", Refusal(notices()["disk_gone"])),
        ("export", ExportDialog(window, visit, "/tmp")),  # noqa: S108 - a folder that every Linux has
    ):
        question.show()
        yield name, question
        question.close()


def _small_window(stage: Stage) -> Iterator[Picture]:
    stand_ins, controller = stage.controller.findChild(StandIns), stage.controller
    mini = stand_ins.mini
    stand_ins.swap()
    yield "small_window_ready", mini
    controller.begin("", VisitDetails())
    for _ in range(8):
        controller.hear(4.5)
    yield "small_window_recording", mini
    controller.pause_or_resume()
    yield "small_window_paused", mini
    controller.pause_or_resume()
    controller.notice_raised.emit(notices()["microphone"])
    yield "small_window_no_sound", mini
    assert controller.recording_state is RecordingState.RECORDING
