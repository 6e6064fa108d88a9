"""Unpacks an answer that came compressed although we asked for none, and never more of it than is read.

The HTTP library unpacks what it has received at once: a few kilobytes, packed twice, fill the memory.
"""

import zlib
from typing import Final

_GZIP_ONLY: Final = 16 + zlib.MAX_WBITS
_WINDOWS: Final = {"gzip": _GZIP_ONLY, "x-gzip": _GZIP_ONLY, "deflate": zlib.MAX_WBITS}


def unpack(raw: bytes, coding: str, limit: int) -> bytes:
    """Return at most ``limit`` bytes of what ``raw`` holds under this ``Content-Encoding``.

    What is packed twice, in a way unknown here or not truly packed comes back as it is: it will prove
    to be no JSON, and so not the service.
    """
    window = _WINDOWS.get(coding.strip().lower())
    if window is None:
        return raw[:limit]
    try:
        return zlib.decompressobj(window).decompress(raw, limit)
    except zlib.error:
        return raw[:limit]
