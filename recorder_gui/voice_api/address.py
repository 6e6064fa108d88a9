"""Which addresses the program talks to, and which ones a token may travel to."""

import ipaddress
import re
from typing import Final
from urllib.parse import SplitResult, urlsplit

from recorder_gui.domain.errors import AddressInvalid, PlainHttpRefused

PROTOCOL_PREFIX: Final = "/voice/v1"

_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_HOST_NAME: Final = re.compile(r"(?=.{1,253}$)(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}")
_VISIBLE_ASCII: Final = re.compile(r"[!-~]+")
_AMBIGUOUS: Final = re.compile(r"[\x00-\x20\x7f\\?#@]")
"""Each of these makes different parsers see different hosts or paths, or carries a secret."""
_LONGEST_URL: Final = 2048
_LOOPBACK_V4: Final = ipaddress.ip_network("127.0.0.0/8")


def parse_base_url(text: str, *, allow_plain_http: bool) -> str:
    """Return ``text`` as a base address: lower-case host, no default port, no trailing slash.

    A trailing ``/voice/v1`` is dropped, for the endpoints add it themselves.

    Raises:
        AddressInvalid: it is no http(s) address, or carries a user name, a query or a fragment.
        PlainHttpRefused: it is plain HTTP beyond loopback, and ``allow_plain_http`` is not set.
    """
    address = text.strip()
    if _AMBIGUOUS.search(address):
        raise AddressInvalid(text)
    try:
        parts = urlsplit(address)
        host = _host_of(parts)
        port = parts.port
    except ValueError:  # also UnicodeError: a host that IDNA cannot express
        raise AddressInvalid(text) from None
    path = parts.path.rstrip("/").removesuffix(PROTOCOL_PREFIX).rstrip("/")
    if parts.scheme not in _DEFAULT_PORTS or host is None or port == 0 or not _is_plain(path):
        raise AddressInvalid(text)
    if parts.scheme == "http" and not allow_plain_http and not is_loopback(host):
        raise PlainHttpRefused(text)
    shown_host = f"[{host}]" if ":" in host else host
    shown_port = "" if port in (None, _DEFAULT_PORTS[parts.scheme]) else f":{port}"
    return f"{parts.scheme}://{shown_host}{shown_port}{path}"


def is_loopback(host: str) -> bool:
    """Tell whether ``host`` (without brackets) never leaves this computer."""
    if host == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv4Address):
        return address in _LOOPBACK_V4
    return address == ipaddress.IPv6Address("::1")


def host_of(url: str) -> str:
    """Return the host of an address that ``parse_base_url`` made, without brackets."""
    return urlsplit(url).hostname or ""


def accept_upload_url(offered: object, base: str) -> str | None:
    """Return the server's ``upload_url`` where chunks, and the token, may follow it; else None.

    It must be a plain string on the host of ``base``, and https or loopback (voice-api.md 11.9).
    """
    if not isinstance(offered, str) or len(offered) > _LONGEST_URL or not offered.isascii():
        return None
    try:
        address = parse_base_url(offered, allow_plain_http=False)
    except (AddressInvalid, PlainHttpRefused):
        return None
    return address if host_of(address) == host_of(base) else None


def _host_of(parts: SplitResult) -> str | None:
    host = (parts.hostname or "").removesuffix(".")
    if parts.netloc.startswith("["):
        return None if "%" in host else str(ipaddress.IPv6Address(host))
    host = host.encode("idna").decode("ascii")
    return host if _HOST_NAME.fullmatch(host) else None


def _is_plain(path: str) -> bool:
    segments = path.split("/")
    return not path or (
        _VISIBLE_ASCII.fullmatch(path) is not None
        and "" not in segments[1:]
        and not {".", ".."} & set(segments)
    )
