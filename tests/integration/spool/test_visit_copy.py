"""A visit copied for another server: whole or not at all, and the first one untouched."""

from contextlib import closing
from dataclasses import replace

import pytest

from recorder_gui.domain.captured import Block
from recorder_gui.domain.errors import ChunkDamaged, SpoolUnavailable, VisitNotCopied, VisitNotFound
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.visit import PRACTICE_SERVER
from recorder_gui.domain.visit_details import Choice, Consent, ConsentAnswer, Marker, VisitDetails
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.recovery.recovery import recover
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from recorder_gui.spool.visit_copy import copy_visit, unfinished_copies
from tests.integration.spool.crash_camera import crash_camera
from tests.integration.spool.failing_sync import failing_sync
from tests.integration.spool.known_visit import (
    AT,
    OTHER_VISIT,
    SERVER,
    VISIT,
    deliver,
    files_below,
    noise,
    open_session,
    recorded,
    visit_record,
)

DETAILS = VisitDetails(
    languages=("hi",),
    templates=("t1",),
    consent=Consent(ConsentAnswer.VERBAL, AT),
    markers=(Marker(120, AT),),
)
COPIED = replace(DETAILS, templates=())
GAP = Gap(150, 800, GapCause.DEVICE_LOST)


def record(desk):
    """Record a practice visit of chunks of 100 frames with a gap, and finish it."""
    shelf = Shelf(desk)
    shelf.begin(replace(visit_record(VISIT, server=PRACTICE_SERVER), details=DETAILS))
    encoder = ChunkEncoder(VISIT, shelf, wav_from_pcm, chunk_frames=100)
    encoder.feed([Block(noise(250))])
    encoder.persist()
    shelf.declare_gap(VISIT, GAP)
    encoder.finish(AT)


@pytest.fixture
def practised(desk):
    record(desk)


def test_a_copy_has_the_sound_and_all_that_is_known_of_it_and_waits_for_its_own_server(desk, practised):
    copy = copy_visit(desk, VISIT, OTHER_VISIT, SERVER)
    original = desk.visits.get(VISIT)
    expected = replace(
        original,
        id=OTHER_VISIT,
        server=SERVER,
        source=f"again {VISIT}",
        state=VisitState.SAVED,
        details=COPIED,
    )
    assert copy == expected
    assert copy.gaps == (GAP,)
    assert recorded(desk, OTHER_VISIT) == noise(250)
    assert desk.visits.ids_in((VisitState.SAVED,), SERVER) == (OTHER_VISIT,)


def test_the_first_visit_stays_as_it_is_with_what_was_delivered_of_it(desk, store, layout, practised):
    open_session(store)
    deliver(store, 0, 0)
    before, rows = files_below(layout.visit(VISIT)), desk.chunks.of_visit(VISIT)
    copy_visit(desk, VISIT, OTHER_VISIT, SERVER)
    assert files_below(layout.visit(VISIT)) == before
    assert desk.chunks.of_visit(VISIT) == rows
    assert desk.visits.get(OTHER_VISIT).chunks_uploaded == 0
    assert desk.parts.of_visit(OTHER_VISIT) == ()


def test_a_copy_comes_back_when_the_ledger_is_lost(desk, practised, after_losing_the_ledger):
    copy = copy_visit(desk, VISIT, OTHER_VISIT, SERVER)
    assert after_losing_the_ledger().visits.get(OTHER_VISIT) == copy


def test_a_visit_that_is_being_recorded_is_not_copied(desk, begun):
    with pytest.raises(VisitNotCopied, match="recording"):
        copy_visit(desk, VISIT, OTHER_VISIT, SERVER)


def test_a_piece_that_cannot_be_read_leaves_no_copy(desk, layout, practised):
    layout.sealed(ChunkId(VISIT, 1)).write_bytes(b"something else")
    with pytest.raises(ChunkDamaged):
        copy_visit(desk, VISIT, OTHER_VISIT, SERVER)
    assert_nothing_is_left(desk, layout)


def test_a_copy_that_is_broken_off_is_known_to_the_next_start_and_gone_after_it(desk, layout, practised):
    answers = iter((True, False))
    with pytest.raises(VisitNotCopied, match="closed"):
        copy_visit(desk, VISIT, OTHER_VISIT, SERVER, lambda: next(answers))
    assert unfinished_copies(layout) == 1
    recover(desk, wav_from_pcm)
    assert unfinished_copies(layout) == 0
    assert_nothing_is_left(desk, layout)


def test_a_copy_told_as_failed_is_never_delivered_though_it_had_its_name_already(desk, layout, practised):
    with failing_sync.of(layout.visits), pytest.raises(SpoolUnavailable):
        copy_visit(desk, VISIT, OTHER_VISIT, SERVER)
    recover(desk, wav_from_pcm)
    assert_nothing_is_left(desk, layout)


def test_a_visit_that_is_there_already_is_not_touched_by_a_copy_of_its_name(desk, layout, practised):
    before = files_below(layout.visit(VISIT))
    with pytest.raises(SpoolUnavailable):
        copy_visit(desk, VISIT, VISIT, SERVER)
    assert files_below(layout.visit(VISIT)) == before


def test_what_one_server_refused_and_offers_does_not_go_to_another(desk, store, practised):
    store.note_unheeded(VISIT, Choice.TEMPLATES)
    store.note_unheeded(VISIT, Choice.LANGUAGES)
    here = copy_visit(desk, VISIT, OTHER_VISIT, PRACTICE_SERVER).details
    assert (here.unheeded, here.sent_templates) == ((), ("t1",))
    there = copy_visit(desk, VISIT, VisitId("b" * 32), SERVER).details
    assert (there.unheeded, there.templates, there.sent_languages) == ((), (), ("hi",))
    assert (there.consent, there.markers) == (DETAILS.consent, DETAILS.markers)


def assert_nothing_is_left(desk, layout):
    assert [entry.name for entry in layout.visits.iterdir()] == [VISIT]
    with pytest.raises(VisitNotFound):
        desk.visits.get(OTHER_VISIT)


def test_a_crash_at_any_step_leaves_the_whole_copy_or_none(desk, layout, key_store, tmp_path, practised):
    desk.close()
    with (
        crash_camera.watching(layout.root, tmp_path / "album"),
        closing(Spool(layout, key_store).desk()) as again,
    ):
        copy_visit(again, VISIT, OTHER_VISIT, SERVER)
    outcomes = [_whole_or_none(picture, key_store) for picture in crash_camera.pictures]
    assert outcomes[0] == "none"
    assert outcomes[-1] == "whole"
    assert outcomes == sorted(outcomes)


def _whole_or_none(folder, key_store):
    layout = FolderLayout(folder)
    with closing(Spool(layout, key_store).desk()) as desk:
        assert recover(desk, wav_from_pcm) == ()  # no visit was cut off
        assert recorded(desk) == noise(250)
        names = sorted(entry.name for entry in layout.visits.iterdir())
        if names == [VISIT]:
            return "none"
        assert names == sorted([VISIT, OTHER_VISIT])
        copy = desk.visits.get(OTHER_VISIT)
        assert (copy.state, copy.server, copy.is_interrupted) == (VisitState.SAVED, SERVER, False)
        assert (copy.gaps, copy.details) == ((GAP,), COPIED)
        assert recorded(desk, OTHER_VISIT) == noise(250)
        return "whole"
