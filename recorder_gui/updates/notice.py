"""Reads a notice: the signature over its exact bytes first, and only then a single character of it."""

import json
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from recorder_gui.domain.program_version import NotAVersion, ProgramVersion, parse_version
from recorder_gui.domain.shown_text import one_line
from recorder_gui.domain.update_notice import UpdateNotice
from recorder_gui.updates.pin import Pin

MOST_BYTES: Final = 16 * 1024
SIGNATURE_BYTES: Final = 64
FORMAT: Final = 1
LONGEST_LIFE: Final = timedelta(days=400)
"""A notice is signed anew at least once a year: one that lived for ever could be shown for ever."""

_LONGEST_SENTENCE: Final = 140
"""Three lines of a banner in the smallest window."""

_LONGEST_ADDRESS: Final = 300
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PAGE: Final = re.compile(r"https://(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?:/[A-Za-z0-9._~/%?=&+-]*)?")
"""No user name, no port, no fragment: nothing that two parsers could read differently."""


class Fault(StrEnum):
    """What is wrong with a notice, in words for the log: nothing of what stood in it."""

    TOO_LONG = "it is too long"
    SIGNATURE = "its signature is not right"
    NO_JSON = "it is no JSON"
    FORMAT = "it is of another format"
    VERSION = "it names something that is no version"
    DAY = "it names something that is no day"
    LIFE = "it would count for too long, or never"
    EXPIRED = "it has expired"
    UNSAID = "it does not say what changed"
    SUPPORT = "it supports less than it offers"
    PAGE = "its page is not on the pinned host"


class NoticeRefused(Exception):
    """The notice is not believed."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault: Final = fault


@dataclass(frozen=True, slots=True)
class SignedNotice:
    """What was fetched: the file, and its detached signature of 64 bytes."""

    text: bytes
    signature: bytes


def read_notice(signed: SignedNotice, pin: Pin, today: date) -> UpdateNotice:
    """Return what a notice says, if it is the makers' and still counts. Raises NoticeRefused.

    Fields that this version does not know are ignored.
    """
    if len(signed.text) > MOST_BYTES:
        raise NoticeRefused(Fault.TOO_LONG)
    if not _is_by_any(pin.keys, signed):
        raise NoticeRefused(Fault.SIGNATURE)
    notice = _notice(_fields(signed.text), pin)
    if today > notice.expires:
        raise NoticeRefused(Fault.EXPIRED)
    return notice


def _is_by_any(keys: tuple[bytes, ...], signed: SignedNotice) -> bool:
    return len(signed.signature) == SIGNATURE_BYTES and any(_is_by(key, signed) for key in keys)


def _is_by(key: bytes, signed: SignedNotice) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signed.signature, signed.text)
    except InvalidSignature:
        return False
    return True


def _fields(text: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(text.decode("utf-8"), object_pairs_hook=_each_once)
    except (ValueError, RecursionError) as error:
        raise NoticeRefused(Fault.NO_JSON) from error
    if not isinstance(fields, dict) or type(fields.get("format")) is not int or fields["format"] != FORMAT:
        raise NoticeRefused(Fault.FORMAT)
    return fields


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the fields. One that stands there twice is two different notices to two readers."""
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise NoticeRefused(Fault.NO_JSON)
    return fields


def _notice(fields: dict[str, Any], pin: Pin) -> UpdateNotice:
    notice = UpdateNotice(
        version=_version(fields, "version"),
        published=_day(fields, "date"),
        changed=one_line(fields.get("changed"), _LONGEST_SENTENCE),
        page=_page(fields.get("page"), pin.page_host),
        least_supported=_version(fields, "least_supported"),
        expires=_day(fields, "expires"),
    )
    if not notice.changed:
        raise NoticeRefused(Fault.UNSAID)
    if notice.least_supported > notice.version:
        raise NoticeRefused(Fault.SUPPORT)
    if not timedelta(0) <= notice.expires - notice.published <= LONGEST_LIFE:
        raise NoticeRefused(Fault.LIFE)
    return notice


def _version(fields: dict[str, Any], name: str) -> ProgramVersion:
    value = fields.get(name)
    try:
        return parse_version(value if isinstance(value, str) else "")
    except NotAVersion as error:
        raise NoticeRefused(Fault.VERSION) from error


def _day(fields: dict[str, Any], name: str) -> date:
    value = fields.get(name)
    try:
        if isinstance(value, str) and _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError as error:
        raise NoticeRefused(Fault.DAY) from error
    raise NoticeRefused(Fault.DAY)


def _page(value: object, host: str) -> str:
    found = _PAGE.fullmatch(value) if isinstance(value, str) and len(value) <= _LONGEST_ADDRESS else None
    if found is None or found["host"] != host:
        raise NoticeRefused(Fault.PAGE)
    return found[0]
