"""The chunk table's order keeps Qt's rules, sorts numbers as numbers, and announces a storm once."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEventLoop, QPersistentModelIndex, Qt, QTimer

from recorder_gui.app.facts import TransferProgress
from recorder_gui.app.window.chunks.chunk_order_model import ChunkOrderModel
from recorder_gui.app.window.chunks.chunk_rows import ChunkFilter, Column
from recorder_gui.app.window.chunks.chunk_table_model import ChunkTableModel
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.upload_outcome import DelayCause

VISIT = VisitId("1" * 32)
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
FALLING = Qt.SortOrder.DescendingOrder


def chunk(number, state=ChunkState.SEALED, size_bytes=640_044, **facts):
    return ChunkRecord(ChunkId.of(VISIT, number), state, number * 320_000, 320_000, size_bytes, **facts)


def waiting(number, attempts=1):
    return chunk(
        number,
        ChunkState.BACKING_OFF,
        attempts=attempts,
        due_at=NOW + timedelta(seconds=30),
        reason=DelayCause.TIMED_OUT.value,
    )


@pytest.fixture
def source(qapp):
    return ChunkTableModel(lambda: NOW)


@pytest.fixture
def model(source, qtmodeltester):
    made = ChunkOrderModel(source)
    qtmodeltester.check(made, force_py=False)
    return made


def run_for(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def numbers(model):
    return [model.chunk_at(place).id.number for place in range(model.rowCount())]


def counted(model):
    """Return the names of the signals that a view would have to answer, as they come."""
    told = []
    model.dataChanged.connect(lambda *_: told.append("data"))
    model.layoutChanged.connect(lambda *_: told.append("layout"))
    model.modelReset.connect(lambda: told.append("reset"))
    model.rowsInserted.connect(lambda *_: told.append("rows"))
    return told


def test_it_keeps_qt_s_rules_through_sorting_filtering_and_a_visit_that_grows(model, source, qtmodeltester):
    source.put(chunk(0, ChunkState.RECORDING))
    model.sort(Column.SIZE, FALLING)
    for number in (1, 3, 2):
        source.put(chunk(number, size_bytes=1000 - number))
    qtmodeltester.check(model, force_py=False)
    model.show_only(ChunkFilter.UNSENT, "00:")
    source.put(chunk(1, ChunkState.UPLOADED))
    source.put(chunk(4))
    run_for(150)
    qtmodeltester.check(model, force_py=False)
    assert numbers(model) == [0, 2]
    source.reset(())
    qtmodeltester.check(model, force_py=False)


def test_numbers_are_sorted_as_numbers_and_the_alike_stay_in_the_order_of_recording(model, source):
    sizes = [90_000, 1_000_000, 9, 90_000]
    source.reset(tuple(chunk(number, size_bytes=size) for number, size in enumerate(sizes)))
    model.sort(Column.SIZE)
    assert numbers(model) == [2, 0, 3, 1]
    model.sort(Column.SIZE, FALLING)
    assert numbers(model) == [1, 0, 3, 2]
    source.reset(tuple(chunk(number) for number in range(12)))
    model.sort(Column.NUMBER, FALLING)
    assert numbers(model) == list(range(11, -1, -1))


@pytest.mark.parametrize("order", [Qt.SortOrder.AscendingOrder, FALLING])
@pytest.mark.parametrize("column", list(Column))
def test_a_chunk_that_comes_later_stands_where_sorting_anew_would_put_it(model, source, column, order):
    model.sort(column, order)
    states = (ChunkState.UPLOADED, ChunkState.SEALED, ChunkState.UPLOADING)
    for number in range(9):
        source.put(chunk(number, states[number % 3], size_bytes=number % 4, attempts=number % 2))
    before = numbers(model)
    model.sort(column, order)
    assert numbers(model) == before


def test_the_gravest_state_and_the_rows_with_a_remark_come_first(model, source):
    source.reset((chunk(0, ChunkState.UPLOADED), chunk(1), waiting(2), chunk(3, ChunkState.BLOCKED)))
    model.sort(Column.STATE)
    assert numbers(model) == [3, 2, 1, 0]
    model.sort(Column.REMARK)
    assert numbers(model)[0] == 2


@pytest.mark.parametrize(
    ("wanted", "text", "shown"),
    [
        (ChunkFilter.ALL, "", [0, 1, 2, 3]),
        (ChunkFilter.UNSENT, "", [1, 2, 3]),
        (ChunkFilter.TROUBLED, "", [2, 3]),
        (ChunkFilter.ALL, " WITH THE server ", [0]),
        (ChunkFilter.ALL, "00:40", [1, 2]),
        (ChunkFilter.ALL, "no answer", [2]),
        (ChunkFilter.UNSENT, "with the server", []),
    ],
)
def test_only_what_is_looked_for_is_shown(model, source, wanted, text, shown):
    gap = Gap(3 * 320_000, 16_000, GapCause.SLEEP)
    source.reset((chunk(0, ChunkState.UPLOADED), chunk(1), waiting(2), chunk(3)), (gap,))
    model.show_only(wanted, text)
    assert numbers(model) == shown
    assert model.total == 4


def test_a_chunk_leaves_the_filter_with_its_trouble_and_comes_with_it(model, source):
    source.reset((chunk(0), waiting(1), waiting(2)))
    model.show_only(ChunkFilter.TROUBLED, "")
    source.put(chunk(1, ChunkState.UPLOADED))
    source.put(waiting(0))
    run_for(150)
    assert numbers(model) == [0, 2]


def test_what_is_chosen_goes_with_its_chunk_when_the_order_changes(model, source):
    source.reset(tuple(chunk(number, attempts=number) for number in range(5)))
    held = QPersistentModelIndex(model.index(1, Column.STATE))
    model.sort(Column.TRIES, FALLING)
    assert (held.row(), held.column()) == (3, Column.STATE)
    source.put(waiting(1, attempts=50))
    run_for(150)
    assert held.row() == 0


def test_a_thousand_changes_are_one_signal_however_the_chunks_are_sorted(model, source):
    source.reset(tuple(chunk(number) for number in range(5_000)))
    told = counted(model)
    for number in range(0, 5_000, 5):
        source.put(chunk(number, ChunkState.UPLOADING, attempts=1))
        source.put_transfer(TransferProgress(ChunkId.of(VISIT, number), 1, 2))
    assert told == []
    run_for(200)
    assert told == ["data"]
    told.clear()
    model.sort(Column.STATE)
    told.clear()
    for number in range(0, 5_000, 5):
        source.put(chunk(number, ChunkState.UPLOADED, attempts=1))
    run_for(200)
    assert told == ["layout", "data"]


def test_changes_that_do_not_touch_the_order_or_the_filter_leave_the_rows_where_they_are(model, source):
    source.reset(tuple(chunk(number) for number in range(100)))
    model.sort(Column.SIZE)
    model.show_only(ChunkFilter.UNSENT, "")
    told = counted(model)
    for number in range(50):
        source.put(chunk(number, ChunkState.UPLOADING, attempts=1))
    run_for(200)
    assert told == ["data"]


def test_a_new_chunk_is_one_row_and_no_other_signal(model, source):
    source.reset(tuple(chunk(number) for number in range(100)))
    told = counted(model)
    source.put(chunk(100, ChunkState.RECORDING))
    run_for(200)
    assert told == ["rows"]
    assert model.place_of(ChunkId.of(VISIT, 100)) == 100
    assert model.place_of(ChunkId.of(VisitId("2" * 32), 100)) is None
