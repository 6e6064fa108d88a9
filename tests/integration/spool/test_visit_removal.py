"""Deleting a visit: all of it or nothing, whatever happens in between."""

from contextlib import closing

import pytest

from recorder_gui.domain.captured import Block
from recorder_gui.domain.errors import VisitKept, VisitNotFound
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.recovery.recovery import recover
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from recorder_gui.spool.visit_removal import remove_visit
from tests.integration.spool.crash_camera import crash_camera
from tests.integration.spool.known_visit import (
    AT,
    OTHER_VISIT,
    VISIT,
    deliver,
    noise,
    open_session,
    recorded,
    tables_of,
    visit_record,
)


def record(desk, visit, frames=250):
    """Record a visit of chunks of 100 frames and finish it."""
    shelf = Shelf(desk)
    shelf.begin(visit_record(visit))
    encoder = ChunkEncoder(visit, shelf, wav_from_pcm, chunk_frames=100)
    encoder.feed([Block(noise(frames))])
    encoder.finish(AT)


@pytest.fixture
def two_visits(desk):
    record(desk, VISIT)
    record(desk, OTHER_VISIT)


def test_nothing_of_a_deleted_visit_is_left_and_the_others_are_untouched(desk, layout, two_visits):
    remove_visit(desk, VISIT, agreed_unsent=3)
    assert not layout.visit(VISIT).exists()
    assert not layout.removed(VISIT).exists()
    assert not any(VISIT in row for rows in tables_of(layout.ledger).values() for row in rows)
    assert recorded(desk, OTHER_VISIT) == noise(250)


def test_a_deleted_visit_does_not_come_back_when_the_ledger_is_lost(
    desk, two_visits, after_losing_the_ledger
):
    remove_visit(desk, VISIT, agreed_unsent=3)
    assert [visit.id for visit in after_losing_the_ledger().visits.all_since()] == [OTHER_VISIT]


def test_a_visit_that_is_being_recorded_is_never_deleted(desk, begun):
    with pytest.raises(VisitKept, match="recording"):
        remove_visit(desk, VISIT, agreed_unsent=99)
    assert desk.visits.get(VISIT)


def test_unsent_audio_goes_only_as_far_as_was_agreed_to(desk, store, two_visits):
    open_session(store)
    deliver(store, 0, 0)
    with pytest.raises(VisitKept, match="unsent"):
        remove_visit(desk, VISIT, agreed_unsent=1)
    assert recorded(desk) == noise(250)
    remove_visit(desk, VISIT, agreed_unsent=2)
    with pytest.raises(VisitNotFound):
        desk.visits.get(VISIT)


def test_a_visit_that_is_in_memory_alone_stays(desk, two_visits):
    sealed, payload = desk.files.read_sealed(ChunkId(VISIT, 0))
    desk.memory.put(sealed, payload)
    with pytest.raises(VisitKept, match="memory"):
        remove_visit(desk, VISIT, agreed_unsent=3)
    assert recorded(desk) == noise(250)


def test_a_crash_at_any_step_leaves_the_whole_visit_or_nothing_of_it(desk, layout, key_store, tmp_path):
    record(desk, VISIT)
    desk.close()
    with (
        crash_camera.watching(layout.root, tmp_path / "album"),
        closing(Spool(layout, key_store).desk()) as again,
    ):
        remove_visit(again, VISIT, agreed_unsent=3)
    outcomes = [_whole_or_gone(picture, key_store) for picture in crash_camera.pictures]
    assert outcomes[0] == "whole"
    assert outcomes[-1] == "gone"
    assert outcomes == sorted(outcomes, reverse=True)  # once gone it never comes back


def _whole_or_gone(folder, key_store):
    layout = FolderLayout(folder)
    with closing(Spool(layout, key_store).desk()) as desk:
        recover(desk, wav_from_pcm)
        if desk.visits.all_since():
            assert recorded(desk) == noise(250)
            return "whole"
    assert not any(any(rows) for rows in tables_of(layout.ledger).values())
    assert list(layout.visits.iterdir()) == []
    return "gone"
