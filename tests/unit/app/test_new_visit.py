"""The facts of a visit that begins: its label can be stored, sent and shown whatever was typed."""

import pytest

from recorder_gui.app.recording.encoder_parts import new_visit


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ann Müller", "Ann Müller"),
        ("", None),
        (None, None),
        (" \x00\n ", None),
        ("Ann\tM\x1b[2J", "Ann M [2J"),
        ("M\udcfcller", "M?ller"),
        ("x" * 500, "x" * 200),
    ],
)
def test_a_label_is_kept_without_what_nothing_can_store_or_show(typed, kept):
    assert new_visit("https://a", "file", typed).label == kept
