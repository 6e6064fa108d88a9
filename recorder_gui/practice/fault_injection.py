"""Carries out the fault plan, around the processing of a request."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import NoReturn

from starlette.responses import Response
from starlette.types import Message, Receive

from recorder_gui.practice import fault_responses
from recorder_gui.practice.address import Route
from recorder_gui.practice.chunk_name import ChunkName, read_chunk_name
from recorder_gui.practice.errors import ApiError
from recorder_gui.practice.exchange import Exchange
from recorder_gui.practice.faults import Fault, FaultAction, FaultPlan
from recorder_gui.practice.server_clock import ServerClock
from recorder_gui.practice.session_book import SessionBook
from recorder_gui.practice.stalled_answers import STALLING, stall

Process = Callable[[Exchange], Awaitable[Response]]
Translate = Callable[[ApiError, str], ApiError]

_ANSWERED_WITH_STATUS = (FaultAction.STATUS, FaultAction.STORE_THEN_STATUS)
_UNANSWERED = (
    FaultAction.HANG,
    FaultAction.DROP_BEFORE_BODY,
    FaultAction.DROP_DURING_BODY,
    FaultAction.DROP_AFTER_BODY,
)


class FaultInjection:
    """Decides for each request whether it goes wrong, and lets it."""

    def __init__(self, plan: FaultPlan, clock: ServerClock, sessions: SessionBook) -> None:
        self._plan = plan
        self._clock = clock
        self._sessions = sessions

    async def respond(self, exchange: Exchange, process: Process, translate: Translate) -> Response:
        """Return the answer to send; raises ClientGoneError when there is to be none.

        `translate` puts the documented error of a status into the words of the server that is played.
        """
        name = _chunk_name(exchange)
        fault = self._plan.take(exchange.address.route, name.sequence if name is not None else None)
        if fault is None:
            return await process(exchange)
        exchange.entry.fault = fault.action
        if fault.action in _ANSWERED_WITH_STATUS:
            if fault.action is FaultAction.STORE_THEN_STATUS:
                await process(exchange)
            await exchange.discard_rest()
            error = fault_responses.documented_error(fault, exchange, self._clock)
            return fault_responses.error_response(fault, translate(error, exchange.session_id))
        if fault.action in fault_responses.INSTEAD:
            await exchange.discard_rest()
            return fault_responses.INSTEAD[fault.action](fault)
        if fault.action in _UNANSWERED:
            await self._leave_unanswered(exchange, fault)
        await self._prepare(exchange, fault)
        return await self._spoil(exchange, fault, await process(exchange))

    async def _leave_unanswered(self, exchange: Exchange, fault: Fault) -> NoReturn:
        """Read as much as the fault allows, process nothing, close."""
        if fault.action is FaultAction.DROP_DURING_BODY:
            await exchange.read_piece()
        elif fault.action is not FaultAction.DROP_BEFORE_BODY:
            await exchange.discard_rest()
        if fault.action is FaultAction.HANG:
            with suppress(TimeoutError):
                async with asyncio.timeout(fault.seconds or None):
                    await exchange.wait_gone()
        await exchange.drop()

    async def _prepare(self, exchange: Exchange, fault: Fault) -> None:
        """Do what happens before the request is processed."""
        seconds = fault.seconds or 0
        if fault.action is FaultAction.DELAY:
            await self._clock.wait(seconds)
        elif fault.action is FaultAction.SLOW_READ:
            exchange.receive = self._slowed(exchange.receive, seconds, exchange.announced_bytes)
        elif fault.action is FaultAction.LOSE_SESSION:
            self._sessions.lose(exchange.session_id)

    async def _spoil(self, exchange: Exchange, fault: Fault, response: Response) -> Response:
        """Do what happens after the request was processed."""
        if fault.action is FaultAction.STORE_THEN_DROP:
            await exchange.drop()
        if fault.action in STALLING:
            await stall(exchange, response, fault, self._clock)
        if fault.action is FaultAction.TRICKLE:
            return fault_responses.TrickledResponse(response, fault.seconds or 0, self._clock)
        name = _chunk_name(exchange)
        if fault.action is FaultAction.FORGET_CHUNK and exchange.entry.stored and name is not None:
            self._sessions.find(exchange.session_id).forget(name)
            exchange.entry.stored = False
        return response

    def _slowed(self, receive: Receive, seconds: float, total_bytes: int | None) -> Receive:
        """Spread the reading of a body over time, each piece by its share of the whole."""

        async def receive_slowly() -> Message:
            message = await receive()
            size_bytes = len(message.get("body", b""))
            share = size_bytes / total_bytes if total_bytes else float(not message.get("more_body", False))
            await self._clock.wait(seconds * share)
            return message

        return receive_slowly


def _chunk_name(exchange: Exchange) -> ChunkName | None:
    if exchange.address.route is not Route.UPLOAD:
        return None
    with suppress(ApiError):
        return read_chunk_name(exchange.address.file_name or "")
    return None
