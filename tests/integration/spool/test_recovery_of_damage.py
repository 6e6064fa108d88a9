"""Files that were damaged or are locked: what can be read is delivered, and nothing is thrown away."""

from contextlib import closing

import pytest

from recorder_gui.domain.errors import DiskFull
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.recovery import recover
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from tests.integration.spool.known_visit import (
    OTHER_VISIT,
    VISIT,
    files_below,
    names_in,
    noise,
    recorded,
    seal,
    tables_of,
    visit_record,
)
from tests.integration.spool.small_disk import file_size_limit, fill, ordinary_user, tiny_disk

CHUNK = ChunkId(VISIT, 0)


@pytest.fixture
def begun(shelf):
    shelf.begin(visit_record())


@pytest.fixture
def running(desk, begun):
    """A running chunk of three appends; its file, and where each append begins."""
    path, starts = desk.layout.open_part(CHUNK, 0), []
    with closing(desk.files.open(CHUNK, 0)) as running:
        for seed in range(3):
            starts.append(path.stat().st_size)
            running.append(noise(500, seed))
    return path, starts


def flip(path, position):
    content = bytearray(path.read_bytes())
    content[position] ^= 1
    path.write_bytes(content)


def restarted(new_desk):
    desk = new_desk()
    return desk, recover(desk, wav_from_pcm)


def audio_names(desk):
    return [name for name in names_in(desk.layout.visit(VISIT)) if not name.startswith("journal")]


def test_a_torn_tail_costs_the_torn_append_only(new_desk, running):
    path, _ = running
    path.write_bytes(path.read_bytes()[:-7])
    after, interrupted = restarted(new_desk)
    assert interrupted == (VISIT,)
    assert recorded(after) == noise(500, 0) + noise(500, 1)


def test_a_damaged_append_keeps_the_file_beside_what_could_be_sealed(new_desk, running):
    path, starts = running
    flip(path, starts[1] + 100)
    content = path.read_bytes()
    after, _ = restarted(new_desk)
    assert recorded(after) == noise(500, 0)
    assert audio_names(after) == ["000000.0.open.damaged", "000000.chunk"]
    assert (after.layout.visit(VISIT) / "000000.0.open.damaged").read_bytes() == content


@pytest.mark.parametrize("append", [0, None])
def test_a_file_that_does_not_open_at_its_start_is_never_deleted(new_desk, running, append):
    path, starts = running
    flip(path, 100 if append is None else starts[append] + 100)
    content = path.read_bytes()
    for _ in range(2):
        after, _ = restarted(new_desk)
        assert path.read_bytes() == content
        assert audio_names(after) == ["000000.0.open"]
        assert [visit.id for visit in after.visits.all_since()] == [VISIT]


def test_a_damaged_file_beside_a_good_one_is_set_aside(desk, new_desk, running):
    path, _ = running
    flip(path, 100)
    with closing(desk.files.open(CHUNK, 0)) as second:
        second.append(noise(40))
    after, _ = restarted(new_desk)
    assert recorded(after) == noise(40)
    assert audio_names(after) == ["000000.0.open.damaged", "000000.chunk"]


def test_a_damaged_sealed_chunk_without_a_row_is_kept_and_stops_nothing(desk, shelf, new_desk, begun):
    seal(shelf, 0)
    desk.files.write_sealed(ChunkId(VISIT, 1), 40, 40, wav_from_pcm(noise(40, 1)))
    flip(desk.layout.sealed(ChunkId(VISIT, 1)), 200)
    after, interrupted = restarted(new_desk)
    assert interrupted == (VISIT,)
    assert recorded(after) == noise(40, 0)
    assert audio_names(after) == ["000000.chunk", "000001.chunk"]


def sealed_chunks(desk, numbers, damaged):
    for number in numbers:
        desk.files.write_sealed(ChunkId(VISIT, number), 40 * number, 40, wav_from_pcm(noise(40, number)))
    for number in damaged:
        flip(desk.layout.sealed(ChunkId(VISIT, number)), 200)


@pytest.mark.parametrize(
    ("damaged", "gaps"),
    [
        ({0}, [(0, 40)]),
        ({1, 2}, [(40, 80)]),
        ({0, 3}, [(0, 40), (120, 40)]),
        ({4}, [(160, 320_000)]),
        ({3, 4}, [(120, 640_000)]),
    ],
)
def test_a_damaged_chunk_without_a_row_is_a_gap_said_once(desk, new_desk, layout, begun, damaged, gaps):
    sealed_chunks(desk, range(5), damaged)
    after, _ = restarted(new_desk)
    expected = tuple(Gap(first, frames, GapCause.DAMAGED) for first, frames in gaps)
    assert after.visits.get(VISIT).gaps == expected
    after.close()
    before = files_below(layout.root)
    again, _ = restarted(new_desk)
    assert again.visits.get(VISIT).gaps == expected
    assert files_below(layout.root) == before


def test_a_damaged_chunk_is_a_gap_after_the_ledger_was_lost_too(desk, new_desk, layout, begun):
    sealed_chunks(desk, range(3), {1})
    desk.close()
    for side in layout.root.glob("ledger.*"):
        side.unlink()
    after, _ = restarted(new_desk)
    assert after.visits.get(VISIT).gaps == (Gap(40, 40, GapCause.DAMAGED),)


@pytest.mark.parametrize("mode", [0o000, 0o500])
@pytest.mark.parametrize("is_known", [True, False])
def test_a_visits_folder_that_is_closed_to_us_stops_neither_the_start_nor_the_others(
    layout, key_store, tmp_path, mode, is_known
):
    with ordinary_user(tmp_path):
        with closing(Spool(layout, key_store).desk()) as desk:
            shelf = Shelf(desk)
            for visit in (VISIT, OTHER_VISIT):
                shelf.begin(visit_record(visit))
                seal(shelf, 0, visit=visit)
        if not is_known:
            for side in layout.root.glob("ledger.*"):
                side.unlink()
        layout.visit(VISIT).chmod(mode)
        try:
            with closing(Spool(layout, key_store).desk()) as desk:
                assert recover(desk, wav_from_pcm) == (OTHER_VISIT,)
        finally:
            layout.visit(VISIT).chmod(0o700)
        with closing(Spool(layout, key_store).desk()) as desk:
            assert recover(desk, wav_from_pcm) == (VISIT,)


def test_something_in_the_place_of_a_visits_folder_does_not_stop_the_start(desk, shelf, new_desk, begun):
    shelf.begin(visit_record(OTHER_VISIT))
    seal(shelf, 0, visit=OTHER_VISIT)
    for path in desk.layout.visit(VISIT).iterdir():
        path.unlink()
    desk.layout.visit(VISIT).rmdir()
    desk.layout.visit(VISIT).write_bytes(b"somebody's")
    assert restarted(new_desk)[1] == (OTHER_VISIT,)


def test_a_visit_of_nothing_but_damage_is_kept(desk, new_desk, begun):
    desk.files.write_sealed(CHUNK, 0, 40, wav_from_pcm(noise(40)))
    flip(desk.layout.sealed(CHUNK), 200)
    after, interrupted = restarted(new_desk)
    assert interrupted == ()
    assert after.visits.get(VISIT).chunks == 0
    assert audio_names(after) == ["000000.chunk"]


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
    assert locked.visits.all_since() == ()
    key_store.is_locked = False
    after, interrupted = restarted(new_desk)
    assert interrupted == (VISIT,)
    assert recorded(after) == b"".join(noise(500, seed) for seed in range(3))


def test_starting_again_on_a_damaged_folder_changes_nothing(new_desk, layout, running):
    path, starts = running
    flip(path, starts[1] + 100)
    restarted(new_desk)[0].close()
    before = tables_of(layout.ledger), files_below(layout.root)
    restarted(new_desk)[0].close()
    assert (tables_of(layout.ledger), files_below(layout.root)) == before


def test_a_visit_that_cannot_be_put_away_now_stops_neither_the_start_nor_the_others(
    desk, shelf, new_desk, begun
):
    with closing(desk.files.open(CHUNK, 0)) as running:
        running.append(noise(100_000))
    shelf.begin(visit_record(OTHER_VISIT))
    seal(shelf, 0, visit=OTHER_VISIT)
    before = files_below(desk.layout.visit(VISIT))
    with file_size_limit(150_000):
        after, interrupted = restarted(new_desk)
    assert interrupted == (OTHER_VISIT,)
    assert files_below(after.layout.visit(VISIT)).items() >= before.items()
    healed, interrupted = restarted(new_desk)
    assert interrupted == (VISIT,)
    assert recorded(healed) == noise(100_000)


def test_a_start_on_a_full_disk_says_so_and_keeps_everything(layout, new_desk):
    layout.root.mkdir()
    with tiny_disk(layout.root, 1_000_000) as is_mounted:
        if not is_mounted:
            pytest.skip("this user may not mount a small disk")
        desk = new_desk()
        Shelf(desk).begin(visit_record())
        with closing(desk.files.open(CHUNK, 0)) as running:
            running.append(noise(100_000))
        fill(layout.root / "ballast")
        with pytest.raises(DiskFull):
            recover(desk, wav_from_pcm)
        (layout.root / "ballast").unlink()
        assert recover(desk, wav_from_pcm) == (VISIT,)
        assert recorded(desk) == noise(100_000)
        desk.close()
