"""The two lamps of the visit that is shown."""

from dataclasses import dataclass, field, replace
from types import SimpleNamespace

import pytest

from recorder_gui.app.facts import Lamps, LampState
from recorder_gui.app.window.shown_visit import ShownVisit
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.disk_trouble import RoomShort, TooLittleRoom
from recorder_gui.domain.errors import DiskFull, SpoolUnavailable
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.microphone_trouble import MicrophoneLost
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from tests.unit.app.studio import AT

VISIT = VisitId("a" * 32)
OTHER = VisitId("b" * 32)
C = ChunkState
V = VisitState


def chunk(number, state, visit=VISIT):
    return ChunkRecord(ChunkId(visit, number), state, 0, 10)


@dataclass
class PaperDesk:
    """A ledger in memory, as far as the window reads it."""

    record: VisitRecord = field(default_factory=lambda: VisitRecord(VISIT, V.RECORDING, AT, "s", "file"))
    kept: tuple[ChunkRecord, ...] = ()

    @property
    def visits(self):
        return SimpleNamespace(get=lambda visit: replace(self.record, id=visit))

    @property
    def chunks(self):
        return SimpleNamespace(of_visit=lambda _: self.kept)


@pytest.fixture
def desk():
    return PaperDesk()


@pytest.fixture
def shown(desk):
    return ShownVisit(desk)


def test_without_a_visit_both_lamps_are_off_and_that_is_told_once(shown):
    assert shown.visit is None
    assert shown.changed_lamps() == Lamps(LampState.OFF, LampState.OFF)
    assert shown.changed_lamps() is None


def test_showing_a_visit_returns_its_chunks_and_tells_the_lamps_anew(shown, desk):
    desk.kept = (chunk(0, C.SEALED),)
    assert shown.show(VISIT) == desk.kept
    assert shown.changed_lamps() == Lamps(LampState.GOOD, LampState.BUSY)
    assert shown.changed_lamps() is None
    shown.show(VISIT)
    assert shown.changed_lamps() is not None


@pytest.mark.parametrize(
    ("visit_state", "is_finished", "states", "lamp"),
    [
        (V.RECORDING, False, [C.RECORDING], LampState.OFF),
        (V.RECORDING, False, [C.UPLOADED, C.RECORDING], LampState.BUSY),
        (V.UPLOADING, True, [C.UPLOADED, C.UPLOADING], LampState.BUSY),
        (V.UPLOADING, True, [C.UPLOADED, C.BACKING_OFF], LampState.TROUBLE),
        (V.UPLOADING, True, [C.BLOCKED], LampState.TROUBLE),
        (V.WAITING, True, [C.SEALED], LampState.TROUBLE),
        (V.SIGNED_OUT, True, [C.SEALED], LampState.TROUBLE),
        (V.ATTENTION, True, [C.UPLOADED], LampState.TROUBLE),
        (V.READY, True, [C.UPLOADED, C.UPLOADED], LampState.GOOD),
    ],
)
def test_the_server_s_lamp_is_good_only_when_all_of_a_finished_visit_is_there(
    shown, desk, visit_state, is_finished, states, lamp
):
    shown.show(VISIT)
    shown.note_visit(replace(desk.record, state=visit_state, finished_at=AT if is_finished else None))
    for number, state in enumerate(states):
        shown.note_chunk(chunk(number, state))
    assert shown.changed_lamps().with_server is lamp


def test_news_of_other_visits_changes_nothing(shown, desk):
    shown.show(VISIT)
    shown.changed_lamps()
    shown.note_visit(replace(desk.record, id=OTHER, state=V.ATTENTION))
    shown.note_chunk(chunk(0, C.BLOCKED, OTHER))
    assert shown.changed_lamps() is None


def test_disk_trouble_shows_until_it_is_over_and_other_trouble_does_not(shown):
    shown.show(VISIT)
    shown.note_trouble("microphone", MicrophoneLost("Desk", is_recording=True))
    assert shown.changed_lamps().on_disk is LampState.GOOD
    shown.note_trouble("disk", DiskFull("data"))
    assert shown.changed_lamps().on_disk is LampState.TROUBLE
    shown.note_trouble("disk", None)
    assert shown.changed_lamps().on_disk is LampState.GOOD


def test_a_visit_that_was_refused_for_want_of_room_leaves_the_one_shown_as_safe_as_it_was(shown):
    shown.show(VISIT)
    shown.note_trouble("refused", TooLittleRoom("data", 12, 30))
    assert shown.changed_lamps().on_disk is LampState.GOOD
    shown.note_trouble("disk", DiskFull("data"))
    shown.note_trouble("refused", TooLittleRoom("data", 12, 30))
    assert shown.changed_lamps().on_disk is LampState.TROUBLE


def test_a_folder_that_is_gone_is_not_safe_and_one_that_is_merely_nearly_full_is(shown):
    shown.show(VISIT)
    shown.note_trouble("room", SpoolUnavailable("data", "gone"))
    assert shown.changed_lamps().on_disk is LampState.TROUBLE
    shown.note_trouble("room", RoomShort("data", 60))
    assert shown.changed_lamps().on_disk is LampState.GOOD
