"""A visit that waits for another account says so, and one that is done looks as ever."""

from datetime import UTC, datetime

import pytest

from recorder_gui.app.other_account import as_seen_from
from recorder_gui.app.wording import visits as wording
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState

HERE, ELSEWHERE = "https://a", "https://b"
DONE = {VisitState.READY, VisitState.ATTENTION, VisitState.RECORDING, VisitState.PAUSED}


def visit(state):
    return VisitRecord(VisitId("a" * 32), state, datetime(2026, 3, 2, tzinfo=UTC), HERE, "file")


@pytest.mark.parametrize("state", sorted(set(VisitState) - DONE))
def test_an_unsent_visit_of_another_account_waits_for_it(state):
    seen = as_seen_from(ELSEWHERE, visit(state))
    assert seen.state is VisitState.SIGNED_OUT
    assert "another account" in wording.visit_state_text(seen)


@pytest.mark.parametrize("state", sorted(DONE))
def test_what_needs_no_delivery_is_shown_as_it_is(state):
    assert as_seen_from(ELSEWHERE, visit(state)) == visit(state)


@pytest.mark.parametrize("state", list(VisitState))
def test_a_visit_of_this_account_is_shown_as_it_is(state):
    assert as_seen_from(HERE, visit(state)) == visit(state)
