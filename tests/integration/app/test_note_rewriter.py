"""A further note can be asked for where the server can write one: not while it is known to be away."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject, Signal

from recorder_gui.app.facts import AttemptOutcome
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.service.note_rewriter import NoteRewriter
from recorder_gui.app.window.service.server_presence import ServerPresence
from recorder_gui.app.wording import rewriting as words
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.server_offer import ServerOffer, Template
from recorder_gui.domain.upload_outcome import DelayCause, Receipt, RefusalReason, Refused, TryLater
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from tests.fakes.engine import FakeEngine
from tests.integration.app.collector import Collector

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
VISIT = VisitRecord(VisitId("a" * 32), VisitState.READY, NOON, "https://a", "microphone")
AWAY = ("unreachable", "not_connected", "timed_out", "certificate", "not_the_service")
NO_WORD_OF_THE_SERVER_S = ("cancelled", "locked", "unreadable")


class Offers(QObject):
    """Offers one template."""

    changed = Signal(object)
    offer = ServerOffer(("en",), (Template("soap", "SOAP note"),))


@pytest.fixture
def rewriter(qapp):
    facts, engine = RecorderFacts(), FakeEngine()
    presence = ServerPresence(engine.uploader.attempt_ended, facts, known_for_ms=300)
    made = NoteRewriter(facts, engine, Offers(facts), "https://a", presence)
    made.facts, made.engine, made.changes = facts, engine, Collector()
    made.changed.connect(made.changes.note)
    return made


def ends(rewriter, outcome):
    rewriter.engine.uploader.attempt_ended.emit(AttemptOutcome(VISIT.id, outcome))


@pytest.mark.parametrize("cause", AWAY)
def test_while_the_server_is_known_to_be_away_the_reason_is_said_beforehand(rewriter, cause):
    assert rewriter.why_not(VISIT) is None
    ends(rewriter, TryLater(DelayCause(cause)))
    ends(rewriter, TryLater(DelayCause(cause)))
    assert rewriter.why_not(VISIT) == words.AWAY
    assert len(rewriter.changes.values) == 1


@pytest.mark.parametrize(
    "answer", [Receipt(), Refused(RefusalReason.INVALID), TryLater(DelayCause.BUSY, status=429)], ids=repr
)
def test_any_answer_shows_that_it_is_there(rewriter, answer):
    ends(rewriter, TryLater(DelayCause.UNREACHABLE))
    ends(rewriter, answer)
    assert rewriter.why_not(VISIT) is None
    assert len(rewriter.changes.values) == 2


@pytest.mark.parametrize("cause", NO_WORD_OF_THE_SERVER_S)
def test_what_never_reached_the_network_says_nothing_of_the_server(rewriter, cause):
    ends(rewriter, TryLater(DelayCause(cause)))
    assert rewriter.why_not(VISIT) is None
    ends(rewriter, TryLater(DelayCause.UNREACHABLE))
    ends(rewriter, TryLater(DelayCause(cause)))
    assert rewriter.why_not(VISIT) == words.AWAY


def test_where_nobody_asks_the_server_any_more_it_is_not_held_against_it(rewriter, until):
    ends(rewriter, TryLater(DelayCause.UNREACHABLE))
    until(lambda: rewriter.why_not(VISIT) is None)
    assert len(rewriter.changes.values) == 2
