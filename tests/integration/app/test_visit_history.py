"""The earlier visits: all of them, in pages, read behind the window."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.app.other_account import OTHER_ACCOUNT
from recorder_gui.app.window.visits.visit_history import PAGE, VisitHistory, todays_visits
from recorder_gui.app.window.visits.visit_list_model import VisitListModel
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.spool import Spool
from tests.fakes.key_store import MemoryKeyStore

SERVER = "https://voice.example"
NOON = datetime.now().astimezone().replace(hour=12, minute=0, second=0, microsecond=0).astimezone(UTC)
MANY = 2 * PAGE + 7


def visit(number, **facts):
    started_at = NOON - timedelta(hours=7 * (number // 2))  # two begin in the same microsecond
    made = VisitRecord(VisitId(f"{number:032x}"), VisitState.READY, started_at, SERVER, "desk", f"P{number}")
    return replace(made, **facts)


@pytest.fixture
def spool(tmp_path):
    return Spool(FolderLayout(tmp_path), MemoryKeyStore())


@pytest.fixture
def read(spool, qtbot, qapp):
    """Put visits into the ledger and return the pages that are read of them."""

    def pages(visits):
        with closing(spool.desk()) as desk, desk.transaction():
            for each in visits:
                desk.visits.add(each)
        found, history = [], VisitHistory(spool.desk, SERVER)
        history.page_read.connect(found.append)
        with qtbot.waitSignal(history.read):
            history.start()
        history.close()
        return found

    return pages


def test_every_visit_comes_once_and_the_newest_first(read):
    pages = read(map(visit, range(MANY)))
    assert [len(page) for page in pages] == [PAGE, PAGE, 7]
    times = [each.started_at for page in pages for each in page]
    assert times == sorted(times, reverse=True)
    assert {each.label for page in pages for each in page} == {f"P{number}" for number in range(MANY)}


def test_visits_of_another_account_say_that_they_wait_for_it(read):
    ((other,),) = read([visit(1, server="https://other.example", state=VisitState.SAVED)])
    assert (other.state, other.reason) == (VisitState.SIGNED_OUT, OTHER_ACCOUNT)


def test_at_the_start_there_are_todays_visits_and_whatever_is_not_at_its_end(spool):
    with closing(spool.desk()) as desk:
        for each in (visit(0), visit(20), visit(40, state=VisitState.WAITING)):
            desk.visits.add(each)
        assert [each.label for each in todays_visits(desk, SERVER)] == ["P0", "P40"]


def test_what_is_known_already_is_newer_than_the_history(qapp):
    model = VisitListModel()
    model.put(visit(1, label="now"))
    model.put(visit(2))
    model.remove(visit(2).id)
    model.add_history((visit(0), visit(1), visit(2)))
    assert [model.visit_at(row).label for row in range(model.rowCount())] == ["P0", "now"]
