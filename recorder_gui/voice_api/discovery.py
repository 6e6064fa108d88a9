"""What a server says it can do (voice-api.md 6.1). An optimisation: the caller has defaults."""

import math
import re
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from recorder_gui.domain.upload_outcome import Trouble
from recorder_gui.voice_api.answer import Answer, JsonObject
from recorder_gui.voice_api.answer_classifier import Route, trouble_in

_PROTOCOL: Final = "medscribealliance"
_LONGEST_SECONDS: Final = timedelta(days=366).total_seconds()
"""Whoever promises more has a typing error in the answer."""

_SHORTEST_SESSION: Final = timedelta(minutes=1)
"""Whoever promises less counts in another unit than seconds: three chunks would fill a session."""

_MAX_AGE: Final = re.compile(r"\bmax-age=([0-9]{1,9})\b")
_USUAL_AGE: Final = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class Model:
    """One of the server's models. ``longest_session`` is None where it is not limited, or absurd."""

    id: str
    name: str
    languages: tuple[str, ...]
    longest_session: timedelta | None


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What the server advertises; None or empty where it says nothing sensible.

    ``good_for`` tells how long it need not be asked again, ``templates_url`` where its templates should be.
    """

    max_chunk_seconds: float | None
    models: tuple[Model, ...]
    languages: tuple[str, ...]
    good_for: timedelta = field(default=_USUAL_AGE, compare=False)
    templates_url: str | None = None

    def longest_session(self, model: str) -> timedelta | None:
        """Return how long that model works on one session, or None where nothing is said of it."""
        return next((known.longest_session for known in self.models if known.id == model), None)


def classify_discovery(answer: Answer) -> Capabilities | Trouble:
    """Return what the server can do, or why it did not say."""
    body = answer.json_object
    if not answer.is_success or body is None:
        return trouble_in(answer, Route.DISCOVER)
    if body.get("protocol") != _PROTOCOL and not isinstance(body.get("capabilities"), dict):
        return trouble_in(answer, Route.DISCOVER)
    return parse_capabilities(body, _age(answer.headers.get("cache-control", "")))


def parse_capabilities(body: JsonObject, good_for: timedelta = _USUAL_AGE) -> Capabilities:
    """Return what can be read of ``body``, whatever the types in it."""
    capabilities = _object(body.get("capabilities"))
    models = body.get("models")
    return Capabilities(
        max_chunk_seconds=_positive(capabilities.get("max_chunk_duration_seconds")),
        models=tuple(
            model for entry in (models if isinstance(models, list) else ()) if (model := _model(entry))
        ),
        languages=_texts(_object(body.get("languages")).get("supported")),
        good_for=good_for,
        templates_url=_text(_object(body.get("endpoints")).get("templates_url")),
    )


def _age(cache_control: str) -> timedelta:
    announced = _MAX_AGE.search(cache_control.lower())
    return min(timedelta(seconds=int(announced[1])), _USUAL_AGE) if announced else _USUAL_AGE


def _model(entry: object) -> Model | None:
    details = _object(entry)
    model_id, name = details.get("id"), details.get("display_name")
    if not isinstance(model_id, str):
        return None
    seconds = _positive(details.get("max_session_duration_seconds"))
    longest = None if seconds is None else timedelta(seconds=seconds)
    return Model(
        id=model_id,
        name=name if isinstance(name, str) else model_id,
        languages=_texts(details.get("languages")),
        longest_session=longest if longest and longest >= _SHORTEST_SESSION else None,
    )


def _object(value: object) -> JsonObject:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...]:
    return tuple(entry for entry in value if isinstance(entry, str)) if isinstance(value, list) else ()


def _positive(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 < value < _LONGEST_SECONDS and math.isfinite(value) else None
