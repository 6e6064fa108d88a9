"""Only audio of visits that the server has made a complete note of may go, and nothing but that ever goes."""

from dataclasses import replace

import pytest

from recorder_gui.domain.chunk_lifecycle import ChunkEvent
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.visit import PRACTICE_SERVER, VisitResult
from recorder_gui.domain.visit_lifecycle import VisitEvent
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.disk.pruning import prune
from recorder_gui.spool.recovery.recovery import recover
from tests.integration.spool.disk_ladder import complete_visit, record_visit
from tests.integration.spool.known_visit import (
    OTHER_VISIT,
    VISIT,
    deliver,
    open_session,
    visit_record,
)

EVERYTHING = 1 << 40


def audio_in(layout, visit=VISIT):
    return list(layout.sealed_chunks(visit))


@pytest.mark.parametrize("chunks", [1, 3])
def test_the_audio_of_a_completed_visit_goes_and_its_chunks_say_so(shelf, store, desk, layout, chunks):
    record_visit(shelf, VISIT, chunks)
    complete_visit(store, VISIT)
    before = desk.chunks.of_visit(VISIT)
    assert prune(desk, EVERYTHING) == sum(chunk.size_bytes for chunk in before)
    assert audio_in(layout) == []
    assert all(chunk.is_pruned for chunk in desk.chunks.of_visit(VISIT))
    assert [chunk.sha256 for chunk in desk.chunks.of_visit(VISIT)] == [chunk.sha256 for chunk in before]
    assert desk.visits.result(VISIT).transcript == "A note"
    assert prune(desk, EVERYTHING) == 0


@pytest.mark.parametrize("status", [one for one in ResultStatus if one is not ResultStatus.COMPLETED])
def test_a_visit_whose_result_is_not_complete_keeps_its_audio(shelf, store, desk, layout, status):
    record_visit(shelf, VISIT)
    complete_visit(store, VISIT, status)
    assert prune(desk, EVERYTHING) == 0
    assert len(audio_in(layout)) == 1


def test_a_practice_visit_keeps_its_audio(shelf, store, desk, layout):
    record_visit(shelf, VISIT, server=PRACTICE_SERVER)
    complete_visit(store, VISIT)
    assert prune(desk, EVERYTHING) == 0
    assert len(audio_in(layout)) == 1


def test_one_part_without_a_complete_result_keeps_the_whole_visit(shelf, store, desk, layout):
    record_visit(shelf, VISIT, 2)
    for part, status in enumerate((ResultStatus.COMPLETED, ResultStatus.PARTIAL)):
        open_session(store, part, SessionId(f"session-{part}"))
        deliver(store, part, 0, part)
        for event in (PartEvent.END_SENT, PartEvent.ENDED):
            store.advance_part(VISIT, part, event)
        store.keep_result(part, VisitResult(VISIT, status, "A note", ()))
    store.advance_visit(VISIT, VisitEvent.ALL_ENDED)
    store.advance_part(VISIT, 0, PartEvent.SETTLED)
    store.advance_part(VISIT, 1, PartEvent.SETTLED)
    store.advance_visit(VISIT, VisitEvent.RESULT_READY)
    assert prune(desk, EVERYTHING) == 0
    assert len(audio_in(layout)) == 2


STEPS = (
    lambda shelf, store: shelf.begin(visit_record()),
    lambda shelf, store: shelf.seal(ChunkId(VISIT, 0), 0, 40, b"x" * 80),
    lambda shelf, store: shelf.pause(VISIT),
    lambda shelf, store: shelf.resume(VISIT),
    lambda shelf, store: shelf.finish(VISIT, visit_record().started_at),
    lambda shelf, store: store.advance_visit(VISIT, VisitEvent.DELIVERY_DELAYED),
    lambda shelf, store: store.advance_visit(VISIT, VisitEvent.SIGN_IN_NEEDED),
    lambda shelf, store: store.plan_part(VISIT, 0, SessionId("s")),
    lambda shelf, store: store.advance_part(VISIT, 0, PartEvent.CREATE_SENT),
    lambda shelf, store: store.advance_part(VISIT, 0, PartEvent.CREATED),
    lambda shelf, store: store.place_chunk(ChunkId(VISIT, 0), 0, 0),
    lambda shelf, store: store.advance_chunk(ChunkId(VISIT, 0), ChunkEvent.ATTEMPT_STARTED),
    lambda shelf, store: store.advance_chunk(ChunkId(VISIT, 0), ChunkEvent.ATTEMPT_FAILED),
    lambda shelf, store: store.advance_chunk(ChunkId(VISIT, 0), ChunkEvent.ATTEMPT_STARTED),
    lambda shelf, store: store.advance_chunk(ChunkId(VISIT, 0), ChunkEvent.ATTEMPT_REFUSED),
    lambda shelf, store: store.advance_visit(VISIT, VisitEvent.HELP_NEEDED),
    lambda shelf, store: store.advance_visit(VISIT, VisitEvent.RELEASED),
    lambda shelf, store: store.advance_chunk(ChunkId(VISIT, 0), ChunkEvent.RELEASED),
    lambda shelf, store: store.advance_chunk(ChunkId(VISIT, 0), ChunkEvent.ATTEMPT_STARTED),
    lambda shelf, store: store.advance_chunk(ChunkId(VISIT, 0), ChunkEvent.RECEIPT_CONFIRMED),
    lambda shelf, store: store.advance_part(VISIT, 0, PartEvent.END_SENT),
    lambda shelf, store: store.advance_part(VISIT, 0, PartEvent.ENDED),
    lambda shelf, store: store.advance_visit(VISIT, VisitEvent.ALL_ENDED),
    lambda shelf, store: store.keep_result(0, VisitResult(VISIT, ResultStatus.COMPLETED, "A note", ())),
    lambda shelf, store: store.advance_part(VISIT, 0, PartEvent.SETTLED),
)


def test_nothing_goes_at_any_step_of_a_visit_but_its_very_last(shelf, store, desk, layout):
    for number, step in enumerate(STEPS):
        step(shelf, store)
        assert prune(desk, EVERYTHING) == 0, number
        assert len(audio_in(layout)) == (1 if number else 0), number
    store.advance_visit(VISIT, VisitEvent.RESULT_READY)
    assert prune(desk, EVERYTHING) > 0
    assert audio_in(layout) == []


def test_only_audio_goes(shelf, store, desk, layout):
    record_visit(shelf, VISIT)
    record_visit(shelf, OTHER_VISIT)
    complete_visit(store, VISIT)
    before = set(layout.root.rglob("*"))
    prune(desk, EVERYTHING)
    assert before - set(layout.root.rglob("*")) == {layout.sealed(ChunkId(VISIT, 0))}


def test_the_oldest_go_first_and_no_more_than_needed(shelf, store, desk, layout):
    visits = [VisitId(f"{number:032x}") for number in range(4)]
    for visit in visits:
        record_visit(shelf, visit)
        complete_visit(store, visit)
    size = desk.chunks.of_visit(visits[0])[0].size_bytes
    prune(desk, size + 1)
    assert [len(audio_in(layout, visit)) for visit in visits] == [0, 0, 1, 1]


def test_a_crash_before_the_files_went_leaves_files_that_go_the_next_time(shelf, store, desk, layout):
    record_visit(shelf, VISIT)
    complete_visit(store, VISIT)
    content = layout.sealed(ChunkId(VISIT, 0)).read_bytes()
    prune(desk, EVERYTHING)
    layout.sealed(ChunkId(VISIT, 0)).write_bytes(content)
    assert prune(desk, EVERYTHING) > 0
    assert audio_in(layout) == []


@pytest.mark.parametrize("has_file", [False, True])
def test_a_later_start_knows_that_the_audio_was_removed(shelf, store, desk, new_desk, has_file):
    before = pruned_visit(shelf, store, desk, keeps_a_file=has_file)
    again = new_desk()
    recover(again, wav_from_pcm)
    assert_is_known_as_pruned(again, before)


@pytest.mark.parametrize("has_file", [False, True])
def test_a_rebuilt_ledger_knows_that_the_audio_was_removed(
    shelf, store, desk, after_losing_the_ledger, has_file
):
    before = pruned_visit(shelf, store, desk, keeps_a_file=has_file)
    assert_is_known_as_pruned(after_losing_the_ledger(), before)


def pruned_visit(shelf, store, desk, *, keeps_a_file):
    """Prune a visit of two chunks; a crash in the middle keeps the file of the first."""
    record_visit(shelf, VISIT, 2)
    complete_visit(store, VISIT)
    before = desk.chunks.of_visit(VISIT)
    first = desk.layout.sealed(before[0].id)
    content = first.read_bytes()
    prune(desk, EVERYTHING)
    if keeps_a_file:
        first.write_bytes(content)
    return before


def assert_is_known_as_pruned(desk, before):
    chunks = desk.chunks.of_visit(VISIT)
    assert desk.visits.get(VISIT).gaps == ()
    assert [replace(chunk, reason=None) for chunk in chunks] == [
        replace(chunk, reason=None, attempts=0) for chunk in before
    ]
    assert all(chunk.is_pruned for chunk in chunks)
