"""Create, End, Get and Patch as the self-hosted backend does them (voice-api.md 6, 10)."""

from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from recorder_gui.practice import errors as documented
from recorder_gui.practice.answers import end_body, patch_body
from recorder_gui.practice.exchange import Exchange
from recorder_gui.practice.json_fields import Json
from recorder_gui.practice.practice_state import PracticeState
from recorder_gui.practice.request_reading import read_json
from recorder_gui.practice.self_hosted import answers, errors
from recorder_gui.practice.self_hosted.gate import Gate
from recorder_gui.practice.self_hosted.outlook import Outlook, look, look_at_transcript
from recorder_gui.practice.self_hosted.session_request import (
    TransactionOrder,
    check_end,
    known_languages,
    read_create,
    read_patch,
)
from recorder_gui.practice.self_hosted.transaction import Transaction
from recorder_gui.practice.self_hosted.transcription import write_result
from recorder_gui.practice.session import Session, SessionStatus

# The filter that means the transcript alone (voice-api.md 6.6).
_TRANSCRIPT_ONLY = "transcript"
# How often a held poll looks; the backend itself does every half second.
_LOOK_SECONDS = 0.05


class SessionEndpoints:
    """The calls that make, close and tell; runs in the server's loop only."""

    def __init__(self, state: PracticeState, gate: Gate) -> None:
        self._state = state
        self._gate = gate

    async def create(self, exchange: Exchange) -> Response:
        """Make a session. One that is refused as a stream exists all the same (voice-api.md 6.2)."""
        self._gate.check_token(exchange)
        body = await read_json(exchange)
        wanted = read_create(body)
        session = self._new_session(wanted, body)
        transaction = Transaction(session, wanted.language, wanted.session_details)
        self._state.sessions.add(session)
        self._gate.transactions.add(session, transaction)
        exchange.entry.session_id = session.session_id
        if wanted.order.upload_type == "stream":
            transaction.refuses_audio = True
            raise errors.unexpected_error(session.session_id)
        place = self._gate.upload_place(exchange, session)
        return JSONResponse(answers.create_body(session, transaction, place), HTTPStatus.CREATED)

    async def end(self, exchange: Exchange) -> Response:
        """Lock the session and list what is stored. No check of anything but the body (voice-api.md 6.5)."""
        session, transaction = self._gate.enter(exchange)
        body = await read_json(exchange)
        check_end(body)
        state = self._state
        transaction.end(session, state.clock.now(), body, state.settings.habits)
        if session.result is None or session.result.status is SessionStatus.FAILED:
            session.result = None
            state.processing.begin(
                session, lambda outcome: write_result(outcome, session, transaction, state.measurements)
            )
        return JSONResponse(end_body(session, transaction.files(session)), HTTPStatus.ACCEPTED)

    async def get(self, exchange: Exchange) -> Response:
        """Tell how the session stands, after a wait if it was ended and is not finished."""
        session, transaction = self._gate.enter(exchange)
        query = Request(exchange.scope).query_params
        wanted = query.get("document_id") or query.get("template_id")
        _check_document(session, wanted)
        outlook, was_held = await self._hold(session, transaction, wanted)
        place = self._gate.upload_place(exchange, session)
        status, body = answers.poll(session, transaction, outlook, place, was_held=was_held)
        if outlook.status is SessionStatus.FAILED:
            self._state.processing.failure_was_seen(session)
        return JSONResponse(body, status)

    async def patch(self, exchange: Exchange) -> Response:
        """Change the session, and break it where the backend does (voice-api.md 6.7)."""
        session, transaction = self._gate.enter(exchange)
        changes = read_patch(await read_json(exchange), session.session_id)
        if transaction.is_committed and not changes.keys().isdisjoint(("session_mode", "model")):
            raise errors.already_committed(session.session_id)
        languages = changes.get("language_hint")
        if isinstance(languages, list):
            if len(known_languages(tuple(languages))) < max(1, len(languages)):
                raise errors.unexpected_error(session.session_id)
            transaction.language = known_languages(tuple(languages))[0]
        self._change(session, transaction, changes)
        return JSONResponse(patch_body(session))

    def _new_session(self, wanted: TransactionOrder, body: Json) -> Session:
        """Return a session that is not entered yet; raise a 409 `ApiError` for a taken id, damage done."""
        state = self._state
        wanted_id = wanted.order.session_id
        taken = next((known for known in state.sessions if known.session_id == wanted_id), None)
        if taken is not None:
            if state.settings.habits.repeated_create_spoils:
                self._gate.transactions.of(taken).spoil(taken)
            raise errors.already_initialized(taken.session_id)
        lifetime = timedelta(seconds=state.settings.session_lifetime_seconds)
        return Session(state.sessions.free_id(wanted_id), wanted.order, body, state.clock.now(), lifetime)

    async def _hold(
        self, session: Session, transaction: Transaction, wanted: str | None
    ) -> tuple[Outlook, bool]:
        """Return the outlook when the work is finished, or held long enough; true if it was waited for."""
        looks = round(self._state.settings.hold_seconds / _LOOK_SECONDS)
        for number in range(looks):
            outlook = self._look(session, transaction, wanted)
            is_over = outlook.status is not SessionStatus.PROCESSING
            if is_over or not await self._state.clock.wait(_LOOK_SECONDS):
                return outlook, number > 0
        return self._look(session, transaction, wanted), looks > 0

    def _look(self, session: Session, transaction: Transaction, wanted: str | None) -> Outlook:
        outlook = look(session, transaction, self._state.settings, self._state.clock.now())
        alone = look_at_transcript(session) if wanted == _TRANSCRIPT_ONLY else None
        return alone or outlook

    def _change(self, session: Session, transaction: Transaction, changes: Json) -> None:
        transaction.mark(changes, self._state.settings.habits)
        values = {name: changes[name] for name in ("session_mode", "model") if name in changes}
        if isinstance(templates := changes.get("templates"), list):
            values["templates"] = tuple(templates)
        if isinstance(details := changes.get("session_details"), dict):
            transaction.session_details = details
        if isinstance(extra := changes.get("additional_data"), dict):
            values["additional_data"] = extra
            transaction.is_broken = transaction.is_broken or self._state.settings.habits.patched_data_breaks
        session.order = replace(session.order, **values)  # type: ignore[arg-type]  # read_patch checked each


def _check_document(session: Session, wanted: str | None) -> None:
    """Raise a 404 `ApiError` for a template or document that the session does not have."""
    if wanted is None or wanted == _TRANSCRIPT_ONLY:
        return
    templates = session.order.templates
    if wanted not in (*templates, *(answers.document_id(session, template) for template in templates)):
        raise documented.resource_not_found(wanted)
