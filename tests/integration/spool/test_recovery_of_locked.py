"""Visits whose key cannot be opened now: listed as locked, left as they are, and nobody waits for them."""

from contextlib import closing

from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.shelf import Shelf
from tests.integration.spool.known_visit import (
    OTHER_VISIT,
    VISIT,
    files_below,
    noise,
    recorded,
    seal,
    visit_record,
)
from tests.integration.spool.recovered import restarted


def test_a_locked_visit_is_left_wholly_as_it_is(desk, shelf, new_desk, key_store, running):
    shelf.begin(visit_record(OTHER_VISIT))
    seal(shelf, 0, visit=OTHER_VISIT)
    before = files_below(desk.layout.visit(VISIT))
    key_store.is_locked = True
    locked, interrupted = restarted(new_desk)
    # The other visit has nothing that must be opened: its chunks are sealed and entered.
    assert interrupted == (OTHER_VISIT,)
    assert files_below(locked.layout.visit(VISIT)) == before
    visit = locked.visits.get(VISIT)
    assert (visit.state, visit.is_locked, visit.chunks) == (VisitState.RECORDING, True, 0)


def test_a_locked_visit_with_chunks_already_entered_is_not_closed_without_its_last_words(
    desk, shelf, new_desk, key_store, begun
):
    seal(shelf, 0, 40)
    with closing(desk.files.open(ChunkId(VISIT, 1), 40)) as running:
        running.append(noise(10, 1))
    key_store.is_locked = True
    locked, interrupted = restarted(new_desk)
    assert interrupted == ()
    assert locked.visits.get(VISIT).state is VisitState.RECORDING
    key_store.is_locked = False
    after, interrupted = restarted(new_desk)
    assert interrupted == (VISIT,)
    assert recorded(after) == noise(40, 0) + noise(10, 1)


def test_while_a_key_is_locked_a_new_visit_is_recorded_with_another(new_desk, key_store, running):
    key_store.is_locked = True
    locked, _ = restarted(new_desk)
    shelf = Shelf(locked)
    shelf.begin(visit_record(OTHER_VISIT))
    seal(shelf, 0, visit=OTHER_VISIT)
    assert recorded(locked, OTHER_VISIT) == noise(40, 0)
    key_store.is_locked = False
    after, _ = restarted(new_desk)
    assert recorded(after, OTHER_VISIT) == noise(40, 0)
    assert recorded(after) == b"".join(noise(500, seed) for seed in range(3))


def test_a_locked_visit_that_the_ledger_lost_is_left_as_it_is_until_its_key_opens(
    desk, new_desk, key_store, layout, running
):
    desk.close()
    before = files_below(layout.visits)
    for side in layout.root.glob("ledger.*"):
        side.unlink()
    key_store.is_locked = True
    locked, _ = restarted(new_desk)
    assert files_below(layout.visits) == before
    (visit,) = locked.visits.all_since()
    assert (visit.id, visit.is_locked) == (VISIT, True)
    assert not layout.quarantine.exists()
    locked.close()
    key_store.is_locked = False
    after, interrupted = restarted(new_desk)
    assert interrupted == (VISIT,)
    assert recorded(after) == b"".join(noise(500, seed) for seed in range(3))
