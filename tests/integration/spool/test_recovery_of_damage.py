"""Files that were damaged or are locked: what can be read is delivered, and nothing is thrown away."""

from contextlib import closing

import pytest

from recorder_gui.domain.errors import DiskFull
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.recovery.recovery import recover
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
from tests.integration.spool.recovered import flip, gaps, restarted, set_aside
from tests.integration.spool.small_disk import file_size_limit, fill, ordinary_user, tiny_disk

CHUNK = ChunkId(VISIT, 0)


def audio_names(desk):
    return [name for name in names_in(desk.layout.visit(VISIT)) if not name.startswith("journal")]


def test_a_torn_tail_costs_the_torn_append_only(new_desk, running):
    path, _ = running
    path.write_bytes(path.read_bytes()[:-7])
    after, interrupted = restarted(new_desk)
    assert interrupted == (VISIT,)
    assert recorded(after) == noise(500, 0) + noise(500, 1)


def test_a_damaged_append_costs_itself_alone_and_the_file_is_set_aside(new_desk, running):
    path, starts = running
    flip(path, starts[1] + 100)
    content = path.read_bytes()
    after, _ = restarted(new_desk)
    assert recorded(after) == noise(500, 0) + noise(500, 2)
    assert gaps(after) == [(500, 500)]
    assert audio_names(after) == ["000000.chunk"]
    assert set_aside(after) == {"000000.0.open": content}


def test_an_append_whose_length_is_damaged_costs_itself_alone_too(new_desk, running):
    path, starts = running
    flip(path, starts[1])
    after, _ = restarted(new_desk)
    assert recorded(after) == noise(500, 0) + noise(500, 2)
    assert gaps(after) == [(500, 500)]


def test_a_running_chunk_that_lost_its_first_record_keeps_its_audio(new_desk, running):
    path, _ = running
    flip(path, 100)
    after, interrupted = restarted(new_desk)
    assert interrupted == (VISIT,)
    assert recorded(after) == b"".join(noise(500, seed) for seed in range(3))
    assert list(set_aside(after)) == ["000000.0.open"]


def test_a_file_without_a_header_is_set_aside_and_its_visit_waits_for_a_person(new_desk, running):
    path, _ = running
    path.write_bytes(bytes(len(path.read_bytes())))
    after, interrupted = restarted(new_desk)
    assert interrupted == (VISIT,)
    visit = after.visits.get(VISIT)
    assert (visit.state, visit.reason, visit.chunks) == (VisitState.ATTENTION, "damaged", 0)
    assert list(set_aside(after)) == ["000000.0.open"]
    ((_, frames),) = gaps(after)
    assert 1_500 <= frames <= 1_700


def test_a_damaged_file_beside_a_good_one_is_set_aside(desk, new_desk, running):
    path, _ = running
    path.write_bytes(bytes(2_000))
    with closing(desk.files.open(CHUNK, 0)) as second:
        second.append(noise(40))
    after, _ = restarted(new_desk)
    assert recorded(after) == noise(40)
    assert audio_names(after) == ["000000.chunk"]
    assert set_aside(after) == {"000000.0.open": bytes(2_000)}


def test_a_damaged_sealed_chunk_without_a_row_is_set_aside_and_stops_nothing(desk, shelf, new_desk, begun):
    seal(shelf, 0)
    desk.files.write_sealed(ChunkId(VISIT, 1), 40, 40, wav_from_pcm(noise(40, 1)))
    flip(desk.layout.sealed(ChunkId(VISIT, 1)), 200)
    after, interrupted = restarted(new_desk)
    assert interrupted == (VISIT,)
    assert recorded(after) == noise(40, 0)
    assert audio_names(after) == ["000000.chunk"]
    assert list(set_aside(after)) == ["000001.chunk"]


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


def test_a_visit_of_nothing_but_damage_waits_for_a_person(desk, new_desk, begun):
    desk.files.write_sealed(CHUNK, 0, 40, wav_from_pcm(noise(40)))
    flip(desk.layout.sealed(CHUNK), 200)
    content = desk.layout.sealed(CHUNK).read_bytes()
    for _ in range(2):
        after, _ = restarted(new_desk)
        visit = after.visits.get(VISIT)
        assert (visit.chunks, visit.state, visit.reason) == (0, VisitState.ATTENTION, "damaged")
        assert set_aside(after) == {"000000.chunk": content}
        after.close()


def test_files_that_an_earlier_version_had_renamed_go_to_the_quarantine(desk, shelf, new_desk, begun):
    seal(shelf, 0)
    (desk.layout.visit(VISIT) / "000001.0.open.damaged").write_bytes(b"half a word")
    after, _ = restarted(new_desk)
    assert audio_names(after) == ["000000.chunk"]
    assert set_aside(after) == {"000001.0.open.damaged": b"half a word"}


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


@pytest.mark.parametrize("damaged", [(4,), (3, 4)])
def test_at_the_end_no_more_is_told_to_be_missing_than_the_files_can_have_held(
    desk, new_desk, layout, begun, damaged
):
    sealed_chunks(desk, range(5), damaged)
    most = sum(layout.sealed(ChunkId(VISIT, number)).stat().st_size // 2 for number in damaged)
    after, _ = restarted(new_desk)
    assert gaps(after) == [(40 * damaged[0], most)]
    assert most < 200 * len(damaged)


def test_of_a_short_piece_nobody_can_read_no_more_is_missing_than_its_file_can_have_held(
    new_desk, desk, shelf, layout
):
    shelf.begin(visit_record())
    seal(shelf, 0, frames=80_000)
    with desk.transaction():
        desk.chunks.forget(CHUNK)
    path = layout.sealed(CHUNK)
    path.write_bytes(bytes(byte ^ 0xFF for byte in path.read_bytes()))
    after, _ = restarted(new_desk)
    ((_, frames),) = gaps(after)
    assert 80_000 <= frames <= 80_200
