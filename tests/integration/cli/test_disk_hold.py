"""A command does not end while audio is in memory alone, unless a person insists."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from recorder_gui.app import topics
from recorder_gui.app.account import Account
from recorder_gui.cli.delivery_command import DeliveryCommand, DeliveryTask
from recorder_gui.cli.disk_hold import DiskHold
from recorder_gui.cli.exit_code import ExitCode
from recorder_gui.cli.report import Report
from recorder_gui.domain.chunk_lifecycle import ChunkEvent
from recorder_gui.domain.disk_trouble import KeptInMemory, RoomShort
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.settings.model import RecordingSettings
from recorder_gui.spool.files.chunk_files import sealed_chunk
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.spool import Spool
from recorder_gui.system.secrets import SystemKeyStore
from recorder_gui.system.token_store import TokenStore
from recorder_gui.system.tokens import AccountToken
from tests.fakes.engine import FakeEngine
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.spool.known_visit import visit_record

SERVER = "https://a"
CHUNK = ChunkId(VisitId("a" * 32), 0)


class FakeDiskWatch(QObject):
    """A disk watch without a disk."""

    fault_raised = Signal(object)
    fault_cleared = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def start(self) -> None:
        self.asked.append("start")

    def wait(self) -> bool:
        self.asked.append("wait")
        return True


class Terminal:
    """A command over a real ledger, with one sealed chunk that is in memory alone."""

    def __init__(self, folder, capsys) -> None:
        self.desk = Spool(FolderLayout(folder), MemoryKeyStore()).desk()
        self.engine, self.disk, self.capsys = FakeEngine(), FakeDiskWatch(), capsys
        token = AccountToken(SERVER, "given", TokenStore(SystemKeyStore()))
        folder = SimpleNamespace(
            desk=self.desk, interrupted=(), engine=lambda _, **__: self.engine, token=lambda _: token
        )
        report = Report(as_json=False)
        recording = RecordingSettings()
        self.command = DeliveryCommand(
            folder, Account(SERVER), report, DeliveryTask(), recording, waits_for_result=True
        )
        self.hold = DiskHold(self.command, self.disk)
        sealed = sealed_chunk(CHUNK, 0, 16_000, bytes(32_000))
        self.desk.visits.add(visit_record(CHUNK.visit, server=SERVER))
        self.desk.chunks.add(sealed)
        self.desk.memory.put(sealed, bytes(32_000))

    def has_stopped(self) -> bool:
        return ("stop",) in self.engine.asked

    def said(self) -> str:
        return self.capsys.readouterr().err


@pytest.fixture
def terminal(qapp, tmp_path, capsys):
    made = Terminal(tmp_path / "data", capsys)
    yield made
    made.desk.close()


def test_a_command_stays_until_the_server_has_what_is_in_memory(terminal):
    terminal.command.leave()
    assert not terminal.has_stopped()
    assert "in memory only" in terminal.said()
    terminal.command.leave()
    assert terminal.said() == ""
    for event in (ChunkEvent.ATTEMPT_STARTED, ChunkEvent.RECEIPT_CONFIRMED):
        terminal.desk.chunks.advance(CHUNK, event)
    terminal.hold._look()
    assert ("retry_now",) in terminal.engine.asked  # delivery is awaited anew
    terminal.command.leave()
    assert terminal.has_stopped()


def test_a_command_stays_until_the_disk_has_what_is_in_memory(terminal):
    terminal.command.leave()
    assert not terminal.has_stopped()
    terminal.desk.memory.drop(CHUNK)
    terminal.command.leave()
    assert terminal.has_stopped()


def test_whoever_insists_is_told_what_is_lost_and_gets_3(terminal):
    terminal.command.leave()
    terminal.command.on_stop_requested(2)
    assert terminal.has_stopped()
    assert terminal.hold.close()
    assert terminal.command.exit_code() is ExitCode.NOT_DELIVERED
    assert "Part of the recording is lost" in terminal.said()


def test_the_disk_has_a_last_try_and_what_it_took_is_not_lost(terminal):
    terminal.command.on_stop_requested(2)
    terminal.desk.memory.drop(CHUNK)
    assert terminal.hold.close()
    assert terminal.disk.asked == ["start", "wait"]
    assert "lost" not in terminal.said()


def test_scarce_room_is_said_once_and_does_not_show_in_the_exit_code(terminal):
    terminal.desk.memory.drop(CHUNK)
    for minutes in (90, 85):
        terminal.disk.fault_raised.emit((topics.ROOM, RoomShort("data", minutes)))
    assert terminal.said().count("room for only") == 1
    assert terminal.command.exit_code() is ExitCode.DONE


def test_that_audio_is_at_risk_is_said_when_it_is(terminal):
    for seconds in (0, 10, 20):
        terminal.disk.fault_raised.emit((topics.MEMORY, KeptInMemory("data", seconds)))
    assert terminal.said().count("disk is full") == 2
    terminal.disk.fault_cleared.emit(topics.MEMORY)
    terminal.disk.fault_raised.emit((topics.MEMORY, KeptInMemory("data", 20)))
    assert terminal.said().count("disk is full") == 1
