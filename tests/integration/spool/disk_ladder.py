"""A small real disk with a spool on it, and hands to fill it and to watch what the program gives up."""

from contextlib import ExitStack, closing

import pytest

from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.visit import VisitResult
from recorder_gui.domain.visit_lifecycle import VisitEvent
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.disk.caretaker import Caretaker
from recorder_gui.spool.disk.disk_room import DiskRoom
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.spool.known_visit import AT, SESSION, deliver, noise, open_session, visit_record
from tests.integration.spool.small_disk import tiny_disk

MEGABYTE = 1 << 20


class Ladder:
    """``shelf`` is the encoder's, ``store`` the uploader's, ``caretaker`` works beside them."""

    def __init__(self, folder, stack: ExitStack) -> None:
        self.folder = folder
        self._desks = stack
        self._ballast = folder / "ballast"
        self.keys = MemoryKeyStore()
        self.spool = Spool(FolderLayout(folder / "data"), self.keys)
        self.room = DiskRoom(self.spool.layout.root)
        self.desk = stack.enter_context(closing(self.spool.desk()))
        self.shelf = Shelf(self.desk, self.room)
        self.store = DeliveryStore(stack.enter_context(closing(self.spool.desk())))
        self.caretaker = Caretaker(stack.enter_context(closing(self.spool.desk())), self.room)

    @property
    def layout(self) -> FolderLayout:
        return self.spool.layout

    def free_bytes(self) -> int:
        return self.room.look().free_bytes

    def tend(self, *, is_recording: bool = False):
        return self.caretaker.tend(is_recording=is_recording)

    def fill(self, leaving: int = 0) -> None:
        """Have another program take all but ``leaving`` bytes."""
        with self._ballast.open("ab", buffering=0) as file:
            while (left := self.free_bytes() - leaving) >= 4_096:
                file.write(bytes(min(left, MEGABYTE)))

    def close(self) -> None:
        """Let go of the spool, as the end of the program does."""
        self._desks.close()

    def make_room(self) -> None:
        """Have the other program give everything back."""
        self._ballast.unlink()


@pytest.fixture
def ladder(tmp_path):
    """A spool on a disk of 64 MB, which is really full when it is full."""
    (tmp_path / "disk").mkdir()
    with tiny_disk(tmp_path / "disk", 64 * MEGABYTE) as is_mounted:
        if not is_mounted:
            pytest.skip("mounting a small file system needs root")
        with ExitStack() as stack:
            yield Ladder(tmp_path / "disk", stack)


def record_visit(shelf, visit: VisitId, chunks: int = 1, frames: int = 2_000, **facts) -> None:
    """Record and finish a visit of known noise."""
    shelf.begin(visit_record(visit, **facts))
    for number in range(chunks):
        payload = wav_from_pcm(noise(frames, number))
        shelf.seal(ChunkId(visit, number), number * frames, frames, payload)
    shelf.finish(visit, AT)


def complete_visit(store, visit: VisitId, status: ResultStatus = ResultStatus.COMPLETED) -> None:
    """Have a visit of one part delivered, ended, and answered with a result."""
    open_session(store, session_id=SESSION, visit=visit)
    for number, _ in enumerate(store.delivery(visit).chunks):
        deliver(store, number, number, visit=visit)
    for event in (PartEvent.END_SENT, PartEvent.ENDED):
        store.advance_part(visit, 0, event)
    store.advance_visit(visit, VisitEvent.ALL_ENDED)
    store.keep_result(0, VisitResult(visit, status, "A note", ()))
    store.advance_part(visit, 0, PartEvent.SETTLED)
    is_good = status in (ResultStatus.COMPLETED, ResultStatus.PARTIAL)
    store.advance_visit(visit, VisitEvent.RESULT_READY if is_good else VisitEvent.HELP_NEEDED)
