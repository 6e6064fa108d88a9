"""A visit says where it stands, that it was sent again, and, where it waits for a person, why."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from recorder_gui.app.wording.visit_standing import (
    attention_text,
    origin_text,
    standing_in_list,
    standing_text,
)
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.upload_outcome import RefusalReason
from recorder_gui.domain.visit import RESULT_REASONS, VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.upload_scheduler import CANNOT_HOLD, CHUNK_REFUSED, LOST_TOO_OFTEN

NOW = datetime(2026, 11, 20, 10, 42, tzinfo=UTC)
VISIT = VisitRecord(VisitId("0" * 32), VisitState.ATTENTION, NOW, "practice", "microphone")
REASONS = (
    *RefusalReason,
    *(RESULT_REASONS - {"result_completed"}),
    *(CANNOT_HOLD, CHUNK_REFUSED, LOST_TOO_OFTEN),
)


def told(reason):
    return str(attention_text(replace(VISIT, reason=reason)))


@pytest.mark.parametrize("reason", sorted(REASONS))
def test_each_reason_has_a_sentence_of_its_own_and_something_to_do(reason):
    text = told(reason)
    assert text.count(". ") >= 1
    assert "no clear reason" not in text
    assert "_" not in text


def test_no_two_reasons_are_told_alike():
    assert len(set(map(told, REASONS))) == len(REASONS)


@pytest.mark.parametrize("reason", [None, "something new"])
def test_a_reason_that_nobody_knows_is_told_calmly(reason):
    assert told(reason).startswith("The service gave no clear reason. Press “Try again now”")


def test_a_visit_of_another_account_is_not_said_to_be_helped_by_trying_again_here():
    text = str(attention_text(replace(VISIT, reason="result_failed"), is_of_this_account=False))
    assert "Try again now" not in text
    assert text.endswith("or send it again to the one in use.")


@pytest.mark.parametrize("state", [state for state in VisitState if state is not VisitState.ATTENTION])
def test_a_visit_that_waits_for_nobody_says_nothing(state):
    assert attention_text(replace(VISIT, state=state, reason="result_failed")) is None


def test_a_visit_that_no_sound_reaches_is_not_said_to_be_recording():
    recording = replace(VISIT, state=VisitState.RECORDING)
    assert standing_text(recording) == "Recording"
    assert standing_text(recording, is_deaf=True) == "No sound comes"
    assert standing_text(replace(recording, state=VisitState.PAUSED), is_deaf=True) == "Paused"


def test_a_copy_says_that_it_was_sent_again():
    copy = replace(VISIT, source=f"again {'b' * 32}", state=VisitState.READY)
    other = replace(VISIT, source="again.wav", state=VisitState.READY)
    assert standing_in_list(copy) == "Note ready · sent again"
    assert standing_in_list(other) == "Note ready"
    assert origin_text(copy) == "Sent again, as a copy of another visit"
    assert origin_text(other) == ""
