"""Answers that stop half-way or come too slowly, written past the HTTP library, which would not do that."""

import asyncio
from contextlib import suppress
from http import HTTPStatus
from typing import NoReturn

from starlette.responses import Response

from recorder_gui.practice.exchange import Exchange
from recorder_gui.practice.faults import Fault, FaultAction
from recorder_gui.practice.server_clock import ServerClock

STALLING = (
    FaultAction.TRICKLE_HEAD,
    FaultAction.HANG_IN_HEAD,
    FaultAction.HANG_IN_BODY,
    FaultAction.HANG_AFTER_BODY,
)


async def stall(exchange: Exchange, response: Response, fault: Fault, clock: ServerClock) -> NoReturn:
    """Send what the fault allows of the answer to a request that was processed; close in the end.

    Whoever hangs does so until the client leaves, or for `seconds`. After the body it hangs because nothing
    said where the body ends but the end of the connection.
    """
    has_length = fault.action is not FaultAction.HANG_AFTER_BODY
    head, body = _head(response, has_length=has_length), bytes(response.body)
    match fault.action:
        case FaultAction.HANG_IN_HEAD:
            exchange.write_raw(head[: len(head) // 2])
        case FaultAction.HANG_IN_BODY:
            exchange.write_raw(head + body[: len(body) // 2])
        case FaultAction.TRICKLE_HEAD:
            await _trickle(exchange, head, fault.seconds or 0, clock)
            exchange.write_raw(body)
            exchange.entry.status = response.status_code
        case _:
            exchange.write_raw(head + body)
    with suppress(TimeoutError):
        async with asyncio.timeout(fault.seconds or None):
            await exchange.wait_gone()
    await exchange.drop()


async def _trickle(exchange: Exchange, data: bytes, seconds: float, clock: ServerClock) -> None:
    """Write byte after byte, and stop early if the client leaves or the server stops."""
    gone = asyncio.ensure_future(exchange.wait_gone())
    for byte in data:
        if gone.done() or not await clock.wait(seconds / len(data)):
            break
        exchange.write_raw(bytes((byte,)))
    gone.cancel()


def _head(response: Response, *, has_length: bool) -> bytes:
    fields = [
        f"{name}: {value}"
        for name, value in response.headers.items()
        if has_length or name != "content-length"
    ]
    phrase = HTTPStatus(response.status_code).phrase
    return "\r\n".join(
        [f"HTTP/1.1 {response.status_code} {phrase}", *fields, "Connection: close", "", ""]
    ).encode()
