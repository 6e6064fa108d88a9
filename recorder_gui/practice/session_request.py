"""Reading the JSON bodies of create, end and patch, rule by rule (voice-api.md 6.2, 6.5, 6.7)."""

import json
import re
from dataclasses import dataclass

from recorder_gui.practice import errors
from recorder_gui.practice.json_fields import Json, choice, object_or_none, texts
from recorder_gui.practice.note import TEMPLATE_IDS

MAX_TEMPLATES = 2
_SESSION_ID = re.compile(r"[A-Za-z0-9_-]{16,32}")
MODELS = ("pro", "lite")
MODES = ("consultation", "dictation")
UPLOAD_TYPES = ("chunked", "single", "stream")
PROTOCOLS = ("http", "websocket", "rpc")
_PATCH_FIELDS = (
    "patient_details",
    "templates",
    "language_hint",
    "additional_data",
    "session_mode",
    "model",
    "user_status",
    "processing_status",
)


@dataclass(frozen=True, slots=True)
class SessionOrder:
    """A checked create body, defaults filled in (voice-api.md 11.11)."""

    upload_type: str
    model: str
    session_mode: str
    templates: tuple[str, ...]
    additional_data: Json
    patient_details: Json | None
    session_id: str | None


def read_json_object(body: bytes, content_type: str) -> dict[str, object]:
    """Return the object in a body, empty for an empty body; raise a 422 `ApiError` for anything else."""
    if not body:
        return {}
    if content_type.partition(";")[0].strip().lower() != "application/json":
        raise errors.invalid_field(
            field="Content-Type", message="A JSON body needs Content-Type: application/json."
        )
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise errors.invalid_field(field="body", message="The body is not JSON.") from error
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise errors.invalid_field(field="body", message="The body must be a JSON object.")
    return value


def read_create(body: Json) -> SessionOrder:
    """Return the checked order; unknown fields are ignored. Raise a 400 or 422 `ApiError`."""
    if body.get("upload_type") is None:
        raise errors.invalid_field(field="upload_type", message="upload_type is missing.")
    upload_type = choice(body, "upload_type", UPLOAD_TYPES, "chunked")
    choice(body, "communication_protocol", PROTOCOLS, "http")
    texts(body, "language_hint")
    order = SessionOrder(
        upload_type=upload_type,
        model=choice(body, "model", MODELS, "pro"),
        session_mode=choice(body, "session_mode", MODES, "dictation"),
        templates=_templates(body),
        additional_data=object_or_none(body, "additional_data") or {},
        patient_details=object_or_none(body, "patient_details"),
        session_id=_session_id(body),
    )
    if upload_type == "stream":
        raise errors.stream_not_offered()
    return order


def check_end(body: Json) -> None:
    """Raise a 422 `ApiError` for a count that is none; everything else is ignored (voice-api.md 11.13)."""
    count = body.get("audio_files_sent")
    if count is not None and (not isinstance(count, int) or isinstance(count, bool) or count < 0):
        raise errors.invalid_field(
            field="audio_files_sent", message="audio_files_sent must be a number from 0."
        )


def read_patch(body: Json) -> dict[str, object]:
    """Return the checked changes; raise a 400 or 422 `ApiError`, also for no field or an unknown one."""
    if not body:
        raise errors.invalid_field(field="body", message="There is nothing to change.")
    for field in body:
        if field not in _PATCH_FIELDS:
            raise errors.invalid_field(field, f"{field} cannot be changed.")
    choice(body, "model", MODELS, "pro")
    choice(body, "session_mode", MODES, "dictation")
    texts(body, "language_hint")
    _templates(body)
    for field in ("additional_data", "patient_details"):
        object_or_none(body, field)
    return dict(body)


def _templates(body: Json) -> tuple[str, ...]:
    templates = texts(body, "templates", MAX_TEMPLATES)
    for template_id in templates:
        if template_id not in TEMPLATE_IDS:
            raise errors.invalid_template(template_id)
    return templates


def _session_id(body: Json) -> str | None:
    value = body.get("session_id")
    if value is None:
        return None
    if not isinstance(value, str) or _SESSION_ID.fullmatch(value) is None:
        message = "session_id must be 16 to 32 letters, digits, _ or -."
        raise errors.invalid_field(field="session_id", message=message)
    return value
