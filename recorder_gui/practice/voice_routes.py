"""The documented endpoints (voice-api.md 6), as the documents have them.

The self-hosted backend's other habits would be a second set of answers and errors behind these same
endpoints; that is why bodies are written in `answers` and `errors` alone.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from recorder_gui.practice import answers, discovery, errors
from recorder_gui.practice.address import Route
from recorder_gui.practice.audio_type import accepted_type
from recorder_gui.practice.chunk_name import ChunkName, read_chunk_name
from recorder_gui.practice.errors import MAX_CHUNK_BYTES, ApiError
from recorder_gui.practice.exchange import Exchange
from recorder_gui.practice.loopback_host import is_loopback
from recorder_gui.practice.practice_state import PracticeState
from recorder_gui.practice.session import Session, StoredChunk
from recorder_gui.practice.session_request import check_end, read_create, read_json_object, read_patch
from recorder_gui.practice.token_check import check_token

MAX_JSON_BYTES = 1024 * 1024


class VoiceRoutes:
    """Answers one request at a time from the state; runs in the server's loop only."""

    def __init__(self, state: PracticeState, own_url: str) -> None:
        self._state = state
        self._own_url = own_url
        self._endpoints: dict[Route, Callable[[Exchange], Awaitable[Response]]] = {
            Route.DISCOVERY: self._discover,
            Route.CREATE: self._create,
            Route.UPLOAD: self._upload,
            Route.END: self._end,
            Route.GET: self._get,
            Route.PATCH: self._patch,
        }

    async def respond(self, exchange: Exchange) -> Response:
        """Return the answer; the body has been read to its end by then, errors included."""
        endpoint = self._endpoints.get(exchange.address.route)
        try:
            response = _wrong_address(exchange) if endpoint is None else await endpoint(exchange)
        except ApiError as error:
            response = JSONResponse(error.body(), error.status)
        await exchange.discard_rest()
        return response

    async def _discover(self, exchange: Exchange) -> Response:
        document = discovery.discovery_document(self._base_url(exchange))
        return JSONResponse(document, headers={"Cache-Control": discovery.CACHE_CONTROL})

    async def _create(self, exchange: Exchange) -> Response:
        self._check_token(exchange)
        body = await _read_json(exchange)
        order = read_create(body)
        state = self._state
        session_id = state.sessions.free_id(order.session_id)
        lifetime = timedelta(seconds=state.settings.session_lifetime_seconds)
        session = Session(session_id, order, body, state.clock.now(), lifetime)
        state.sessions.add(session)
        exchange.entry.session_id = session_id
        return JSONResponse(answers.create_body(session, self._base_url(exchange)), HTTPStatus.CREATED)

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
        return JSONResponse(
            {"session_id": session.session_id, "success": True, "original_filename": file_name}
        )

    async def _store(self, exchange: Exchange, session: Session, name: ChunkName, data: bytes) -> None:
        state = self._state
        if state.audio.fits_memory(len(data)):
            audio = state.audio.keep(data)
        else:
            audio = await asyncio.to_thread(state.audio.keep, data)
        file_name = exchange.address.file_name or ""
        try:
            # While the body came in, the session may have been lost, ended or filled (voice-api.md 11.36).
            state.sessions.find(session.session_id)
            session.check_takes_audio(state.clock.now())
            session.check_takes_name(name, file_name)
        except ApiError:
            audio.discard()
            raise
        chunk = StoredChunk(
            name=name,
            original_filename=file_name,
            content_type=exchange.entry.content_type,
            size_bytes=len(data),
            sha256=exchange.entry.sha256 or "",
            audio=audio,
        )
        session.store(chunk, state.clock.real_time())
        exchange.entry.stored = True

    async def _end(self, exchange: Exchange) -> Response:
        self._check_token(exchange)
        session = self._state.sessions.find(exchange.session_id)
        body = await _read_json(exchange)
        check_end(body)
        session.end(self._state.clock.now(), body)
        self._state.processing.begin(session)
        answer = {
            "session_id": session.session_id,
            "status": "processing",
            "message": "Processing has begun.",
            "audio_files_received": len(session.audio_files),
            "audio_files": session.audio_files,
        }
        return JSONResponse(answer, HTTPStatus.ACCEPTED)

    async def _get(self, exchange: Exchange) -> Response:
        self._check_token(exchange)
        state = self._state
        session = state.sessions.find(exchange.session_id)
        await state.processing.hold(session, state.settings.hold_seconds)
        query = Request(exchange.scope).query_params
        wanted = query.get("document_id") or query.get("template_id")
        status, body = answers.poll(session, self._base_url(exchange), state.clock.now(), wanted)
        state.processing.failure_was_seen(session)
        return JSONResponse(body, status)

    async def _patch(self, exchange: Exchange) -> Response:
        self._check_token(exchange)
        session = self._state.sessions.find(exchange.session_id)
        changes = read_patch(await _read_json(exchange))
        session.change(changes, self._state.clock.now())
        answer = {
            "session_id": session.session_id,
            "status": "success",
            "message": "The session was changed.",
        }
        return JSONResponse(answer)

    def _check_token(self, exchange: Exchange) -> None:
        check_token(exchange.headers.get("authorization", ""), self._state.settings)

    def _base_url(self, exchange: Exchange) -> str:
        """Return this server's address as the client wrote it: `upload_url` must show the host it knows."""
        host = exchange.headers.get("host", "")
        return f"http://{host}" if is_loopback(host) else self._own_url


async def _read_json(exchange: Exchange) -> dict[str, object]:
    raw = await exchange.read_body(MAX_JSON_BYTES)
    if raw is None:
        raise errors.invalid_field(field="body", message="The body is too long.")
    return read_json_object(raw, exchange.entry.content_type)


def _wrong_address(exchange: Exchange) -> Response:
    if exchange.address.route is Route.WRONG_METHOD:
        return JSONResponse({"detail": "Method Not Allowed"}, HTTPStatus.METHOD_NOT_ALLOWED)
    return JSONResponse({"detail": "Not Found"}, HTTPStatus.NOT_FOUND)
