"""What every endpoint of the self-hosted backend begins with: a good token, the session, its transaction."""

from starlette.requests import Request

from recorder_gui.practice.exchange import Exchange
from recorder_gui.practice.practice_state import PracticeState
from recorder_gui.practice.request_reading import authorization_of, base_url
from recorder_gui.practice.self_hosted.answers import Place, upload_place
from recorder_gui.practice.self_hosted.issued_tokens import IssuedTokens
from recorder_gui.practice.self_hosted.token_check import check_token
from recorder_gui.practice.self_hosted.transaction import Transaction, TransactionBook
from recorder_gui.practice.session import Session

# With these the vendor's own desktop program gets the plain address.
_PLAIN_FLAVOURS = ("ekascribe-desktop-mac", "ekascribe-desktop-windows")


class Gate:
    """Lets requests in; shared by the endpoints of one server."""

    def __init__(self, state: PracticeState, own_url: str) -> None:
        self.issued = IssuedTokens()
        self.transactions = TransactionBook()
        self._state = state
        self._own_url = own_url

    def check_token(self, exchange: Exchange) -> None:
        """Raise a 401 or 403 `ApiError` unless the request carries a good token."""
        state = self._state
        check_token(authorization_of(exchange), state.settings, self.issued, state.clock.now())

    def enter(self, exchange: Exchange) -> tuple[Session, Transaction]:
        """Return the session in the path and its transaction; raise the `ApiError` of a token or of a 404."""
        self.check_token(exchange)
        session = self._state.sessions.find(exchange.session_id)
        return session, self.transactions.of(session)

    def base_url(self, exchange: Exchange) -> str:
        """Return this server's address as the client wrote it."""
        return base_url(exchange, self._own_url)

    def upload_place(self, exchange: Exchange, session: Session) -> Place:
        """Return `upload_url`: an object where the request asks for one, knowingly or not (6.2)."""
        flavour = exchange.headers.get("flavour")
        version = Request(exchange.scope).query_params.get("version")
        is_asked = version == "v2" or (flavour is not None and flavour not in _PLAIN_FLAVOURS)
        as_form = is_asked and self._state.settings.habits.offers_upload_form
        return upload_place(session, self.base_url(exchange), as_form=as_form)
