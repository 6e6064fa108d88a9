"""The visit that is asked for or being recorded: its order, its track, and what of the sound is its own.

A bug must not lose frames: what was drained stays here until the track has it, and what was lost all
the same is declared once it is known how much.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from recorder_gui.app.logged_bugs import LoggedBugs
from recorder_gui.app.recording.visit_track import VisitTrack
from recorder_gui.app.recording.visit_window import VisitWindow
from recorder_gui.domain.captured import Block, Captured
from recorder_gui.domain.device import Device
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_details import Consent, VisitDetails
from recorder_gui.settings.model import CaptureSettings

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class VisitOrder:
    """What Record asks for: the device, what may stand in for it, the facts of the visit to be, its limit.

    ``details`` are the visit's, whatever ``make_visit`` says.
    """

    device: Device
    make_visit: Callable[[], VisitRecord]
    frame_limit: int | None = None
    capture: CaptureSettings = field(default_factory=CaptureSettings)
    details: VisitDetails = field(default_factory=VisitDetails)


class VisitInHand:
    """Nothing, an order that waits for its first frame, or a visit with a track."""

    def __init__(
        self,
        make_track: Callable[[VisitRecord], VisitTrack],
        monotonic: Callable[[], float],
        check_room: Callable[[], None],  # raises SpoolError
    ) -> None:
        self._make_track: Final = make_track
        self._monotonic: Final = monotonic
        self._check_room: Final = check_room
        self._order: VisitOrder | None = None
        self._is_awaited = False  # the order's first frame
        self._window = VisitWindow()
        self._untaken: list[Captured] = []
        self._taken_until = 0.0
        self._is_track_ill = False
        self._behind: list[VisitTrack] = []
        self._logged_bugs: Final = LoggedBugs()
        self.track: VisitTrack | None = None

    @property
    def is_there(self) -> bool:
        """Whether there is an order or a track."""
        return self._is_awaited or self.track is not None

    @property
    def is_full(self) -> bool:
        """Whether the visit has all the frames it may have."""
        return self._window.is_full

    @property
    def may_begin(self) -> bool:
        """Whether the first frame of what was ordered has come."""
        return self._is_awaited and any(isinstance(item, Block) for item in self._untaken)

    def expect(self, order: VisitOrder) -> None:
        """Wait for the first frame of a new visit."""
        self._order, self._is_awaited, self.track = order, True, None
        self._window, self._untaken = VisitWindow(order.frame_limit), []

    def forget(self) -> None:
        """Have neither an order nor a track any more."""
        self._is_awaited, self.track, self._untaken = False, None, []

    def hold(self, captured: Sequence[Captured]) -> None:
        """Keep what was drained until ``take``."""
        self._untaken += captured

    def begin(self, *, is_new: bool) -> None:
        """Make the visit that was ordered; one that only goes on does so with whatever room there is.

        Raises SpoolError; the order then stands as before.
        """
        if self._order:
            if is_new:
                self._check_room()
            self.track = self._make_track(replace(self._order.make_visit(), details=self._order.details))
            self._is_awaited = False
            for behind in self._behind:
                behind.step_aside()

    def take(self) -> None:
        """Bring what is held into the track; without one it is nobody's business."""
        if self.track:
            inside = tuple(self._window.inside(self._untaken, self._monotonic()))
            with _Suspicion(self):
                self.track.feed(inside)
            self._taken_until = self._monotonic() if inside else self._taken_until
        self._untaken = []

    def take_end(self) -> None:
        """Declare what is missing where not one frame has come since a resume."""
        if self.track:
            self.track.feed(self._window.lost_at_the_end(self._monotonic()))

    def mark(self) -> None:
        """Note this place in the visit; without one there is none to note."""
        if self.track:
            self.track.mark()

    def note_consent(self, consent: Consent) -> None:
        """Note the patient's answer in the visit, and in its order: it may have to begin, or begin anew."""
        if self._order and self.is_there:
            self._order = replace(self._order, details=self._order.details.with_consent(consent))
        if self.track:
            self.track.note_consent(consent)

    def resume(self, *, is_deaf: bool) -> None:
        """Go on after a pause; see ``VisitWindow.resume``."""
        self._window.resume(self._monotonic(), is_deaf=is_deaf)

    def persist_soon(self) -> None:
        """Bring what was taken to disk, if it is time, and what earlier visits still owe it."""
        self._behind = [track for track in self._behind if not _has_ended(track)]
        if self.track:
            with _Suspicion(self):
                self.track.persist_soon()

    def restart(self) -> None:
        """After a bug: what comes up to the next frame is missing, and will be declared.

        A visit whose track fails is put away, and its order waits for its first frame once more.
        """
        self._untaken = []
        if self._is_track_ill and self._order and self.track:
            limit, frames = self._order.frame_limit, self.track.frames
            self._order = replace(self._order, frame_limit=None if limit is None else max(1, limit - frames))
            self.put_away()
            self.expect(self._order)
        self._is_track_ill = False
        self._window.restart(self._taken_until)

    def leave_behind(self) -> None:
        """Have the folder that refuses the visit's end asked on, beside the visits that follow."""
        if self.track:
            self._behind.append(self.track)
            self.track = None

    def put_away(self) -> int:
        """Close a visit whose track fails; return how many frames are in no file.

        What is in one, and could not be sealed, the next start finds.
        """
        tracks, self.track = [*self._behind, *([self.track] if self.track else [])], None
        return sum(map(self._put_away, tracks))

    def _put_away(self, track: VisitTrack) -> int:
        with self._logged_bugs:
            if track.finish(is_last_chance=True):
                return 0
        with self._logged_bugs:
            track.abandon()
            return track.unsafe_frames
        return 0

    def suspect_track(self, *, is_ill: bool) -> None:
        """Note whether the track met a bug."""
        self._is_track_ill = is_ill


def _has_ended(track: VisitTrack) -> bool:
    try:
        return track.finish()
    except Exception:
        log.exception("a visit left behind could not be closed")
        return True


class _Suspicion:
    """Marks the track as ill unless the block ends well."""

    def __init__(self, visit: VisitInHand) -> None:
        self._visit: Final = visit

    def __enter__(self) -> None:
        self._visit.suspect_track(is_ill=True)

    def __exit__(self, kind: object, *_: object) -> None:
        self._visit.suspect_track(is_ill=kind is not None)
