"""A visit that meets bugs rests, and is set aside at last; the others are never asked about."""

from recorder_gui.app.delivery.visit_bugs import MOST_BUGS, REST_SECONDS, VisitBugs
from recorder_gui.domain.identifiers import VisitId
from tests.fakes.input_stream import FakeClock

POOR, LUCKY = VisitId("a" * 32), VisitId("b" * 32)


def visit_bugs():
    clock = FakeClock()
    return VisitBugs(clock), clock


def test_after_a_bug_a_visit_rests_for_a_while():
    kept, clock = visit_bugs()
    kept.note(POOR)
    assert kept.is_resting(POOR)
    assert not kept.is_resting(LUCKY)
    clock.now += REST_SECONDS
    assert not kept.is_resting(POOR)


def test_asking_for_everything_ends_a_rest_but_not_the_last():
    kept, _ = visit_bugs()
    for _ in range(MOST_BUGS - 1):
        kept.note(POOR)
        kept.wake()
        assert not kept.is_resting(POOR)
    kept.note(POOR)
    kept.wake()
    assert kept.is_resting(POOR)


def test_a_person_may_have_it_tried_again():
    kept, _ = visit_bugs()
    for _ in range(MOST_BUGS):
        kept.note(POOR)
    kept.forgive()
    assert not kept.is_resting(POOR)
