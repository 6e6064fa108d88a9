"""A folder that a person names is looked at before it counts, and leaves no trace of the look."""

import os
import sys

import pytest

from recorder_gui.app.window.folder_look import (
    FolderLook,
    trouble_of_data_folder,
    trouble_of_export_folder,
)
from recorder_gui.settings.folder_trouble import FolderTrouble as T
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.spool import Spool
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.app.collector import Collector

BOTH = pytest.mark.parametrize("trouble_of", [trouble_of_data_folder, trouble_of_export_folder])


@BOTH
def test_an_empty_folder_and_one_that_can_be_made_are_good_and_stay_as_they_are(tmp_path, trouble_of):
    for path in (tmp_path, tmp_path / "new" / "newer"):
        assert trouble_of(path) is None
    assert list(tmp_path.iterdir()) == []


@BOTH
def test_what_is_no_place_for_files_is_named(tmp_path, trouble_of):
    file = tmp_path / "file"
    file.write_text("x")
    assert trouble_of(file) is T.NO_FOLDER
    assert trouble_of(file / "below") in (T.NO_FOLDER, T.NOT_WRITABLE)
    assert trouble_of(type(tmp_path)("relative")) is T.NOT_ABSOLUTE


@BOTH
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_refused(tmp_path, trouble_of):
    tmp_path.chmod(0o500)
    assert trouble_of(tmp_path) is T.NOT_WRITABLE


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may give a folder away")
def test_a_folder_of_somebody_else_is_refused_for_recordings(tmp_path):
    os.chown(tmp_path, 12345, 12345)
    assert trouble_of_data_folder(tmp_path) is T.NOT_OURS
    os.chown(tmp_path, 0, 0)
    assert trouble_of_data_folder(tmp_path) is None


def test_recordings_lie_in_a_folder_of_their_own(tmp_path):
    (tmp_path / "letter.txt").write_text("x")
    assert trouble_of_data_folder(tmp_path) is T.NOT_EMPTY
    assert trouble_of_export_folder(tmp_path) is None


def test_a_data_folder_is_known_again_and_nothing_is_put_into_it(tmp_path):
    Spool(FolderLayout(tmp_path / "data"), MemoryKeyStore()).desk().close()
    assert trouble_of_data_folder(tmp_path / "data") is None
    assert trouble_of_data_folder(tmp_path / "data" / "visits" / "mine") is T.IN_DATA_FOLDER
    assert trouble_of_export_folder(tmp_path / "data") is T.IN_DATA_FOLDER


def test_the_answer_comes_with_what_was_asked(qapp, tmp_path, until):
    look, heard = FolderLook(is_for_data=True), Collector()
    look.looked.connect(lambda text, trouble: heard.take((text, trouble)))
    look.ask("")
    look.ask("relative")
    until(lambda: heard.values == [("", None), ("relative", T.NOT_ABSOLUTE)])
    assert heard.threads == {look.thread()}
