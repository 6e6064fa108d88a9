"""One more note of a visit that is ready: put behind the others, and no danger to delivery."""

from dataclasses import replace
from datetime import timedelta

import pytest

from recorder_gui.domain.note_outcome import NoteAnswer, NoteBegun, NoteOutcome, NoteWish
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    RefusalReason,
    Refused,
    SessionLost,
    TryLater,
    is_answer,
)
from recorder_gui.domain.visit_lifecycle import VisitState
from tests.fakes.voice_service import Answers, Call, DoneButAnswered, Reports
from tests.integration.upload.paced_visit import record

FIRST = Document("clinical", "success", "# First", "doc_first")


@pytest.fixture
def ready(bench):
    visit = bench.visit(2)
    bench.run(visit)
    assert bench.state(visit) is VisitState.READY
    return visit


def ask(bench, visit, template="letter"):
    """Wish for one more note; pauses take their time on the bench's clock."""
    wish = NoteWish(visit, template)
    attempt = bench.uploader.rewriting(wish, lambda seconds: bench.clock.advance(seconds=seconds))
    outcome = attempt.perform(lambda _: None)
    bench.uploader.conclude(attempt, outcome)
    (told,) = bench.told.rewritten
    assert (told.visit, told.template_id) == (visit, template)
    return told.answer


def texts(bench, visit):
    return [document.text for document in bench.store.result(visit).documents]


def test_the_note_is_put_behind_what_there_was_and_told(bench, ready):
    assert ask(bench, ready) is NoteAnswer.DONE
    assert texts(bench, ready) == ["note by letter"]
    assert bench.told.final[-1] == bench.store.result(ready)
    assert bench.store.result(ready).transcript == "words"
    assert bench.state(ready) is VisitState.READY


def test_it_is_still_there_after_a_restart_and_a_lost_ledger(bench, ready):
    ask(bench, ready)
    bench.close()
    for side in bench.layout.root.glob("ledger.*"):
        side.unlink()
    bench.restart()
    assert (texts(bench, ready), bench.state(ready)) == (["note by letter"], VisitState.READY)


def test_every_part_gets_one_and_keeps_its_own(bench):
    bench.service.lifetime = timedelta(seconds=100)
    visit = bench.begin()
    record(bench, visit, 6)
    bench.finish(visit)
    bench.run(visit)
    assert ask(bench, visit) is NoteAnswer.DONE
    assert texts(bench, visit) == ["note by letter"] * 2
    assert bench.store.result(visit).transcript == "words\nwords"


def test_a_document_whose_id_was_not_told_is_the_new_one_of_its_template(bench, ready):
    bench.service.script(Call.PROCESS, DoneButAnswered(NoteBegun(None)))
    assert ask(bench, ready) is NoteAnswer.DONE
    assert texts(bench, ready) == ["note by letter"]


def test_it_is_awaited_while_the_server_writes_it(bench, ready):
    in_work = Document("letter", "processing", None, "doc_0")
    bench.service.script(Call.LOOK_UP, None, *[Reports({"documents": (in_work,)})] * 30)
    began = bench.clock()
    assert ask(bench, ready) is NoteAnswer.DONE
    assert bench.clock() - began == timedelta(seconds=30)


def test_a_note_that_does_not_come_is_waited_for_three_minutes(bench, ready):
    in_work = Document("letter", "processing", None, "doc_0")
    bench.service.script(Call.LOOK_UP, None, *[Reports({"documents": (in_work,)})] * 400)
    began = bench.clock()
    assert ask(bench, ready) is NoteAnswer.TOO_SLOW
    assert bench.clock() - began <= timedelta(minutes=3)
    assert texts(bench, ready) == []


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Refused(RefusalReason.SIGNED_OUT, 401), NoteAnswer.NOT_POSSIBLE),
        (Refused(RefusalReason.WRONG_ADDRESS, 404), NoteAnswer.NOT_POSSIBLE),
        (Refused(RefusalReason.INVALID, 404, "template_not_found"), NoteAnswer.REFUSED),
        (SessionLost("session_not_found"), NoteAnswer.REFUSED),
        (TryLater(DelayCause.NOT_CONNECTED), NoteAnswer.AWAY),
    ],
)
def test_what_the_server_will_not_do_is_told_and_changes_nothing(bench, ready, answer, expected):
    before = bench.store.result(ready)
    bench.service.script(Call.PROCESS, Answers(answer))
    assert ask(bench, ready) is expected
    assert bench.store.result(ready) == before
    assert (bench.state(ready), bench.uploader.is_parked) == (VisitState.READY, False)


def test_a_note_the_server_could_not_write_is_told_as_refused(bench, ready):
    failed = Document("letter", "failed", None, "doc_0")
    bench.service.script(Call.LOOK_UP, None, Reports({"documents": (failed,)}))
    assert ask(bench, ready) is NoteAnswer.REFUSED


def test_what_came_before_a_part_that_fails_is_kept(bench):
    bench.service.lifetime = timedelta(seconds=100)
    visit = bench.begin()
    record(bench, visit, 6)
    bench.finish(visit)
    bench.run(visit)
    bench.service.script(Call.PROCESS, None, Answers(TryLater(DelayCause.BUSY)))
    assert ask(bench, visit) is NoteAnswer.AWAY
    assert texts(bench, visit) == ["note by letter"]


def test_one_broken_off_at_shutdown_says_so_and_is_no_word_about_the_server(bench, ready):
    attempt = bench.uploader.rewriting(NoteWish(ready, "letter"), lambda _: None)
    bench.uploader.conclude(attempt, TryLater(DelayCause.CANCELLED))
    assert bench.told.rewritten == [NoteOutcome(ready, "letter", NoteAnswer.AWAY)]
    outcome = attempt.perform(lambda _: None)
    assert not is_answer(outcome)


def test_an_earlier_note_stays_first(bench):
    bench.service.result = {**bench.service.result, "documents": (FIRST,)}
    visit = bench.visit(1)
    bench.run(visit)
    bench.service.result = {
        "result": ResultStatus.COMPLETED,
        "status": "completed",
        "documents": (FIRST, replace(FIRST, template_id="letter", document_id="doc_0", text="# Second")),
    }
    assert ask(bench, visit) is NoteAnswer.DONE
    assert texts(bench, visit) == ["# First", "# Second"]
