"""Looks at the voice service: does it answer, may we in, and does a chunk get there and back?

What is sent to a real service does no harm there (voice-api.md 5, 6.5): seconds in which nobody speaks, in
a session without a name, marked as a room check, that is never ended: no note is made, and it expires.
The practice server's session is ended, and its result awaited.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Protocol
from urllib.parse import urlsplit

from recorder_gui.domain.audio_format import SAMPLE_RATE, SAMPLE_WIDTH_BYTES
from recorder_gui.domain.identifiers import SessionId, VisitId
from recorder_gui.domain.room_finding import Finding, Grade, Item, Verdict
from recorder_gui.domain.session_report import SessionOrder, SessionReport
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    Receipt,
    RefusalReason,
    Refused,
    SessionExists,
    SessionLost,
    SignInNeeded,
    Trouble,
    TryLater,
)
from recorder_gui.encode.formats import wav_from_pcm

_MARK: Final = VisitId("room-check")
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})
_RESULT_LOOKS: Final = 20
_LOOK_SECONDS: Final = 0.25
_ZEROS: Final = bytes(SAMPLE_RATE * SAMPLE_WIDTH_BYTES)
"""Sent where the microphone gave nothing: the way to the service is looked at all the same."""


class RoomService(Protocol):
    """What is asked of the service; delivery's own clients fit by shape."""

    def create(self, order: SessionOrder) -> SessionReport | SessionExists | Trouble:
        """Make a session."""
        ...

    def upload(
        self, session_id: SessionId, upload_url: str | None, sequence: int, body: bytes
    ) -> Receipt | Trouble:
        """Send one chunk."""
        ...

    def look_up(self, session_id: SessionId) -> SessionReport | Trouble:
        """Ask how the session stands."""
        ...

    def end(self, session_id: SessionId, chunks: int) -> SessionReport | Trouble:
        """Close the session to audio."""
        ...

    def abort(self) -> None:
        """End every request at once."""
        ...

    def close(self) -> None:
        """Give back threads and connections."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """Where audio goes. ``discover`` asks the server what it can do; None on the practice server."""

    server: str
    service: RoomService
    discover: Callable[[], object] | None
    fresh_session_id: Callable[[], SessionId]


def look_at_service(place: Place) -> Iterator[Finding]:
    """Yield what was found about the server and the token."""
    if place.discover is None:
        yield Finding(Item.SERVER, Grade.AMBER, Verdict.PRACTICE)
        yield Finding(Item.TOKEN, Grade.GREEN, Verdict.TOKEN_UNNEEDED)
        return
    yield judge_answer(place.server, place.discover())
    # A session that cannot exist: whoever may ask is told so, whoever may not is turned away.
    yield judge_token(place.service.look_up(place.fresh_session_id()))


def judge_answer(server: str, answer: object) -> Finding:
    """Judge what came back from asking the server about itself."""
    match answer:
        case TryLater(cause=DelayCause.CERTIFICATE):
            return Finding(Item.SERVER, Grade.RED, Verdict.CERTIFICATE)
        case TryLater(cause=cause):
            return Finding(Item.SERVER, Grade.RED, Verdict.AWAY, {"cause": cause})
        case Refused() | SessionLost() | SignInNeeded():
            return Finding(Item.SERVER, Grade.AMBER, Verdict.UNDESCRIBED, {"server": server})
        case _:
            return _reached(server)


def judge_token(answer: object) -> Finding:
    """Judge what came back from asking for a session that is not there."""
    match answer:
        case SessionLost():
            return Finding(Item.TOKEN, Grade.GREEN, Verdict.TOKEN_ACCEPTED)
        case SignInNeeded():
            return Finding(Item.TOKEN, Grade.RED, Verdict.TOKEN_REFUSED)
        case Refused(reason=RefusalReason.WRONG_ADDRESS):
            return Finding(Item.TOKEN, Grade.RED, Verdict.WRONG_ADDRESS)
        case _:
            return Finding(Item.TOKEN, Grade.AMBER, Verdict.TOKEN_UNTRIED)


def send_chunk(place: Place, room_pcm: bytes, wait: Callable[[float], object]) -> Finding:
    """Send one chunk, see whether the server lists it, and on the practice server what comes of it."""
    pcm = room_pcm or _ZEROS
    order = SessionOrder(place.fresh_session_id(), 0, datetime.now(UTC), visit=_MARK)
    made = place.service.create(order)
    if not isinstance(made, SessionReport):
        return _failed(made)
    session, seconds = made.session_id, len(pcm) / SAMPLE_WIDTH_BYTES / SAMPLE_RATE
    receipt = place.service.upload(session, made.upload_url, 0, wav_from_pcm(pcm))
    if not isinstance(receipt, Receipt):
        return _failed(receipt)
    report = place.service.look_up(session)
    if not isinstance(report, SessionReport):
        return _failed(report)
    if report.sequences is None or 0 not in report.sequences:
        return Finding(Item.CHUNK, Grade.RED, Verdict.NOT_LISTED)
    if place.discover is not None:
        return Finding(Item.CHUNK, Grade.GREEN, Verdict.CAME_BACK, {"seconds": seconds})
    return _ended(place.service, session, seconds, wait)


def _ended(
    service: RoomService, session: SessionId, seconds: float, wait: Callable[[float], object]
) -> Finding:
    report = service.end(session, 1)
    for _ in range(_RESULT_LOOKS):
        if not isinstance(report, SessionReport):
            return _failed(report)
        if report.result is not None:
            facts = {"seconds": seconds}
            return Finding(Item.CHUNK, Grade.GREEN, Verdict.CAME_BACK_FROM_PRACTICE, facts)
        wait(_LOOK_SECONDS)
        report = service.look_up(session)
    return Finding(Item.CHUNK, Grade.AMBER, Verdict.NO_RESULT)


def _failed(outcome: SessionExists | Trouble) -> Finding:
    match outcome:
        case TryLater(cause=DelayCause.CANCELLED):
            return Finding(Item.CHUNK, Grade.AMBER, Verdict.TIMED_OUT)
        case TryLater(cause=cause):
            return Finding(Item.CHUNK, Grade.RED, Verdict.AWAY, {"cause": cause})
        case _:
            return Finding(Item.CHUNK, Grade.RED, Verdict.CHUNK_REFUSED)


def _reached(server: str) -> Finding:
    parts = urlsplit(server)
    facts = {"server": parts.hostname or server}
    if parts.scheme == "https":
        return Finding(Item.SERVER, Grade.GREEN, Verdict.ENCRYPTED, facts)
    if parts.hostname in _LOOPBACK:
        return Finding(Item.SERVER, Grade.GREEN, Verdict.UNENCRYPTED_HERE, facts)
    return Finding(Item.SERVER, Grade.AMBER, Verdict.UNENCRYPTED, facts)
