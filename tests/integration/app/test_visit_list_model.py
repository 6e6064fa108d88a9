"""Today's visits, newest first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.app.window.visit_list_model import VISIT_ROLE, VisitListModel
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState

MORNING = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


def visit(number, state=VisitState.READY):
    started = MORNING + timedelta(minutes=number)
    return VisitRecord(VisitId(f"{number:032x}"), state, started, "practice", "microphone", f"P{number}")


@pytest.fixture
def model(qapp, qtmodeltester):
    made = VisitListModel()
    made.reset((visit(1), visit(3)))
    qtmodeltester.check(made, force_py=False)
    return made


def labels(model):
    return [model.index(row).data(VISIT_ROLE).label for row in range(model.rowCount())]


def test_the_newest_visit_stands_first(model, qtmodeltester):
    model.put(visit(4))
    model.put(visit(2))
    assert labels(model) == ["P4", "P3", "P2", "P1"]
    qtmodeltester.check(model, force_py=False)


def test_a_change_stays_in_its_row(model):
    changed = []
    model.dataChanged.connect(lambda first, *_: changed.append(first.row()))
    model.put(replace(visit(1), state=VisitState.WAITING))
    assert changed == [1]
    assert model.index(1).data().endswith("P1, Waiting for network")


def test_a_visit_is_found_by_its_id(model):
    assert model.visit_of(VisitId(f"{3:032x}")).label == "P3"
    assert model.visit_of(None) is None
    assert model.row_of(VisitId("f" * 32)) is None
    assert model.visit_at(9) is None
