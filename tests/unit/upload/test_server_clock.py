"""What a server says the time is reaches those who doubt the computer's clock."""

from datetime import UTC, datetime, timedelta

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.visit import PartRecord
from recorder_gui.upload.server_clock import ServerClock
from tests.integration.spool.known_visit import VISIT

NOW = datetime(2026, 1, 1, tzinfo=UTC)
SESSION = SessionId("ses_0123456789abcdef01234567")


def test_every_time_that_a_server_says_is_told_and_none_that_it_did_not():
    told = []
    clock = ServerClock(told.append)
    clock.note(SESSION, NOW - timedelta(days=366), NOW)
    clock.note(SESSION, None, NOW)
    clock.leap(PartRecord(VISIT, 0, PartState.OPEN, SESSION, created_at=NOW), NOW, NOW)
    assert told == [NOW - timedelta(days=366), NOW]
