"""How long a session may be used, and so how much audio a part may carry (voice-api.md 8 and 12.1).

Everything is reckoned on our own steady clock, from the moment the session was made: neither the
server's clock nor this computer's has to be right, and either may be set meanwhile.
"""

from datetime import datetime, timedelta
from typing import Final

from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.session_report import SessionReport
from recorder_gui.domain.visit import PartRecord

SESSION_LIFETIME: Final = timedelta(hours=1)
"""How long a session and the service's larger model live, where nothing shorter is announced."""

USABLE_SHARE: Final = 0.8
"""What of a session's life may pass before the next part begins: the rest is for the chunk in
hand, the check and End."""

_CLOCK_CORRECTION: Final = timedelta(minutes=1)
"""A session made later than now, by more than this: the clock was set back between two runs."""

_NOTHING: Final = timedelta(0)


def announced_end(now: datetime, report: SessionReport) -> datetime | None:
    """Return when the session ends on our clock, or None where the server says nothing of use.

    The bound is ``expires_at`` or the model's limit, whichever comes first. What is left until
    ``expires_at`` is told by the server's own ``Date`` and by ``created_at``; one of them that
    leaves nothing is wrong, for the server has just said that the session lives.
    """
    lives = [report.longest_session] if report.longest_session else []
    if report.expires_at:
        left = report.expires_at - (report.server_time or now)
        whole = report.expires_at - (report.created_at or report.expires_at)
        lives += [life for life in (left, whole) if life > _NOTHING]
    # A date at the end of all calendars, added to a clock of ours, would be none.
    return now + min(*lives, SESSION_LIFETIME) if lives else None


def usable_time(part: PartRecord) -> timedelta:
    """Return how old the part's session may get, and how long the audio in it may be."""
    lifetime = SESSION_LIFETIME
    if part.created_at and part.expires_at and part.expires_at > part.created_at:
        lifetime = min(lifetime, part.expires_at - part.created_at)
    return lifetime * USABLE_SHARE


def over_at(part: PartRecord) -> datetime | None:
    """Return when the session will be so old that what comes next must go into another."""
    return part.created_at + usable_time(part) if part.created_at else None


def is_over(part: PartRecord, now: datetime) -> bool:
    """Whether what comes next must go into another session.

    So it must where the session seems to be of the future: its age cannot be told any more.
    """
    if part.created_at is None:
        return False
    age = now - part.created_at
    return age >= usable_time(part) or age < -_CLOCK_CORRECTION


def has_room(part: PartRecord, chunks: tuple[ChunkRecord, ...], fresh: ChunkRecord, now: datetime) -> bool:
    """Whether the chunk fits. A part takes one in any case, or none would ever be delivered."""
    frames = sum(chunk.frames for chunk in chunks) + fresh.frames
    limit = usable_time(part).total_seconds() * SAMPLE_RATE
    return not chunks or (not is_over(part, now) and frames <= limit)
