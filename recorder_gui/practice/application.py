"""The ASGI application: journal, faults, endpoints, and the control endpoints beside them."""

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from recorder_gui.practice.address import read_address
from recorder_gui.practice.control import CONTROL_PREFIX, ControlApplication
from recorder_gui.practice.dialect import Dialect
from recorder_gui.practice.documents_dialect import DocumentsDialect
from recorder_gui.practice.exchange import ClientGoneError, Exchange, content_type_of
from recorder_gui.practice.fault_injection import FaultInjection
from recorder_gui.practice.practice_state import PracticeState
from recorder_gui.practice.self_hosted.dialect import SelfHostedDialect
from recorder_gui.practice.server_settings import DialectName
from recorder_gui.practice.voice_routes import respond


class PracticeApplication:
    """Plain ASGI, without middleware: an upload costs little more than reading and hashing it."""

    def __init__(self, state: PracticeState, own_url: str, *, has_control: bool) -> None:
        self._state = state
        self._dialects: dict[DialectName, Dialect] = {
            DialectName.DOCUMENTS: DocumentsDialect(state, own_url),
            DialectName.SELF_HOSTED: SelfHostedDialect(state, own_url),
        }
        self._control: ASGIApp | None = ControlApplication(state, self._dialect) if has_control else None
        self._faults = FaultInjection(state.faults, state.clock, state.sessions)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if self._control and scope["path"].startswith(CONTROL_PREFIX):
            await self._control(scope, receive, send)
        else:
            await self._serve(scope, receive, send)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        state = self._state
        method, path = scope["method"], scope["path"]
        address = read_address(method, path)
        entry = state.journal.begin(address, method, path, content_type_of(scope), state.clock.real_time())
        exchange = Exchange(scope, receive, send, address, entry)
        dialect = self._dialect()

        async def process(unharmed: Exchange) -> Response:
            return await respond(unharmed, dialect)

        try:
            response = await self._faults.respond(exchange, process, dialect.translate)
            exchange.close_when_idle(dialect.idle_seconds)
            response.headers["Date"] = state.clock.http_date()
            await response(scope, receive, send)
            entry.status = response.status_code
        except ClientGoneError:
            pass  # nobody is left to be answered
        finally:
            state.journal.finish(entry, address)

    def _dialect(self) -> Dialect:
        return self._dialects[self._state.settings.dialect]
