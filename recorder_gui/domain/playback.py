"""What can be said about a visit that is played back. Places are recorded frames of the visit."""

from dataclasses import dataclass
from enum import StrEnum

from recorder_gui.domain.identifiers import ChunkId, VisitId


class PlaybackState(StrEnum):
    """What the player is doing."""

    PLAYING = "playing"
    PAUSED = "paused"
    STOPPED = "stopped"


class PlaybackTrouble(StrEnum):
    """Why a visit is not played any further."""

    NO_OUTPUT = "no_output"  # no loudspeaker, or it cannot be opened
    OUTPUT_LOST = "output_lost"
    NO_SOUND = "no_sound"  # nothing of it can be read from here on
    BUG = "bug"


@dataclass(frozen=True, slots=True)
class PlaybackFacts:
    """How far it is: ``frame`` of ``total_frames``, in ``chunk``.

    ``skipped`` are the chunks that could not be read, or are not on this computer any more.
    """

    visit: VisitId
    state: PlaybackState
    frame: int
    total_frames: int
    chunk: ChunkId | None = None
    skipped: tuple[ChunkId, ...] = ()
    trouble: PlaybackTrouble | None = None
