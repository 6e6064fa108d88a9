"""Names on disk are not trusted: only what is certainly ours is looked at."""

import os
import stat

import pytest

from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.spool import Spool
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.spool.known_visit import OTHER_VISIT, VISIT


def touch(*paths):
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")


def test_a_visits_folder_is_one_whose_name_is_a_visit_id(layout, tmp_path):
    for name in (VISIT, VISIT.upper().replace("0", "G"), "lost+found", ".hidden", VISIT[:-1]):
        (layout.visits / name).mkdir(parents=True)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (layout.visits / OTHER_VISIT).symlink_to(elsewhere)
    touch(layout.visits / ("a" * 32))
    assert list(layout.visit_ids()) == [VISIT]


def test_a_folder_without_visits_has_none(layout):
    assert list(layout.visit_ids()) == []


def test_chunks_and_journals_are_plain_files_with_exactly_our_names(layout, tmp_path):
    folder = layout.visit(VISIT)
    touch(
        *(folder / name for name in ("000000.chunk", "000012.chunk", "1000000.chunk", "000001.0.open")),
        *(folder / name for name in ("00000.chunk", "000002.chunk.part", "000003.chunk~", "a00004.chunk")),
        *(folder / name for name in ("000001.open", "000001.x.open", "000001.0.open.damaged", ".DS_Store")),
        *(folder / name for name in ("journal-1.rec", "journal-2.rec", "journal-3.rec.part", "journal.rec")),
        folder / ("\N{ARABIC-INDIC DIGIT ZERO}" * 6 + ".chunk"),
    )
    for name in ("000005.chunk", "000005.0.open", "journal-5.rec"):
        (folder / name).mkdir()
    target = tmp_path / "target"
    touch(target)
    for name in ("000006.chunk", "000006.0.open", "journal-6.rec"):
        (folder / name).symlink_to(target)
    (folder / "000007.chunk").symlink_to(tmp_path / "nothing")
    assert [chunk.number for chunk in layout.sealed_chunks(VISIT)] == [0, 12, 1_000_000]
    assert list(layout.open_parts(VISIT)) == [(ChunkId(VISIT, 1), folder / "000001.0.open")]
    assert [path.name for path in layout.journals(VISIT)] == ["journal-1.rec", "journal-2.rec"]
    assert [path.name for path in layout.unfinished(VISIT)] == ["000002.chunk.part", "journal-3.rec.part"]


def test_every_name_that_is_written_is_found_again(layout):
    chunk = ChunkId(VISIT, 123_456)
    touch(layout.sealed(chunk), layout.open_part(chunk, 12))
    assert list(layout.sealed_chunks(VISIT)) == [chunk]
    assert list(layout.open_parts(VISIT)) == [(chunk, layout.open_part(chunk, 12))]


@pytest.mark.skipif(os.name == "nt", reason="rights as Linux and macOS have them")
@pytest.mark.parametrize(("stranger", "mode"), [(None, 0o700), ("photo.jpg", 0o777)])
def test_a_folder_that_was_there_before_is_closed_to_others_unless_they_have_something_in_it(
    tmp_path, stranger, mode
):
    root = tmp_path / "data"
    root.mkdir()
    root.chmod(0o777)
    if stranger:
        (root / stranger).touch()
    (root / "lock").touch()
    Spool(FolderLayout(root), MemoryKeyStore())
    assert stat.S_IMODE(root.stat().st_mode) == mode
