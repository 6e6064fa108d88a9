"""The last offer of each server, kept in a file, so that a start without a network still has it."""

import json
import logging
import os
from pathlib import Path
from typing import Any, Final

from recorder_gui.domain.server_offer import ServerOffer, Template

log = logging.getLogger(__name__)

_MOST_SERVERS: Final = 8


class OfferFile:
    """Nothing in it is secret. What cannot be read is as if it had never been written."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path

    def load(self, server: str) -> ServerOffer | None:
        """Return the offer kept for a server."""
        return _offer(self._read().get(server))

    def save(self, server: str, offer: ServerOffer) -> None:
        """Keep an offer; eight servers' at most. Where the disk refuses, the next start asks again."""
        others = {name: kept for name, kept in self._read().items() if name != server}
        recent = dict(list(others.items())[-(_MOST_SERVERS - 1) :])
        scratch = self._path.with_suffix(".part")
        try:
            scratch.unlink(missing_ok=True)
            scratch.touch(mode=0o600, exist_ok=False)
            scratch.write_text(json.dumps({**recent, server: _values(offer)}), "utf-8")
            os.replace(scratch, self._path)  # noqa: PTH105 - atomic on every system
        except OSError as error:
            log.warning("what the server offers is not kept: %s", error.strerror)

    def _read(self) -> dict[str, Any]:
        try:
            content = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return content if isinstance(content, dict) else {}


def _values(offer: ServerOffer) -> dict[str, object]:
    return {
        "languages": offer.languages,
        "templates": [[template.id, template.title] for template in offer.templates],
        "longest_chunk_seconds": offer.longest_chunk_seconds,
    }


def _offer(values: object) -> ServerOffer | None:
    if not isinstance(values, dict):
        return None
    languages, templates = values.get("languages"), values.get("templates")
    if not isinstance(languages, list) or not isinstance(templates, list):
        return None
    pairs = [entry for entry in templates if isinstance(entry, list) and [*map(type, entry)] == [str, str]]
    known = tuple(code for code in languages if isinstance(code, str))
    longest = values.get("longest_chunk_seconds")
    seconds = longest if isinstance(longest, float | int) and not isinstance(longest, bool) else None
    offered = tuple(Template(*pair) for pair in pairs)
    return ServerOffer(known, offered, longest_chunk_seconds=seconds) if known else None
