"""The window changes its language while it is open: every text of it, and back again."""

import pytest
from PySide6.QtCore import QLocale, Qt

from recorder_gui.app.facts import Lamps, LampState
from recorder_gui.app.wording.languages import OWN_NAMES
from recorder_gui.app.wording.phrase import speak_through
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.upload_outcome import DelayCause
from recorder_gui.ui.help.shortcut_list import ShortcutList
from recorder_gui.ui.language import choose, language_of, say_anew
from recorder_gui.ui.visits.dialogs import DeleteQuestion
from recorder_gui.ui.window.closing import CloseQuestion
from tests.fakes.recorder_controller import HEADSET, STUDIO
from tests.integration.ui.shown_texts import Brackets, texts_of, untold

FACTS = (
    *(STUDIO.name, HEADSET.name, "Mr. Okonkwo", "Mrs. Adeyemi", "A. Kowalczyk", "Clinical note"),
    *OWN_NAMES.values(),
    *("Ctrl", "Shift", "Alt", "PgDown", "PgUp", "Esc", "Del", "Return", "Enter", "Space", "Home", "End"),
)


@pytest.fixture
def language(qapp):
    """Return what changes the language; afterwards English is spoken again."""

    def change(translator):
        speak_through(translator)
        say_anew(qapp)

    yield change
    speak_through(None)
    say_anew(qapp)


def a_visit_in_trouble(controller):
    controller.open_the_day()
    controller.record("Mr. Okonkwo")
    for _ in range(11):
        controller.hear(4.5)
    controller.change_chunk(0, state=ChunkState.BACKING_OFF, attempts=3, reason=DelayCause.UNREACHABLE)
    controller.lose(1.5)
    controller.warn()
    controller.warn("microphone", is_alarm=True)
    controller.warn("signal")
    controller.lamps_changed.emit(Lamps(LampState.GOOD, LampState.TROUBLE))


def a_note(controller):
    controller.open_the_day()
    controller.record("Mr. Okonkwo")
    controller.hear(4.5)
    controller.finish()
    controller.complete_finish()
    controller.deliver()


def nothing_yet(controller):
    pass


SCENES = [nothing_yet, a_visit_in_trouble, a_note]


@pytest.mark.parametrize("scene", SCENES)
def test_every_text_of_the_window_changes_with_the_language(window, controller, language, qtbot, scene):
    scene(controller)
    qtbot.wait(150)  # the table announces its changes ten times a second
    window.page.table.selectRow(0)
    window.page.pieces.bar.details.setChecked(True)
    language(Brackets())
    qtbot.wait(150)
    assert untold(window, FACTS) == []


@pytest.mark.parametrize("scene", SCENES)
def test_what_is_said_later_is_said_in_the_language_as_well(window, controller, language, qtbot, scene):
    language(Brackets())
    scene(controller)
    qtbot.wait(150)
    assert untold(window, FACTS) == []


def test_back_in_english_everything_is_as_it_was(window, controller, language, qtbot):
    a_visit_in_trouble(controller)
    qtbot.wait(150)
    before = list(texts_of(window))
    language(Brackets())
    language(None)
    qtbot.wait(150)
    assert list(texts_of(window)) == before


def test_a_question_that_is_open_changes_as_well(window, controller, language, qapp):
    controller.open_the_day()
    questions = [
        CloseQuestion(window),
        DeleteQuestion(window, next(iter(controller.visits.values()))),
        ShortcutList(window),
    ]
    questions[2].show()
    language(Brackets())
    qapp.processEvents()
    assert [untold(question, FACTS) for question in questions] == [[], [], []]


def test_what_marks_the_note_stays_while_the_language_changes(window, controller, language):
    a_note(controller)
    window.page.note.reader.turn_forward()
    at = window.page.note.reader.tabs.currentIndex()
    language(Brackets())
    assert window.page.note.reader.tabs.currentIndex() == at
    assert window.page.note.reader.tabs.tabText(at) == "⟦Transcript⟧"


@pytest.mark.parametrize(
    ("choice", "system", "code"),
    [
        ("hi", "en_GB", "hi"),
        ("en", "hi_IN", "en"),
        ("", "hi_IN", "hi"),
        ("", "de_DE", "en"),
        ("xx", "hi_IN", "hi"),
    ],
)
def test_the_chosen_language_counts_and_else_the_systems(choice, system, code):
    assert language_of(choice, QLocale(system)) == code


def test_a_language_can_be_chosen_while_a_visit_is_recorded(window, controller, language, qapp):
    a_visit_in_trouble(controller)
    assert choose(qapp, "hi") == "hi"
    assert window.panel.pause.text() == "रोकें"
    assert choose(qapp, "en") == "en"
    assert window.panel.pause.text() == "Pause"


@pytest.mark.parametrize("size", [(900, 560), (1280, 800)])
def test_read_from_the_right_the_window_stands_the_other_way_round(window, controller, qapp, qtbot, size):
    a_visit_in_trouble(controller)
    window.resize(*size)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        qtbot.wait(150)
        panel = window.panel
        assert panel.record.x() > panel.label.x()
        assert window.visits.mapTo(window, window.visits.rect().topLeft()).x() > window.width() // 2
        assert not window.grab().isNull()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
