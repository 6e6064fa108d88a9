"""What both dialects read from a request: its JSON, its host, its token's header, its chunk."""

import asyncio

from recorder_gui.practice import errors
from recorder_gui.practice.audio_store import Audio, AudioStore
from recorder_gui.practice.chunk_name import ChunkName
from recorder_gui.practice.exchange import Exchange
from recorder_gui.practice.loopback_host import is_loopback
from recorder_gui.practice.session import StoredChunk
from recorder_gui.practice.session_request import read_json_object

MAX_JSON_BYTES = 1024 * 1024


def authorization_of(exchange: Exchange) -> str:
    """Return the Authorization header, empty if there is none."""
    return exchange.headers.get("authorization", "")


def base_url(exchange: Exchange, own_url: str) -> str:
    """Return this server's address as the client wrote it: `upload_url` must show the host it knows."""
    host = exchange.headers.get("host", "")
    return f"http://{host}" if is_loopback(host) else own_url


async def read_json(exchange: Exchange) -> dict[str, object]:
    """Return the JSON object of the body; raise a 422 `ApiError` for anything else."""
    raw = await exchange.read_body(MAX_JSON_BYTES)
    if raw is None:
        raise errors.invalid_field(field="body", message="The body is too long.")
    return read_json_object(raw, exchange.entry.content_type)


async def keep_audio(store: AudioStore, data: bytes) -> Audio:
    """Hold the bytes, in a worker thread if a file must be written."""
    if store.fits_memory(len(data)):
        return store.keep(data)
    return await asyncio.to_thread(store.keep, data)


def stored_chunk(exchange: Exchange, name: ChunkName, audio: Audio) -> StoredChunk:
    """Return the facts of an upload whose body has been read to its end."""
    return StoredChunk(
        name=name,
        original_filename=exchange.address.file_name or "",
        content_type=exchange.entry.content_type,
        size_bytes=exchange.entry.size_bytes,
        sha256=exchange.entry.sha256 or "",
        audio=audio,
    )
