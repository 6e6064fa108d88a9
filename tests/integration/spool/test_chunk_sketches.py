"""What a chunk sounds like, and how it was answered: kept with it, and found again after any loss."""

import json
from contextlib import closing
from datetime import timedelta

import numpy as np

from recorder_gui.domain.chunk_lifecycle import ChunkEvent
from recorder_gui.domain.chunk_sketch import ChunkSketch
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.encode.chunk_sketch import sketch_of
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.files.chunk_facts import as_values, from_mapping, from_values
from recorder_gui.spool.rebuild.ledger_catch_up import catch_up
from recorder_gui.spool.recovery.recovery import recover
from tests.integration.spool.known_visit import AT, VISIT, deliver, noise, open_session

CHUNK = ChunkId(VISIT, 0)
SKETCH = ChunkSketch(0.7421875, bytes(range(40)))
FRAMES = 40
LOUD = np.full(8_000, 9_000, "<i2").tobytes()


def seal(shelf, number=0, sketch=SKETCH):
    payload = wav_from_pcm(noise(FRAMES, number))
    return shelf.seal(ChunkId(VISIT, number), number * FRAMES, FRAMES, payload, sketch)


def test_a_sealed_chunk_has_its_sketch_in_the_ledger_and_in_its_file(desk, shelf, begun):
    sealed = seal(shelf)
    assert sealed.sketch == desk.chunks.get(CHUNK).sketch == desk.files.read_sealed(CHUNK)[0].sketch == SKETCH


def test_a_ledger_that_is_rebuilt_has_the_sketch_again(shelf, begun, after_losing_the_ledger):
    seal(shelf)
    assert after_losing_the_ledger().chunks.get(CHUNK).sketch == SKETCH


def test_a_ledger_that_fell_behind_keeps_the_sketch(desk, shelf, store, begun):
    seal(shelf)
    open_session(store)
    deliver(store, 0, 0)
    desk.journals.note(VISIT, "finished", at=AT.isoformat(), is_interrupted=False)
    assert catch_up(desk, VISIT, desk.visits.get(VISIT))
    assert desk.visits.get(VISIT).finished_at == AT, "the visit was rebuilt"
    assert desk.chunks.get(CHUNK).sketch == SKETCH


def test_a_delivered_chunk_whose_file_is_gone_has_its_sketch_from_the_journal(
    desk, shelf, store, begun, after_losing_the_ledger
):
    seal(shelf)
    open_session(store)
    deliver(store, 0, 0)
    desk.layout.sealed(CHUNK).unlink()
    assert after_losing_the_ledger().chunks.get(CHUNK).sketch == SKETCH


def test_a_running_chunk_that_a_crash_left_has_the_sketch_it_would_have_had(desk, shelf, begun, new_desk):
    with closing(shelf.open_chunk(CHUNK, 0)) as running:
        running.append(LOUD)
    desk.close()
    again = new_desk()
    recover(again, wav_from_pcm, sketch=sketch_of)
    assert again.chunks.get(CHUNK).sketch == sketch_of(LOUD)


def test_a_chunk_of_an_earlier_version_has_none_and_is_read_all_the_same():
    earlier = {"first_frame": 0, "frames": 40, "size_bytes": 124, "sha256": "ab"}
    assert from_mapping(CHUNK, earlier).sketch is None
    assert from_values(CHUNK, [*earlier.values()]) == from_mapping(CHUNK, earlier)


def test_what_a_journal_keeps_of_a_chunk_comes_back_as_it_was(desk, shelf, begun):
    sealed = seal(shelf)
    assert from_values(CHUNK, json.loads(json.dumps(as_values(sealed)))) == sealed
    without = seal(shelf, 1, None)
    assert from_values(without.id, json.loads(json.dumps(as_values(without)))) == without


def test_how_an_attempt_was_answered_is_kept_until_the_next_one(desk, shelf, store, begun, new_desk):
    seal(shelf)
    store.place_chunk(CHUNK, 0, 0)
    store.advance_chunk(CHUNK, ChunkEvent.ATTEMPT_STARTED, asked_at=AT, answered_at=None, answer_status=None)
    later = AT + timedelta(seconds=0.4)
    store.advance_chunk(CHUNK, ChunkEvent.ATTEMPT_FAILED, answered_at=later, answer_status=503)
    desk.close()
    kept = new_desk().chunks.get(CHUNK)
    assert (kept.asked_at, kept.answered_at, kept.answer_status) == (AT, later, 503)
