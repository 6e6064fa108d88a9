"""The control endpoints under /practice/v1: what the server holds, its settings, its fault plan."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, Router
from starlette.types import Receive, Scope, Send

from recorder_gui.practice import errors
from recorder_gui.practice.dialect import Dialect
from recorder_gui.practice.errors import ApiError
from recorder_gui.practice.faults import read_fault
from recorder_gui.practice.loopback_host import is_loopback
from recorder_gui.practice.practice_state import PracticeState
from recorder_gui.practice.server_clock import as_text
from recorder_gui.practice.session import Session, Slot, StoredChunk

CONTROL_PREFIX = "/practice/v1"
CONTROL_HEADER = "X-Practice-Control"

_Endpoint = Callable[[Request], Awaitable[Response]]


class ControlApplication:
    """Looks into the server and steers it; takes no token, but only requests that no web page can send.

    A page cannot set the header without a CORS preflight, which is never granted here, and a name made to
    resolve to this computer shows in the Host header.
    """

    def __init__(self, state: PracticeState, read_dialect: Callable[[], Dialect]) -> None:
        self._state = state
        self._read_dialect = read_dialect
        self._router = Router(
            [
                _route("/sessions", self._list_sessions, "GET"),
                _route("/sessions/{session_id}/audio/{slot}", self._read_audio, "GET"),
                _route("/journal", self._read_journal, "GET"),
                _route("/settings", self._read_settings, "GET"),
                _route("/settings", self._change_settings, "PUT"),
                _route("/faults", self._read_faults, "GET"),
                _route("/faults", self._replace_faults, "PUT"),
                _route("/faults", self._clear_faults, "DELETE"),
            ],
            redirect_slashes=False,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one control request."""
        headers = Headers(scope=scope)
        if headers.get(CONTROL_HEADER) == "1" and is_loopback(headers.get("host", "")):
            await self._router(scope, receive, send)
        else:
            error = errors.forbidden()
            await JSONResponse(error.body(), error.status)(scope, receive, send)

    async def _list_sessions(self, _request: Request) -> Response:
        sessions = list(self._state.sessions)
        chunks = [chunk for session in sessions for chunk in session.chunks]
        await asyncio.to_thread(self._measure_all, chunks)
        return JSONResponse({"sessions": [self._session(session) for session in sessions]})

    async def _read_audio(self, request: Request) -> Response:
        session = self._state.sessions.find(request.path_params["session_id"])
        slot = request.path_params["slot"]
        for chunk in session.chunks:
            if chunk.name.slot == slot:
                with suppress(FileNotFoundError):  # replaced at this moment
                    data = await asyncio.to_thread(chunk.audio.read)
                    return Response(data, media_type="application/octet-stream")
        raise errors.resource_not_found(slot)

    async def _read_journal(self, _request: Request) -> Response:
        return JSONResponse({"requests": self._state.journal.as_json()})

    async def _read_settings(self, _request: Request) -> Response:
        return JSONResponse(self._state.settings.as_json())

    async def _change_settings(self, request: Request) -> Response:
        self._state.change_settings(self._state.settings.changed(await _read_object(request)))
        return JSONResponse(self._state.settings.as_json())

    async def _read_faults(self, _request: Request) -> Response:
        return self._fault_list()

    async def _replace_faults(self, request: Request) -> Response:
        faults = (await _read_object(request)).get("faults")
        if not isinstance(faults, list):
            raise errors.invalid_field(field="faults", message="faults must be a list.")
        self._state.faults.replace(tuple(read_fault(fault) for fault in faults))
        return self._fault_list()

    async def _clear_faults(self, _request: Request) -> Response:
        self._state.faults.replace(())
        return self._fault_list()

    def _fault_list(self) -> Response:
        return JSONResponse({"faults": [fault.as_json() for fault in self._state.faults.faults]})

    def _measure_all(self, chunks: list[StoredChunk]) -> None:
        for chunk in chunks:
            self._state.measurements.of(chunk)

    def _session(self, session: Session) -> dict[str, object]:
        return {
            "session_id": session.session_id,
            "status": self._read_dialect().status_of(session),
            "created_at": as_text(session.created_at),
            "expires_at": as_text(session.expires_at),
            "ended_at": _text_or_none(session.ended_at),
            "end_count": len(session.end_bodies),
            "create_body": session.create_body,
            "end_bodies": session.end_bodies,
            "audio_files": session.audio_files,
            "chunks": [
                self._chunk(slot.chunk, slot)
                for _, slot in sorted(session.slots.items())
                if slot.chunk is not None
            ],
        }

    def _chunk(self, chunk: StoredChunk, slot: Slot) -> dict[str, object]:
        facts = self._state.measurements.of(chunk)
        return {
            "sequence": chunk.name.sequence,
            "slot": chunk.name.slot,
            "original_filename": chunk.original_filename,
            "content_type": chunk.content_type,
            "size_bytes": chunk.size_bytes,
            "sha256": chunk.sha256,
            "frames": facts.frames if facts is not None else None,
            "sample_rate": facts.sample_rate if facts is not None else None,
            "channels": facts.channels if facts is not None else None,
            "arrivals": slot.arrivals,
            "distinct_versions": len(slot.versions),
        }


def _route(path: str, endpoint: _Endpoint, method: str) -> Route:
    async def answer(request: Request) -> Response:
        try:
            return await endpoint(request)
        except ApiError as error:
            return JSONResponse(error.body(), error.status)
        except ClientDisconnect:
            return Response(status_code=HTTPStatus.BAD_REQUEST)  # sent to nobody

    return Route(CONTROL_PREFIX + path, answer, methods=[method])


async def _read_object(request: Request) -> dict[str, object]:
    try:
        value = json.loads(await request.body())
    except ValueError as error:
        raise errors.invalid_field(field="body", message="The body is not JSON.") from error
    if not isinstance(value, dict):
        raise errors.invalid_field(field="body", message="The body must be a JSON object.")
    return value


def _text_or_none(moment: datetime | None) -> str | None:
    return None if moment is None else as_text(moment)
