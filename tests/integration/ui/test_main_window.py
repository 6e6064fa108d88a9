"""What the window shows of the recorder, and what it asks of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from inspect import signature

import pytest
from PySide6.QtCore import QObject, Qt

from recorder_gui.app.facts import DeviceChoice, Lamps, LampState
from recorder_gui.app.window.chunks.chunk_rows import Column
from recorder_gui.app.window.chunks.chunk_table_model import CHUNK_ROLE
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.upload_outcome import DelayCause
from recorder_gui.domain.visit import VisitResult
from recorder_gui.system.steady_clock import steady_now
from recorder_gui.ui.window.main_window import MainWindow
from tests.fakes.recorder_controller import HEADSET, STUDIO, visit_id


def cell(window, row, column):
    model = window.page.chunks
    return model.data(model.index(row, column))


@pytest.mark.parametrize(
    ("state", "record", "pause", "finish"),
    [
        (RecordingState.IDLE, True, False, False),
        (RecordingState.STARTING, False, False, True),
        (RecordingState.RECORDING, False, True, True),
        (RecordingState.PAUSED, True, True, True),
        (RecordingState.STOPPING, False, False, False),
        (RecordingState.FAULTED, True, False, False),
    ],
)
def test_what_can_be_pressed_follows_from_the_recorder_s_state(
    window, controller, state, record, pause, finish
):
    controller.recording_state_changed.emit(state)
    panel = window.panel
    pressable = panel.record.isEnabled(), panel.pause.isEnabled(), panel.finish.isEnabled()
    assert pressable == (record, pause, finish)
    assert panel.label.isEnabled() == (record and state is not RecordingState.PAUSED)
    is_between = state in (RecordingState.STARTING, RecordingState.STOPPING)
    assert panel.microphone.isEnabled() == (not is_between)


def test_the_state_is_told_in_a_word_and_pause_becomes_resume(window, controller):
    controller.record("")
    assert window.panel.state.word == "Starting…"
    controller.hear(1)
    assert window.panel.state.word == "Recording"
    assert window.panel.pause.text() == "Pause"
    controller.pause_or_resume()
    assert window.panel.state.word == "Paused"
    assert window.panel.pause.text() == "Resume"


def test_the_title_never_carries_a_patient_s_label(window, controller):
    controller.record("Mr. Okonkwo")
    controller.hear(1)
    assert window.windowTitle() == "Consultation Recorder"


def test_the_label_is_given_to_the_visit_and_gone_for_the_next_patient(window, controller, qtbot):
    qtbot.keyClicks(window.panel.label, "  Mr. Okonkwo ")
    qtbot.mouseClick(window.panel.record, Qt.MouseButton.LeftButton)
    assert ("record", "Mr. Okonkwo") in controller.asked
    controller.hear(3)
    assert window.panel.label.text().strip() == "Mr. Okonkwo"
    controller.finish()
    controller.complete_finish()
    assert window.panel.label.text() == ""
    assert window.panel.elapsed.text() == "00:00"


def test_a_fault_keeps_the_label_for_the_new_visit(window, controller, qtbot):
    qtbot.keyClicks(window.panel.label, "Mr. Okonkwo")
    controller.record("Mr. Okonkwo")
    controller.fail()
    assert window.panel.label.text() == "Mr. Okonkwo"
    assert window.panel.record.isEnabled()


def test_the_level_meter_works_before_a_recording_and_the_waveform_waits_for_one(window, controller):
    controller.hear(1, 0.3, is_recording=False)
    assert window.panel.level.word == "Good level"
    assert window.panel.waveform.bars_shown == 0
    controller.record("")
    controller.hear(90)
    assert window.panel.waveform.bars_shown == 300
    assert window.panel.elapsed.text() == "01:30"


@pytest.mark.parametrize(
    ("loudness", "word"), [(0.0, "No sound"), (0.01, "Quiet"), (0.3, "Good level"), (1.0, "Too loud")]
)
def test_the_level_has_a_name(window, controller, loudness, word):
    controller.hear(0.1, loudness, is_recording=False)
    assert window.panel.level.word == word


def test_the_chosen_microphone_is_used_and_lists_follow_the_sockets(window, controller):
    picker = window.panel.microphone
    assert picker.currentText() == STUDIO.name
    picker.setCurrentIndex(1)
    picker.activated.emit(1)
    assert ("choose_device", HEADSET) in controller.asked
    controller.devices_changed.emit(DeviceChoice((), None))
    assert picker.currentText() == "No microphone found"


def test_the_table_shows_where_every_chunk_is(window, controller, qtbot):
    controller.record("")
    controller.hear(47)
    assert [cell(window, row, Column.SPAN) for row in range(3)] == [
        "00:00 \N{EN DASH} 00:20",
        "00:20 \N{EN DASH} 00:40",
        "00:40 \N{EN DASH} 00:47",
    ]
    controller.send(0, 0.45)
    assert cell(window, 0, Column.STATE) == "Sending 45 %"
    due = datetime.now(UTC) + timedelta(seconds=30)
    controller.change_chunk(
        0, state=ChunkState.BACKING_OFF, attempts=2, due_at=due, reason=DelayCause.TIMED_OUT
    )
    assert cell(window, 0, Column.STATE) == "Waiting to retry"
    assert cell(window, 0, Column.TRIES) == "2 · in 30 s"
    assert cell(window, 0, Column.REMARK) == "No answer in time"
    controller.change_chunk(0, state=ChunkState.UPLOADED, attempts=3)
    assert cell(window, 0, Column.STATE) == "With the server"
    assert cell(window, 0, Column.REMARK) == ""


def test_a_retry_is_counted_down_on_the_engine_s_clock_not_on_the_one_that_people_set(controller, qapp):
    assert signature(MainWindow).parameters["now"].default is steady_now
    hours_ahead = datetime.now(UTC) + timedelta(hours=3)
    window = MainWindow(controller, lambda: hours_ahead)
    controller.record("")
    controller.hear(21)
    due = hours_ahead + timedelta(seconds=30)
    controller.change_chunk(0, state=ChunkState.BACKING_OFF, attempts=2, due_at=due)
    assert cell(window, 0, Column.TRIES) == "2 · in 30 s"
    window.deleteLater()


def test_lost_sound_is_said_in_the_header_and_in_its_row(window, controller):
    controller.record("")
    controller.hear(30)
    controller.lose(2.3)
    controller.hear(20)
    sentence = "2.3 s of sound missing: the microphone was lost"
    assert window.page.header.missing.word == sentence
    assert window.page.header.missing.isVisible()
    assert [cell(window, row, Column.REMARK) for row in range(3)] == ["", sentence, ""]


def test_chunks_of_a_visit_that_is_not_shown_stay_out_of_the_table(window, controller):
    controller.open_the_day()
    controller.record("")
    controller.hear(25)
    window.visits.setCurrentIndex(window.visit_model.index(window.visit_model.row_of(visit_id(0))))
    assert ("show_visit", visit_id(0)) in controller.asked
    controller.hear(30)
    assert window.page.chunks.rowCount() == 0
    assert window.page.header.name.text() == "Mrs. Adeyemi"
    assert "Dry cough for two weeks" in window.page.note.text.toPlainText()


def test_new_chunks_stay_in_view_until_someone_scrolls_up(window, controller, qtbot):
    controller.record("")
    controller.hear(400)
    bar = window.page.table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    bar.setValue(0)
    controller.hear(60)
    qtbot.waitUntil(lambda: window.page.chunks.rowCount() == 23)
    assert bar.value() == 0


def test_a_note_says_honestly_that_it_is_not_there_and_then_comes_to_the_front(window, controller):
    controller.record("")
    controller.hear(10)
    assert not window.page.note.has_result
    controller.finish()
    controller.complete_finish()
    controller.deliver()
    text = window.page.note.text.toPlainText()
    assert "Dry cough for two weeks" in text
    assert window.page.note.reader.tabs.tabText(1) == "Transcript"
    window.page.note.reader.turn_forward()
    text = window.page.note.text.toPlainText()
    assert "Doctor: Good morning. What brings you in today?\nPatient:" in text
    assert window.page.tabs.currentWidget() is window.page.note
    assert window.page.note.text.isReadOnly()


def test_a_note_never_takes_the_doctor_away_from_a_running_visit(window, controller):
    controller.open_the_day()
    controller.record("")
    controller.hear(5)
    controller.result_arrived.emit(VisitResult(controller.running, ResultStatus.PARTIAL, "So far", ()))
    assert window.page.tabs.currentWidget() is window.page.pieces
    assert window.page.tabs.tabText(1) == "Note ●"


def test_a_failed_result_is_said_plainly_and_markup_of_strangers_is_not_obeyed(window, controller):
    controller.record("")
    document = Document("summary", "completed", '{"plan": "<img src=http://x.example/a.png>"}')
    controller.result_arrived.emit(
        VisitResult(controller.running, ResultStatus.FAILED, "<b>loud</b>", (document,))
    )
    note = window.page.note
    assert "could not write a note" in note.advice.text()
    assert "x.example" in note.text.toPlainText()
    note.reader.turn_forward()
    assert note.text.toPlainText() == "<b>loud</b>"


def test_lamps_tell_in_words_and_offer_to_try_again_only_when_it_helps(window, controller):
    header = window.page.header
    controller.lamps_changed.emit(Lamps(LampState.GOOD, LampState.BUSY))
    assert (header.on_disk.word, header.with_server.word) == ("All saved", "On its way")
    assert not header.retry.isVisible()
    controller.lamps_changed.emit(Lamps(LampState.GOOD, LampState.TROUBLE))
    assert header.retry.isVisible()
    header.retry.click()
    assert ("retry_now",) in controller.asked


def test_banners_show_alarms_first_one_for_each_topic_and_go_with_their_cause(window, controller):
    controller.warn()
    controller.warn()
    controller.warn("device", is_alarm=True)
    assert [notice.topic for notice in window.notices.notices] == ["device", "server"]
    controller.notice_cleared.emit("device")
    controller.notice_cleared.emit("server")
    assert window.notices.notices == ()
    assert not window.notices.isVisible()


def test_visits_stand_newest_first_with_their_state_in_words(window, controller):
    controller.open_the_day()
    controller.record("Mr. Okonkwo")
    model = window.visit_model
    said = [model.data(model.index(row)) for row in range(model.rowCount())]
    assert [line.split(", ", 1)[1] for line in said] == [
        "Mr. Okonkwo, Recording",
        "Mrs. Adeyemi, Note ready",
        "A. Kowalczyk, Waiting for network",
        "Visit without label, Needs your attention",
    ]
    assert window.visits.currentIndex().row() == 0


def test_the_note_stands_beside_the_table_in_a_wide_window(window, qtbot):
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: window.page.tabs.count() == 1)
    assert window.page.note.isVisible()
    window.resize(900, 560)
    qtbot.waitUntil(lambda: window.page.tabs.count() == 2)


def test_everything_that_can_be_reached_by_keyboard_has_a_name_for_screen_readers(window):
    reachable = [
        widget
        for widget in window.findChildren(QObject)
        if widget.isWidgetType() and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert window.panel.record in reachable
    texts = {widget: widget.accessibleName() or getattr(widget, "text", str)() for widget in reachable}
    assert [widget for widget, text in texts.items() if not text] == []
    for widget in (window.panel.level, window.panel.waveform, window.panel.state, window.panel.elapsed):
        assert widget.accessibleName()


def test_the_table_carries_whole_records_for_the_painting(window, controller):
    controller.record("")
    controller.hear(25)
    index = window.page.chunks.index(0, Column.STATE)
    held = controller.chunks[controller.running][0]
    assert index.data(CHUNK_ROLE) == replace(held)
