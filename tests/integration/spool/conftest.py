"""A data folder with a key store of its own, and desks that are closed when the test ends."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from shutil import disk_usage
from tempfile import TemporaryDirectory

import pytest

from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.recovery.recovery import recover
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Desk, Spool
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.spool.known_visit import VISIT, noise, visit_record

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
ROOM_BYTES = 256_000_000  # the pictures of a crash at every step take up to 100 MB; a container may give 64


@pytest.fixture
def tmp_path(tmp_path) -> Iterator[Path]:
    """A folder in memory, where the system has one.

    Thousands of syncs on a slow disk would prove nothing here: no test can cut the power.
    """
    if not os.access(MEMORY, os.W_OK) or disk_usage(MEMORY).free < ROOM_BYTES:
        yield tmp_path
        return
    with TemporaryDirectory(dir=MEMORY) as folder:
        yield Path(folder)


@pytest.fixture
def layout(tmp_path) -> FolderLayout:
    return FolderLayout(tmp_path / "data")


@pytest.fixture
def key_store() -> MemoryKeyStore:
    return MemoryKeyStore()


@pytest.fixture
def new_desk(layout, key_store):
    """Open the data folder anew, as a start of the program does."""
    with ExitStack() as desks:
        yield lambda: desks.enter_context(closing(Spool(layout, key_store).desk()))


@pytest.fixture
def desk(new_desk) -> Iterator[Desk]:
    return new_desk()


@pytest.fixture
def shelf(desk) -> Shelf:
    return Shelf(desk)


@pytest.fixture
def store(desk) -> DeliveryStore:
    return DeliveryStore(desk)


@pytest.fixture
def after_losing_the_ledger(desk, layout, new_desk):
    """Close everything, lose the ledger, and start again."""

    def start():
        desk.close()
        for side in layout.root.glob("ledger.*"):
            side.unlink()
        again = new_desk()
        recover(again, wav_from_pcm)
        return again

    return start


@pytest.fixture
def begun(shelf) -> None:
    shelf.begin(visit_record())


@pytest.fixture
def running(desk, begun) -> tuple[Path, list[int]]:
    """A running chunk of three appends; its file, and where each append begins."""
    path, starts = desk.layout.open_part(ChunkId(VISIT, 0), 0), []
    with closing(desk.files.open(ChunkId(VISIT, 0), 0)) as running:
        for seed in range(3):
            starts.append(path.stat().st_size)
            running.append(noise(500, seed))
    return path, starts
