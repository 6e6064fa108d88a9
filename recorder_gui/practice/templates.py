"""The list of templates (voice-api.md 6.14): built-in ones, which nobody can add to or change."""

from collections.abc import Mapping

from recorder_gui.practice.note import CLINICAL_LEDGER_TEMPLATE, TRANSCRIPT_TEMPLATE


def template_entry(template_id: str, title: str, *, is_default: bool = False) -> dict[str, object]:
    """Return one entry as the list has it."""
    return {
        "id": template_id,
        "title": title,
        "desc": "",
        "section_ids": [],
        "default": is_default,
        "is_favorite": False,
    }


def template_list(entries: tuple[Mapping[str, object], ...]) -> dict[str, object]:
    """Return the body of the list."""
    return {"items": [dict(entry) for entry in entries]}


TEMPLATES = (
    template_entry(CLINICAL_LEDGER_TEMPLATE, "Clinical note", is_default=True),
    template_entry(TRANSCRIPT_TEMPLATE, "Transcript"),
)
