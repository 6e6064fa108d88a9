"""Playing a visit in the window: by keyboard, by hand, with its piece marked, never beside a recording."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from recorder_gui.app.window.chunks.chunk_table_model import IS_PLAYED_ROLE
from recorder_gui.app.wording import playback as words
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.playback import PlaybackFacts, PlaybackState
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.ui.companions.playback_actions import PlaybackActions
from tests.fakes.playback_control import FakePlaybackControl
from tests.fakes.recorder_controller import visit_id

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")

FRAMES = 320_000
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
VISIT, OTHER = visit_id(1), visit_id(2)
TOTAL = 4 * FRAMES


def pieces(visit=VISIT):
    return tuple(
        ChunkRecord(ChunkId(visit, number), ChunkState.UPLOADED, number * FRAMES, FRAMES, 640_044)
        for number in range(4)
    )


def facts(frame=0, state=PlaybackState.PLAYING, visit=VISIT):
    return PlaybackFacts(visit, state, frame, TOTAL, ChunkId(visit, min(3, frame // FRAMES)))


@pytest.fixture
def player(qapp):
    return FakePlaybackControl()


@pytest.fixture
def actions(window, controller, player):
    made = PlaybackActions(window, player)
    controller.recording_state_changed.connect(made.follow)
    controller.chunks_reset.emit((VISIT, pieces()))
    return made


def press(window, key, modifiers=CONTROL):
    QTest.keyClick(window, key, modifiers)


def test_ctrl_space_plays_from_the_beginning_where_no_piece_is_chosen(window, player, actions):
    press(window, Qt.Key.Key_Space)
    assert player.asked == [("play", VISIT, 0)]


def test_ctrl_space_plays_from_the_chosen_piece_and_again_stops(window, player, actions):
    window.page.table.selectRow(2)
    press(window.page.table, Qt.Key.Key_Space)
    player.changed.emit(facts(2 * FRAMES))
    press(window.page.table, Qt.Key.Key_Space)
    assert player.asked == [("play", VISIT, 2 * FRAMES), ("stop",)]


def test_the_strip_stands_below_the_visit_while_it_is_played(window, player, actions):
    strip = window.page.player
    assert not strip.isVisible()
    player.changed.emit(facts(50 * 16_000))
    assert strip.isVisible()
    assert strip.position.text() == "00:50 of 01:20"
    assert not window.page.header.play.isVisible()
    player.changed.emit(facts(0, PlaybackState.STOPPED))
    assert not strip.isVisible()
    assert window.page.header.play.isVisible()


def test_what_is_held_goes_on_where_it_was(window, player, actions):
    player.changed.emit(facts(FRAMES + 5))
    press(window, Qt.Key.Key_Space, CONTROL | SHIFT)
    player.changed.emit(facts(FRAMES + 5, PlaybackState.PAUSED))
    assert window.page.player.pause.text() == str(words.GO_ON)
    window.page.player.pause.click()
    assert player.asked == [("pause",), ("play", VISIT, FRAMES + 5)]


@pytest.mark.parametrize(
    ("key", "here", "there"),
    [
        (Qt.Key.Key_Right, FRAMES + 5, 2 * FRAMES),
        (Qt.Key.Key_Left, 2 * FRAMES + 5 * 16_000, 2 * FRAMES),
        (Qt.Key.Key_Left, 2 * FRAMES + 5, FRAMES),
        (Qt.Key.Key_Left, 5, 0),
        (Qt.Key.Key_Home, FRAMES, 0),
    ],
)
def test_the_arrow_keys_go_to_the_beginning_of_pieces(window, player, actions, key, here, there):
    player.changed.emit(facts(here))
    QTest.keyClick(window.page.player.slider, key)
    assert player.asked == [("play", VISIT, there)]


def test_the_slider_follows_and_asks_for_nothing_by_itself(window, player, actions):
    player.changed.emit(facts(3 * FRAMES))
    assert (window.page.player.slider.value(), window.page.player.slider.maximum()) == (60, 80)
    assert player.asked == []


def marked(window):
    model = window.page.pieces.model
    return [row for row in range(model.rowCount()) if model.index(row, 0).data(IS_PLAYED_ROLE)]


def test_the_piece_that_is_played_is_marked_in_the_table(window, player, actions):
    player.changed.emit(facts(FRAMES))
    assert marked(window) == [1]
    player.changed.emit(facts(2 * FRAMES))
    assert marked(window) == [2]
    player.changed.emit(facts(2 * FRAMES, PlaybackState.STOPPED))
    assert marked(window) == []


def test_another_visit_ends_the_playing(window, controller, player, actions):
    player.changed.emit(facts())
    controller.chunks_reset.emit((OTHER, pieces(OTHER)))
    assert player.asked == [("stop",)]


def test_nothing_is_played_while_a_visit_is_recorded_and_the_button_says_why(
    window, controller, player, actions
):
    controller.recording_state_changed.emit(RecordingState.RECORDING)
    play = window.page.header.play
    assert not play.isEnabled()
    assert play.toolTip() == str(words.NOT_WHILE_RECORDING)
    press(window, Qt.Key.Key_Space)
    assert player.asked == []
    controller.recording_state_changed.emit(RecordingState.IDLE)
    assert play.isEnabled()


def test_a_visit_without_sound_cannot_be_played_and_the_button_says_so(window, controller, actions):
    controller.chunks_reset.emit((OTHER, ()))
    assert not window.page.header.play.isEnabled()
    assert window.page.header.play.toolTip() == str(words.NO_SOUND_HERE)


def test_focus_does_not_vanish_with_the_strip(window, player, actions):
    player.changed.emit(facts())
    window.page.player.stop.setFocus()
    player.changed.emit(facts(0, PlaybackState.STOPPED))
    assert window.page.table.hasFocus()


def test_what_could_not_be_played_is_said_in_the_strip(window, player, actions):
    player.changed.emit(replace(facts(FRAMES), skipped=(ChunkId(VISIT, 0),)))
    assert window.page.player.skipped.text() == "1 piece cannot be played"
