"""The chunk table's model keeps Qt's rules and does not flood the window."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from recorder_gui.app.facts import TransferProgress
from recorder_gui.app.window.chunks.chunk_rows import Column
from recorder_gui.app.window.chunks.chunk_table_model import SENT_ROLE, ChunkTableModel
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, VisitId

VISIT = VisitId("1" * 32)
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def chunk(number, state=ChunkState.SEALED, **facts):
    return ChunkRecord(ChunkId.of(VISIT, number), state, number * 320_000, 320_000, 640_044, **facts)


@pytest.fixture
def clock():
    return [NOW]


@pytest.fixture
def model(qapp, clock, qtmodeltester):
    made = ChunkTableModel(lambda: clock[0])
    qtmodeltester.check(made, force_py=False)
    return made


def texts(model, column):
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def run_for(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def test_the_model_keeps_qt_s_rules_through_a_whole_visit(model, qtmodeltester):
    model.put(chunk(0, ChunkState.RECORDING))
    model.put(chunk(0))
    model.put(chunk(2))
    model.put(chunk(1, ChunkState.RECORDING))
    model.put_transfer(TransferProgress(ChunkId.of(VISIT, 0), 10, 100))
    model.reset((chunk(1), chunk(0)))
    model.put(chunk(0, ChunkState.UPLOADED))
    qtmodeltester.check(model, force_py=False)
    model.reset(())
    qtmodeltester.check(model, force_py=False)


def test_rows_stand_in_the_order_of_recording_however_they_arrive(model):
    for number in (2, 0, 3, 1):
        model.put(chunk(number))
    assert texts(model, Column.NUMBER) == ["1", "2", "3", "4"]
    model.put(chunk(2, ChunkState.UPLOADED))
    assert texts(model, Column.STATE) == ["Saved here", "Saved here", "With the server", "Saved here"]


def test_a_storm_of_changes_is_announced_once(model):
    model.reset(tuple(chunk(number) for number in range(50)))
    announced = []
    model.dataChanged.connect(lambda first, last, *_: announced.append((first.row(), last.row())))
    for sent in range(100):
        model.put(chunk(7, ChunkState.UPLOADING, attempts=1))
        model.put_transfer(TransferProgress(ChunkId.of(VISIT, 7), sent, 100))
        model.put(chunk(9))
    QCoreApplication.processEvents()
    assert announced == []
    run_for(200)
    assert announced == [(7, 9)]


def test_the_bar_is_there_only_while_the_chunk_is_being_sent(model):
    model.put(chunk(0, ChunkState.UPLOADING, attempts=1))
    model.put_transfer(TransferProgress(ChunkId.of(VISIT, 0), 320_000, 640_044))
    assert model.index(0, Column.STATE).data(SENT_ROLE) == pytest.approx(0.5, abs=0.01)
    model.put(chunk(0, ChunkState.UPLOADED, attempts=1))
    assert model.index(0, Column.STATE).data(SENT_ROLE) is None


def test_progress_of_another_visit_s_chunk_is_ignored(model):
    model.put(chunk(0, ChunkState.UPLOADING))
    model.put_transfer(TransferProgress(ChunkId.of(VisitId("2" * 32), 0), 5, 10))
    model.put_transfer(TransferProgress(ChunkId.of(VISIT, 8), 5, 10))
    assert model.index(0, Column.STATE).data(SENT_ROLE) is None


def test_a_waiting_chunk_counts_down_by_itself(model, clock):
    model.put(chunk(0, ChunkState.BACKING_OFF, attempts=2, due_at=NOW + timedelta(seconds=9), reason="busy"))
    announced = []
    model.dataChanged.connect(lambda first, *_: announced.append(first.row()))
    assert texts(model, Column.TRIES) == ["2 · in 9 s"]
    clock[0] = NOW + timedelta(seconds=5)
    run_for(1300)
    assert announced
    assert texts(model, Column.TRIES) == ["2 · in 4 s"]
    model.put(chunk(0, ChunkState.UPLOADED))
    run_for(150)
    announced.clear()
    run_for(1200)
    assert announced == []


def test_a_gap_belongs_to_the_chunk_whose_frames_follow_it(model):
    gap = Gap(320_000, 16_000, GapCause.OVERRUN)
    late = Gap(640_000, 8_000, GapCause.SLEEP)
    model.reset((chunk(0), chunk(1)), (gap, late))
    first, second = texts(model, Column.REMARK)
    assert first == ""
    assert second.startswith("1.0 s of sound missing")
    assert "0.5 s" in second
    model.put(replace(chunk(2), frames=10))
    assert "0.5 s" in texts(model, Column.REMARK)[2]
