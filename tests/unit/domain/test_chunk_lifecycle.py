"""The promises that the life of a chunk carries: nothing ends unsent, nothing sent is forgotten."""

import pytest

from recorder_gui.domain.chunk_lifecycle import TRANSITIONS, ChunkEvent, ChunkState, advance


@pytest.mark.parametrize("state", ChunkState)
def test_every_chunk_can_still_reach_the_server(state):
    reachable = {state}
    for _ in TRANSITIONS:
        reachable |= {after for (before, _event), after in TRANSITIONS.items() if before in reachable}
    assert ChunkState.UPLOADED in reachable


def test_an_uploaded_chunk_changes_only_when_its_receipt_is_revoked():
    leaving = {event: after for (state, event), after in TRANSITIONS.items() if state is ChunkState.UPLOADED}
    assert leaving == {ChunkEvent.RECEIPT_REVOKED: ChunkState.SEALED}


def test_only_the_servers_receipt_makes_a_chunk_uploaded():
    arriving = {pair for pair, after in TRANSITIONS.items() if after is ChunkState.UPLOADED}
    assert arriving == {(ChunkState.UPLOADING, ChunkEvent.RECEIPT_CONFIRMED)}


def test_no_chunk_goes_back_to_recording():
    assert ChunkState.RECORDING not in TRANSITIONS.values()


def test_a_chunk_refused_and_released_is_sent_after_all():
    state = ChunkState.RECORDING
    for event in (
        ChunkEvent.SEALED,
        ChunkEvent.ATTEMPT_STARTED,
        ChunkEvent.ATTEMPT_REFUSED,
        ChunkEvent.RELEASED,
        ChunkEvent.ATTEMPT_STARTED,
        ChunkEvent.RECEIPT_CONFIRMED,
    ):
        state = advance(state, event)
    assert state is ChunkState.UPLOADED
