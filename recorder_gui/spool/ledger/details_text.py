"""A visit's details as the text that journal and ledger keep. What cannot be understood is the default."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from recorder_gui.domain.visit_details import (
    DEFAULT_LANGUAGES,
    Choice,
    Consent,
    ConsentAnswer,
    Marker,
    VisitDetails,
    VisitMode,
)


def details_values(details: VisitDetails) -> dict[str, object]:
    """Return the details as JSON takes them."""
    return {
        "mode": details.mode,
        "languages": list(details.languages),
        "templates": list(details.templates),
        "consent": consent_values(details.consent) if details.consent else None,
        "markers": [marker_values(marker) for marker in details.markers],
        "unheeded": list(details.unheeded),
    }


def marker_values(marker: Marker) -> dict[str, object]:
    """Return a marker as JSON takes it."""
    return {"frame": marker.frame, "at": marker.at.isoformat()}


def consent_values(consent: Consent) -> dict[str, object]:
    """Return an answer as JSON takes it."""
    return {"answer": consent.answer, "at": consent.at.isoformat()}


def details_in(values: object) -> VisitDetails:
    """Return what ``details_values`` wrote; journals of earlier versions have nothing."""
    if not isinstance(values, dict):
        return VisitDetails()
    details = VisitDetails(
        mode=_mode(values.get("mode")),
        languages=_texts(values.get("languages")) or DEFAULT_LANGUAGES,
        templates=_texts(values.get("templates")),
        consent=consent_in(values.get("consent")),
        unheeded=tuple(Choice(word) for word in _texts(values.get("unheeded")) if word in set(Choice)),
    )
    for value in _list(values.get("markers")):
        if marker := marker_in(value):
            details = details.with_marker(marker)
    return details


def details_told(facts: Sequence[Mapping[str, Any]]) -> VisitDetails:
    """Return what all facts of a visit's journals tell of it together."""
    details: VisitDetails | None = None
    for told in _told(facts):
        details = told if details is None else details.joined(told)
    return details or VisitDetails()


def marker_in(value: object) -> Marker | None:
    """Return what ``marker_values`` wrote."""
    if not isinstance(value, dict) or not isinstance(value.get("frame"), int):
        return None
    at = _time(value.get("at"))
    return Marker(value["frame"], at) if at else None


def consent_in(value: object) -> Consent | None:
    """Return what ``consent_values`` wrote."""
    if not isinstance(value, dict) or value.get("answer") not in set(ConsentAnswer):
        return None
    at = _time(value.get("at"))
    return Consent(ConsentAnswer(value["answer"]), at) if at else None


def as_text(details: VisitDetails) -> str:
    """Return the details as the ledger seals them."""
    return json.dumps(details_values(details))


def from_text(text: str) -> VisitDetails:
    """Return what ``as_text`` wrote."""
    try:
        return details_in(json.loads(text))
    except ValueError:
        return VisitDetails()


def _told(facts: Sequence[Mapping[str, Any]]) -> Iterator[VisitDetails]:
    """Yield what each fact tells; how the visit began comes first."""
    yield from (details_in(fact.get("details")) for fact in facts if fact["fact"] == "begun")
    for fact in facts:
        match fact["fact"]:
            case "marker" if marker := marker_in(fact):
                yield VisitDetails(markers=(marker,))
            case "consent":
                yield VisitDetails(consent=consent_in(fact))
            case "unheeded" if fact.get("choice") in set(Choice):
                yield VisitDetails(unheeded=(Choice(fact["choice"]),))
            case _:
                pass


def _mode(value: object) -> VisitMode:
    return next((mode for mode in VisitMode if mode == value), VisitMode.CONSULTATION)


def _time(value: object) -> datetime | None:
    try:
        at = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return at if at and at.tzinfo else None


def _texts(value: object) -> tuple[str, ...]:
    return tuple(entry for entry in _list(value) if isinstance(entry, str))


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
