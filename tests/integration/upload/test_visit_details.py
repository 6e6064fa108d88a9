"""A visit's details on their way to the server: with every create, and a stale list stops nobody."""

from dataclasses import replace
from datetime import timedelta

import pytest

from recorder_gui.domain.upload_outcome import RefusalReason, Refused
from recorder_gui.domain.visit_details import (
    Choice,
    Consent,
    ConsentAnswer,
    Marker,
    VisitDetails,
    VisitMode,
)
from recorder_gui.domain.visit_lifecycle import VisitState
from tests.fakes.voice_service import Answers, Call
from tests.integration.upload.paced_visit import record

UNKNOWN = Refused(RefusalReason.INVALID, 400, "bad_request")
CHOSEN = VisitDetails(VisitMode.DICTATION, ("hi",), ("t1", "t2"))


def begin(bench, details):
    visit = bench.begin()
    bench.store._desk.details.change(visit, lambda _: details)
    return visit


def finished(bench, details):
    visit = begin(bench, details)
    bench.seal(visit, 2)
    bench.finish(visit)
    bench.run(visit)
    return visit


def told(bench):
    return [(order.templates, order.languages) for order in bench.service.orders]


def test_every_part_has_the_visits_mode_languages_templates_and_consent(bench):
    bench.service.lifetime = timedelta(seconds=100)
    consent = Consent(ConsentAnswer.GIVEN, bench.clock())
    visit = begin(bench, replace(CHOSEN, consent=consent))
    record(bench, visit, 6)
    bench.finish(visit)
    bench.run(visit)
    assert len(bench.service.orders) == 2
    for order in bench.service.orders:
        assert (order.mode, order.languages, order.templates) == (VisitMode.DICTATION, ("hi",), ("t1", "t2"))
        assert order.consent == consent


def test_a_later_part_has_all_markers_of_the_visit_so_far(bench):
    bench.service.lifetime = timedelta(seconds=100)
    visit = bench.begin()
    record(bench, visit, 3)
    mark = Marker(700_000, bench.clock())
    bench.shelf.add_marker(visit, mark)
    record(bench, visit, 3)
    bench.finish(visit)
    bench.run(visit)
    assert [order.markers for order in bench.service.orders] == [(), (mark,)]


def test_a_template_the_server_does_not_know_any_more_is_left_out_and_the_visit_says_so(bench):
    bench.service.script(Call.CREATE, Answers(UNKNOWN))
    visit = finished(bench, CHOSEN)
    assert told(bench) == [(("t1", "t2"), ("hi",)), ((), ("hi",))]
    assert bench.state(visit) is VisitState.READY
    assert bench.store.visit(visit).details == replace(CHOSEN, unheeded=(Choice.TEMPLATES,))
    assert any(visit.details.unheeded for visit in bench.told.visits)


def test_a_language_it_does_not_know_gives_way_to_the_default(bench):
    bench.service.script(Call.CREATE, Answers(UNKNOWN), Answers(UNKNOWN))
    visit = finished(bench, CHOSEN)
    assert told(bench) == [(("t1", "t2"), ("hi",)), ((), ("hi",)), ((), ("en",))]
    assert bench.state(visit) is VisitState.READY
    assert len(bench.service.posted) == 3  # each under an id of its own


def test_what_is_refused_without_all_of_it_waits_for_a_person(bench):
    bench.service.script(Call.CREATE, *[Answers(UNKNOWN)] * 3)
    visit = finished(bench, CHOSEN)
    assert (bench.state(visit), bench.reason(visit)) == (VisitState.ATTENTION, RefusalReason.INVALID)
    assert len(bench.service.posted) == 3


def test_a_plain_visit_that_is_refused_is_not_asked_for_again(bench):
    bench.service.script(Call.CREATE, Answers(UNKNOWN))
    visit = finished(bench, VisitDetails())
    assert (bench.state(visit), len(bench.service.posted)) == (VisitState.ATTENTION, 1)


@pytest.mark.parametrize("reason", [RefusalReason.LIMIT_REACHED, RefusalReason.WRONG_ADDRESS])
def test_a_refusal_for_another_reason_leaves_the_details_alone(bench, reason):
    bench.service.script(Call.CREATE, Answers(Refused(reason, 400)))
    visit = finished(bench, CHOSEN)
    assert (bench.state(visit), len(bench.service.posted)) == (VisitState.ATTENTION, 1)
    assert bench.store.visit(visit).details == CHOSEN


def test_what_was_left_out_stays_left_out_in_the_parts_that_follow_and_after_a_crash(bench):
    bench.service.lifetime = timedelta(seconds=100)
    bench.service.script(Call.CREATE, Answers(UNKNOWN))
    visit = begin(bench, CHOSEN)
    record(bench, visit, 3)
    bench.restart()
    bench.seal(visit, 3)
    bench.run(visit)
    orders = bench.service.orders
    assert [order.templates for order in orders] == [("t1", "t2"), *[()] * (len(orders) - 1)]
    assert orders[-1].part == 1
