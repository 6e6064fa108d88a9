"""How a command hears of trouble, signals and the end, and which exit code it leaves with."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from recorder_gui.app.account import Account
from recorder_gui.app.upload_worker import AttemptOutcome
from recorder_gui.app.window.microphones.device_book import DeviceBook
from recorder_gui.cli import delivery
from recorder_gui.cli.delivery_command import DeliveryCommand, DeliveryTask
from recorder_gui.cli.exit_code import ExitCode
from recorder_gui.cli.report import Report
from recorder_gui.domain.device import Device
from recorder_gui.domain.disk_trouble import TooLittleRoom
from recorder_gui.domain.errors import AudioFileUnreadable, DiskFull, NoFrames, SpoolUnavailable
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.upload_outcome import DelayCause, SignInNeeded, TryLater
from recorder_gui.domain.visit import RESULT_REASONS, VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitEvent, VisitState
from recorder_gui.settings.model import RecordingSettings
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.spool import Spool
from recorder_gui.system.secrets import SystemKeyStore
from recorder_gui.system.token_store import TokenStore
from recorder_gui.system.tokens import AccountToken
from tests.fakes.choices import PlainChoices
from tests.fakes.engine import FakeEngine
from tests.fakes.key_store import MemoryKeyStore

SERVER = "https://a"
CUT = RecordingSettings(languages=("hi",), templates=("t1",))
DESK = Device("Desk", "PulseAudio", "desk", 1, 48_000, is_default=True)
VISIT = VisitRecord(
    VisitId("a" * 32), VisitState.RECORDING, datetime(2026, 3, 2, 8, 0, tzinfo=UTC), SERVER, "file"
)


class Terminal:
    """A command over a real ledger and an engine that does nothing."""

    def __init__(self, folder, capsys) -> None:
        self.desk = Spool(FolderLayout(folder), MemoryKeyStore()).desk()
        self.engine = FakeEngine()
        self.capsys = capsys
        token = AccountToken(SERVER, "given", TokenStore(SystemKeyStore()))
        self.folder = SimpleNamespace(
            desk=self.desk, interrupted=(), engine=lambda _, **__: self.engine, token=lambda _: token
        )

    def run(self, task) -> DeliveryCommand:
        report = Report(as_json=False)
        self.command = DeliveryCommand(self.folder, Account(SERVER), report, task, CUT, waits_for_result=True)
        self.command.start()
        return self.command

    def asked(self) -> list[str]:
        return [name for name, *_ in self.engine.asked]

    def said(self) -> str:
        return self.capsys.readouterr().err


@pytest.fixture
def terminal(qapp, tmp_path, capsys):
    made = Terminal(tmp_path / "data", capsys)
    yield made
    made.desk.close()


def record(terminal, **options):
    book = options.get("book") or DeviceBook(PlainChoices())
    return terminal.run(delivery._RecordTask(book, options.get("device"), None, options.get("limit")))


def test_record_takes_the_device_that_was_named(terminal):
    record(terminal, device="Desk", limit=16_000)
    terminal.engine.encoder.devices_listed.emit((DESK,))
    name, order = terminal.engine.asked[-1]
    assert (name, order.device, order.frame_limit) == ("record", DESK, 16_000)
    assert order.details == CUT.details(SERVER)


def test_an_unknown_device_ends_the_command_with_a_sentence_and_1(terminal):
    command = record(terminal, device="Kazoo")
    terminal.engine.encoder.devices_listed.emit((DESK,))
    assert terminal.asked()[-1] == "stop"
    assert command.exit_code() is ExitCode.FAULT
    said = terminal.said()
    assert "Kazoo" in said
    assert "Desk" in said


def test_a_recording_that_ends_lets_the_microphone_go_and_waits_for_delivery(terminal):
    command = record(terminal)
    terminal.desk.visits.add(VISIT)
    for state in (RecordingState.STARTING, RecordingState.RECORDING, RecordingState.STOPPING):
        terminal.engine.encoder.recording_state_changed.emit(state)
    terminal.desk.visits.finish(VISIT.id, VISIT.started_at, is_interrupted=False)
    terminal.engine.encoder.visit_changed.emit(VISIT)
    terminal.engine.encoder.recording_state_changed.emit(RecordingState.IDLE)
    assert ("monitor", None) in terminal.engine.asked
    assert "stop" not in terminal.asked()
    terminal.engine.uploader.visit_changed.emit(replace(VISIT, state=VisitState.READY))
    command.watch._look()
    assert terminal.asked()[-1] == "stop"
    assert command.exit_code() is ExitCode.DONE


def test_silence_that_ends_is_no_fault_of_the_command(terminal):
    command = record(terminal)
    terminal.engine.encoder.fault_raised.emit(("microphone", NoFrames("Desk", 1)))
    assert command.exit_code() is ExitCode.FAULT
    terminal.engine.encoder.fault_cleared.emit("microphone")
    assert command.exit_code() is ExitCode.DONE


def test_a_recording_that_cannot_begin_ends_the_command(terminal):
    record(terminal)
    terminal.engine.encoder.recording_state_changed.emit(RecordingState.FAULTED)
    assert terminal.asked()[-1] == "stop"


def test_a_file_that_cannot_be_read_shows_in_the_exit_code(terminal):
    command = terminal.run(delivery._SendTask((), None))
    terminal.engine.encoder.fault_raised.emit(("file", AudioFileUnreadable("a.txt", "no_audio")))
    terminal.engine.encoder.files_done.emit()
    assert command.exit_code() is ExitCode.FAULT
    assert "a.txt" in terminal.said()


def test_a_full_disk_ends_the_reading_of_a_file_and_is_3(terminal):
    command = terminal.run(delivery._SendTask((), None))
    terminal.engine.encoder.fault_raised.emit(("disk", DiskFull("data")))
    assert terminal.asked()[-1] == "stop"
    assert command.exit_code() is ExitCode.NOT_DELIVERED
    assert "disk is full" in terminal.said()


def test_trouble_with_delivery_does_not_end_a_recording(terminal):
    command = record(terminal)
    for fault in (SpoolUnavailable("visit", "Input/output error"), DiskFull("data")):
        terminal.engine.uploader.fault_raised.emit(("delivery", fault))
    assert not {"finish", "stop"} & set(terminal.asked())
    assert not command._patience.isActive()
    terminal.engine.uploader.fault_cleared.emit("delivery")
    assert command.exit_code() is ExitCode.DONE


@pytest.mark.parametrize("fault", [DiskFull("data"), SpoolUnavailable("visit", "Read-only file system")])
def test_a_recording_goes_on_while_the_disk_refuses(terminal, fault):
    command = record(terminal)
    terminal.engine.encoder.fault_raised.emit(("disk", fault))
    assert not {"finish", "stop"} & set(terminal.asked())
    assert not command._patience.isActive()
    terminal.engine.encoder.fault_cleared.emit("disk")
    assert command.exit_code() is ExitCode.DONE


def test_a_disk_that_heals_in_time_lets_the_recording_end_in_order(terminal):
    command = record(terminal)
    terminal.engine.encoder.recording_state_changed.emit(RecordingState.RECORDING)
    terminal.engine.encoder.fault_raised.emit(("disk", SpoolUnavailable("visit", "Busy")))
    terminal.engine.encoder.recording_state_changed.emit(RecordingState.STOPPING)
    assert command._patience.isActive()
    terminal.engine.encoder.fault_cleared.emit("disk")
    assert not command._patience.isActive()


def test_a_disk_that_refuses_the_end_for_good_is_said_to_have_cut_the_recording_off(terminal):
    command = record(terminal)
    terminal.engine.encoder.recording_state_changed.emit(RecordingState.RECORDING)
    terminal.engine.encoder.fault_raised.emit(("disk", SpoolUnavailable("visit", "Busy")))
    terminal.engine.encoder.recording_state_changed.emit(RecordingState.STOPPING)
    command._patience.timeout.emit()
    assert terminal.asked()[-1] == "stop"
    assert command.exit_code() is ExitCode.NOT_DELIVERED
    assert "could not be brought to its end" in terminal.said()


def test_a_recording_that_is_refused_for_want_of_room_is_1(terminal):
    command = record(terminal)
    terminal.engine.encoder.fault_raised.emit(("disk", TooLittleRoom("data", 12, 30)))
    terminal.engine.encoder.recording_state_changed.emit(RecordingState.FAULTED)
    assert terminal.asked()[-1] == "stop"
    assert command.exit_code() is ExitCode.FAULT
    assert "12 minutes" in terminal.said()


def test_a_file_that_does_not_fit_does_not_stop_the_others(terminal):
    command = terminal.run(delivery._SendTask((), None))
    terminal.engine.encoder.fault_raised.emit(("file", TooLittleRoom("data", 12, 30)))
    assert "stop" not in terminal.asked()
    assert command.exit_code() is ExitCode.FAULT


def test_the_engine_is_at_rest_before_an_error_at_the_start_lets_the_folder_go(terminal, qapp):
    class Broken(DeliveryTask):
        def begin(self, command):
            return {}["a bug"]

    report = Report(as_json=False)
    command = DeliveryCommand(terminal.folder, Account(SERVER), report, Broken(), CUT, waits_for_result=True)
    with pytest.raises(KeyError):
        delivery._run_to_its_end(command, SimpleNamespace(close=lambda: True), qapp)
    assert terminal.asked()[-1] == "wait"


def test_resume_tries_what_was_locked_and_says_so_when_it_still_is(terminal):
    terminal.desk.visits.add(replace(VISIT, state=VisitState.WAITING, reason=DelayCause.LOCKED))
    command = terminal.run(delivery._ResumeTask())
    assert "stop" not in terminal.asked()
    terminal.engine.uploader.attempt_ended.emit(AttemptOutcome(VISIT.id, TryLater(DelayCause.LOCKED)))
    command.watch._look()
    assert terminal.asked()[-1] == "stop"
    assert command.exit_code() is ExitCode.NOT_DELIVERED
    assert "key store" in terminal.said()


def test_the_first_signal_finishes_the_recording_and_the_second_leaves(terminal):
    command = record(terminal)
    terminal.engine.encoder.recording_state_changed.emit(RecordingState.RECORDING)
    command.on_stop_requested(1)
    assert terminal.asked()[-1] == "finish"
    command.on_stop_requested(2)
    assert terminal.asked()[-1] == "stop"
    assert command.exit_code() is ExitCode.NOT_DELIVERED
    assert "Stopped before everything was delivered" in terminal.said()


def test_a_bug_is_said_in_a_sentence_and_ends_the_command(terminal):
    command = record(terminal)
    terminal.engine.uploader.failed.emit(KeyError("a bug"))
    assert terminal.asked()[-1] == "stop"
    assert command.exit_code() is ExitCode.FAULT
    said = terminal.said()
    assert "KeyError" not in said
    assert "recorder-gui resume" in said


def test_news_of_the_encoder_is_told_as_the_ledger_has_it_by_then(terminal):
    command = record(terminal)
    terminal.desk.visits.add(VISIT)
    terminal.desk.visits.finish(VISIT.id, VISIT.started_at, is_interrupted=False)
    terminal.desk.visits.advance(VISIT.id, VisitEvent.DELIVERY_MOVED)
    terminal.engine.encoder.visit_changed.emit(VISIT)
    assert command.watch._visits[VISIT.id].state is VisitState.UPLOADING


@pytest.mark.parametrize("state", [VisitState.SIGNED_OUT, VisitState.ATTENTION])
def test_resume_asks_again_for_what_was_held_before_it_gives_up(terminal, state):
    terminal.desk.visits.add(replace(VISIT, state=state))
    command = terminal.run(delivery._ResumeTask())
    assert "retry_stuck" in terminal.asked()
    assert "stop" not in terminal.asked()
    terminal.engine.uploader.attempt_ended.emit(AttemptOutcome(VISIT.id, SignInNeeded()))
    assert terminal.asked()[-1] == "stop"
    assert command.exit_code() is ExitCode.NOT_DELIVERED
    assert "sign in" in terminal.said()


@pytest.mark.parametrize("reason", sorted(RESULT_REASONS))
def test_resume_tells_of_a_visit_without_a_note_and_has_nothing_sent_anew(terminal, reason):
    elsewhere = replace(VISIT, id=VisitId("b" * 32), server="https://other")
    for visit in (VISIT, elsewhere):
        terminal.desk.visits.add(replace(visit, state=VisitState.PROCESSING))
        terminal.desk.visits.advance(visit.id, VisitEvent.HELP_NEEDED, reason)
    command = terminal.run(delivery._ResumeTask())
    assert terminal.asked()[-1] == "stop"
    assert "retry_visit" not in terminal.asked()
    assert command.exit_code() is ExitCode.REFUSED
    assert "another server" not in terminal.said()


def test_resume_with_nothing_pending_is_done(terminal):
    command = terminal.run(delivery._ResumeTask())
    assert terminal.asked()[-1] == "stop"
    assert command.exit_code() is ExitCode.DONE


def test_resume_tells_of_visits_that_wait_for_another_server(terminal):
    terminal.desk.visits.add(replace(VISIT, state=VisitState.SAVED, server="https://other"))
    command = terminal.run(delivery._ResumeTask())
    assert command.exit_code() is ExitCode.NOT_DELIVERED
    assert "another server" in terminal.said()


@pytest.mark.parametrize("worker", ["encoder", "uploader"])
def test_a_bug_while_somebody_speaks_is_said_and_the_recording_goes_on(terminal, worker):
    command = record(terminal)
    terminal.engine.encoder.recording_state_changed.emit(RecordingState.RECORDING)
    getattr(terminal.engine, worker).failed.emit(KeyError("a bug"))
    assert not {"stop", "finish"} & set(terminal.asked())
    said = terminal.said()
    assert "went wrong" in said
    assert "Traceback" not in said
    assert command.exit_code() is ExitCode.FAULT
