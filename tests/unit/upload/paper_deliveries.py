"""Deliveries built by hand, as the ledger would hold them."""

from datetime import UTC, datetime, timedelta

from recorder_gui.domain.audio_format import CHUNK_FRAMES
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.delivery import Delivery
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.visit import PartRecord, VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
SOON = NOW + timedelta(seconds=7)
OVER = NOW + timedelta(minutes=48)
VISIT = VisitId("0" * 32)
SEALED, UPLOADED, BLOCKED = ChunkState.SEALED, ChunkState.UPLOADED, ChunkState.BLOCKED


def chunk(number, state=SEALED, part=0, sequence=None, **facts):
    facts = {"first_frame": number * CHUNK_FRAMES, "frames": CHUNK_FRAMES} | facts
    place = (number if sequence is None else sequence) if part is not None else None
    return ChunkRecord(ChunkId.of(VISIT, number), state, part=part, sequence=place, **facts)


def fresh(number, **facts):
    return chunk(number, part=None, **facts)


def part(state=PartState.OPEN, number=0, **facts):
    facts = {"created_at": NOW} | facts
    return PartRecord(VISIT, number, state, SessionId(f"ses_{number}"), **facts)


def delivery(*records, state=VisitState.SAVED, **visit):
    return Delivery(
        VisitRecord(VISIT, state, NOW, "https://a", "microphone", **visit),
        tuple(record for record in records if isinstance(record, PartRecord)),
        tuple(record for record in records if isinstance(record, ChunkRecord)),
    )


def recording(*records):
    return delivery(*records, state=VisitState.RECORDING)
