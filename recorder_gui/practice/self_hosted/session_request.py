"""Reading create, end and patch as the self-hosted backend does (voice-api.md 6.2, 6.5, 6.7)."""

from dataclasses import dataclass

from recorder_gui.practice.json_fields import Json, choice, object_or_none, texts
from recorder_gui.practice.self_hosted import errors
from recorder_gui.practice.self_hosted.transaction import ProcessingStatus, UserStatus
from recorder_gui.practice.session_request import (
    MAX_TEMPLATES,
    MODELS,
    MODES,
    PROTOCOLS,
    UPLOAD_TYPES,
    SessionOrder,
)
from recorder_gui.practice.templates import template_entry

LANGUAGES = ("en", "hi", "gu", "kn", "ml", "ta", "te", "bn", "mr", "pa", "or", "as")
# This deployment's templates. The documented names are unknown to it.
TEMPLATES = (
    template_entry("5b0f6f0e-7a3c-4d7e-9d5a-2f1c8e6b4a90", "Consultation note", is_default=True),
    template_entry("c2a9d1f4-0e58-4b6b-8f37-6d0b9a7e1c23", "Referral letter"),
)
TEMPLATE_IDS = tuple(str(template["id"]) for template in TEMPLATES)

_SHORTEST_ID, _LONGEST_ID = 16, 32
_PATCH_FIELDS = (
    "session_details",
    "templates",
    "language_hint",
    "additional_data",
    "session_mode",
    "model",
    "user_status",
    "processing_status",
)


@dataclass(frozen=True, slots=True)
class TransactionOrder:
    """A checked create body; `patient_details` has been dropped without a word."""

    order: SessionOrder
    language: str
    session_details: Json | None


def read_create(body: Json) -> TransactionOrder:
    """Return the order; raise a 400 or 422 `ApiError`. Templates are looked at before the language."""
    if body.get("upload_type") is None:
        raise errors.bad_field(field="upload_type", problem="missing")
    session_id = _session_id(body)
    templates = texts(body, "templates", MAX_TEMPLATES)
    order = SessionOrder(
        upload_type=choice(body, "upload_type", UPLOAD_TYPES, "chunked"),
        model=choice(body, "model", MODELS, "pro"),
        session_mode=choice(body, "session_mode", MODES, "consultation"),
        templates=templates,
        additional_data=object_or_none(body, "additional_data") or {},
        patient_details=None,
        session_id=session_id,
    )
    choice(body, "communication_protocol", PROTOCOLS, "http")
    details = object_or_none(body, "session_details")
    languages = known_languages(texts(body, "language_hint"))
    if any(template not in TEMPLATE_IDS for template in templates):
        raise errors.bad_request(message="No such template.", txn_id=session_id or "")
    if not languages:
        raise errors.bad_request(message="No usable language.", txn_id=session_id or "")
    return TransactionOrder(order, languages[0], details)


def known_languages(hints: tuple[str, ...]) -> list[str]:
    """Return the codes it knows; case does not matter, and `auto_detect` is no language."""
    return [hint.lower() for hint in hints if hint.lower() in LANGUAGES]


def check_end(body: Json) -> None:
    """Raise a 400 `ApiError` for a count that is none; a number as text is one."""
    count = body.get("audio_files_sent")
    if isinstance(count, str) and count.isascii() and count.isdigit():
        return
    if count is not None and (not isinstance(count, int) or isinstance(count, bool) or count < 0):
        raise errors.bad_field(field="audio_files_sent", problem="must be a number from 0")


def read_patch(body: Json, session_id: str) -> dict[str, object]:
    """Return the checked changes; raise a 400 or 422 `ApiError`, also for no field or an unknown one."""
    for field in body:
        if field not in _PATCH_FIELDS:
            raise errors.bad_field(field, "extra inputs are not permitted")
    choice(body, "model", MODELS, "pro")
    choice(body, "session_mode", MODES, "consultation")
    choice(body, "user_status", tuple(UserStatus), UserStatus.INIT)
    choice(body, "processing_status", tuple(ProcessingStatus), ProcessingStatus.IN_PROGRESS)
    texts(body, "templates", MAX_TEMPLATES)
    texts(body, "language_hint")
    for field in ("additional_data", "session_details"):
        object_or_none(body, field)
    changes = {field: value for field, value in body.items() if value is not None}
    if not changes:
        raise errors.bad_request(message="There is nothing to change.", txn_id=session_id)
    return changes


def _session_id(body: Json) -> str | None:
    value = body.get("session_id")
    if value is None:
        return None
    if not isinstance(value, str) or not _SHORTEST_ID <= len(value) <= _LONGEST_ID:
        raise errors.bad_field(
            field="session_id", problem=f"must have {_SHORTEST_ID} to {_LONGEST_ID} characters"
        )
    try:
        value.encode()
    except UnicodeEncodeError as error:  # half a surrogate pair, which no answer could carry
        raise errors.bad_field(field="session_id", problem="must be a text") from error
    return value
