"""A session that ends waits until what is recorded is sealed."""

import sys

import pytest

from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.ui.session_end import SessionEnd
from tests.integration.app.test_engine import House, order
from tests.integration.ui.session_manager import request_commit

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Qt's names on Linux are called")


@pytest.fixture
def house(qapp, tmp_path):
    made = House(tmp_path / "data")
    yield made
    made.office.service.released.set()
    assert made.engine.wait()
    made.office.desk.close()


def test_a_visit_being_recorded_is_sealed_before_the_session_may_end(house, qapp, qtbot):
    end = SessionEnd(qapp, house.engine.wait)
    states = []
    house.engine.encoder.recording_state_changed.connect(states.append)
    house.engine.start()
    house.engine.record(order(house))
    qtbot.waitUntil(lambda: RecordingState.RECORDING in states and bool(house.visits.values))
    request_commit(qapp)
    # Nothing else has run since: whoever ends the session now may kill us.
    visit = house.visits.values[0].id
    assert house.office.desk.visits.get(visit).finished_at is not None
    assert house.office.desk.visits.get(visit).state not in (VisitState.RECORDING, VisitState.PAUSED)
    assert house.office.chunk_states(visit)[0] in ("sealed", "uploaded")
    qtbot.waitUntil(lambda: bool(house.stops.values))
    end.deleteLater()


def test_without_a_visit_the_session_ends_at_once(house, qapp):
    end = SessionEnd(qapp, house.engine.wait)
    house.engine.start()
    request_commit(qapp)
    assert house.engine.wait()
    end.deleteLater()
