"""The quarantine: whole, under its own name, never over something else."""

from datetime import UTC, datetime

import pytest

from recorder_gui.domain.errors import SpoolUnavailable
from recorder_gui.spool.files.quarantine import Quarantine

AT = datetime(2026, 3, 2, 10, 42, tzinfo=UTC)


@pytest.fixture
def quarantine(layout):
    layout.root.mkdir()
    return Quarantine(layout, lambda: AT)


def test_nothing_is_made_while_nothing_is_put_in(layout, quarantine):
    assert quarantine.folders == ()
    assert not layout.quarantine.exists()


def test_a_file_keeps_its_name_and_its_content(layout, quarantine):
    (layout.root / "000007.chunk").write_bytes(b"damaged")
    (place,) = quarantine.put("visit", layout.root / "000007.chunk")
    assert place == layout.quarantine / "20260302T104200Z-visit" / "000007.chunk"
    assert place.read_bytes() == b"damaged"
    assert not (layout.root / "000007.chunk").exists()
    assert quarantine.folders == (place.parent,)


def test_two_files_of_one_name_are_both_kept(layout, quarantine):
    for content in (b"first", b"second"):
        (layout.root / "x").write_bytes(content)
        quarantine.put("visit", layout.root / "x")
    assert sorted(path.read_bytes() for path in layout.quarantine.rglob("x*")) == [b"first", b"second"]


def test_two_starts_in_one_second_have_a_folder_each(layout, quarantine):
    for each in (quarantine, Quarantine(layout, lambda: AT)):
        (layout.root / "x").write_bytes(b"")
        each.put("ledger", layout.root / "x")
    assert len(list(layout.quarantine.iterdir())) == 2


def test_a_copy_is_kept_before_something_better_takes_its_place(layout, quarantine):
    quarantine.keep_copy("visit", layout.root / "x", b"before")
    (folder,) = quarantine.folders
    assert (folder / "x").read_bytes() == b"before"


def test_what_cannot_be_moved_is_said(layout, quarantine):
    with pytest.raises(SpoolUnavailable):
        quarantine.put("visit", layout.root / "missing")
