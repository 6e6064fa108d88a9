"""Settings as values by full name ("recording.chunk_seconds"), as the files keep them, and back."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from recorder_gui.settings.field_readers import BadValue, reader_of, text
from recorder_gui.settings.model import Settings

SHORTCUTS: Final = "shortcuts"

_DEFAULTS: Final = Settings()
_SLICES: Final = tuple(
    field.name for field in fields(_DEFAULTS) if is_dataclass(getattr(_DEFAULTS, field.name))
)


@dataclass(frozen=True, slots=True)
class Understood:
    """What a file's content says: good values by full name, and what each bad one is not."""

    values: Mapping[str, Any]
    bad: Mapping[str, str]
    unknown: tuple[str, ...]


def values_of(settings: Settings) -> dict[str, Any]:
    """Return every choice by its full name, as JSON takes it."""
    found = {
        f"{part}.{name}": value for part in _SLICES for name, value in asdict(getattr(settings, part)).items()
    }
    return found | {f"{SHORTCUTS}.{action}": keys for action, keys in settings.shortcuts.items()}


def with_values(settings: Settings, values: Mapping[str, Any]) -> Settings:
    """Return the settings with these understood values in their places."""
    parts: dict[str, dict[str, Any]] = {}
    for full_name, value in values.items():
        part, name = full_name.split(".", 1)
        parts.setdefault(part, {})[name] = value
    shortcuts = {**settings.shortcuts, **parts.pop(SHORTCUTS, {})}
    slices = {part: replace(getattr(settings, part), **chosen) for part, chosen in parts.items()}
    return replace(settings, **slices, shortcuts=MappingProxyType(shortcuts))


def understand(content: Mapping[str, Any]) -> Understood:
    """Read a file's content; nothing in it raises."""
    values: dict[str, Any] = {}
    bad: dict[str, str] = {}
    unknown: list[str] = []
    for part, chosen in content.items():
        if part not in (*_SLICES, SHORTCUTS):
            unknown.append(part)
        elif not isinstance(chosen, dict):
            bad[part] = "a JSON object"
        else:
            for full_name, reader, value in _readers(part, chosen):
                if reader is None:
                    unknown.append(full_name)
                    continue
                try:
                    values[full_name] = reader(value)
                except BadValue as error:
                    bad[full_name] = str(error)
    return Understood(values, bad, tuple(unknown))


def _readers(
    part: str, chosen: Mapping[str, Any]
) -> Iterator[tuple[str, Callable[[object], Any] | None, object]]:
    for name, value in chosen.items():
        full_name = f"{part}.{name}"
        if part == SHORTCUTS:
            yield full_name, text, value
        elif name in {field.name for field in fields(getattr(_DEFAULTS, part))}:
            yield full_name, reader_of(full_name, getattr(getattr(_DEFAULTS, part), name)), value
        else:
            yield full_name, None, value
