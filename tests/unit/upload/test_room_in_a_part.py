"""When a part is full, or its session too old for more."""

from datetime import timedelta

import pytest

from recorder_gui.upload.session_life import is_over
from recorder_gui.upload.task import (
    Reconcile,
    Upload,
)
from recorder_gui.upload.upload_scheduler import next_task
from tests.unit.upload.paper_deliveries import NOW, UPLOADED, chunk, fresh, part, recording


@pytest.mark.parametrize(
    ("lifetime", "over_after"),
    [
        (None, timedelta(minutes=48)),
        (timedelta(hours=1), timedelta(minutes=48)),
        (timedelta(hours=9), timedelta(minutes=48)),
        (timedelta(minutes=10), timedelta(minutes=8)),
        (timedelta(0), timedelta(minutes=48)),
        (timedelta(days=-20_000), timedelta(minutes=48)),
    ],
)
def test_a_session_is_over_at_four_fifths_of_its_life(lifetime, over_after):
    opened = part(expires_at=None if lifetime is None else NOW + lifetime)
    assert not is_over(opened, NOW + over_after - timedelta(seconds=1))
    assert is_over(opened, NOW + over_after)
    over = recording(opened, chunk(0, UPLOADED), fresh(1))
    assert next_task(over, NOW + over_after) == Reconcile(opened)


def test_a_session_that_seems_to_be_of_the_future_is_over():
    assert is_over(part(), NOW - timedelta(minutes=2))
    assert not is_over(part(), NOW - timedelta(seconds=30))


def test_a_session_whose_beginning_is_not_known_is_not_over():
    assert not is_over(part(created_at=None), NOW + timedelta(days=1))


def test_what_has_its_place_is_still_sent_when_the_session_is_over():
    opened, waiting = part(), chunk(1)
    late = NOW + timedelta(minutes=55)
    assert next_task(recording(opened, chunk(0, UPLOADED), waiting), late) == Upload(opened, waiting, 1)


def test_a_part_takes_48_min_of_audio_and_no_more():
    opened = part()
    minutes = 60 * 16_000
    full = chunk(0, UPLOADED, frames=47 * minutes)
    last, more = fresh(1, frames=minutes), fresh(1, frames=minutes + 1)
    assert next_task(recording(opened, full, last), NOW) == Upload(opened, last, 1)
    assert next_task(recording(opened, full, more), NOW) == Reconcile(opened)


def test_a_part_takes_no_more_audio_than_four_fifths_of_its_sessions_life():
    opened = part(expires_at=NOW + timedelta(minutes=10))
    seconds = 16_000
    full = chunk(0, UPLOADED, frames=470 * seconds)
    last, more = fresh(1, frames=10 * seconds), fresh(1, frames=10 * seconds + 1)
    assert next_task(recording(opened, full, last), NOW) == Upload(opened, last, 1)
    assert next_task(recording(opened, full, more), NOW) == Reconcile(opened)


def test_a_part_takes_one_chunk_in_any_case():
    opened, long = part(), fresh(0, frames=10**9)
    assert next_task(recording(opened, long), NOW + timedelta(hours=9)) == Upload(opened, long, 0)
