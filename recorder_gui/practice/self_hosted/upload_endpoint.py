"""Upload as the self-hosted backend does it: what it looks at first is old by the time the body is there."""

import asyncio
from http import HTTPStatus

from starlette.responses import JSONResponse, Response

from recorder_gui.practice.answers import upload_body
from recorder_gui.practice.audio_store import Audio
from recorder_gui.practice.audio_type import accepted_type
from recorder_gui.practice.chunk_name import ChunkName, read_chunk_name
from recorder_gui.practice.errors import ApiError
from recorder_gui.practice.exchange import MAX_READ_BYTES, Exchange
from recorder_gui.practice.practice_state import PracticeState
from recorder_gui.practice.request_reading import keep_audio, stored_chunk
from recorder_gui.practice.self_hosted import errors
from recorder_gui.practice.self_hosted.gate import Gate
from recorder_gui.practice.self_hosted.transaction import Transaction
from recorder_gui.practice.session import StoredChunk


class UploadEndpoint:
    """Order of checks: token, session, ended, completed, type, name. Never size, emptiness or gaps (6.3)."""

    def __init__(self, state: PracticeState, gate: Gate) -> None:
        self._state = state
        self._gate = gate
        self._measuring: set[asyncio.Task[object]] = set()

    async def __call__(self, exchange: Exchange) -> Response:
        """Store one chunk."""
        session, transaction = self._gate.enter(exchange)
        transaction.check_takes_audio()
        file_name = exchange.address.file_name or ""
        accepted_type(exchange.entry.content_type, file_name.rpartition(".")[2])
        listed_before = transaction.listed
        data = await exchange.read_body(MAX_READ_BYTES)
        name = self._read_name(file_name, session.session_id)
        if data is None:  # more than this program wants to hold; the backend itself knows no limit
            raise errors.unexpected_error(session.session_id)
        audio = await keep_audio(self._state.audio, data)
        self._check_still_there(transaction, audio)
        chunk = stored_chunk(exchange, name, audio)
        session.store(chunk, self._state.clock.real_time())
        is_short = self._state.settings.habits.list_is_short
        transaction.note_upload(chunk, listed_before if is_short else transaction.listed)
        self._transcribe(chunk, transaction)
        exchange.entry.stored = True
        return JSONResponse(upload_body(session, file_name), HTTPStatus.OK)

    def _read_name(self, file_name: str, session_id: str) -> ChunkName:
        try:
            return read_chunk_name(file_name)
        except ApiError as error:
            if self._state.settings.habits.bad_name_is_server_error:
                raise errors.unexpected_error(session_id) from error
            raise

    def _check_still_there(self, transaction: Transaction, audio: Audio) -> None:
        """Let an upload in that was open when End came (trap 9), but not into a session that was lost."""
        try:
            self._state.sessions.find(transaction.session_id)
            if not self._state.settings.habits.late_upload_is_lost:
                transaction.check_takes_audio()
        except ApiError:
            audio.discard()
            raise

    def _transcribe(self, chunk: StoredChunk, transaction: Transaction) -> None:
        """Begin with the first version of a number at once: a second one may replace its bytes."""
        if transaction.first_versions.get(chunk.name.sequence) is chunk:
            task = asyncio.ensure_future(asyncio.to_thread(self._state.measurements.of, chunk))
            self._measuring.add(task)
            task.add_done_callback(self._measuring.discard)
