"""Sign-in by name and password, and renewal, of the self-hosted backend (voice-api.md 4.3, 4.6)."""

from collections.abc import Awaitable, Callable
from hmac import compare_digest
from http import HTTPStatus

from starlette.responses import JSONResponse, Response

from recorder_gui.practice.address import SIGN_IN_PREFIX
from recorder_gui.practice.exchange import Exchange
from recorder_gui.practice.json_fields import Json
from recorder_gui.practice.practice_state import PracticeState
from recorder_gui.practice.request_reading import read_json
from recorder_gui.practice.self_hosted import errors
from recorder_gui.practice.self_hosted.errors import WORKSPACE
from recorder_gui.practice.self_hosted.issued_tokens import (
    ACCESS_SECONDS,
    REFRESH_SECONDS,
    IssuedTokens,
    TokenPair,
    identifier_of,
)

_Call = Callable[[Exchange], Awaitable[Response]]


class SignIn:
    """The calls below /connect-auth/v1 that need no token."""

    def __init__(self, state: PracticeState, issued: IssuedTokens) -> None:
        self._state = state
        self._issued = issued
        self._calls: dict[tuple[str, str], _Call] = {
            ("POST", f"{SIGN_IN_PREFIX}/login"): self._log_in,
            ("POST", f"{SIGN_IN_PREFIX}/signup"): self._sign_up,
            ("GET", f"{SIGN_IN_PREFIX}/auth-mode"): self._tell_mode,
            ("POST", f"{SIGN_IN_PREFIX}/refresh"): self._refresh,
            ("POST", f"{SIGN_IN_PREFIX}/account/refresh-token"): self._refresh,
        }

    def find(self, exchange: Exchange) -> _Call | None:
        """Return the call that is meant, if there is one."""
        return self._calls.get((exchange.entry.method, exchange.entry.path))

    async def _log_in(self, exchange: Exchange) -> Response:
        body = await read_json(exchange)
        user_name, password = _text(body, "username"), _text(body, "password")
        known = self._state.settings.passwords.get(user_name)
        if known is None or not compare_digest(
            known.encode(errors="replace"), password.encode(errors="replace")
        ):
            raise errors.invalid_credentials()
        return _token_response(self._issued.issue(user_name, self._state.clock.now()))

    async def _sign_up(self, exchange: Exchange) -> Response:
        body = await read_json(exchange)
        _text(body, "username")
        _text(body, "password")
        raise errors.signup_disabled()

    async def _tell_mode(self, _exchange: Exchange) -> Response:
        return JSONResponse({"providers": ["password"], "allow_signup": False})

    async def _refresh(self, exchange: Exchange) -> Response:
        refresh_token = _text(await read_json(exchange), "refresh_token")
        returns_old = self._state.settings.habits.refresh_returns_old_token
        pair = self._issued.refresh(refresh_token, self._state.clock.now(), returns_old=returns_old)
        if pair is None:
            raise errors.invalid_refresh_token()
        return _token_response(pair)


def _text(body: Json, field: str) -> str:
    value = body.get(field)
    if value is None:
        raise errors.bad_field(field, "missing")
    if not isinstance(value, str):
        raise errors.bad_field(field, "must be a text")
    return value


def _token_response(pair: TokenPair) -> Response:
    identifier = identifier_of(pair.user_name)
    user = {
        "username": pair.user_name,
        "display_name": pair.user_name,
        "uuid": identifier,
        "oid": identifier,
        "b_id": WORKSPACE,
    }
    body = {
        "status": "success",
        "user": user,
        "access_token": pair.access_token,
        "expires_in": ACCESS_SECONDS,
        "refresh_token": pair.refresh_token,
        "refresh_expires_in": REFRESH_SECONDS,
    }
    return JSONResponse(body, HTTPStatus.OK)
