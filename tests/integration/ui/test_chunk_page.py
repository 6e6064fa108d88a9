"""What a person can do with the table of chunks: sort, look for some, copy, and read all about one."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest

from recorder_gui.app.window.chunks.chunk_rows import ChunkFilter, Column
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.upload_outcome import DelayCause, RefusalReason
from recorder_gui.domain.visit import VisitResult
from recorder_gui.ui.look import theme
from recorder_gui.ui.look.palette import DARK, LIGHT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")

FOLDER = Path(__file__).parents[3] / "build" / "screenshots"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
HASH = "0123456789abcdef" * 4


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def numbers(pieces):
    return [pieces.model.chunk_at(place).id.number for place in range(pieces.model.rowCount())]


def choose(pieces, place):
    pieces.table.selectionModel().setCurrentIndex(
        pieces.model.index(place, 0),
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
    )


@pytest.fixture
def pieces(window, controller, qtbot):
    """A visit of seven chunks: two delivered, one that waits, one refused, missing sound before the sixth."""
    controller.record("Mr. Okonkwo")
    controller.hear(105)
    controller.lose(2.3)
    controller.hear(30)
    for number in (0, 1):
        controller.change_chunk(number, state=ChunkState.UPLOADED, attempts=1, part=0, sequence=number)
    due = datetime.now(UTC) + timedelta(seconds=40)
    controller.change_chunk(
        2,
        state=ChunkState.BACKING_OFF,
        attempts=12,
        failures=3,
        due_at=due,
        reason=DelayCause.UNREACHABLE,
        sha256=HASH,
        part=0,
        sequence=2,
    )
    controller.change_chunk(3, state=ChunkState.BLOCKED, attempts=2, reason=RefusalReason.TOO_LARGE)
    qtbot.wait(150)
    return window.page.pieces


def test_a_title_that_is_clicked_sorts_and_clicked_again_turns_the_order_round(window, pieces, qtbot):
    window.resize(1280, 900)
    header = pieces.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(Column.TRIES) + 10, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert numbers(pieces)[:4] == [2, 3, 0, 1]


def test_the_keyboard_sorts_filters_finds_and_leads_back(window, pieces):
    pieces.table.setFocus()
    press(window, Qt.Key.Key_7, ALT)
    press(window, Qt.Key.Key_7, ALT)
    assert numbers(pieces)[0] == 2
    press(window, Qt.Key.Key_F, CTRL | SHIFT)
    QTest.keyClicks(window.focusWidget(), "too large")
    press(window, Qt.Key.Key_Return)
    assert numbers(pieces) == [3]
    assert pieces.table.hasFocus()
    assert pieces.bar.filter.currentText() == "All pieces · 1"
    press(window, Qt.Key.Key_F, CTRL | SHIFT)
    press(window, Qt.Key.Key_Escape)
    press(window, Qt.Key.Key_0, ALT)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)
    assert pieces.bar.filter.currentText() == "With a problem · 3"
    assert sorted(numbers(pieces))[:2] == [2, 3]
    assert 0 not in numbers(pieces)


def test_what_is_chosen_stays_chosen_while_it_is_looked_for(pieces):
    choose(pieces, 2)
    pieces.bar.changed.emit(ChunkFilter.TROUBLED, "")
    chosen = pieces.table.selectionModel().selectedRows()
    assert [pieces.model.chunk_at(index.row()).id.number for index in chosen] == [2]
    assert pieces.table.currentIndex().row() == 0


def test_another_visit_shows_all_of_its_pieces(window, controller, pieces):
    pieces.bar.filter.setCurrentIndex(ChunkFilter.UNSENT)
    pieces.bar.search.setText("00:")
    controller.show_visit(controller.running)
    assert pieces.bar.filter.currentIndex() == ChunkFilter.ALL
    assert pieces.model.rowCount() == 7


def test_chosen_rows_are_copied_as_they_stand_under_their_titles(window, pieces):
    pieces.table.setFocus()
    press(window, Qt.Key.Key_1, ALT)  # sorted so already: the newest first now
    choose(pieces, 5)
    press(window, Qt.Key.Key_Down, SHIFT)
    press(window, Qt.Key.Key_C, CTRL)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0] == ["No.", "Time", "Length", "Speech", "Size", "State", "Tries", "Remark"]
    assert [line[0] for line in lines[1:]] == ["2", "1"]
    assert lines[1][1:6] == ["00:20 \N{EN DASH} 00:40", "20.0 s", "65 %", "641 kB", "With the server"]


def test_enter_opens_the_details_and_escape_leads_back_to_the_list(window, pieces):
    pieces.table.setFocus()
    choose(pieces, 2)
    press(window, Qt.Key.Key_Return)
    assert pieces.details.isVisible()
    said = pieces.details.text.toPlainText()
    for part in (
        "12 (3 failed in a row)",
        "Server out of reach",
        HASH,
        "part 1, number 2 on the wire",
        "not yet",
    ):
        assert part in said
    pieces.details.text.setFocus()
    press(window, Qt.Key.Key_Escape)
    assert not pieces.details.isVisible()
    assert pieces.table.isVisible()
    assert pieces.table.hasFocus()


def test_details_stand_beneath_the_list_where_there_is_room_and_follow_what_is_chosen(
    window, controller, pieces, qtbot
):
    window.resize(1280, 900)
    press(window, Qt.Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: pieces.table.isVisible() and pieces.details.isVisible())
    assert "Choose a piece" in pieces.details.text.toPlainText()
    choose(pieces, 3)
    assert pieces.details.title.text().startswith("Piece 4")
    assert "Too large for the server" in pieces.details.text.toPlainText()
    controller.change_chunk(3, state=ChunkState.UPLOADED, attempts=3, reason=None)
    qtbot.waitUntil(lambda: "confirmed" in pieces.details.text.toPlainText())


def test_a_stray_space_bar_does_not_pause_where_the_details_stand_in_the_list_s_place(
    window, controller, pieces
):
    controller.finish()
    controller.complete_finish()
    pieces.bar.details.setChecked(True)
    assert not pieces.table.isVisible()
    window.panel.record.setFocus()
    press(window, Qt.Key.Key_Space)
    controller.hear(1)
    press(window, Qt.Key.Key_Space)
    assert ("pause_or_resume",) not in controller.asked
    assert pieces.details.text.hasFocus()


def test_in_the_smallest_window_a_remark_is_whole_in_its_tool_tip(window, pieces):
    model, cell = pieces.model, pieces.model.index(5, Column.REMARK)
    remark = model.data(cell)
    assert "the microphone was lost" in remark
    assert pieces.table.columnWidth(Column.REMARK) >= 150
    at = pieces.table.visualRect(cell).center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, pieces.table.viewport().mapToGlobal(at))
    assert pieces.table.viewportEvent(event)
    assert model.data(cell, Qt.ItemDataRole.ToolTipRole) == remark


@pytest.mark.parametrize("size", [(900, 560), (1180, 720), (1600, 900)])
def test_speech_and_remarks_have_room_in_every_window_and_the_tries_in_a_large_one(
    window, pieces, qtbot, size
):
    window.resize(*size)
    qtbot.wait(50)
    assert not pieces.table.isColumnHidden(Column.SPEECH)
    assert pieces.table.columnWidth(Column.REMARK) >= 130
    assert size < (1600, 900) or not pieces.table.isColumnHidden(Column.TRIES)


def test_what_a_piece_sounds_like_is_told_to_who_cannot_see_it(pieces):
    model = pieces.model
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        assert "speech 65 %, loudest \N{MINUS SIGN}14 dB" in model.data(model.index(1, Column.SPEECH), role)
        assert "hardly any speech" in model.data(model.index(4, Column.SPEECH), role)
        assert "tries: 12 · in " in model.data(model.index(2, Column.STATE), role)
    assert model.data(model.index(1, Column.SPEECH)) == "65 %"
    assert model.data(model.index(6, Column.SPEECH)) == "", "what is being recorded was not measured yet"


def test_pieces_are_sorted_by_their_share_of_speech(window, pieces):
    pieces.table.setFocus()
    press(window, Qt.Key.Key_4, ALT)
    assert numbers(pieces) == [6, 4, 0, 1, 5, 2, 3]


def test_the_search_field_has_room_for_the_whole_of_its_letters(window, pieces):
    field = pieces.bar.search
    frame_and_padding = 6
    assert field.height() - frame_and_padding >= field.fontMetrics().height()
    assert field.height() == pieces.bar.filter.height()


def test_every_key_here_is_used_once(window):
    keys = [shortcut.toString() for action in window.findChildren(QAction) for shortcut in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_in_the_smallest_window_both_tabs_and_what_narrows_the_list_are_whole(
    window, controller, pieces, qtbot
):
    controller.result_arrived.emit(VisitResult(controller.running, ResultStatus.PARTIAL, "So far", ()))
    pieces.bar.filter.setCurrentIndex(ChunkFilter.TROUBLED)
    qtbot.wait(50)
    tabs, bar = window.page.tabs.tabBar(), pieces.bar
    needed = sum(tabs.tabRect(tab).width() for tab in range(tabs.count()))
    assert tabs.tabText(1) == "Note ●"
    assert tabs.width() >= needed
    assert bar.filter.width() >= bar.filter.sizeHint().width()
    FOLDER.mkdir(parents=True, exist_ok=True)
    assert window.grab().save(str(FOLDER / "chunks-light-900_5_note_ready.png"))


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("size", [(900, 560), (1280, 900)], ids=["small", "large"])
def test_the_table_can_be_looked_at(window, pieces, qapp, qtbot, colours, size):
    FOLDER.mkdir(parents=True, exist_ok=True)
    name = f"chunks-{'dark' if colours.is_dark else 'light'}-{size[0]}"
    theme.wear(qapp, colours)
    try:
        window.resize(*size)
        choose(pieces, 2)
        pieces.table.setFocus()
        qtbot.wait(150)
        assert window.grab().save(str(FOLDER / f"{name}_1_list.png"))
        pieces.bar.filter.setCurrentIndex(ChunkFilter.TROUBLED)
        pieces.table.sortByColumn(Column.TRIES, Qt.SortOrder.DescendingOrder)
        qtbot.wait(50)
        assert window.grab().save(str(FOLDER / f"{name}_2_filtered.png"))
        pieces.bar.details.setChecked(True)
        qtbot.wait(50)
        assert window.grab().save(str(FOLDER / f"{name}_3_details.png"))
        pieces.bar.details.setChecked(False)
        pieces.bar.search.setText("nothing like it")
        qtbot.wait(300)
        assert window.grab().save(str(FOLDER / f"{name}_4_no_match.png"))
    finally:
        theme.wear(qapp, LIGHT)
