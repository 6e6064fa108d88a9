"""Visits made of random blocks, holes, pauses and writes, played through the encoder."""

from dataclasses import dataclass
from datetime import UTC, datetime

from hypothesis import strategies as st

from recorder_gui.domain.captured import Block, Hole
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.encode.chunk_encoder import ChunkEncoder

VISIT = VisitId("a1" * 16)
AT = datetime(2026, 3, 2, 10, 42, tzinfo=UTC)
CHUNK_FRAMES = 25


def frames_from(start, count):
    """Frames that tell their own position."""
    return b"".join((position % 65_536).to_bytes(2, "little") for position in range(start, start + count))


@dataclass(frozen=True)
class Pause:
    """The doctor pauses: the running chunk is closed early."""


@dataclass(frozen=True)
class Persist:
    """The encoder's interval has passed."""


class Played:
    """What was fed so far, worked out apart from the encoder."""

    def __init__(self) -> None:
        self.pcm = b""
        self.gaps: list[Gap] = []

    def block(self, frames: int) -> Block:
        block = Block(frames_from(len(self.pcm) // 2, frames))
        self.pcm += block.pcm
        return block

    def hole(self, hole: Hole) -> Hole:
        self.gaps.append(Gap(max(0, len(self.pcm) // 2 - hole.frames_ago), hole.frames, hole.cause))
        return hole


steps = st.lists(
    st.one_of(
        st.integers(min_value=0, max_value=60),
        st.builds(Hole, st.integers(1, 9_999), st.sampled_from(GapCause), st.integers(0, 80)),
        st.just(Pause()),
        st.just(Persist()),
    ),
    max_size=25,
)


def encoder_on(shelf, **options):
    """An encoder whose payload is the frames themselves."""
    return ChunkEncoder(VISIT, shelf, bytes, chunk_frames=CHUNK_FRAMES, **options)
