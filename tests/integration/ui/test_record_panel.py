"""The round button, the waveform and the look of the panel tell one state, and never by colour alone."""

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible

from recorder_gui.app.facts import Notice
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.ui.look import theme
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.palette import DARK, LIGHT

SPOT = QPoint(46, 14)
"""In the disc, above picture and word."""


@pytest.fixture(scope="module", autouse=True)
def _dressed(qapp):
    theme.apply(qapp)


def colour_at(widget, spot):
    return widget.grab().toImage().pixelColor(spot).name()


def outline_of(area):
    """Return the pixels of a banner's picture that are not its ground."""
    (picture,) = [
        child
        for child in area.findChildren(QObject)
        if type(child).__name__ == "_Picture" and child.isVisible()
    ]
    drawn = picture.grab().toImage()
    ground = drawn.pixel(0, 0)
    spots = ((x, y) for x in range(drawn.width()) for y in range(drawn.height()))
    return {spot for spot in spots if drawn.pixel(*spot) != ground}


def test_the_round_button_is_hollow_when_ready_red_while_recording_and_amber_while_paused(window, controller):
    button = window.panel.record
    assert colour_at(button, SPOT) == LIGHT.surface
    controller.record("")
    controller.hear(1)
    assert colour_at(button, SPOT) == LIGHT.recording
    assert not button.isEnabled()
    controller.pause_or_resume()
    assert colour_at(button, SPOT) == LIGHT.paused


def test_every_face_of_the_round_button_differs_in_more_than_its_colour(window):
    faces = {}
    for state, is_deaf in [
        *((state, False) for state in RecordingState),
        (RecordingState.RECORDING, True),
    ]:
        window.panel.record.show_state(state, is_deaf=is_deaf)
        face = window.panel.record.face
        faces.setdefault((face.glyph, face.word), set()).add(face)
    assert all(len(alike) == 1 for alike in faces.values())
    assert len(faces) == 5


def test_the_round_button_resumes_a_paused_visit(window, controller, qtbot):
    controller.record("")
    controller.hear(1)
    controller.pause_or_resume()
    assert window.panel.record.text() == "Resume"
    qtbot.mouseClick(window.panel.record, Qt.MouseButton.LeftButton, pos=QPoint(46, 46))
    assert controller.recording_state is RecordingState.RECORDING


def test_a_screen_reader_meets_a_button_that_says_what_it_does(window, controller):
    told = QAccessible.queryAccessibleInterface(window.panel.record)
    assert told.role() == QAccessible.Role.Button
    assert told.text(QAccessible.Text.Name) == "Record"
    assert not told.state().disabled
    controller.record("")
    controller.hear(1)
    assert told.state().disabled
    controller.pause_or_resume()
    assert told.text(QAccessible.Text.Name) == "Resume"


def test_a_click_beside_the_disc_starts_nothing(window, controller, qtbot):
    qtbot.mouseClick(window.panel.record, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert controller.asked == []


def test_a_recording_without_sound_does_not_look_like_one_that_goes_well(window, controller):
    controller.record("")
    controller.hear(1)
    window.panel.show_deafness(is_deaf=True)
    assert window.panel.record.face.glyph is Glyph.ALARM
    window.panel.show_deafness(is_deaf=False)
    assert window.panel.record.face.glyph is Glyph.RECORD


def test_the_patient_s_label_is_large_enough_to_be_read_from_afar(window):
    assert window.panel.label.font().pointSizeF() >= 18


def test_pause_and_resume_do_not_move_the_other_buttons(window, controller, qtbot):
    controller.record("")
    controller.hear(1)
    qtbot.wait(20)
    before = window.panel.finish.pos(), window.panel.pause.pos()
    controller.pause_or_resume()
    qtbot.wait(20)
    assert (window.panel.finish.pos(), window.panel.pause.pos()) == before


def test_the_cuts_between_chunks_stand_out_of_the_sound(window, controller):
    controller.record("")
    controller.hear(30)
    waveform = window.panel.waveform
    at = waveform.width() - 10 - (waveform.width() - 20) * 10 / 60
    picture = waveform.grab().toImage()
    row = {picture.pixelColor(round(at) + step, 12).name() for step in range(-3, 4)}
    assert LIGHT.raised in row
    assert min(picture.pixelColor(round(at) + step, 12).lightness() for step in range(-3, 4)) < 90


def test_an_alarm_and_a_caution_have_different_pictures(window, controller):
    outlines = []
    for is_alarm in (True, False):
        controller.notice_raised.emit(Notice("topic", "Title", "Remedy", is_alarm=is_alarm))
        QCoreApplication.processEvents()
        outlines.append(outline_of(window.notices))
    assert len(outlines[0] ^ outlines[1]) > 40


def test_the_window_follows_the_system_between_light_and_dark(window, controller, qapp, qtbot):
    hints = qapp.styleHints()
    controller.record("")
    controller.hear(1)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)  # without a desktop nobody else says it
    qtbot.waitUntil(lambda: colour_at(window, QPoint(2, 2)) == DARK.window)
    assert colour_at(window.panel.record, SPOT) == DARK.recording
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    qtbot.waitUntil(lambda: colour_at(window, QPoint(2, 2)) == LIGHT.window)


@pytest.mark.parametrize("height", [560, 800])
def test_the_picture_of_the_sound_is_taller_where_there_is_room(window, qtbot, height):
    window.resize(1000, height)
    qtbot.waitUntil(lambda: window.panel.waveform.height() == (48 if height == 560 else 84))


def test_the_hint_in_the_label_can_be_read_whole_in_a_window_with_the_note_beside(window, qtbot):
    window.resize(1180, 720)
    qtbot.waitUntil(lambda: window.page.tabs.count() == 1)
    label = window.panel.label
    room = label.width() - 2 * 12
    qtbot.waitUntil(lambda: label.fontMetrics().horizontalAdvance(label.placeholderText()) <= room)


def test_the_label_gives_way_when_a_visit_is_longer_than_an_hour(window, qtbot):
    elapsed = window.panel.elapsed
    window.panel.show_elapsed(3600)
    qtbot.waitUntil(lambda: elapsed.width() >= elapsed.fontMetrics().horizontalAdvance("1:00:00"))
    assert elapsed.text() == "1:00:00"


def test_the_picture_of_the_sound_moves_between_two_of_its_drawings(window, controller):
    controller.record("")
    controller.hear(10)
    before = window.panel.waveform.grab().toImage()
    controller.hear(0.16)
    assert window.panel.waveform.grab().toImage() != before


def test_in_a_pause_of_speech_the_word_for_the_level_sinks_with_the_bar(window, controller, qtbot):
    controller.hear(0.1, 0.5, is_recording=False)
    told = [window.panel.level.word]
    for _ in range(45):
        controller.hear(0.04, 0.0, is_recording=False)
        qtbot.wait(60)
        if window.panel.level.word != told[-1]:
            told.append(window.panel.level.word)
    assert told == ["Good level", "Quiet", "No sound"]
