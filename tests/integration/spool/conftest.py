"""A data folder with a key store of its own, and desks that are closed when the test ends."""

from collections.abc import Iterator
from contextlib import ExitStack, closing

import pytest

from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.folder_layout import FolderLayout
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Desk, Spool
from tests.fakes.key_store import MemoryKeyStore


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
