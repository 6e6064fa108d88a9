"""The self-hosted backend as a dialect: its endpoints, its errors, its manners (voice-api.md 10)."""

from collections.abc import Mapping

from starlette.responses import JSONResponse, Response

from recorder_gui.practice import discovery as documented_discovery
from recorder_gui.practice.address import Route
from recorder_gui.practice.dialect import Endpoint
from recorder_gui.practice.documents_dialect import KEEP_ALIVE_SECONDS, wrong_address
from recorder_gui.practice.errors import ApiError
from recorder_gui.practice.exchange import Exchange
from recorder_gui.practice.practice_state import PracticeState
from recorder_gui.practice.self_hosted import discovery, errors
from recorder_gui.practice.self_hosted.errors import translated
from recorder_gui.practice.self_hosted.gate import Gate
from recorder_gui.practice.self_hosted.outlook import look
from recorder_gui.practice.self_hosted.session_endpoints import SessionEndpoints
from recorder_gui.practice.self_hosted.session_request import TEMPLATES
from recorder_gui.practice.self_hosted.sign_in import SignIn
from recorder_gui.practice.self_hosted.upload_endpoint import UploadEndpoint
from recorder_gui.practice.session import Session
from recorder_gui.practice.templates import template_list

# Answered without looking at the body (voice-api.md 3.4).
_HASTY_CODES = ("missing_token", "invalid_token", "token_expired", "session_ended")
_OPEN_PATHS: dict[str, object] = {"/voice/ping": {"ping": "pong"}, "/healthz": {"status": "ok"}}


class SelfHostedDialect:
    """Everything marked [O] in voice-api.md, as far as a recorder can meet it."""

    def __init__(self, state: PracticeState, own_url: str) -> None:
        self._state = state
        self._gate = Gate(state, own_url)
        self._sign_in = SignIn(state, self._gate.issued)
        sessions = SessionEndpoints(state, self._gate)
        self.endpoints: Mapping[Route, Endpoint] = {
            Route.DISCOVERY: self._discover,
            Route.CREATE: sessions.create,
            Route.UPLOAD: UploadEndpoint(state, self._gate),
            Route.END: sessions.end,
            Route.GET: sessions.get,
            Route.PATCH: sessions.patch,
            Route.TEMPLATES: self._list_templates,
            Route.PROCESS: self._refuse_process,
            Route.SIGN_IN: self._let_sign_in,
        }

    @property
    def idle_seconds(self) -> float:
        """How long a connection may be idle."""
        settings = self._state.settings
        return settings.idle_seconds if settings.habits.closes_idle_connections else KEEP_ALIVE_SECONDS

    async def miss(self, exchange: Exchange) -> Response:
        """Return the answer to a wrong path or method; without a token even that is refused (4.2)."""
        if exchange.entry.method == "GET" and exchange.entry.path in _OPEN_PATHS:
            return JSONResponse(_OPEN_PATHS[exchange.entry.path])
        self._gate.check_token(exchange)
        return wrong_address(exchange)

    def translate(self, error: ApiError, session_id: str) -> ApiError:
        """Return an error as this backend writes it."""
        return translated(error, session_id)

    def answers_before_body(self, error: ApiError) -> bool:
        """Answer a bad token and an ended session at once."""
        return self._state.settings.habits.answers_before_body and error.code in _HASTY_CODES

    def status_of(self, session: Session) -> str:
        """Return the status that GET would tell, or the code of the error it would."""
        transaction = self._gate.transactions.of(session)
        try:
            return look(session, transaction, self._state.settings, self._state.clock.now()).status
        except ApiError as error:
            return error.code

    async def _discover(self, exchange: Exchange) -> Response:
        document = discovery.discovery_document(self._gate.base_url(exchange))
        return JSONResponse(document, headers={"Cache-Control": documented_discovery.CACHE_CONTROL})

    async def _list_templates(self, exchange: Exchange) -> Response:
        self._gate.check_token(exchange)
        return JSONResponse(template_list(TEMPLATES))

    async def _refuse_process(self, exchange: Exchange) -> Response:
        """Say 401 to a good token: this backend cannot make notes this way (voice-api.md 6.8)."""
        self._gate.enter(exchange)
        raise errors.no_user_id()

    async def _let_sign_in(self, exchange: Exchange) -> Response:
        call = self._sign_in.find(exchange)
        return await (self.miss if call is None else call)(exchange)
