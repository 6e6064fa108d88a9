"""What a faulty server, a gateway or a captive portal answers."""

import asyncio
from collections.abc import Callable
from http import HTTPStatus

from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import Receive, Scope, Send

from recorder_gui.practice import errors
from recorder_gui.practice.address import Route
from recorder_gui.practice.errors import ApiError
from recorder_gui.practice.exchange import Exchange
from recorder_gui.practice.faults import Fault, FaultAction
from recorder_gui.practice.server_clock import ServerClock, as_text

_DEFAULT_RETRY_SECONDS = 5
_LOGIN_PAGE = (
    "<!DOCTYPE html><html><head><title>Guest network</title></head><body>"
    "<form><h1>Please sign in to use this network</h1><input name=user><input name=password></form>"
    "</body></html>"
)
_ERROR_PAGE = "<!DOCTYPE html><html><head><title>{0} {1}</title></head><body><h1>{0} {1}</h1></body></html>"
_PLAIN_ERRORS: dict[int, tuple[str, str]] = {
    HTTPStatus.BAD_REQUEST: ("invalid_request", "The request cannot be used."),
    HTTPStatus.REQUEST_TIMEOUT: ("request_timeout", "The request took too long."),
    HTTPStatus.UNPROCESSABLE_ENTITY: ("invalid_request", "The request cannot be used."),
    HTTPStatus.INTERNAL_SERVER_ERROR: ("internal_error", "Unexpected failure."),
    HTTPStatus.BAD_GATEWAY: ("bad_gateway", "The server behind this one did not answer."),
    HTTPStatus.SERVICE_UNAVAILABLE: ("service_unavailable", "Please try again shortly."),
    HTTPStatus.GATEWAY_TIMEOUT: ("gateway_timeout", "The server behind this one took too long."),
}


def documented_error(fault: Fault, exchange: Exchange, clock: ServerClock) -> ApiError:
    """Return the documented error of the fault's status."""
    session_id = exchange.session_id
    is_create = exchange.address.route is Route.CREATE
    known: dict[int, ApiError] = {
        HTTPStatus.UNAUTHORIZED: errors.authentication_failed(),
        HTTPStatus.FORBIDDEN: errors.forbidden(),
        HTTPStatus.NOT_FOUND: errors.session_not_found(session_id),
        HTTPStatus.CONFLICT: errors.session_already_exists(session_id)
        if is_create
        else errors.session_already_committed(),
        HTTPStatus.GONE: errors.session_expired(session_id, as_text(clock.now())),
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE: errors.chunk_too_large(exchange.entry.size_bytes),
        HTTPStatus.TOO_MANY_REQUESTS: _rate_limit_exceeded(fault),
    }
    error = known.get(fault.status)
    if error is None:
        code, message = _PLAIN_ERRORS.get(fault.status, ("unexpected_error", "Something went wrong."))
        error = ApiError(fault.status, code, message)
    return error


def error_response(fault: Fault, error: ApiError) -> Response:
    """Return the fault's status with an error's body, or with the `code` or `body` that the fault names."""
    if fault.code is not None:
        error.code = fault.code
    body = error.body() if fault.body is None else fault.body
    return JSONResponse(body, fault.status, headers=_retry_after(fault))


def _portal(_fault: Fault) -> Response:
    """Return what a captive portal puts in place of the server's answer."""
    return HTMLResponse(_LOGIN_PAGE)


def _html_error(fault: Fault) -> Response:
    """Return a gateway's error page."""
    phrase = HTTPStatus(fault.status).phrase if fault.status in list(HTTPStatus) else ""
    page = _ERROR_PAGE.format(fault.status, phrase)
    return HTMLResponse(page, fault.status, headers=_retry_after(fault))


def _empty(fault: Fault) -> Response:
    """Return a status and nothing else."""
    return Response(status_code=fault.status, headers=_retry_after(fault))


# What takes the place of processing.
INSTEAD: dict[FaultAction, Callable[[Fault], Response]] = {
    FaultAction.PORTAL: _portal,
    FaultAction.HTML_ERROR: _html_error,
    FaultAction.EMPTY: _empty,
}


class TrickledResponse(Response):
    """An answer whose body comes one byte at a time."""

    def __init__(self, response: Response, seconds: float, clock: ServerClock) -> None:
        super().__init__(bytes(response.body), response.status_code, dict(response.headers))
        self._seconds = seconds
        self._clock = clock

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        """Send it, and stop early if the client leaves."""
        start = {"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers}
        await send(start)
        content = bytes(self.body)
        sent = 0
        gone = asyncio.ensure_future(receive())
        while sent < len(content) and not gone.done():
            if not await self._clock.wait(self._seconds / len(content)):
                break
            await send({"type": "http.response.body", "body": content[sent : sent + 1], "more_body": True})
            sent += 1
        if not gone.done():
            gone.cancel()
            # When the server stops, the rest goes at once: a declared length must be kept.
            await send({"type": "http.response.body", "body": content[sent:], "more_body": False})


def _rate_limit_exceeded(fault: Fault) -> ApiError:
    text = fault.retry_after or ""
    seconds = int(text) if text.isdigit() else _DEFAULT_RETRY_SECONDS
    details = {"limit": 100, "window": "1 minute", "retry_after_seconds": seconds}
    return ApiError(HTTPStatus.TOO_MANY_REQUESTS, "rate_limit_exceeded", "Too many requests.", details)


def _retry_after(fault: Fault) -> dict[str, str]:
    return {} if fault.retry_after is None else {"Retry-After": fault.retry_after}
