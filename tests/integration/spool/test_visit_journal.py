"""Journals: facts about a visit that outlive the ledger."""

import json
import shutil

import pytest

from recorder_gui.domain.errors import KeyLocked, SpoolUnavailable
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.spool.files.sealed_records import FileHeader, RecordKind, RecordSealer
from recorder_gui.spool.files.visit_journal import read_facts
from recorder_gui.spool.spool import Spool
from tests.integration.spool.known_visit import OTHER_VISIT, VISIT, files_below
from tests.integration.spool.small_disk import file_size_limit


@pytest.fixture
def folders(desk, layout):
    for visit in (VISIT, OTHER_VISIT):
        layout.visit(visit).mkdir()


def facts_of(desk, visit=VISIT):
    return [fact["fact"] for fact in read_facts(desk.layout, desk.keys, visit)]


def test_facts_come_back_in_order_with_their_values(desk, folders):
    desk.journals.note(VISIT, "begun", label="Grüße")
    desk.journals.note(VISIT, "gap", frames=3)
    assert read_facts(desk.layout, desk.keys, VISIT) == [
        {"fact": "begun", "label": "Grüße"},
        {"fact": "gap", "frames": 3},
    ]


def test_every_run_writes_a_journal_of_its_own(desk, new_desk, folders):
    desk.journals.note(VISIT, "first run")
    before = files_below(desk.layout.visit(VISIT))
    new_desk().journals.note(VISIT, "second run")
    after = files_below(desk.layout.visit(VISIT))
    assert len(after) == 2
    assert before.items() <= after.items()
    assert facts_of(desk) == ["first run", "second run"]


def test_a_journal_of_another_visit_is_not_believed(desk, layout, folders):
    desk.journals.note(OTHER_VISIT, "begun")
    (journal,) = layout.journals(OTHER_VISIT)
    journal.rename(layout.visit(VISIT) / journal.name)
    assert facts_of(desk) == []


def test_scrap_named_like_a_journal_is_passed_over(desk, layout, folders):
    (layout.visit(VISIT) / "journal-0.rec").write_bytes(b"scrap")
    (layout.visit(VISIT) / "journal-1.rec").write_bytes(b"")
    desk.journals.note(VISIT, "begun")
    assert facts_of(desk) == ["begun"]


def test_a_torn_journal_tells_what_came_before(desk, layout, folders):
    desk.journals.note(VISIT, "begun")
    desk.journals.note(VISIT, "finished")
    (journal,) = layout.journals(VISIT)
    journal.write_bytes(journal.read_bytes()[:-1])
    assert facts_of(desk) == ["begun"]


def test_a_damaged_fact_takes_no_other_with_it(desk, layout, folders):
    desk.journals.note(VISIT, "begun")
    (journal,) = layout.journals(VISIT)
    end_of_the_first = len(journal.read_bytes())
    for fact in ("gap", "finished"):
        desk.journals.note(VISIT, fact)
    content = bytearray(journal.read_bytes())
    content[end_of_the_first + 9] ^= 1
    journal.write_bytes(content)
    assert facts_of(desk) == ["begun", "finished"]


def test_journals_are_in_order_whatever_the_clock_or_a_file_manager_did(desk, new_desk, layout, folders):
    desk.journals.note(VISIT, "first run")
    new_desk().journals.note(VISIT, "second run")
    new_desk().journals.note(VISIT, "third run")
    first, *_ = layout.journals(VISIT)
    first.rename(first.with_name("journal-999999-renamed.rec"))
    assert facts_of(desk) == ["first run", "second run", "third run"]


def test_journals_that_an_earlier_version_named_by_the_clock_come_first(desk, new_desk, layout, folders):
    for number, fact in enumerate(("first run", "second run")):
        header = FileHeader.fresh(RecordKind.JOURNAL, VISIT, 0, desk.keys.active)
        sealer = RecordSealer(header, desk.keys.active)
        path = layout.visit(VISIT) / f"journal-{number:020d}-0a0b0c0d.rec"
        path.write_bytes(sealer.header + sealer.seal(json.dumps({"fact": fact}).encode()))
    desk.journals.note(VISIT, "third run")
    assert facts_of(desk) == ["first run", "second run", "third run"]


def test_a_copy_of_a_journal_says_nothing_twice(desk, new_desk, layout, folders):
    desk.journals.note(VISIT, "first run")
    new_desk().journals.note(VISIT, "second run")
    first, _ = layout.journals(VISIT)
    shutil.copyfile(first, first.with_name("journal-000009-copy.rec"))
    assert facts_of(desk) == ["first run", "second run"]


def test_a_locked_journal_says_that_it_is_locked(desk, layout, key_store, folders):
    desk.journals.note(VISIT, "begun")
    key_store.is_locked = True
    with pytest.raises(KeyLocked):
        read_facts(layout, Spool(layout, key_store).keys, VISIT)


def test_more_visits_than_stay_open_lose_no_fact(desk, layout):
    visits = [VisitId(f"{number:032x}") for number in range(20)]
    for visit in visits:
        layout.visit(visit).mkdir()
    for fact in ("begun", "finished"):
        for visit in visits:
            desk.journals.note(visit, fact)
    assert {tuple(facts_of(desk, visit)) for visit in visits} == {("begun", "finished")}


def test_after_a_failed_write_the_next_fact_begins_a_new_journal(desk, layout, folders):
    desk.journals.note(VISIT, "begun")
    with file_size_limit(300), pytest.raises(SpoolUnavailable):
        desk.journals.note(VISIT, "result", transcript="x" * 1_000)
    desk.journals.note(VISIT, "finished")
    assert facts_of(desk) == ["begun", "finished"]
    assert len(layout.journals(VISIT)) == 2


def test_a_disk_that_stays_full_gathers_no_empty_journals(desk, layout, folders):
    with file_size_limit(100):
        for _ in range(5):
            with pytest.raises(SpoolUnavailable):
                desk.journals.note(VISIT, "begun")
    assert layout.journals(VISIT) == []
    desk.journals.note(VISIT, "begun")
    assert facts_of(desk) == ["begun"]


def test_a_folder_that_is_gone_is_said(desk):
    with pytest.raises(SpoolUnavailable):
        desk.journals.note(VISIT, "begun")
