"""Files become visits, one each, and one that cannot be read does not stop the others."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from recorder_gui.app.recording.file_recorder import FileRecorder
from recorder_gui.app.recording.visit_track import VisitTrack
from recorder_gui.domain.captured import Block
from recorder_gui.domain.disk_trouble import TooLittleRoom
from recorder_gui.domain.errors import AudioFileUnreadable, DiskFull
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from tests.fakes.disk import SHELF, Fault
from tests.fakes.microphone import numbered
from tests.unit.app.studio import AT, CHUNK_FRAMES


@dataclass
class PaperFile:
    """A file in memory that is handed out block by block."""

    blocks: list[int]
    is_truncated: bool = False
    fault: AudioFileUnreadable | None = None
    is_open: bool = False
    frames: int = 0
    total_frames_16k: int | None = None

    @property
    def is_exhausted(self) -> bool:
        return not self.blocks

    def open(self) -> None:
        if self.fault:
            raise self.fault
        self.is_open = True

    def drain(self):
        if not self.blocks:
            return []
        count = self.blocks.pop(0)
        first, self.frames = self.frames, self.frames + count
        return [Block(numbered(first, count))]

    def close(self) -> None:
        self.is_open = False


@dataclass
class Desktop:
    """Files by name, recorded into the studio's shelf."""

    studio: object
    files: dict[str, PaperFile] = field(default_factory=dict)
    room_seconds: float = 3_600.0

    def recorder(self) -> FileRecorder:
        paths = [Path(name) for name in self.files]
        return FileRecorder(
            paths,
            lambda path: self.files[path.name],
            self.studio.new_visit,
            self._track,
            self.studio.listener,
            self._check_room,
        )

    def _check_room(self, seconds: float | None) -> None:
        if (seconds or 1_800.0) > self.room_seconds:
            raise TooLittleRoom(SHELF, int(self.room_seconds // 60), 30)

    def run(self) -> None:
        recorder = self.recorder()
        for _ in range(100):
            self.studio.clock.now += 0.01
            if not recorder.step():
                break
        else:
            pytest.fail("the recorder does not come to an end")
        assert not any(file.is_open for file in self.files.values())

    def _track(self, visit):
        s = self.studio
        encoder = ChunkEncoder(visit.id, s.shelf, bytes, chunk_frames=CHUNK_FRAMES, keeps_open_part=False)
        return VisitTrack(visit, encoder, s.shelf, s.listener, s.clock, lambda: AT)


@pytest.fixture
def desktop(studio):
    return Desktop(studio)


def lengths(studio):
    found = {}
    for chunk, sealed in studio.shelf.sealed.items():
        found.setdefault(chunk.visit, []).append(sealed.frames)
    return list(found.values())


def test_each_file_becomes_one_visit_with_all_its_frames(desktop, studio):
    desktop.files = {"a": PaperFile([800, 800, 500]), "b": PaperFile([1])}
    desktop.run()
    assert lengths(studio) == [[1_000, 1_000, 100], [1]]
    assert {visit.state for visit in studio.shelf.visits.values()} == {VisitState.SAVED}
    assert studio.listener.faults == []


def test_a_file_that_cannot_be_read_does_not_stop_the_others(desktop, studio):
    bad = AudioFileUnreadable("a", "no_audio")
    desktop.files = {"a": PaperFile([], fault=bad), "b": PaperFile([70])}
    desktop.run()
    assert studio.listener.faults == [("file", bad)]
    assert lengths(studio) == [[70]]


def test_a_file_without_a_frame_is_no_visit(desktop, studio):
    desktop.files = {"a": PaperFile([])}
    desktop.run()
    assert [fault.reason for _, fault in studio.listener.faults] == ["empty"]
    assert studio.shelf.visits == {}


def test_a_truncated_file_is_delivered_as_far_as_it_goes_and_said_to_be_truncated(desktop, studio):
    desktop.files = {"a": PaperFile([300], is_truncated=True)}
    desktop.run()
    assert lengths(studio) == [[300]]
    assert [fault.reason for _, fault in studio.listener.faults] == ["truncated"]


def test_a_disk_that_refuses_the_visit_is_told(desktop, studio):
    studio.shelf.trouble = Fault.BEFORE
    desktop.files = {"a": PaperFile([300])}
    desktop.run()
    assert [type(fault) for _, fault in studio.listener.faults] == [DiskFull]


def test_a_disk_that_refuses_at_the_end_stops_there(desktop, studio):
    desktop.files = {"a": PaperFile([300, 300]), "b": PaperFile([300])}
    recorder = desktop.recorder()
    recorder.step()
    recorder.step()
    studio.shelf.trouble = Fault.BEFORE
    recorder.step()
    assert not recorder.step()
    assert studio.listener.troubles == {"disk"}
    assert len(studio.shelf.visits) == 1


@pytest.mark.parametrize("frames", [None, 16_000 * 60 * 20])
def test_a_file_that_would_not_fit_is_refused_and_the_next_one_taken(desktop, studio, frames):
    desktop.room_seconds = 600.0
    too_long = PaperFile([300], total_frames_16k=frames)
    desktop.files = {"a": too_long, "b": PaperFile([40], total_frames_16k=40)}
    desktop.run()
    assert [type(fault) for _, fault in studio.listener.faults] == [TooLittleRoom]
    assert [visit.state for visit in studio.shelf.visits.values()] == [VisitState.SAVED]


def test_nothing_is_read_on_while_the_disk_refuses(desktop, studio):
    desktop.files = {"a": PaperFile([CHUNK_FRAMES] * 50)}
    recorder = desktop.recorder()
    recorder.step()
    recorder.step()
    studio.shelf.trouble = Fault.BEFORE
    studio.clock.now += 1
    recorder.step()
    assert not recorder.step()
    assert len(desktop.files["a"].blocks) > 40


def test_closing_lets_the_file_go(desktop):
    desktop.files = {"a": PaperFile([300, 300])}
    recorder = desktop.recorder()
    recorder.step()
    recorder.step()
    recorder.close()
    assert not desktop.files["a"].is_open
