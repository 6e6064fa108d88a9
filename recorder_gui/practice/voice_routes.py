"""The endpoints under one address, in whichever dialect is set: finds the endpoint, writes its error."""

from starlette.responses import JSONResponse, Response

from recorder_gui.practice.dialect import Dialect
from recorder_gui.practice.errors import ApiError
from recorder_gui.practice.exchange import Exchange


async def respond(exchange: Exchange, dialect: Dialect) -> Response:
    """Return the answer; the body has been read to its end, unless the dialect does not wait for that."""
    endpoint = dialect.endpoints.get(exchange.address.route, dialect.miss)
    try:
        response = await endpoint(exchange)
    except ApiError as error:
        translated = dialect.translate(error, exchange.session_id)
        response = JSONResponse(translated.body(), translated.status)
        if dialect.answers_before_body(translated):
            return response
    await exchange.discard_rest()
    return response
