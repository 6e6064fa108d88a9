"""The window's colours can be read."""

import re

import pytest

from recorder_gui.ui.look.palette import DARK, LIGHT, READABLE_CONTRAST, VISIBLE_CONTRAST, contrast
from recorder_gui.ui.look.stylesheet import stylesheet

both_palettes = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])

RULES = re.compile(r"([^{}]+)\{([^}]*)\}")
RING = re.compile(r"border(?:-color)?: (?:\w+ \w+ )?(#\w{6})")
TAKES_THE_KEYBOARD = (
    *(
        "QLineEdit",
        "QComboBox",
        "QSpinBox",
        "QSlider",
        "QPushButton",
        "QPushButton#accent",
        "QPushButton#flat",
    ),
    *("QCheckBox#tick", "QRadioButton", "QTabBar::tab:selected", "QTableView", "QListView", "QTextBrowser"),
    *("QPlainTextEdit", "QFrame#question", "QFrame#finding"),
)
RULE = re.compile(r"\{([^}]*)\}")
INK = re.compile(r"(?<![-\w])color: (#\w{6})")
GROUND = re.compile(r"(?<![-\w])background: (#\w{6})")
CHOSEN_INK = re.compile(r"selection-color: (#\w{6})")
CHOSEN_GROUND = re.compile(r"selection-background-color: (#\w{6})")


def below(pairs, least):
    return [
        (ink, ground, round(contrast(ink, ground), 2))
        for ink, ground in pairs
        if contrast(ink, ground) < least
    ]


def pairs_in_the_style_sheet(palette):
    for body in RULE.findall(stylesheet(palette)):
        for ink_of, ground_of in ((INK, GROUND), (CHOSEN_INK, CHOSEN_GROUND)):
            ink, ground = ink_of.search(body), ground_of.search(body)
            if ink and ground:
                yield ink[1], ground[1]


@both_palettes
def test_every_text_can_be_read_on_every_ground_it_is_painted_on(palette):
    assert below(palette.text_pairs(), READABLE_CONTRAST) == []


@both_palettes
def test_every_picture_bar_and_edge_can_be_seen_on_what_is_behind_it(palette):
    assert below(palette.sign_pairs(), VISIBLE_CONTRAST) == []


@both_palettes
def test_the_style_sheet_puts_no_text_on_a_ground_that_was_not_measured(palette):
    used = set(pairs_in_the_style_sheet(palette))
    assert len(used) > 3
    assert used - set(palette.text_pairs()) == set()


@both_palettes
def test_it_can_be_seen_where_the_keyboard_is(palette):
    assert below(palette.ring_pairs(), VISIBLE_CONTRAST) == []
    rings = [
        RING.search(body) for selector, body in RULES.findall(stylesheet(palette)) if ":focus" in selector
    ]
    assert len(rings) > 10
    assert {ring[1] for ring in rings if ring} == {palette.accent, palette.on_accent}


@both_palettes
def test_what_takes_the_keyboard_shows_it(palette):
    focused = " ".join(selector for selector, _ in RULES.findall(stylesheet(palette)) if ":focus" in selector)
    for kind in TAKES_THE_KEYBOARD:
        assert f"{kind}:focus" in focused


@both_palettes
def test_what_cannot_be_used_now_can_still_be_read(palette):
    off = [
        body
        for selector, body in RULES.findall(stylesheet(palette))
        if selector.strip().endswith(":disabled")
    ]
    inks = {ink[1] for body in off if (ink := INK.search(body))}
    assert inks
    assert below([(ink, palette.raised) for ink in inks], READABLE_CONTRAST) == []
    assert below([(ink, palette.window) for ink in inks], READABLE_CONTRAST) == []


@both_palettes
def test_a_palette_has_no_two_states_of_one_colour(palette):
    states = (palette.alarm, palette.caution, palette.good, palette.accent, palette.muted)
    assert len(set(states)) == len(states)


def test_contrast_is_the_one_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
