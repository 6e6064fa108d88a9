"""Answers that no server should send, drawn by hypothesis: as parts for the parser, as bytes for a socket.

Where the text ``$OURS`` stands in a body, the session that was asked about is meant.
"""

import gzip
import json
import zlib
from dataclasses import dataclass, replace

from hypothesis import strategies as st

OURS = "$OURS"

FIELDS = (
    *("session_id", "success", "status", "audio_files", "transcript", "templates", "upload_url"),
    *("expires_at", "created_at", "error", "detail", "code", "message", "audio_files_received"),
)
TRUE = (
    {"session_id": OURS, "success": True, "original_filename": "audio_0.wav"},
    {"success": True},
    {"session_id": OURS, "status": "created", "expires_at": "2026-11-20T10:30:00Z"},
    {"session_id": OURS, "status": "initialized", "audio_files": ["0.wav", "1.wav", "2.wav"]},
    {"session_id": OURS, "status": "processing", "audio_files_received": 3, "audio_files": ["0.wav"]},
    {"session_id": OURS, "status": "completed", "transcript": "words", "templates": []},
    {"session_id": OURS, "status": "partial", "transcript": "", "templates": {}},
    {"error": {"code": "session_ended", "message": "text", "details": {}}},
    {"status": "failed", "error": {"code": "transaction_not_found", "message": {}}, "txn_id": OURS},
    {"detail": "Not Found"},
)
"""What servers really say: odd values are put into it."""
STATUSES = (
    *((200,) * 30),
    *(200, 201, 202, 204, 206, 207, 226, 299),
    *(100, 101, 199, 300, 301, 302, 304, 307, 399),
    *(400, 401, 403, 404, 405, 407, 408, 409, 410, 413, 418, 422, 425, 429, 451, 499, 511),
    *(500, 501, 502, 503, 504, 520, 599, 0, -1, 600, 999, 99_999),
)
WORDS = (
    *("created", "initialized", "recording", "processing", "completed", "partial", "failed", "expired"),
    *("session_ended", "session_not_found", "session_expired", "invalid_audio_format", "not_implemented"),
    *("token_expired", "txn_already_initialized", "unexpected_error", "processing_failed", "Not Found"),
)
VALUES = (
    *(None, True, False, 0, 1, -1, 10**30, -(10**400), 1e308, float("nan"), float("inf"), 1.5),
    *("", "x", "true", "\ud800", "\x00", "9" * 5_000, OURS, "ses_another_one", "../..", "é" * 50),
    *([], {}, [[]], [None], {"a": 1}, {"error": {"code": 5}}, ["0.wav"], ["0.wav", "1.wav"], ["x"], [0]),
    *(["s3://a/0.wav", "s3://a/1.wav?b#c", "s3://a/2.wav"], ["999999999.wav"], ["-1.wav"], {"0.wav": 1}),
    *({"code": "session_ended"}, {"code": "a b"}, {"code": ["x"]}, [{"t": {"status": 3, "data": [1]}}]),
    *("2026-13-45T99:99:99Z", "2026-11-20T10:30:00Z", "0001-01-01T00:00:00+23:59", 4e18, -4e18),
    *("http://127.0.0.1:1/elsewhere", "https://another.example/x", "javascript:1", "\r\n"),
)
DEEP = (
    b"[" * 100_000,
    b'{"a":' * 50_000,
    b"[" * 900 + b"]" * 900,
    b'{"success":true,"a":' + b"[" * 900 + b"]" * 900 + b"}",
    b'{"session_id":"$OURS","status":"completed","templates":[{"t":{"data":'
    + b"[" * 900
    + b"]" * 900
    + b"}}]}",
)
WHOLE = (
    *(b"", b"\x00", b"null", b"true", b"NaN", b'"success"', b"[]", b"{}", b"<!DOCTYPE html><html></html>"),
    *(b'{"success": NaN}', b'{"success": true, "success": false}', b'{"success": true} {"success": true}'),
    *(b'{"success": ' + b"9" * 10_000 + b"}", b"-" * 100, b'\xef\xbb\xbf{"success": true}', b"\xff\xfe{"),
    *(b'{"success": true', b"{'success': True}", b'{"success": "\xff\xfe"}', b'{"SUCCESS": true}'),
)
HEADER_NAMES = (
    *("Date", "Retry-After", "Content-Type", "Content-Encoding", "Location", "Set-Cookie", "X-Odd"),
    *("date", "RETRY-AFTER", "WWW-Authenticate", "Link"),
)
HEADER_VALUES = (
    *(
        "",
        " ",
        "0",
        "5",
        "-1",
        "1e9",
        "999999999999999999999",
        "nan",
        "5, 7",
        "Fri, 99 Xxx 0000 99:99:99 GMT",
    ),
    *(
        "Fri, 20 Nov 2026 09:30:00 GMT",
        "Fri, 20 Nov 9999 09:30:00 -9999",
        "Fri, 20 Nov 2026 09:30:00 +99999999",
    ),
    *(
        "text/html; charset=utf-16",
        "application/json; charset=nonsense",
        "gzip",
        "gzip, gzip",
        "br",
        "deflate",
    ),
    *("http://[::1", "//", "a=b; Domain=.example; Expires=never", "x" * 20_000, "é", "\t", "Mon", ","),
)
ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-32", "latin-1")


@dataclass(frozen=True)
class RawAnswer:
    """One answer in its parts. ``is_done`` tells whether the request took effect all the same."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    is_done: bool = False

    def about(self, session_id: str) -> "RawAnswer":
        """Return the answer with the session's id in it."""
        return replace(self, body=self.body.replace(OURS.encode(), session_id.encode()))

    @property
    def named(self) -> dict[str, str]:
        """The headers as the HTTP library joins them: one of each name."""
        joined: dict[str, str] = {}
        for name, value in self.headers:
            joined[name.lower()] = f"{joined[name.lower()]}, {value}" if name.lower() in joined else value
        return joined

    def on_the_wire(self, *, has_length: bool) -> bytes:
        """Return the whole answer as bytes, with or without a length."""
        lines = [f"HTTP/1.1 {self.status} Odd", *(f"{name}: {value}" for name, value in self.headers)]
        if has_length:
            lines.append(f"Content-Length: {len(self.body)}")
        return "\r\n".join([*lines, "", ""]).encode("utf-8", "replace") + self.body


def _encoded(value: object, encoding: str) -> bytes:
    return json.dumps(value, ensure_ascii=encoding == "latin-1").encode(encoding, "replace")


def _packed(body: bytes, times: int) -> bytes:
    for _ in range(times):
        body = gzip.compress(body, 1)
    return body


_BOMB = gzip.compress(bytes(20_000_000))
_DOUBLE_BOMB = gzip.compress(_BOMB)

_objects = st.dictionaries(
    st.sampled_from(FIELDS), st.sampled_from(VALUES) | st.sampled_from(WORDS), min_size=1, max_size=5
)
_changes = st.dictionaries(
    st.sampled_from(FIELDS), st.sampled_from(VALUES) | st.sampled_from(WORDS), max_size=2
)
_nearly_true = st.builds(lambda true, changes: {**true, **changes}, st.sampled_from(TRUE), _changes)
_json_bodies = st.builds(_encoded, _nearly_true | _nearly_true | _objects, st.sampled_from(ENCODINGS))
_plain_bodies = (
    _json_bodies
    | st.builds(lambda body, end: body[:end], _json_bodies, st.integers(0, 120))
    | st.sampled_from(WHOLE + DEEP)
    | st.binary(max_size=40)
)
_plain_headers = st.lists(
    st.tuples(st.sampled_from(HEADER_NAMES), st.sampled_from(HEADER_VALUES)), max_size=4
).map(tuple)
_plain_answers = st.builds(
    RawAnswer,
    st.sampled_from(STATUSES) | st.integers(100, 599),
    _plain_headers,
    _plain_bodies,
    st.booleans(),
)
_packed_answers = st.builds(
    lambda answer, times: replace(
        answer,
        headers=(("Content-Encoding", ", ".join(["gzip"] * times)),),
        body=_packed(answer.body, times),
    ),
    _plain_answers,
    st.integers(1, 2),
)
_bombs = st.builds(
    RawAnswer,
    st.sampled_from((200, 500)),
    st.sampled_from(((("Content-Encoding", "gzip"),), (("Content-Encoding", "gzip, gzip"),))),
    st.sampled_from((_BOMB, _DOUBLE_BOMB, zlib.compress(bytes(100_000)), _BOMB[:50])),
)

malformed_answers = st.integers(0, 19).flatmap(
    lambda kind: _bombs if kind == 0 else _packed_answers if kind == 1 else _plain_answers
)
"""One in twenty a bomb, one in twenty compressed."""
