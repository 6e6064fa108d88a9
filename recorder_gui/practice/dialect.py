"""What one kind of server says and does behind the endpoints; there are two (voice-api.md 12.2)."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol

from starlette.responses import Response

from recorder_gui.practice.address import Route
from recorder_gui.practice.errors import ApiError
from recorder_gui.practice.exchange import Exchange
from recorder_gui.practice.session import Session

Endpoint = Callable[[Exchange], Awaitable[Response]]


class Dialect(Protocol):
    """A server's endpoints, its error bodies and its manners; lives in the server's loop."""

    @property
    def endpoints(self) -> Mapping[Route, Endpoint]:
        """What is served; an endpoint raises `ApiError` in the documents' words or in its own."""
        ...

    @property
    def idle_seconds(self) -> float:
        """How long a connection may be idle."""
        ...

    async def miss(self, exchange: Exchange) -> Response:
        """Return the answer to a path or method that is not served."""
        ...

    def translate(self, error: ApiError, session_id: str) -> ApiError:
        """Return an error, given in the documents' words, as this server writes it."""
        ...

    def answers_before_body(self, error: ApiError) -> bool:
        """Tell whether an error is sent without reading the rest of the body."""
        ...

    def status_of(self, session: Session) -> str:
        """Return the status that GET would tell."""
        ...
