"""Reads what a server offers: the languages of Discovery, the list of templates (voice-api.md 6.1, 6.14).

What a server calls its templates is shown to people, so nothing of it is believed unseen.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from recorder_gui.domain.server_offer import DEFAULT_OFFER, ServerOffer, Template
from recorder_gui.domain.shown_text import one_line
from recorder_gui.domain.upload_outcome import Trouble
from recorder_gui.voice_api.answer import Answer
from recorder_gui.voice_api.answer_classifier import Route, trouble_in
from recorder_gui.voice_api.discovery import Capabilities

_MOST_TEMPLATES: Final = 200
_MOST_LANGUAGES: Final = 100
_LONGEST_TITLE: Final = 80
_ID: Final = re.compile(r"[A-Za-z0-9_.:-]{1,100}")
_LANGUAGE: Final = re.compile(r"[a-z]{2}")
_LIST_NAMES: Final = ("items", "templates")
_TITLE_NAMES: Final = ("title", "name")


def classify_templates(answer: Answer) -> tuple[Template, ...] | Trouble:
    """Return the templates, or why they were not told."""
    body = answer.json_object
    if not answer.is_success or body is None:
        return trouble_in(answer, Route.DISCOVER)
    entries = next((body[name] for name in _LIST_NAMES if isinstance(body.get(name), list)), None)
    if not isinstance(entries, list):
        return trouble_in(answer, Route.DISCOVER)
    return offered_templates(entries)


def offered_templates(entries: Iterable[object]) -> tuple[Template, ...]:
    """Return the entries that are templates, each id once, 200 at most."""
    known: dict[str, Template] = {}
    for template in _templates(entries):
        known.setdefault(template.id, template)
    return tuple(known.values())[:_MOST_TEMPLATES]


def offered_languages(codes: Iterable[object]) -> tuple[str, ...]:
    """Return what are ISO 639-1 codes, each once and in the server's order; the documents' where none is."""
    known = {
        code.lower(): None for code in codes if isinstance(code, str) and _LANGUAGE.fullmatch(code.lower())
    }
    return tuple(known)[:_MOST_LANGUAGES] or DEFAULT_OFFER.languages


def languages_of(capabilities: Capabilities, model: str) -> tuple[str, ...]:
    """Return the languages of the model, or the server's where it says nothing of the model."""
    of_model = next((known.languages for known in capabilities.models if known.id == model), ())
    return offered_languages(of_model or capabilities.languages)


def offer_of(capabilities: Capabilities | None, templates: tuple[Template, ...], model: str) -> ServerOffer:
    """Return the two answers as one offer."""
    if capabilities is None:
        return ServerOffer(DEFAULT_OFFER.languages, templates)
    longest = capabilities.max_chunk_seconds
    return ServerOffer(languages_of(capabilities, model), templates, longest_chunk_seconds=longest)


def _templates(entries: Iterable[object]) -> Iterator[Template]:
    for entry in entries:
        if isinstance(entry, dict) and isinstance(entry.get("id"), str) and _ID.fullmatch(entry["id"]):
            titles = (one_line(entry.get(name), _LONGEST_TITLE) for name in _TITLE_NAMES)
            yield Template(entry["id"], next(filter(None, titles), entry["id"]))
