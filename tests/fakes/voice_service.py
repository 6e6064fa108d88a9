"""A model of the voice service: it keeps sessions and slots, and is never asked to break a rule.

It implements the port that delivery speaks to. Faults are scripted per call: each queue in ``faults``
is used up one entry a call, and a call without an entry goes well.
"""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.note_outcome import NoteBegun
from recorder_gui.domain.session_report import Document, ResultStatus, SessionOrder, SessionReport
from recorder_gui.domain.upload_outcome import DelayCause, Receipt, SessionLost, TryLater

LOST_ANSWER = TryLater(DelayCause.TIMED_OUT)
STILL_OPEN_FOR = timedelta(seconds=5)
"""How long an upload that the client gave up may still be read by the server."""


class Call(StrEnum):
    """The requests."""

    CREATE = "create"
    UPLOAD = "upload"
    LOOK_UP = "look_up"
    END = "end"
    PROCESS = "process"


class RuleBroken(AssertionError):
    """The client asked for what it must never ask for."""


@dataclass(frozen=True)
class Answers:
    """The request has no effect and is answered so."""

    outcome: object


@dataclass(frozen=True)
class DoneButAnswered:
    """The request takes effect, and the answer is another: by default it is lost."""

    outcome: object = LOST_ANSWER


@dataclass(frozen=True)
class SessionGone:
    """The server forgets the session just before the request."""


@dataclass(frozen=True)
class Forgets:
    """All goes well, and the server forgets slots just before it answers."""

    sequences: frozenset[int]


@dataclass(frozen=True)
class Reports:
    """All goes well, but the report says something else in the fields named."""

    changes: dict[str, Any]


Fault = Answers | DoneButAnswered | SessionGone | Forgets | Reports


@dataclass
class Session:
    """What the server holds, and what it has told the client."""

    made_at: datetime  # on the server's clock
    slots: dict[int, bytes] = field(default_factory=dict)
    seen: dict[int, bytes] = field(default_factory=dict)
    settled: set[int] = field(default_factory=set)  # numbers that got a receipt or a refusal
    believed: set[int] = field(default_factory=set)  # numbers the client has reason to think are here
    is_ended: bool = False
    times_ended: int = 0
    is_gone: bool = False
    knows_it_ended: bool = False
    was_looked_at: bool = False  # since the last upload
    busy_until: datetime | None = None
    is_in_call: bool = False
    more_documents: list[Document] = field(default_factory=list)


class VoiceServiceModel:
    """One server. ``journal`` lists every call in order as (call, session, number)."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self.faults: dict[Call, deque[Fault | None]] = {call: deque() for call in Call}
        self.sessions: dict[str, Session] = {}
        self.posted: set[str] = set()
        self.journal: list[tuple[Call, str, int | None]] = []
        self.orders: list[SessionOrder] = []
        self.content_types: list[bool] = []
        self.lifetime: timedelta | None = timedelta(hours=1)
        self.skew = timedelta(0)  # the server's clock against ours
        self.longest_session: timedelta | None = None  # what Discovery says of the model
        self.enforces_expiry = False
        self.withheld: set[int] = set()  # numbers that the client cannot read from its disk
        self._lost = SessionLost("session_not_found")
        self.result = {"result": ResultStatus.COMPLETED, "status": "completed", "transcript": "words"}
        self.asked_for_transcript: list[bool] = []

    def script(self, call: Call, *faults: Fault | None) -> None:
        """Say how the next requests of a kind end; None is well."""
        self.faults[call].extend(faults)

    def calls(self, *kinds: Call) -> list[tuple[Call, str, int | None]]:
        """Return the journal's entries of some kinds."""
        return [entry for entry in self.journal if entry[0] in kinds]

    @property
    def server_time(self) -> datetime:
        """What the server's clock shows."""
        return self._clock() + self.skew

    def create(self, order: SessionOrder) -> object:
        """Make a session, as the port says."""
        _hold(order.session_id not in self.posted, "an id is sent once")
        self.posted.add(order.session_id)
        self.orders.append(order)
        self.journal.append((Call.CREATE, order.session_id, None))
        fault = self._next(Call.CREATE)
        if isinstance(fault, Answers):
            return fault.outcome
        made = order.session_id
        if isinstance(fault, Reports) and "session_id" in fault.changes:
            made = fault.changes["session_id"]
        self.sessions[made] = Session(self.server_time)
        return self._answer(fault, self._report(made, self.sessions[made]))

    def upload(
        self,
        session_id: SessionId,
        upload_url: str | None,
        sequence: int,
        body: bytes,
        on_sent: Callable[[int], None] | None = None,
        *,
        with_content_type: bool = True,
    ) -> object:
        """Take one chunk, as the port says."""
        fault = self._begin(Call.UPLOAD, session_id, sequence)
        self.content_types.append(with_content_type)
        session = self.sessions.get(session_id)
        if session is None or session.is_gone:
            return self._lost
        if session.is_ended:
            return SessionLost("session_ended")
        with self._in_call(session):
            if on_sent:
                on_sent(len(body))
            self._check_upload(session, sequence, body)
            session.was_looked_at = False
            if not isinstance(fault, Answers):
                session.slots[sequence] = body
            outcome = self._answer(fault, Receipt(self.server_time))
            if isinstance(outcome, Receipt):
                session.believed.add(sequence)
            if not isinstance(outcome, TryLater):
                session.settled.add(sequence)
            elif outcome.cause in (DelayCause.TIMED_OUT, DelayCause.CANCELLED):
                session.busy_until = self._clock() + STILL_OPEN_FOR
        return outcome

    def look_up(self, session_id: SessionId, *, transcript_only: bool = False) -> object:
        """Tell how a session stands, as the port says."""
        fault = self._begin(Call.LOOK_UP, session_id)
        self.asked_for_transcript.append(transcript_only)
        session = self.sessions.get(session_id)
        if session is None or session.is_gone:
            return self._lost
        with self._in_call(session):
            outcome = self._answer(fault, self._report(session_id, session))
        if isinstance(outcome, SessionReport):
            session.was_looked_at = True
            session.knows_it_ended = outcome.is_ended
            if outcome.sequences is not None:
                session.believed &= outcome.sequences
        return outcome

    def end(self, session_id: SessionId, chunks: int) -> object:
        """Close a session, as the port says."""
        fault = self._begin(Call.END, session_id, chunks)
        session = self.sessions.get(session_id)
        if session is None or session.is_gone:
            return self._lost
        with self._in_call(session):
            self._check_end(session, chunks)
            if not isinstance(fault, Answers):
                session.is_ended = True
                session.times_ended += 1
            report = self._report(session_id, session)
            report = replace(report, status="processing", result=None, is_ended=True, transcript=None)
            return self._answer(fault, report)

    def process(self, session_id: SessionId, template_id: str) -> object:
        """Have one more document written: it is there at the next look."""
        fault = self._begin(Call.PROCESS, session_id)
        session = self.sessions.get(session_id)
        if session is None or session.is_gone:
            return self._lost
        if isinstance(fault, Answers):
            return fault.outcome
        document_id = f"doc_{len(session.more_documents)}"
        session.more_documents.append(Document(template_id, "success", f"note by {template_id}", document_id))
        return self._answer(fault, NoteBegun(document_id))

    def _begin(self, call: Call, session_id: str, number: int | None = None) -> Fault | None:
        self.journal.append((call, session_id, number))
        fault = self._next(call)
        if session := self.sessions.get(session_id):
            if isinstance(fault, SessionGone) or self._is_expired(session):
                session.is_gone = True
            if isinstance(fault, Forgets) and not session.is_ended:
                for sequence in fault.sequences:
                    session.slots.pop(sequence, None)
        return fault

    def _is_expired(self, session: Session) -> bool:
        lives_until = session.made_at + (self.lifetime or timedelta(hours=1))
        return self.enforces_expiry and not session.is_ended and self.server_time >= lives_until

    def _next(self, call: Call) -> Fault | None:
        return self.faults[call].popleft() if self.faults[call] else None

    @contextmanager
    def _in_call(self, session: Session) -> Iterator[None]:
        _hold(not session.is_in_call, "one request is open for a visit")
        session.is_in_call = True
        try:
            yield
        finally:
            session.is_in_call = False

    def _check_upload(self, session: Session, sequence: int, body: bytes) -> None:
        _hold(
            session.seen.setdefault(sequence, body) == body, f"chunk {sequence} has the same bytes for ever"
        )
        _hold(
            set(range(sequence)) <= session.settled | self.withheld,
            f"chunk {sequence} comes after those before it",
        )

    def _check_end(self, session: Session, chunks: int) -> None:
        _hold(bool(session.seen), "an empty session is not ended")
        _hold(session.believed == set(range(chunks)), f"End comes after {chunks} receipts")
        _hold(set(session.seen) == session.believed, "End comes after every chunk that was begun")
        is_quiet = session.busy_until is None or self._clock() >= session.busy_until
        _hold(is_quiet, "End comes when no upload can be open")
        _hold(session.was_looked_at, "End comes after asking what the server holds")
        _hold(not session.knows_it_ended, "End comes once")

    def _report(self, session_id: str, session: Session) -> SessionReport:
        report = SessionReport(
            session_id=SessionId(session_id),
            status="initialized",
            result=None,
            is_ended=session.is_ended,
            sequences=frozenset(session.slots),
            upload_url="the upload address",
            expires_at=session.made_at + self.lifetime if self.lifetime is not None else None,
            server_time=self.server_time,
            longest_session=self.longest_session,
        )
        if not session.is_ended:
            return report
        return replace(report, **{"documents": tuple(session.more_documents), **self.result})

    def _answer(self, fault: Fault | None, well: Any) -> Any:
        match fault:
            case Answers(outcome) | DoneButAnswered(outcome):
                return outcome
            case Reports(changes):
                return replace(well, **changes)
            case _:
                return well


def _hold(is_kept: bool, rule: str) -> None:
    if not is_kept:
        raise RuleBroken(rule)
