"""One HTTP answer as plain data, free of the HTTP library: what the rest of the package judges."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from recorder_gui.voice_api.content_coding import unpack
from recorder_gui.voice_api.timestamps import parse_http_date, parse_retry_after

JsonObject = Mapping[str, object]

LONGEST_ANSWER_BYTES: Final = 8 * 1024 * 1024

_CODE: Final = re.compile(r"[A-Za-z0-9_.-]{1,64}")
_BLANKS: Final = b"\xef\xbb\xbf \t\r\n"
_DEEPEST_DETAIL: Final = 2


class BodyKind(StrEnum):
    """What the body proved to be, whatever its Content-Type claims."""

    EMPTY = "empty"
    JSON = "json"
    MARKUP = "markup"  # HTML or XML: a portal, a proxy, a gateway
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that was read to its end.

    ``headers`` have lower-case names; ``body`` is parsed JSON, ``raw`` what it was parsed from.
    """

    status: int
    headers: Mapping[str, str]
    kind: BodyKind
    body: object
    received_at: datetime
    raw: bytes = b""

    @property
    def is_success(self) -> bool:
        """Whether the status is a 2xx."""
        return self.status // 100 == 2  # noqa: PLR2004 - the class of statuses that RFC 9110 calls 2xx

    @property
    def json_object(self) -> JsonObject | None:
        """The body where it is a JSON object: the service sends nothing else."""
        return self.body if isinstance(self.body, dict) else None

    @property
    def error_code(self) -> str | None:
        """The machine code in any of the error shapes of voice-api.md 3.3."""
        return _code_in(self.body, _DEEPEST_DETAIL)

    @property
    def server_time(self) -> datetime | None:
        """The server's own clock."""
        return parse_http_date(self.headers.get("date"))

    @property
    def retry_after(self) -> timedelta | None:
        """How long the server asks to wait."""
        return parse_retry_after(self.headers.get("retry-after"), self.server_time or self.received_at)


def read_answer(status: int, headers: Mapping[str, str], raw: bytes, received_at: datetime) -> Answer:
    """Return the answer with its body unpacked, and recognised by what it is."""
    lowered = {name.lower(): value for name, value in headers.items()}
    plain = unpack(raw, lowered.get("content-encoding", ""), LONGEST_ANSWER_BYTES)
    kind, body = _recognise(plain, lowered.get("content-type", ""))
    return Answer(status, lowered, kind, body, received_at, plain)


def _recognise(raw: bytes, content_type: str) -> tuple[BodyKind, object]:
    visible = raw.strip(_BLANKS)
    if not visible:
        return BodyKind.EMPTY, None
    try:
        return BodyKind.JSON, json.loads(raw)
    except (ValueError, RecursionError):  # RecursionError: thousands of nested brackets
        is_markup = visible.startswith(b"<") or "html" in content_type.lower()
        return (BodyKind.MARKUP if is_markup else BodyKind.OTHER), None


def _code_in(body: object, depth: int) -> str | None:
    """Look for a code in ``error``, then beside it, then one level down in ``detail``."""
    if not isinstance(body, dict) or depth == 0:
        return None
    error = body.get("error")
    for holder in (error, body):
        code = holder.get("code") if isinstance(holder, dict) else None
        if isinstance(code, str) and _CODE.fullmatch(code):
            return code
    return _code_in(body.get("detail"), depth - 1)
