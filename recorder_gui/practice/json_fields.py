"""The fields of a JSON object, one rule each; a broken rule is a 422 `ApiError` (voice-api.md 11.12)."""

from collections.abc import Mapping

from recorder_gui.practice import errors

Json = Mapping[str, object]


def choice(body: Json, field: str, allowed: tuple[str, ...], default: str) -> str:
    """Return a word out of `allowed`; absent and null mean the default."""
    value = body.get(field)
    if value is None:
        return default
    if not isinstance(value, str) or value not in allowed:
        raise errors.invalid_field(field, f"{field} must be one of {', '.join(allowed)}.")
    return value


def texts(body: Json, field: str, at_most: int | None = None) -> tuple[str, ...]:
    """Return a list of texts; absent and null mean an empty one."""
    value = body.get(field)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise errors.invalid_field(field, f"{field} must be a list of texts.")
    if at_most is not None and len(value) > at_most:
        raise errors.invalid_field(field, f"At most {at_most} {field}.")
    return tuple(value)


def object_or_none(body: Json, field: str) -> Json | None:
    """Return an object, or None if it is absent or null."""
    value = body.get(field)
    if value is not None and not isinstance(value, dict):
        raise errors.invalid_field(field, f"{field} must be an object.")
    return value
