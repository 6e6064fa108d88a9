"""The colours of the window, light and dark, and how well they can be read.

A test holds every pair of text and ground to a contrast of at least 4.5 : 1.
"""

from dataclasses import dataclass
from typing import Final

READABLE_CONTRAST: Final = 4.5
"""WCAG 2.2, level AA, for text of any size."""

VISIBLE_CONTRAST: Final = 3.0
"""WCAG 2.2, level AA, for pictures and the edges of what can be pressed."""

_LINEAR_BELOW: Final = 0.04045  # the sRGB curve has a straight foot


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours as #rrggbb.

    ``*_ground`` colours lie behind text, ``on_*`` colours are the text on them. ``alarm`` means recording or
    danger, ``caution`` paused or waiting, ``good`` done, ``accent`` on its way or chosen. ``recording`` and
    ``paused`` fill the round button.
    """

    is_dark: bool
    window: str
    surface: str
    raised: str
    border: str
    field_border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    alarm: str
    caution: str
    good: str
    alarm_ground: str
    caution_ground: str
    chosen_ground: str
    track: str
    recording: str
    on_recording: str
    paused: str
    on_paused: str

    def text_pairs(self) -> tuple[tuple[str, str], ...]:
        """Return every pair of text and ground that the window paints."""
        grounds = (self.window, self.surface, self.raised)
        inks = (self.text, self.muted, self.accent, self.alarm, self.caution, self.good)
        return (
            *((ink, ground) for ink in inks for ground in (*grounds, self.chosen_ground)),
            (self.on_accent, self.accent),
            (self.on_recording, self.recording),
            (self.on_paused, self.paused),
            (self.text, self.alarm_ground),
            (self.alarm, self.alarm_ground),
            (self.text, self.caution_ground),
            (self.caution, self.caution_ground),
        )

    def sign_pairs(self) -> tuple[tuple[str, str], ...]:
        """Return every picture, line or bar that means something, with the ground that it stands on."""
        return (
            *((self.field_border, ground) for ground in (self.window, self.surface, self.raised)),
            *((ink, self.track) for ink in (self.good, self.caution, self.alarm, self.muted)),
            *((ink, self.raised) for ink in (self.accent, self.muted, self.alarm)),
            *(
                (ink, ground)
                for ink in (self.recording, self.caution)
                for ground in (self.window, self.surface)
            ),
            (self.caution, self.raised),
            *(
                (ink, ground)
                for ink in (self.accent, self.muted)
                for ground in (self.surface, self.chosen_ground)
            ),
            (self.field_border, self.chosen_ground),
            (self.accent, self.border),
        )

    def ring_pairs(self) -> tuple[tuple[str, str], ...]:
        """Return every ring that says where the keyboard is, with what it has to be told from."""
        grounds = (self.window, self.surface, self.raised, self.chosen_ground)
        notices = (self.alarm_ground, self.caution_ground)
        return (*((self.accent, ground) for ground in (*grounds, *notices)), (self.on_accent, self.accent))


LIGHT: Final = Palette(
    is_dark=False,
    window="#eef2f5",
    surface="#ffffff",
    raised="#f7f9fb",
    border="#d3dbe2",
    field_border="#778692",
    text="#16222d",
    muted="#4b5a67",
    accent="#0b5f80",
    on_accent="#ffffff",
    alarm="#b3261e",
    caution="#7d4e00",
    good="#176239",
    alarm_ground="#fdeceb",
    caution_ground="#fff4dd",
    chosen_ground="#dcecf4",
    track="#dde4ea",
    recording="#c62828",
    on_recording="#ffffff",
    paused="#f6b93b",
    on_paused="#2b1d00",
)

DARK: Final = Palette(
    is_dark=True,
    window="#12181e",
    surface="#1b232b",
    raised="#212b34",
    border="#34414d",
    field_border="#7b8b99",
    text="#e9eef3",
    muted="#aebbc7",
    accent="#62bfe0",
    on_accent="#06202b",
    alarm="#ff8a80",
    caution="#f2b84b",
    good="#6fd29a",
    alarm_ground="#3a1c1c",
    caution_ground="#352a12",
    chosen_ground="#1f3a48",
    track="#35424e",
    recording="#d93a32",
    on_recording="#ffffff",
    paused="#f2b84b",
    on_paused="#2b1d00",
)


def contrast(first: str, second: str) -> float:
    """Return the WCAG contrast of two #rrggbb colours, 1 to 21."""
    brighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= _LINEAR_BELOW else ((value + 0.055) / 1.055) ** 2.4
