"""The endpoints as the documents have them (voice-api.md 6); bodies are written in `answers` and `errors`."""

from collections.abc import Mapping
from datetime import timedelta
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from recorder_gui.practice import answers, discovery, errors
from recorder_gui.practice.address import Route
from recorder_gui.practice.audio_type import accepted_type
from recorder_gui.practice.chunk_name import ChunkName, read_chunk_name
from recorder_gui.practice.dialect import Endpoint
from recorder_gui.practice.errors import MAX_CHUNK_BYTES, ApiError
from recorder_gui.practice.exchange import Exchange
from recorder_gui.practice.note import TEMPLATE_IDS
from recorder_gui.practice.practice_state import PracticeState
from recorder_gui.practice.request_reading import (
    authorization_of,
    base_url,
    keep_audio,
    read_json,
    stored_chunk,
)
from recorder_gui.practice.result_writer import begun_document, write_result, written
from recorder_gui.practice.server_settings import Outcome
from recorder_gui.practice.session import Document, Session, SessionResult
from recorder_gui.practice.session_request import check_end, read_create, read_patch
from recorder_gui.practice.templates import TEMPLATES, template_list
from recorder_gui.practice.token_check import check_token

KEEP_ALIVE_SECONDS = 60.0


class DocumentsDialect:
    """Answers one request at a time from the state; runs in the server's loop only."""

    def __init__(self, state: PracticeState, own_url: str) -> None:
        self._state = state
        self._own_url = own_url
        self.endpoints: Mapping[Route, Endpoint] = {
            Route.DISCOVERY: self._discover,
            Route.CREATE: self._create,
            Route.UPLOAD: self._upload,
            Route.END: self._end,
            Route.GET: self._get,
            Route.PATCH: self._patch,
            Route.TEMPLATES: self._list_templates,
            Route.PROCESS: self._process,
        }

    @property
    def idle_seconds(self) -> float:
        """How long a connection may be idle."""
        return KEEP_ALIVE_SECONDS

    async def miss(self, exchange: Exchange) -> Response:
        """Return the answer to a path or method that is not served."""
        return wrong_address(exchange)

    def translate(self, error: ApiError, _session_id: str) -> ApiError:
        """Return the error as it is: `errors` speaks the documents' words."""
        return error

    def answers_before_body(self, _error: ApiError) -> bool:
        """Read every body to its end."""
        return False

    def status_of(self, session: Session) -> str:
        """Return the status that GET would tell."""
        return session.status_at(self._state.clock.now())

    async def _discover(self, exchange: Exchange) -> Response:
        document = discovery.discovery_document(base_url(exchange, self._own_url))
        return JSONResponse(document, headers={"Cache-Control": discovery.CACHE_CONTROL})

    async def _create(self, exchange: Exchange) -> Response:
        self._check_token(exchange)
        body = await read_json(exchange)
        order = read_create(body)
        state = self._state
        session_id = state.sessions.free_id(order.session_id)
        lifetime = timedelta(seconds=state.settings.session_lifetime_seconds)
        session = Session(session_id, order, body, state.clock.now(), lifetime)
        state.sessions.add(session)
        exchange.entry.session_id = session_id
        answer = answers.create_body(session, base_url(exchange, self._own_url))
        return JSONResponse(answer, HTTPStatus.CREATED)

    async def _upload(self, exchange: Exchange) -> Response:
        self._check_token(exchange)
        file_name = exchange.address.file_name or ""
        session = self._state.sessions.find(exchange.session_id)
        session.check_takes_audio(self._state.clock.now())
        name = read_chunk_name(file_name)
        session.check_takes_name(name, file_name)
        accepted_type(exchange.entry.content_type, name.extension)
        data = await exchange.read_body(MAX_CHUNK_BYTES)
        if data is None:
            raise errors.chunk_too_large(exchange.announced_bytes or exchange.entry.size_bytes)
        await self._store(exchange, session, name, data)
        return JSONResponse(answers.upload_body(session, file_name))

    async def _store(self, exchange: Exchange, session: Session, name: ChunkName, data: bytes) -> None:
        state = self._state
        audio = await keep_audio(state.audio, data)
        try:
            # While the body came in, the session may have been lost, ended or filled (voice-api.md 11.36).
            state.sessions.find(session.session_id)
            session.check_takes_audio(state.clock.now())
            session.check_takes_name(name, exchange.address.file_name or "")
        except ApiError:
            audio.discard()
            raise
        session.store(stored_chunk(exchange, name, audio), state.clock.real_time())
        exchange.entry.stored = True

    async def _end(self, exchange: Exchange) -> Response:
        self._check_token(exchange)
        session = self._state.sessions.find(exchange.session_id)
        body = await read_json(exchange)
        check_end(body)
        session.end(self._state.clock.now(), body)
        self._state.processing.begin(session, lambda outcome: self._write_result(session, outcome))
        return JSONResponse(answers.end_body(session, session.audio_files), HTTPStatus.ACCEPTED)

    async def _get(self, exchange: Exchange) -> Response:
        self._check_token(exchange)
        state = self._state
        session = state.sessions.find(exchange.session_id)
        await state.processing.hold(session, state.settings.hold_seconds)
        query = Request(exchange.scope).query_params
        wanted = query.get("document_id") or query.get("template_id")
        own = base_url(exchange, self._own_url)
        status, body = answers.poll(session, own, state.clock.now(), wanted)
        state.processing.failure_was_seen(session)
        return JSONResponse(body, status)

    async def _patch(self, exchange: Exchange) -> Response:
        self._check_token(exchange)
        session = self._state.sessions.find(exchange.session_id)
        changes = read_patch(await read_json(exchange))
        session.change(changes, self._state.clock.now())
        return JSONResponse(answers.patch_body(session))

    async def _list_templates(self, exchange: Exchange) -> Response:
        self._check_token(exchange)
        return JSONResponse(template_list(TEMPLATES))

    async def _process(self, exchange: Exchange) -> Response:
        self._check_token(exchange)
        session = self._state.sessions.find(exchange.session_id)
        template_id = exchange.address.template_id or ""
        if template_id not in TEMPLATE_IDS:
            raise errors.template_not_found(template_id)
        if session.result is None:
            raise errors.session_not_processed(session.session_id)
        document = begun_document(template_id)
        session.put_document(document)
        self._state.processing.write_document(session, lambda: self._written(session, document))
        return JSONResponse(answers.process_body(session, document), HTTPStatus.ACCEPTED)

    def _written(self, session: Session, document: Document) -> Document:
        """Write one more document, in a worker thread."""
        announced = session.end_bodies[0].get("audio_files_sent")
        return written(document, self._state.measurements.of_all(session.chunks), announced)

    def _write_result(self, session: Session, outcome: Outcome) -> SessionResult | None:
        """Measure and write, in a worker thread."""
        chunks = self._state.measurements.of_all(session.chunks)
        announced = session.end_bodies[0].get("audio_files_sent")
        return write_result(outcome, chunks, session.order.templates, announced)

    def _check_token(self, exchange: Exchange) -> None:
        check_token(authorization_of(exchange), self._state.settings)


def wrong_address(exchange: Exchange) -> Response:
    """Return what both dialects answer to a path or method of no endpoint."""
    if exchange.address.route is Route.WRONG_METHOD:
        return JSONResponse({"detail": "Method Not Allowed"}, HTTPStatus.METHOD_NOT_ALLOWED)
    return JSONResponse({"detail": "Not Found"}, HTTPStatus.NOT_FOUND)
