"""When a chunk counts as received: design 4.4, written down a second time, apart from the program.

A receipt is a 2xx whose body is a JSON object with ``success: true``, or with our ``session_id`` and no
``success: false``. JSON may come in any of its encodings, and compressed where the answer says so.
"""

import gzip
import json
import zlib

from tests.integration.voice_api.malformed_answers import RawAnswer

_ENCODINGS = ("utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


def assert_receipt_is_due(raw: RawAnswer, session_id: str) -> None:
    """Assert that the answer may be taken for a receipt."""
    assert 200 <= raw.status <= 299, raw.status
    assert any(_keeps_rule(body, session_id) for body in _objects_in(raw)), raw


def must_be_receipt(raw: RawAnswer, session_id: str) -> bool:
    """Tell whether the answer is so plainly a receipt that it must be taken for one."""
    if not 200 <= raw.status <= 299 or "content-encoding" in raw.named:
        return False
    try:
        body = json.loads(raw.body.decode("ascii"))
    except (ValueError, RecursionError):
        return False
    return isinstance(body, dict) and _keeps_rule(body, session_id)


def _keeps_rule(body: dict, session_id: str) -> bool:
    if "success" in body and body["success"] is True:
        return True
    return body.get("session_id") == session_id and body.get("success") is not False


def _objects_in(raw: RawAnswer) -> list[dict]:
    bodies = [raw.body]
    for unpack in (gzip.decompress, zlib.decompress):
        try:
            bodies.append(unpack(raw.body))
        except (OSError, EOFError, zlib.error):
            continue
    return [value for body in bodies for encoding in _ENCODINGS for value in _decoded(body, encoding)]


def _decoded(body: bytes, encoding: str) -> list[dict]:
    try:
        value = json.loads(body.decode(encoding, "surrogatepass"))
    except (ValueError, RecursionError):
        return []
    return [value] if isinstance(value, dict) else []
