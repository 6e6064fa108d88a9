"""Writing that either is on disk or raises."""

import os
import stat

import pytest

from recorder_gui.domain.errors import DiskFull, SpoolUnavailable
from recorder_gui.spool.files.file_access import (
    close_file,
    create_private,
    make_folder,
    remove,
    spool_error,
    translated,
    write_all,
    write_durably,
)
from tests.integration.spool.known_visit import names_in
from tests.integration.spool.small_disk import file_size_limit


def mode_of(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def open_umask():
    """The most generous mask that a user may have set."""
    before = os.umask(0)
    yield
    os.umask(before)


def test_folders_and_files_are_private_whatever_the_umask(tmp_path, open_umask):
    make_folder(tmp_path / "a" / "b")
    write_durably(tmp_path / "a" / "b" / "chunk", b"audio")
    assert [mode_of(tmp_path / "a"), mode_of(tmp_path / "a" / "b")] == [0o700, 0o700]
    assert mode_of(tmp_path / "a" / "b" / "chunk") == 0o600


def test_a_folder_that_exists_is_left_as_it_is(tmp_path):
    tmp_path.chmod(0o755)
    make_folder(tmp_path)
    assert mode_of(tmp_path) == 0o755


def test_a_whole_file_replaces_the_one_before_it(tmp_path):
    write_durably(tmp_path / "chunk", b"first")
    write_durably(tmp_path / "chunk", b"second")
    assert (tmp_path / "chunk").read_bytes() == b"second"
    assert names_in(tmp_path) == ["chunk"]


def test_what_an_earlier_crash_left_half_written_is_not_in_the_way(tmp_path):
    (tmp_path / "chunk.part").write_bytes(b"ha")
    write_durably(tmp_path / "chunk", b"half no more")
    assert names_in(tmp_path) == ["chunk"]


def test_a_write_that_fails_leaves_the_earlier_file_untouched(tmp_path):
    write_durably(tmp_path / "chunk", b"earlier")
    with file_size_limit(1_000), pytest.raises(SpoolUnavailable):
        write_durably(tmp_path / "chunk", bytes(2_000))
    assert (tmp_path / "chunk").read_bytes() == b"earlier"
    assert names_in(tmp_path) == ["chunk"]


def test_no_room_is_told_as_a_full_disk(tmp_path):
    if not os.path.exists("/dev/full"):  # noqa: PTH110 - a device, not a path of ours
        pytest.skip("no device here that is always full")
    descriptor = os.open("/dev/full", os.O_WRONLY)
    try:
        with pytest.raises(DiskFull) as caught, translated(tmp_path):
            write_all(descriptor, b"audio")
    finally:
        os.close(descriptor)
    assert caught.value.path == str(tmp_path)


def test_every_byte_is_written_though_the_system_takes_few_at_a_time():
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    content = bytes(range(256)) * 200
    write_all(writing, content)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        assert pipe.read() == content


def test_a_file_that_exists_is_never_opened_for_writing(tmp_path):
    (tmp_path / "open").write_bytes(b"audio")
    with pytest.raises(SpoolUnavailable):
        create_private(tmp_path / "open")
    assert (tmp_path / "open").read_bytes() == b"audio"


def test_a_file_in_the_place_of_a_folder_is_said(tmp_path):
    (tmp_path / "data").write_bytes(b"")
    with pytest.raises(SpoolUnavailable) as caught:
        make_folder(tmp_path / "data" / "visits")
    assert caught.value.reason == os.strerror(20)


def test_an_error_without_words_of_the_system_is_named_by_its_kind(tmp_path):
    assert spool_error(tmp_path, OSError()).args == (str(tmp_path), "OSError")


def test_a_file_that_will_not_be_closed_is_no_fault(tmp_path):
    descriptor = create_private(tmp_path / "open")
    close_file(descriptor)
    close_file(descriptor)


def test_removing_what_is_gone_is_no_fault(tmp_path):
    (tmp_path / "open").write_bytes(b"")
    remove(tmp_path / "open")
    remove(tmp_path / "open")
    assert names_in(tmp_path) == []


def test_what_cannot_be_removed_is_said(tmp_path):
    with pytest.raises(SpoolUnavailable):
        remove(tmp_path)
