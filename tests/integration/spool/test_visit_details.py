"""A visit's details are in its ledger and in its folder, sealed, and survive what may happen to either."""

import signal
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.visit_details import (
    Choice,
    Consent,
    ConsentAnswer,
    Marker,
    VisitDetails,
    VisitMode,
)
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.recovery.recovery import recover
from recorder_gui.spool.spool import Spool
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.spool.known_visit import AT, VISIT, seal, visit_record

BEGUN = VisitDetails(
    VisitMode.DICTATION, ("hi", "en"), ("template-seldom-seen",), Consent(ConsentAnswer.VERBAL, AT)
)
MARKS = tuple(Marker(frame, AT + timedelta(seconds=frame)) for frame in (40, 80))
ALL = replace(BEGUN, markers=MARKS)


@pytest.fixture
def recorded(shelf):
    shelf.begin(replace(visit_record(), details=BEGUN))
    for mark in MARKS:
        seal(shelf, mark.frame // 40 - 1)
        shelf.add_marker(VISIT, mark)


def kept(desk):
    return desk.visits.get(VISIT).details


def test_the_ledger_has_them_at_the_next_start(recorded, desk, new_desk):
    desk.close()
    assert kept(new_desk()) == ALL


def test_each_change_returns_the_visit_as_it_is_then(recorded, shelf):
    later = Consent(ConsentAnswer.REFUSED, AT + timedelta(hours=1))
    assert shelf.note_consent(VISIT, later).details == replace(ALL, consent=later)
    assert shelf.add_marker(VISIT, MARKS[0]).details == replace(ALL, consent=later)


def test_a_lost_ledger_gets_them_back_from_the_folder(recorded, store, after_losing_the_ledger):
    store.note_unheeded(VISIT, Choice.TEMPLATES)
    assert kept(after_losing_the_ledger()) == replace(ALL, unheeded=(Choice.TEMPLATES,))


def test_the_journal_of_delivery_alone_tells_what_was_known_when_it_began(
    recorded, store, layout, after_losing_the_ledger
):
    first = set(layout.journals(VISIT))
    store._desk.journals.close()  # as the upload worker's thread, which has a journal of its own
    store.plan_part(VISIT, 0, SessionId("session-0"))
    for journal in first:
        journal.unlink()
    assert kept(after_losing_the_ledger()) == ALL


def test_a_ledger_that_fell_behind_its_journal_catches_up(recorded, desk, new_desk):
    desk.details.change(VISIT, lambda details: replace(details, markers=MARKS[:1], consent=None))
    desk.close()
    again = new_desk()
    recover(again, wav_from_pcm)
    assert kept(again) == ALL


def test_a_visit_of_an_earlier_version_has_the_usual_details(desk, shelf, after_losing_the_ledger):
    record = visit_record()
    shelf.begin(record)
    seal(shelf, 0)
    desk.journals.close()
    for journal in desk.layout.journals(VISIT):
        journal.unlink()
    desk.journals.note(
        VISIT,
        "begun",
        started_at=record.started_at.isoformat(),
        server=record.server,
        source=record.source,
        label=record.label,
    )
    assert kept(after_losing_the_ledger()) == VisitDetails()


@pytest.mark.parametrize(
    "told",
    [
        None,
        [],
        {"mode": "opera", "languages": "hi", "templates": [1], "markers": [{"frame": "x"}, 5]},
        {"consent": {"answer": "perhaps", "at": "today"}, "unheeded": ["label"]},
        {"consent": {"answer": "given", "at": "2026-03-02"}, "markers": [{"frame": 1, "at": 7}]},
    ],
)
def test_details_that_make_no_sense_cost_the_visit_nothing_else(desk, shelf, after_losing_the_ledger, told):
    record = visit_record()
    desk.layout.visit(VISIT).mkdir(parents=True)
    desk.journals.note(
        VISIT,
        "begun",
        started_at=record.started_at.isoformat(),
        server=record.server,
        source=record.source,
        label=record.label,
        details=told,
    )
    desk.visits.add(record)
    seal(shelf, 0)
    (visit,) = after_losing_the_ledger().visits.all_since()
    assert (visit.details, visit.label, visit.chunks) == (VisitDetails(), record.label, 1)


def test_nobody_else_can_read_them(recorded, layout):
    for path in layout.root.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        assert b"template-seldom-seen" not in content
        assert b"verbal" not in content
        assert b"dictation" not in content


def test_while_their_key_is_locked_the_visit_waits_and_they_stay(recorded, desk, layout, key_store):
    desk.close()
    key_store.is_locked = True
    with closing(Spool(layout, MemoryKeyStore()).desk()) as locked:
        visit = locked.visits.get(VISIT)
        assert (visit.is_locked, visit.details) == (True, VisitDetails())


KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_details import Consent, ConsentAnswer, Marker
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from tests.fakes.key_store import MemoryKeyStore

visit, now = VisitId(sys.argv[2]), datetime.now(UTC)
shelf = Shelf(Spool(FolderLayout(Path(sys.argv[1])), MemoryKeyStore(takes=False)).desk())
shelf.begin(VisitRecord(visit, VisitState.RECORDING, now, "https://a", "microphone"))
part = shelf.open_chunk(ChunkId(visit, 0), 0)
part.append(bytes(3200))
shelf.note_consent(visit, Consent(ConsentAnswer.GIVEN, now))
for frame in range(5):
    shelf.add_marker(visit, Marker(frame * 16_000, now))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("loses_ledger", [False, True])
def test_markers_and_consent_survive_a_kill(layout, loses_ledger):
    done = subprocess.run([sys.executable, "-c", KILLED, layout.root, VISIT], check=False, cwd=Path.cwd())
    assert done.returncode == -signal.SIGKILL
    for side in layout.root.glob("ledger.*") if loses_ledger else ():
        side.unlink()
    with closing(Spool(layout, MemoryKeyStore(takes=False)).desk()) as desk:
        recover(desk, wav_from_pcm)
        details = kept(desk)
    assert [marker.frame for marker in details.markers] == [0, 16_000, 32_000, 48_000, 64_000]
    assert details.consent.answer is ConsentAnswer.GIVEN
