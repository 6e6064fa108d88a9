"""Makes what others wrote fit to be shown as one line: nothing of it is believed unseen."""

from typing import Final
from unicodedata import category

_JOINERS: Final = "\u200c\u200d"
"""Format characters that Indian and Persian words are spelt with."""


def one_line(value: object, longest: int) -> str:
    """Return a text as one line without control and format characters; "" where it is no text."""
    if not isinstance(value, str):
        return ""
    visible = "".join(
        " " if category(letter)[0] in "CZ" and letter not in _JOINERS else letter
        for letter in value[: 4 * longest]
    )
    return " ".join(visible.split())[:longest].rstrip()
