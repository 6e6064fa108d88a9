"""Both threads as one thing: what is sealed is sent, and they end one after the other."""

import threading
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from recorder_gui.app.encoder_worker import EncoderWorker
from recorder_gui.app.engine import Engine
from recorder_gui.app.recording.visit_recorder import VisitRecorder
from recorder_gui.app.recording.visit_track import VisitTrack
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.spool.shelf import Shelf
from tests.fakes.input_stream import FakeClock
from tests.integration.app.collector import Collector
from tests.integration.app.delivery_office import SERVER, DeliveryOffice, now
from tests.integration.app.test_encoder_worker import SteadyMicrophone, StudioParts
from tests.unit.app.studio import DESK


class SpoolParts(StudioParts):
    """Microphones in memory, a real folder."""

    def __init__(self, office: DeliveryOffice) -> None:
        super().__init__()
        self._office = office
        self._desk = office.spool.desk()

    def recorder(self, listener):
        shelf = Shelf(self._desk)

        def track(visit):
            encoder = ChunkEncoder(visit.id, shelf, bytes)
            return VisitTrack(visit, encoder, shelf, listener, FakeClock(), now)

        return VisitRecorder(self._microphone, track, listener, FakeClock())

    def close(self) -> None:
        self._office.closed.append("encoder")
        self._desk.close()

    def _microphone(self, device):
        return SteadyMicrophone(FakeClock(), device)


class House(QObject):
    """An engine over one folder."""

    def __init__(self, folder, make_parts=SpoolParts) -> None:
        super().__init__()
        self._make_parts = make_parts
        self.office = DeliveryOffice(folder)
        self.parts: list[SpoolParts] = []
        self.engine = Engine(EncoderWorker(self._parts), self.office.worker)
        self.stops, self.visits, self.failures = Collector(), Collector(), Collector()
        self.engine.stopped.connect(self.stops.note)
        self.engine.encoder.visit_changed.connect(self.visits.take)
        self.engine.encoder.failed.connect(self.failures.take)

    def _parts(self) -> SpoolParts:
        self.parts.append(self._make_parts(self.office))
        return self.parts[-1]


@pytest.fixture
def house(qapp, tmp_path):
    made = House(tmp_path / "data")
    yield made
    made.office.service.released.set()
    made.engine.stop()
    assert made.engine.wait()
    made.office.desk.close()


def order(house):
    given = StudioParts().studio.order()
    return replace(given, make_visit=lambda: replace(given.make_visit(), server=SERVER, started_at=now()))


def test_a_recorded_visit_is_delivered_without_being_asked_for(house, until):
    house.engine.start()
    house.engine.record(order(house))
    until(lambda: house.visits.values)
    house.engine.pause()
    visit = house.visits.values[0].id
    until(lambda: house.office.chunk_states(visit) == ["uploaded"])
    assert house.office.state(visit) is VisitState.PAUSED
    house.engine.resume()
    house.engine.finish()
    until(lambda: house.office.state(visit) is VisitState.READY)
    assert house.failures.values == house.office.failures.values == []


def test_the_encoder_ends_before_the_uploader_and_both_are_over_when_it_is_told(house, until):
    house.office.service.hangs_for = {"hung"}
    house.office.visit("hung")
    house.engine.start()
    house.engine.monitor(DESK)
    until(lambda: house.parts and house.office.service.hanging)
    house.engine.stop()
    house.engine.stop()
    until(lambda: house.stops.values)
    assert house.office.closed == ["encoder", "upload"]
    assert house.engine.wait()
    assert len(house.stops.values) == 1


def test_stopping_in_the_middle_of_a_visit_saves_it(house, until):
    house.engine.start()
    house.engine.record(order(house))
    until(lambda: house.visits.values)
    house.engine.stop()
    until(lambda: house.stops.values)
    visit = house.visits.values[0].id
    assert house.office.desk.visits.get(visit).finished_at is not None
    assert house.office.chunk_states(visit)[0] in ("sealed", "uploaded")


def test_the_end_is_told_once_also_when_patience_ends_first(house, until):
    house.engine.start()
    house.engine._patience.setInterval(0)
    house.engine._patience.start()
    until(lambda: house.stops.values)
    house.engine.stop()
    assert house.engine.wait()
    until(lambda: house.office.closed == ["upload"])
    assert len(house.stops.values) == 1


def test_waiting_without_having_stopped_stops_and_does_not_wait_in_vain(house, until):
    house.engine.start()
    house.engine.monitor(DESK)
    until(lambda: house.parts)
    begun_at = time.monotonic()
    assert house.engine.wait()
    assert time.monotonic() - begun_at < 4
    assert house.office.closed == ["encoder", "upload"]


class HungDriver(SteadyMicrophone):
    """Never comes back from ``close``, until the test lets it."""

    released = threading.Event()

    def close(self):
        self.released.wait(30)
        super().close()


class HungParts(SpoolParts):
    """Microphones whose driver hangs."""

    def _microphone(self, device):
        return HungDriver(FakeClock(), device)


@pytest.fixture
def hung_house(qapp, tmp_path):
    HungDriver.released.clear()
    made = House(tmp_path / "data", HungParts)
    yield made
    HungDriver.released.set()
    made.office.service.released.set()
    assert made.engine._encoder_thread.wait()
    made.office.desk.close()


@pytest.mark.parametrize("has_loop", [True, False], ids=["loop running", "loop standing still"])
def test_a_driver_that_hangs_keeps_neither_the_visit_from_disk_nor_the_uploader_from_its_end(
    hung_house, until, has_loop
):
    hung_house.engine.start()
    hung_house.engine.record(order(hung_house))
    until(lambda: hung_house.visits.values)
    begun_at = time.monotonic()
    if has_loop:
        hung_house.engine.stop()
        until(lambda: hung_house.stops.values, 10)
    assert not hung_house.engine.wait()
    assert time.monotonic() - begun_at < 8.5
    assert hung_house.office.closed == ["upload"]
    visit = hung_house.visits.values[0].id
    assert hung_house.office.desk.visits.get(visit).finished_at is not None
    assert hung_house.office.chunk_states(visit)[0] in ("sealed", "uploaded")


@pytest.mark.expects_log("the thread upload ended unasked")
def test_the_upload_thread_s_death_is_not_felt_by_the_recording_and_delivery_comes_back(house, until):
    house.engine.start()
    house.engine.record(order(house))
    until(lambda: house.visits.values)
    house.engine._upload_thread._thread.quit()
    assert house.engine._upload_thread.wait()
    house.engine.pause()
    visit = house.visits.values[0].id
    until(lambda: house.office.state(visit) is VisitState.PAUSED)
    assert house.office.chunk_states(visit) == ["sealed"]
    until(lambda: house.office.chunk_states(visit) == ["uploaded"])
    house.engine.resume()
    house.engine.finish()
    until(lambda: house.office.state(visit) is VisitState.READY)
    assert house.failures.values == house.office.failures.values == []
