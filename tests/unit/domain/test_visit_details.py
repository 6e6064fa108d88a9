"""What is noted of a visit: once each, in order, and never lost by joining."""

from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.domain.visit_details import (
    MOST_MARKERS,
    Choice,
    Consent,
    ConsentAnswer,
    Marker,
    VisitDetails,
)

AT = datetime(2026, 3, 2, 10, 22, tzinfo=UTC)
LATER = AT + timedelta(minutes=1)


def frames(details):
    return [marker.frame for marker in details.markers]


def test_markers_stand_in_the_order_of_their_frames_and_each_frame_once():
    details = VisitDetails()
    for frame in (48_000, 16_000, 48_000):
        details = details.with_marker(Marker(frame, AT))
    assert frames(details) == [16_000, 48_000]


def test_a_key_that_is_held_down_fills_no_record():
    details = VisitDetails()
    for frame in range(MOST_MARKERS + 10):
        details = details.with_marker(Marker(frame, AT))
    assert len(details.markers) == MOST_MARKERS


def test_the_later_answer_counts_whatever_comes_first():
    verbal, refused = Consent(ConsentAnswer.VERBAL, AT), Consent(ConsentAnswer.REFUSED, LATER)
    assert VisitDetails().with_consent(verbal).with_consent(refused).consent == refused
    assert VisitDetails().with_consent(refused).with_consent(verbal).consent == refused


def test_two_tellings_of_one_visit_make_one_with_all_that_either_knows():
    one = VisitDetails(languages=("hi",), markers=(Marker(5, AT),))
    other = VisitDetails(
        consent=Consent(ConsentAnswer.GIVEN, AT), markers=(Marker(3, AT),), unheeded=(Choice.TEMPLATES,)
    )
    both = one.joined(other)
    assert (both.languages, frames(both)) == (("hi",), [3, 5])
    assert (both.consent, both.unheeded) == (other.consent, other.unheeded)


@pytest.mark.parametrize(
    ("details", "in_order"),
    [
        (VisitDetails(), [None]),
        (VisitDetails(templates=("a",)), [Choice.TEMPLATES, None]),
        (VisitDetails(languages=("hi",)), [Choice.LANGUAGES, None]),
        (VisitDetails(languages=("hi",), templates=("a",)), [Choice.TEMPLATES, Choice.LANGUAGES, None]),
    ],
)
def test_a_refused_visit_does_without_its_templates_first_then_without_its_language(details, in_order):
    for left_out in in_order:
        assert details.next_to_leave_out is left_out
        details = details.without(left_out) if left_out else details
    assert (details.sent_templates, details.sent_languages) == ((), ("en",))


def test_no_more_templates_are_sent_than_a_server_takes():
    assert VisitDetails(templates=("a", "b", "c")).sent_templates == ("a", "b")
