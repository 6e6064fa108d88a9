"""Renders every screen of the program to PNG files, and tells what is crooked in them.

Run as ``python -m tests.e2e.labs.gallery VARIANT FOLDER DATA``; the variants are in ``VARIANTS``. It prints
one line for each fault; pictures are called ``FOLDER/<screen>.png``.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog  # noqa: TID251 - a process of its own

from recorder_gui.settings.model import ConsentSettings, UiSettings
from recorder_gui.ui import language
from recorder_gui.ui.look import theme
from recorder_gui.ui.look.palette import DARK, LIGHT, Palette
from tests.e2e.labs.gallery_dialogs import dialog_scenes
from tests.e2e.labs.gallery_eye import english_in, faults_of
from tests.e2e.labs.gallery_notices import notices
from tests.e2e.labs.gallery_scenes import IN_BOTH_SIZES, Picture, window_scenes
from tests.e2e.labs.gallery_stage import Stage
from tests.e2e.labs.gallery_words import FACTS


@dataclass(frozen=True)
class Variant:
    """How the program is dressed, and which language it speaks."""

    colours: Palette = LIGHT
    language: str = "en"
    scale: str = "1"


VARIANTS = {
    "light": Variant(),
    "dark": Variant(DARK),
    "hindi": Variant(language="hi"),
    "double": Variant(scale="2"),
}


SCREENS = frozenset(
    {
        *(
            "starting",
            "long_address",
            "marked",
            "consent_in_visit",
            "stopping",
            "no_piece_found",
            "earlier_visit",
            "saving",
        ),
        *(f"{name}{size}" for name in IN_BOTH_SIZES for size in ("", "_wide")),
        *("history", "history_found", "history_nothing"),
        *(f"banner_{name}" for name in notices()),
        *(f"first_steps_{number}" for number in range(1, 4)),
        *(f"room_check_{name}" for name in ("running", "green", "red")),
        *(f"settings_{number}" for number in range(1, 9)),
        *("account", "keys", "report", "export", "refusal"),
        *("delete", "delete_unsent", "send_again", "close", "close_loses"),
        *(f"small_window_{name}" for name in ("ready", "recording", "paused", "no_sound")),
    }
)
"""What there is to be painted: a screen that no scene comes by any more is missed."""

QUICKLY = 75
"""How to save a PNG file: larger, and in less time."""

STILL = ("banner_", "settings_", "room_check_", "close", "delete", "first_steps_")
"""Screens in which no table has changed."""


def _scenes(stage: Stage) -> Iterator[Picture]:
    yield from window_scenes(stage)
    yield from dialog_scenes(stage)


def _faults(widget, name: str) -> Iterator[str]:
    if isinstance(widget, QFileDialog):
        return  # Qt's own, from its layout to its words
    yield from faults_of(widget)
    if name == "hindi":
        yield from english_in(widget, FACTS)


def show(variant: str, folder: Path, data: Path) -> None:
    """Save every screen; print what is wrong."""
    chosen = VARIANTS[variant]
    application = QApplication(sys.argv[:1])
    theme.apply(application)
    theme.wear(application, chosen.colours)
    language.choose(application, chosen.language)
    stage = Stage(application, data)
    stage.book.change(replace(stage.book.settings, consent=ConsentSettings(), ui=UiSettings(chosen.language)))
    stage.open()
    for screen, widget in _scenes(stage):
        stage.settle(is_still=screen.startswith(STILL))
        assert widget.grab().save(str(folder / f"{screen}.png"), "PNG", QUICKLY)
        for fault in _faults(widget, variant):
            sys.stdout.write(f"{screen}: {fault}\n")
    stage.close()


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = VARIANTS[sys.argv[1]].scale
    show(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
