"""A recording to be traced: two visits, cuts, a gap, a pause, a receipt, an end. Run as a program.

Each line on standard output is a promise: from here on a power cut must leave this behind.
"""

import sys
from contextlib import closing
from pathlib import Path

from recorder_gui.domain.captured import Block, Hole
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.identifiers import SessionId, VisitId
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.spool.known_visit import (
    AT,
    OTHER_VISIT,
    VISIT,
    deliver,
    noise,
    open_session,
    visit_record,
)

CHUNK_FRAMES = 100
BLOCK_FRAMES = 40
FRAMES = {VISIT: 280, OTHER_VISIT: 120}
PAUSE_AFTER = 160
GAP_AFTER = 80
GAP_FRAMES = 900


class NoKeyStore(MemoryKeyStore):
    """A computer without one: the key lies in the folder, and a power cut may take it too."""

    def write(self, name: str, secret: bytes) -> bool:
        return False


def promise(*words: object) -> None:
    """Say what is durable now, in one write that the trace shows among the others."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def record(shelf: Shelf, visit: VisitId, store: DeliveryStore) -> None:
    """Record one visit in blocks, promising after each."""
    shelf.begin(visit_record(visit))
    promise("begun", visit)
    encoder = ChunkEncoder(visit, shelf, wav_from_pcm, chunk_frames=CHUNK_FRAMES)
    pcm = noise(FRAMES[visit])
    for fed in range(BLOCK_FRAMES, FRAMES[visit] + 1, BLOCK_FRAMES):
        encoder.feed([Block(pcm[2 * (fed - BLOCK_FRAMES) : 2 * fed])])
        encoder.persist()
        promise("frames", visit, fed)
        if visit == VISIT and fed == GAP_AFTER:
            encoder.feed([Hole(GAP_FRAMES, GapCause.STALLED)])
        if visit == VISIT and fed == PAUSE_AFTER:
            encoder.close_chunk()
            shelf.pause(visit)
            shelf.resume(visit)
            open_session(store, session_id=SessionId("session-0"), visit=visit)
            deliver(store, 0, 0, visit=visit)
            promise("receipt", visit)
    encoder.finish(AT)
    promise("finished", visit)


def main(folder: Path) -> None:
    """Record into ``folder``."""
    with closing(Spool(FolderLayout(folder), NoKeyStore()).desk()) as desk:
        shelf, store = Shelf(desk), DeliveryStore(desk)
        for visit in FRAMES:
            record(shelf, visit, store)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
