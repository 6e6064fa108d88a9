"""The window's room: nothing jumps, nothing is squeezed, nothing is offered in vain."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect

from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.ui.companions.playback_actions import PlaybackActions
from tests.fakes.playback_control import FakePlaybackControl

LOW, TALL = (900, 560), (1180, 720)


@pytest.fixture
def recording(window, controller, qtbot):
    controller.open_the_day()
    controller.record("Mr. Okonkwo")
    for _ in range(6):
        controller.hear(4.5)
    qtbot.wait(50)
    return controller


def test_nothing_offers_to_play_the_visit_that_is_recorded(window, recording):
    player = FakePlaybackControl()
    recording.recording_state_changed.connect(PlaybackActions(window, player).follow)
    assert not window.page.header.play.isVisible()
    recording.finish()
    recording.complete_finish()
    assert window.page.header.play.isVisible()


def test_a_button_that_comes_moves_nothing_of_the_header(window, recording, qtbot):
    header = window.page.header
    qtbot.wait(50)
    before = [header.height(), header.hint.geometry(), header.on_disk.geometry()]
    header.retry.show()
    qtbot.wait(50)
    assert [header.height(), header.hint.geometry(), header.on_disk.geometry()] == before


def test_the_details_of_a_visit_stand_beside_what_is_missing_of_it(window, recording, qtbot):
    header = window.page.header
    recording.lose(2.3)
    qtbot.wait(50)
    assert header.details.y() + header.details.height() > header.missing.y()
    assert header.details.x() > header.missing.geometry().right()


def test_the_choices_are_whole_in_a_window_that_changed_its_height_during_a_visit(window, recording, qtbot):
    for size in (TALL, LOW, TALL, LOW):
        window.resize(*size)
        qtbot.wait(50)
    recording.finish()
    recording.complete_finish()
    middle = window.panel.middle
    choices = middle.choices
    for size in (LOW, TALL):
        window.resize(*size)
        # Qt arranges a window in several turns of its loop.
        qtbot.waitUntil(lambda: middle.rect().contains(choices.geometry()))
        assert choices.height() == middle.waveform.minimumHeight()
        assert middle.rect().contains(choices.geometry())
        assert choices.rect().contains(choices.language.geometry())


def test_a_long_address_leaves_the_status_bar_its_beginning(window, controller, qtbot):
    controller.server_changed.emit("Recordings go to https://consultations.hospital.example.com " * 3)
    window.resize(*LOW)
    qtbot.wait(50)
    assert window.server.shown.startswith("Recordings go to https://consultations")
    assert window.server.shown.endswith("…")
    assert QRect(window.statusBar().rect()).contains(window.server.geometry())


def test_a_note_that_is_there_in_part_has_room_for_its_tabs_and_buttons(window, recording, qtbot):
    recording.finish()
    recording.complete_finish()
    recording.deliver()
    result = recording.results[recording.running]
    recording.result_arrived.emit(replace(result, status=ResultStatus.PARTIAL))
    window.page.note.wanted.emit()
    qtbot.wait(50)
    tabs = window.page.note.reader.tabs
    assert tabs.rect().contains(tabs.tabRect(tabs.count() - 1))
