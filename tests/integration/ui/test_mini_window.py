"""The small window stands in for the large one: same state, same keys, and always a way back."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest

from recorder_gui.app.window.desktop.desktop_news import DesktopNews
from recorder_gui.app.wording.phrase import speak_through
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.ui.look import theme
from recorder_gui.ui.look.palette import DARK, LIGHT
from recorder_gui.ui.said import retell
from recorder_gui.ui.small_window.stand_ins import StandIns
from tests.integration.ui.test_pictures import FOLDER

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LABEL = "Mr. Okonkwo"

pytestmark = pytest.mark.qt_log_ignore("raise", "propagateSizeHints")


class RememberedPlace:
    """A place that needs no file."""

    def __init__(self):
        self.place = None

    def read(self):
        return self.place

    def keep(self, place):
        self.place = place


@pytest.fixture
def place():
    return RememberedPlace()


@pytest.fixture
def stand_ins(window, controller, place):
    return StandIns(window, controller, DesktopNews(controller, lambda: False), place)


@pytest.fixture
def mini(stand_ins, qtbot):
    stand_ins.show_small_window()
    qtbot.waitExposed(stand_ins.mini)
    qtbot.waitUntil(stand_ins.mini.isActiveWindow)
    return stand_ins.mini


def press(mini, key, modifiers=CTRL):
    QTest.keyClick(mini.focusWidget() or mini, key, modifiers)


def asked(controller):
    return [entry[0] for entry in controller.asked if entry[0] != "show_visit"]


def test_it_opens_by_keys_above_all_others_and_the_same_keys_lead_back(window, stand_ins, qtbot):
    QTest.keyClick(window, Qt.Key.Key_W, CTRL | SHIFT)
    mini = stand_ins.mini
    assert (mini.isVisible(), window.isVisible()) == (True, False)
    assert mini.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert mini.windowFlags() & Qt.WindowType.WindowType_Mask == Qt.WindowType.Window  # in the taskbar
    assert mini.width() <= 400
    assert mini.height() == 56
    qtbot.waitUntil(mini.isActiveWindow)
    press(mini, Qt.Key.Key_W, CTRL | SHIFT)
    assert (mini.isVisible(), window.isVisible()) == (False, True)


def test_closing_it_brings_the_window_back_and_ends_nothing(window, mini, controller):
    controller.record("")
    controller.hear(1)
    mini.close()
    assert (mini.isVisible(), window.isVisible()) == (False, True)
    assert asked(controller) == ["record"]


def test_whoever_shows_the_window_sends_the_small_one_away(window, mini):
    window.come_to_front()
    assert not mini.isVisible()


def test_a_whole_visit_goes_by_its_keys(mini, controller):
    press(mini, Qt.Key.Key_R)
    controller.hear(1)
    press(mini, Qt.Key.Key_P)
    press(mini, Qt.Key.Key_P)
    press(mini, Qt.Key.Key_S, CTRL | SHIFT)
    assert asked(controller) == ["record", "pause_or_resume", "pause_or_resume", "finish"]


def test_a_whole_visit_goes_by_its_buttons(mini, controller):
    assert mini.visit.accessibleName() == "Record"
    assert not mini.finish.isEnabled()
    mini.visit.click()
    controller.hear(1)
    names = [mini.visit.accessibleName()]
    mini.visit.click()
    names.append(mini.visit.accessibleName())
    mini.visit.click()
    mini.finish.click()
    assert names == ["Pause", "Resume"]
    assert asked(controller) == ["record", "pause_or_resume", "pause_or_resume", "finish"]
    assert not mini.visit.isEnabled()


def test_it_tells_state_and_time_and_that_no_sound_comes(mini, controller):
    assert (mini.state.word, mini.elapsed.text()) == ("Ready", "00:00")
    controller.record("")
    controller.hear(65)
    assert (mini.state.word, mini.elapsed.text()) == ("Recording", "01:05")
    controller.warn("microphone", is_alarm=True)
    assert mini.state.word == "No sound comes"
    assert mini.back.accessibleName() == "Messages in the window"
    controller.notice_cleared.emit("microphone")
    assert mini.state.word == "Recording"
    assert mini.back.accessibleName() == "Back to the window"
    controller.finish()
    controller.complete_finish()
    assert (mini.state.word, mini.elapsed.text()) == ("Ready", "00:00")


def test_nothing_in_it_names_the_patient(window, mini, controller):
    window.panel.label.setText(LABEL)
    mini.visit.click()
    controller.hear(3)
    assert ("record", LABEL) in controller.asked
    parts = [mini, *mini.findChildren(type(mini.back)), mini.state, mini.elapsed, mini.level]
    told = [
        text
        for part in parts
        for text in (part.accessibleName(), part.toolTip(), part.accessibleDescription())
    ]
    assert not [text for text in (*told, mini.windowTitle(), mini.state.word) if LABEL in text]


def test_it_moves_by_keys_stays_on_the_screen_and_remembers_its_place(stand_ins, mini, place):
    mini.move(100, 100)
    press(mini, Qt.Key.Key_Right)
    press(mini, Qt.Key.Key_Down)
    assert mini.pos() == QPoint(124, 124)
    for _ in range(10):
        press(mini, Qt.Key.Key_Left)
    assert mini.pos() == QPoint(0, 124)
    stand_ins.swap()
    assert place.place == QPoint(0, 124)
    place.place = QPoint(90_000, -50)
    stand_ins.swap()
    assert mini.screen().availableGeometry().contains(mini.geometry())


def test_it_moves_by_the_mouse(mini):
    mini.move(100, 100)
    QTest.mousePress(mini, Qt.MouseButton.LeftButton, pos=QPoint(4, 30))
    QTest.mouseMove(mini, QPoint(54, 60))
    QTest.mouseRelease(mini, Qt.MouseButton.LeftButton, pos=QPoint(54, 60))
    assert mini.pos() == QPoint(150, 130)


def test_nothing_moves_when_the_state_changes(mini, controller):
    def places():
        return [part.geometry() for part in (mini.state, mini.elapsed, mini.level, mini.visit, mini.back)]

    before = places()
    controller.record("")
    controller.hear(3700)
    controller.warn("microphone", is_alarm=True)
    assert places() == before


def test_leaving_the_program_takes_it_away(window, mini, controller, stand_ins):
    controller.close_agreed.emit()
    assert not mini.isVisible()


def test_the_quit_entry_asks_as_closing_the_window_does(window, mini, controller, stand_ins):
    controller.record("")
    controller.hear(1)
    stand_ins.quit()
    assert window.isVisible()
    assert controller.recording_state is RecordingState.RECORDING
    assert "request_close" not in asked(controller)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_it_can_be_looked_at(mini, controller, colours, qapp, qtbot):
    FOLDER.mkdir(parents=True, exist_ok=True)
    theme.wear(qapp, colours)
    name = "dark" if colours.is_dark else "light"

    def take(state):
        qtbot.wait(50)
        assert mini.grab().save(str(FOLDER / f"small-window-{name}-{state}.png"))

    controller.hear(1, 0.2, is_recording=False)
    take("1_ready")
    controller.record("")
    controller.hear(754)
    take("2_recording")
    controller.pause_or_resume()
    take("3_paused")
    controller.pause_or_resume()
    controller.warn("microphone", is_alarm=True)
    take("4_no_sound")
    theme.wear(qapp, LIGHT)


class Loud:
    """Another language."""

    def translate(self, source, about, count):
        return f"{source}!"


def test_it_speaks_another_language_at_once(mini, controller):
    controller.record("")
    controller.hear(1)
    controller.pause_or_resume()
    speak_through(Loud())
    try:
        retell()
        QCoreApplication.sendEvent(mini, QEvent(QEvent.Type.LanguageChange))
        told = (mini.state.word, mini.visit.accessibleName(), mini.back.accessibleName())
        assert told == ("Paused!", "Resume!", "Back to the window!")
        assert mini.state.width() >= mini.state.minimumSizeHint().width()
    finally:
        speak_through(None)
        retell()
