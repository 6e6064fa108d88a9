"""Records one visit after another from a microphone, and watches its level in between.

Plain Python for the encoder's thread: ``tick`` is called every 48 ms, commands between ticks.
"""

from collections.abc import Callable, Sequence
from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.logged_bugs import LoggedBugs
from recorder_gui.app.microphone.microphone_keeper import MicrophoneKeeper
from recorder_gui.app.microphone.replacement_search import Lookup, ReplacementSearch
from recorder_gui.app.recorder_ports import MakeMicrophone, RecorderListener
from recorder_gui.app.recording.level_telling import LevelTelling
from recorder_gui.app.recording.visit_in_hand import VisitInHand, VisitOrder
from recorder_gui.app.recording.visit_track import VisitTrack
from recorder_gui.domain.captured import Captured
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError, NoFrames, SpoolError
from recorder_gui.domain.microphone import FIRST_FRAME_SECONDS
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingEvent, RecordingState, advance
from recorder_gui.domain.visit import VisitRecord

__all__ = ["TICK_SECONDS", "NoLookup", "VisitOrder", "VisitRecorder"]

TICK_SECONDS: Final = 0.048
"""Less than the 50 ms that make a gap: a reading is never later than that after its frames."""

_TICKS_PER_PROGRESS: Final = 3


class NoLookup:
    """Knows of no other microphone."""

    def ask(self) -> None:
        """Do nothing."""

    def answer(self) -> tuple[Device, ...] | None:
        """Return no news."""
        return None


class VisitRecorder:
    """The recorder's state machine and the visit in hand."""

    def __init__(
        self,
        make_microphone: MakeMicrophone,
        make_track: Callable[[VisitRecord], VisitTrack],
        listener: RecorderListener,
        monotonic: Callable[[], float],
        *,
        shows_levels: bool = True,
        lookup: Lookup | None = None,
        check_room: Callable[[], None] = lambda: None,
    ) -> None:
        search = ReplacementSearch(lookup or NoLookup(), monotonic)
        self._keeper: Final = MicrophoneKeeper(make_microphone, search, listener, monotonic)
        self._visit: Final = VisitInHand(make_track, monotonic, check_room)
        self.mark: Final = self._visit.mark
        self.note_consent: Final = self._visit.note_consent
        self._listener: Final = listener
        self._monotonic: Final = monotonic
        self._levels: Final = LevelTelling(listener, is_shown=shows_levels)
        self._state = RecordingState.IDLE
        self._logged_bugs: Final = LoggedBugs()
        self._asked_at = 0.0
        self._recorded_from = 0.0
        self._ticks = 0

    @property
    def state(self) -> RecordingState:
        """What the recorder is doing."""
        return self._state

    @property
    def is_busy(self) -> bool:
        """Whether a visit is in hand: then the microphones are left alone."""
        return self._state not in AT_REST

    def monitor(self, device: Device | None) -> None:
        """Watch the level of ``device`` while no visit is recorded; None lets the microphone go."""
        if self.is_busy:
            return
        try:
            self._keeper.use(device)
        except CaptureError as fault:
            self._keeper.tell(fault)

    def let_go(self) -> Device | None:
        """Close the microphone that is only watched, and return its device."""
        return None if self.is_busy else self._keeper.close()

    def choose(self, device: Device) -> None:
        """Use another microphone from now on, also in the middle of a visit."""
        if self.is_busy:
            self._keeper.change(device)
        else:
            self.monitor(device)

    def record(self, order: VisitOrder) -> None:
        """Begin a visit: it is one from its first frame on."""
        if self.is_busy:
            return
        self._visit.expect(order)
        self._asked_at = self._monotonic()
        self._enter(RecordingEvent.RECORD_ASKED)
        try:
            self._keeper.use(order.device)
            self._keeper.begin_visit(order.device, order.capture)
            self._keeper.drain()  # what was heard before the click is nobody's business
        except BaseException as fault:  # noqa: BLE001 - a bug is raised again by _fail
            self._fail(fault)

    def pause(self) -> None:
        """Keep the last word, close the running chunk, and listen on without recording."""
        if self._state is RecordingState.RECORDING and self._visit.track:
            self._take_last_word()
            if self._visit.is_full:
                self._stop()
            else:
                self._visit.track.pause()
                self._enter(RecordingEvent.PAUSED)

    def resume(self) -> None:
        """Go on with the paused visit."""
        if self._state is RecordingState.PAUSED and self._visit.track:
            self._keeper.drain()
            self._visit.resume(is_deaf=self._keeper.is_deaf)
            self._visit.track.resume()
            self._enter(RecordingEvent.RESUMED)

    def finish(self) -> None:
        """Keep the last word and close the visit."""
        if self._state in (RecordingState.STARTING, RecordingState.RECORDING):
            with self._logged_bugs:  # who has finished is not made to finish again
                self._take_last_word()
        elif self._state is not RecordingState.PAUSED:
            return
        if self._visit.is_there:  # the disk may have refused a visit whose first frame came just now
            self._stop()

    def tick(self) -> None:
        """Drain the microphone, bring what came to disk, and tell how it goes."""
        self._ticks += 1
        captured = self._keeper.drain()
        if self._state in (RecordingState.STARTING, RecordingState.RECORDING):
            self._take(captured)
            self._expect_first_frame()
            if self._visit.is_full:
                self.finish()
        if self._state is RecordingState.STOPPING:
            self._try_to_finish()
        elif self._state is not RecordingState.PAUSED:
            self._visit.persist_soon()
        self._look_on(captured)

    def restart(self) -> None:
        """After bugs in ``tick``: open the microphone anew; where the visit's track fails, begin another."""
        with self._logged_bugs:  # the bug may lie elsewhere
            self._take(self._keeper.drain())
        if self._state is RecordingState.STOPPING:
            self._visit.put_away()
            self._enter(RecordingEvent.FAULT)
        elif self._state is RecordingState.RECORDING:
            self._visit.restart()
        self._keeper.reopen()

    def close(self) -> int:
        """Seal what is in hand and let the microphone go; return how many frames no file would take."""
        self.finish()
        with self._logged_bugs:
            self._keeper.close()
        return self._visit.put_away()

    def _look_on(self, captured: Sequence[Captured]) -> None:
        """Do what costs no frame if it fails."""
        is_recording = self._state is RecordingState.RECORDING
        with self._logged_bugs:
            if self._state is RecordingState.PAUSED:
                self._visit.persist_soon()  # the disk may have refused; nothing more comes that could be lost
            self._keeper.watch(self._state, self._monotonic() - self._recorded_from if is_recording else None)
            self._levels.hear(captured)
            self._tell()

    def _take(self, captured: Sequence[Captured]) -> None:
        self._visit.hold(captured)
        if self._visit.may_begin:
            self._begin()
        self._visit.take()

    def _begin(self) -> None:
        try:
            self._visit.begin(is_new=self._state is RecordingState.STARTING)
        except BaseException as fault:
            if self._state is RecordingState.RECORDING:  # after a restart: tried again
                raise
            self._fail(fault, topics.REFUSED)
        if self._state is RecordingState.STARTING:
            self._enter(RecordingEvent.FIRST_FRAME)

    def _take_last_word(self) -> None:
        self._take(self._keeper.last_word())
        self._visit.take_end()

    def _expect_first_frame(self) -> None:
        is_late = self._monotonic() - self._asked_at >= FIRST_FRAME_SECONDS
        if is_late and self._state is RecordingState.STARTING:
            self._fail(NoFrames(self._keeper.name, FIRST_FRAME_SECONDS))

    def _stop(self) -> None:
        self._enter(RecordingEvent.FINISH_ASKED)
        self._try_to_finish()

    def _try_to_finish(self) -> None:
        if (track := self._visit.track) is None or track.finish():
            self._visit.forget()
            self._enter(RecordingEvent.FINISHED)
        elif fault := track.refusal:
            self._visit.leave_behind()  # it is asked on: what is in memory goes there when it is back
            self._fail(fault)

    def _fail(self, fault: BaseException, topic: str = topics.DISK) -> None:
        self._visit.forget()
        self._enter(RecordingEvent.FAULT)
        if isinstance(fault, CaptureError):
            self._keeper.tell(fault)
        elif isinstance(fault, SpoolError):
            self._listener.fault_raised(topic, fault)
        else:
            raise fault  # told as the bug that it is by whoever called

    def _enter(self, event: RecordingEvent) -> None:
        self._state = advance(self._state, event)
        if self._state is RecordingState.RECORDING:
            self._recorded_from = self._monotonic()
        self._listener.recording_state_changed(self._state)

    def _tell(self) -> None:
        if (track := self._visit.track) and self._ticks % _TICKS_PER_PROGRESS == 0:
            track.tell_progress()
        self._levels.tell(track.frames if track and self._state is RecordingState.RECORDING else None)
