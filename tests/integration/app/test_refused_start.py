"""That no visit could begin for want of room is taken back when there is room, and not before."""

import pytest
from PySide6.QtCore import QObject, Signal

from recorder_gui.app import topics
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.refused_start import RefusedStart
from recorder_gui.domain.disk_trouble import TooLittleRoom
from recorder_gui.domain.errors import DiskFull, SpoolUnavailable
from recorder_gui.domain.runway import Runway
from tests.integration.app.collector import Collector

SHORT, PLENTY = Runway(10_000_000, 10**12), Runway(10**11, 10**12)


class Sources(QObject):
    """What the recorder and the disk tell."""

    fault_raised = Signal(object)
    runway_read = Signal(object)


@pytest.fixture
def sources(qapp):
    made = Sources()
    facts = RecorderFacts(made)
    made.cleared = Collector()
    facts.notice_cleared.connect(made.cleared.take_text)
    RefusedStart(facts, made.fault_raised, made.runway_read)
    return made


@pytest.mark.parametrize("fault", [TooLittleRoom("/data", 12, 30), DiskFull("/data")])
def test_it_is_taken_back_once_and_only_with_room_for_a_visit(sources, fault):
    sources.runway_read.emit(PLENTY)
    sources.fault_raised.emit((topics.REFUSED, fault))
    sources.runway_read.emit(SHORT)
    assert sources.cleared.values == []
    sources.runway_read.emit(PLENTY)
    sources.runway_read.emit(PLENTY)
    assert sources.cleared.values == [topics.REFUSED]


def test_room_mends_no_folder_that_is_gone_and_no_other_trouble(sources):
    sources.fault_raised.emit((topics.REFUSED, SpoolUnavailable("/data", "gone")))
    sources.fault_raised.emit((topics.DISK, DiskFull("/data")))
    sources.runway_read.emit(PLENTY)
    assert sources.cleared.values == []
