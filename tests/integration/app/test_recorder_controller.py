"""The window's controller forwards, never waits, and believes the ledger where news may cross."""

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from recorder_gui.app.account import Account
from recorder_gui.app.facts import Lamps, LampState
from recorder_gui.app.window.microphones.device_book import DeviceBook
from recorder_gui.app.window.recorder_controller import RecorderController
from recorder_gui.domain.chunk_lifecycle import ChunkEvent, ChunkState
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import DiskFull, NoFrames
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.domain.visit_lifecycle import VisitEvent, VisitState
from recorder_gui.settings.store import SettingsStore
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from tests.fakes.choices import PlainChoices
from tests.fakes.engine import FakeEngine
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.app.collector import Collector

VISIT = VisitId("a" * 32)
AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
DESK = Device("Desk", "PulseAudio", "desk", 1, 48_000, is_default=True)
HEADSET = Device("Headset", "PulseAudio", "headset", 1, 16_000)
RESULT = VisitResult(VISIT, ResultStatus.COMPLETED, "words")
SIGNALS = (
    *("recording_state_changed", "devices_changed", "visit_changed", "chunk_changed", "chunks_reset"),
    *("result_arrived", "visits_reset", "notice_raised", "lamps_changed"),
)


class Window:
    """A controller over a real folder and an engine that does nothing."""

    def __init__(self, folder) -> None:
        self.desk = Spool(FolderLayout(folder / "data"), MemoryKeyStore()).desk()
        self.shelf = Shelf(self.desk)
        self.engine = FakeEngine()
        self.devices = DeviceBook(PlainChoices(SettingsStore(folder / "settings.json")))
        self.controller = RecorderController(self.engine, self.desk, Account("https://a"), self.devices)
        self.heard = {name: Collector() for name in SIGNALS}
        for name, collector in self.heard.items():
            getattr(self.controller, name).connect(collector.take)
        self.cleared, self.agreed = Collector(), Collector()
        self.controller.notice_cleared.connect(self.cleared.take_text)
        self.controller.close_agreed.connect(self.agreed.note)

    def values(self, name: str) -> list:
        return self.heard[name].values

    def lists(self, *devices: Device) -> None:
        self.engine.encoder.devices_listed.emit(devices)

    def begins(self) -> VisitRecord:
        visit = self.shelf.begin(VisitRecord(VISIT, VisitState.RECORDING, AT, "https://a", "microphone"))
        self.engine.encoder.visit_changed.emit(visit)
        return visit


@pytest.fixture
def window(qapp, tmp_path):
    made = Window(tmp_path)
    yield made
    made.desk.close()


def test_it_starts_the_engine_and_fills_the_window(window):
    window.controller.start((), has_plain_key=True)
    assert window.engine.asked == [("start",), ("list_devices",)]
    assert window.values("visits_reset") == [()]


def test_record_asks_for_a_visit_with_the_chosen_microphone(window):
    window.lists(DESK, HEADSET)
    window.controller.choose_device(HEADSET)
    window.controller.record("  Ann ")
    name, order = window.engine.asked[-1]
    visit = order.make_visit()
    assert (name, order.device, order.frame_limit) == ("record", HEADSET, None)
    assert (visit.label, visit.server, visit.source) == ("Ann", "https://a", "microphone")
    assert order.make_visit().id != visit.id


@pytest.mark.expects_log("microphone: DeviceNotFound")
def test_record_without_a_microphone_is_explained(window):
    window.engine.encoder.devices_listed.emit(())
    asked_before = list(window.engine.asked)
    window.controller.record("")
    assert window.engine.asked == asked_before
    assert [notice.topic for notice in window.values("notice_raised")] == ["microphone"]


def test_record_pressed_before_the_microphones_are_known_is_not_forgotten(window):
    window.controller.record("Ann")
    assert window.engine.asked == []
    window.lists(DESK)
    assert [name for name, *_ in window.engine.asked].count("record") == 1


def test_one_button_pauses_and_resumes(window):
    window.controller.pause_or_resume()
    window.engine.encoder.recording_state_changed.emit(RecordingState.PAUSED)
    window.controller.pause_or_resume()
    window.controller.finish()
    assert window.engine.asked == [("pause",), ("resume",), ("finish",)]


def test_a_visit_that_begins_is_shown(window):
    window.begins()
    assert window.values("chunks_reset") == [(VISIT, ())]
    assert window.values("visit_changed")[-1].state is VisitState.RECORDING
    assert window.values("lamps_changed")[-1] == Lamps(LampState.GOOD, LampState.OFF)


def test_news_of_a_seal_behind_the_delivery_shows_the_delivery(window):
    window.begins()
    window.shelf.seal(ChunkId(VISIT, 0), 0, 10, b"x")
    stale = window.desk.chunks.get(ChunkId(VISIT, 0))
    window.desk.chunks.place(stale.id, 0, 0)
    window.desk.chunks.advance(stale.id, ChunkEvent.ATTEMPT_STARTED, attempts=1)
    window.desk.chunks.advance(stale.id, ChunkEvent.RECEIPT_CONFIRMED)
    window.engine.encoder.chunk_changed.emit(stale)
    assert window.values("chunk_changed")[-1].state is ChunkState.UPLOADED
    assert window.values("visit_changed")[-1].chunks_uploaded == 1


def test_news_of_a_finish_behind_the_delivery_shows_the_delivery(window):
    window.begins()
    saved = window.shelf.finish(VISIT, AT)
    window.desk.visits.advance(VISIT, VisitEvent.DELIVERY_MOVED)
    window.engine.encoder.visit_changed.emit(saved)
    assert window.values("visit_changed")[-1].state is VisitState.UPLOADING


@pytest.mark.expects_log("ledger not read")
def test_news_of_a_visit_that_the_ledger_cannot_tell_of_is_taken_as_it_came(window):
    visit = replace(window.begins(), id=VisitId("b" * 32), finished_at=AT)
    window.engine.encoder.visit_changed.emit(visit)
    assert window.values("visit_changed")[-1] == visit


def test_showing_a_visit_brings_its_chunks_and_its_result(window):
    window.begins()
    window.desk.visits.keep_result(0, RESULT)
    window.controller.show_visit(VISIT)
    assert window.values("chunks_reset")[-1] == (VISIT, ())
    assert window.values("result_arrived") == [RESULT]


@pytest.mark.expects_log("visit: KeyLocked")
def test_a_visit_that_is_locked_is_shown_with_a_word_about_it(window, tmp_path):
    window.begins()
    strange = Spool(FolderLayout(tmp_path / "other"), MemoryKeyStore()).desk()
    strange.visits.add(VisitRecord(VISIT, VisitState.SAVED, AT, "https://a", "microphone"))
    strange.visits.keep_result(0, RESULT)
    (row,) = strange._ledger.rows("SELECT body FROM results")
    strange.close()
    with window.desk.transaction() as connection:
        values = (VISIT, 0, "completed", row["body"])
        connection.execute("INSERT INTO results (visit, part, status, body) VALUES (?, ?, ?, ?)", values)
    window.controller.show_visit(VISIT)
    assert [notice.topic for notice in window.values("notice_raised")] == ["visit"]
    assert window.values("result_arrived") == []
    with window.desk.transaction() as connection:
        connection.execute("DELETE FROM results")
    window.cleared.values.clear()
    window.controller.show_visit(VISIT)
    assert window.cleared.values == ["visit"]


@pytest.mark.expects_log("device: MicrophoneAway")
def test_a_remembered_microphone_that_is_away_is_told_until_it_is_back(window):
    window.devices.choose(HEADSET)
    window.lists(DESK)
    assert [notice.topic for notice in window.values("notice_raised")] == ["device"]
    assert ("monitor", DESK) in window.engine.asked
    window.lists(DESK, HEADSET)
    assert window.cleared.values == ["device"]
    assert window.values("devices_changed")[-1].chosen == HEADSET


def test_a_remembered_microphone_that_goes_away_in_a_visit_is_not_said_to_be_replaced(window):
    window.devices.choose(HEADSET)
    window.lists(DESK, HEADSET)
    window.engine.encoder.recording_state_changed.emit(RecordingState.RECORDING)
    window.lists(DESK)
    assert window.values("notice_raised") == []


def test_a_choice_in_a_visit_reaches_the_recorder_and_is_remembered(window):
    window.lists(DESK, HEADSET)
    window.engine.encoder.recording_state_changed.emit(RecordingState.RECORDING)
    window.controller.choose_device(HEADSET)
    assert window.engine.asked[-1] == ("choose", HEADSET)
    assert window.devices.settings.priority[0].name == "Headset"


def test_the_microphone_stays_the_same_during_a_visit_and_changes_after_it(window):
    window.lists(DESK)
    window.engine.encoder.recording_state_changed.emit(RecordingState.RECORDING)
    asked = len(window.engine.asked)
    window.lists(HEADSET)
    assert len(window.engine.asked) == asked
    window.engine.encoder.recording_state_changed.emit(RecordingState.IDLE)
    assert window.engine.asked[-1] == ("monitor", HEADSET)


@pytest.mark.expects_log("disk: DiskFull", "microphone: NoFrames", "delivery: DiskFull")
def test_trouble_is_told_under_its_topic_and_cleared(window):
    window.begins()
    window.cleared.values.clear()
    window.engine.encoder.fault_raised.emit(("disk", DiskFull("data")))
    assert window.values("lamps_changed")[-1].on_disk is LampState.TROUBLE
    window.engine.encoder.fault_raised.emit(("microphone", NoFrames("Desk", 5)))
    window.engine.uploader.fault_raised.emit(("delivery", DiskFull("data")))
    assert [notice.topic for notice in window.values("notice_raised")] == ["disk", "microphone", "delivery"]
    for topic in ("microphone", "disk"):
        window.engine.encoder.fault_cleared.emit(topic)
    window.engine.uploader.fault_cleared.emit("delivery")
    assert window.cleared.values == ["microphone", "disk", "delivery"]
    assert window.values("lamps_changed")[-1].on_disk is LampState.GOOD


def test_a_bug_in_a_worker_is_an_alarm(window):
    window.engine.uploader.failed.emit(KeyError("a bug"))
    (notice,) = window.values("notice_raised")
    assert notice.is_alarm
    assert notice.topic == "program"


def test_closing_stops_the_engine_and_is_agreed_when_it_has_stopped(window):
    window.controller.request_close()
    window.controller.look_for_devices()
    assert window.engine.asked == [("stop",)]
    assert window.agreed.values == []
    window.engine.stopped.emit()
    assert len(window.agreed.values) == 1


def test_a_visit_that_is_deleted_is_shown_no_more_by_the_lamps_either(window):
    window.begins()
    assert window.values("lamps_changed")[-1].on_disk is LampState.GOOD
    window.engine.uploader.visit_removed.emit(VisitId("b" * 32))
    assert window.values("lamps_changed")[-1].on_disk is LampState.GOOD
    window.engine.uploader.visit_removed.emit(VISIT)
    assert window.values("lamps_changed")[-1] == Lamps(LampState.OFF, LampState.OFF)


def test_retry_asks_for_what_waits_and_what_is_stuck_but_sends_nothing_twice(window):
    window.controller.retry_now()
    assert window.engine.asked == [("retry_now",), ("retry_stuck",)]


def test_no_command_waits_not_even_for_a_ledger_that_another_thread_writes_to(window):
    window.begins()
    other = Spool(window.desk.layout, MemoryKeyStore()).desk()
    began = time.monotonic()
    with other.transaction():
        window.lists(DESK)
        window.controller.show_visit(VISIT)
        window.controller.record("")
        window.controller.pause_or_resume()
        window.controller.finish()
        window.controller.retry_now()
        window.controller.request_close()
    other.close()
    assert time.monotonic() - began < 0.5
