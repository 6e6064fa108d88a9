"""Draws a transition table as a Mermaid state diagram, so that a document can be held to the code."""

from collections.abc import Mapping
from enum import StrEnum


def render(transitions: Mapping[tuple[StrEnum, StrEnum], StrEnum], start: StrEnum) -> str:
    """Return the Mermaid text of ``transitions``, in the table's own order."""
    lines = ["stateDiagram-v2", f"    [*] --> {start.name}"]
    lines += [
        f"    {state.name} --> {following.name}: {event.value}"
        for (state, event), following in transitions.items()
    ]
    return "\n".join(lines)
