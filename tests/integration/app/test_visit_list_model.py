"""All visits, newest first, and what a search finds of them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.app.window.visits.visit_list_model import DAY_ROLE, VISIT_ROLE, VisitListModel
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState

MORNING = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


def visit(number, state=VisitState.READY):
    started = MORNING + timedelta(minutes=number)
    return VisitRecord(VisitId(f"{number:032x}"), state, started, "practice", "microphone", f"P{number}")


@pytest.fixture
def model(qapp, qtmodeltester):
    made = VisitListModel(today=lambda: MORNING.astimezone().date())
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


def earlier(number, days, **facts):
    return replace(visit(number, **facts), started_at=MORNING - timedelta(days=days))


def test_the_first_visit_of_each_day_carries_the_day(model):
    model.put(earlier(5, 1))
    model.put(earlier(6, 9))
    days = [model.index(row).data(DAY_ROLE) for row in range(model.rowCount())]
    assert days == ["Today", None, "Yesterday", "Wednesday 11 November"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["P3", "P1", "P5", "P6"]),
        ("p5", ["P5"]),
        ("yesterday", ["P5"]),
        ("november READY p", ["P3", "P1", "P6"]),
        ("attention", ["P5"]),
        ("2026-11-11", ["P6"]),
        ("nobody", []),
    ],
)
def test_a_search_finds_by_label_date_and_state(model, qtmodeltester, text, found):
    model.put(earlier(5, 1, state=VisitState.ATTENTION))
    model.put(earlier(6, 9))
    model.search(text)
    assert labels(model) == found
    qtmodeltester.check(model, force_py=False)


def test_a_visit_that_changes_while_it_is_searched_for_does_not_vanish(model):
    model.search("ready")
    model.put(replace(visit(1), state=VisitState.WAITING))
    assert labels(model) == ["P3", "P1"]
    model.put(visit(2, VisitState.WAITING))
    assert labels(model) == ["P3", "P1"]
    assert model.visit_of(visit(2).id)
    model.search("waiting")
    assert labels(model) == ["P2", "P1"]


def test_a_deleted_visit_is_gone_also_where_it_was_not_shown(model, qtmodeltester):
    model.remove(visit(3).id)
    model.remove(visit(9).id)
    assert labels(model) == ["P1"]
    assert model.visit_of(visit(3).id) is None
    qtmodeltester.check(model, force_py=False)
