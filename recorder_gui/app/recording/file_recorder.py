"""Turns audio files into visits, through the same encoder and spool as live audio.

Plain Python for the encoder's thread: ``step`` does a bounded piece of work and tells whether
more is left.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.recorder_ports import FileFrames, RecorderListener
from recorder_gui.app.recording.visit_track import VisitTrack
from recorder_gui.domain.audio_format import seconds_of
from recorder_gui.domain.errors import AudioFileUnreadable, RecorderError
from recorder_gui.domain.visit import VisitRecord


class FileRecorder:
    """Records files one after another; a file that cannot be read does not stop the others."""

    def __init__(
        self,
        paths: Sequence[Path],
        open_file: Callable[[Path], FileFrames],
        make_visit: Callable[[], VisitRecord],
        make_track: Callable[[VisitRecord], VisitTrack],
        listener: RecorderListener,
        check_room: Callable[[float | None], None] = lambda _seconds: None,
    ) -> None:
        self._waiting: Final = list(paths)
        self._open_file: Final = open_file
        self._make_visit: Final = make_visit
        self._make_track: Final = make_track
        self._listener: Final = listener
        self._check_room: Final = check_room
        self._path: Path | None = None
        self._source: FileFrames | None = None
        self._track: VisitTrack | None = None

    def step(self) -> bool:
        """Read, cut and seal about one chunk; return whether there is more to do."""
        try:
            if self._source is None:
                return self._open_next()
            self._take(self._source)
        except RecorderError as fault:
            self._give_up(fault)
        return True

    def close(self) -> None:
        """Let go of the file; a visit that is not finished is found at the next start."""
        if self._source:
            self._source.close()
        if self._track:
            self._track.abandon()
        self._source, self._track = None, None

    def _open_next(self) -> bool:
        if not self._waiting:
            return False
        self._path = self._waiting.pop(0)
        source = self._open_file(self._path)
        source.open()
        self._source = source
        frames = source.total_frames_16k
        self._check_room(None if frames is None else seconds_of(frames))
        return True

    def _take(self, source: FileFrames) -> None:
        captured = source.drain()
        if captured and self._track is None:
            self._track = self._make_track(self._make_visit())
        if self._track:
            self._track.feed(captured)
            self._track.persist_soon()
            if self._track.is_in_trouble:
                self._leave_the_rest()
                return
        if source.is_exhausted:
            self._finish(source)

    def _finish(self, source: FileFrames) -> None:
        if self._track is None:
            raise AudioFileUnreadable(str(self._path), "empty")
        if self._track.finish():
            self._track = None
            self.close()
            if source.is_truncated:
                self._listener.fault_raised(topics.FILE, AudioFileUnreadable(str(self._path), "truncated"))
        else:
            self._leave_the_rest()

    def _leave_the_rest(self) -> None:
        """Stop: the disk refused, and said so. What is sealed stays, the rest is in the file."""
        self._waiting.clear()
        self.close()

    def _give_up(self, fault: RecorderError) -> None:
        self._listener.fault_raised(topics.FILE, fault)
        self.close()
