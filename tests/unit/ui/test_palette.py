"""The window's colours can be read."""

import pytest

from recorder_gui.ui.palette import DARK, LIGHT, READABLE_CONTRAST, contrast


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_every_ground_it_is_painted_on(palette):
    unreadable = [
        (ink, ground, round(contrast(ink, ground), 2))
        for ink, ground in palette.text_pairs()
        if contrast(ink, ground) < READABLE_CONTRAST
    ]
    assert unreadable == []


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_fields_stand_out_from_what_is_behind_them(palette):
    assert contrast(palette.field_border, palette.surface) >= 3.0


def test_contrast_is_the_one_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
