"""The microphone in hand: opened, drained, watched, replaced when it is lost, changed when a person asks.

Plain Python for the encoder's thread. A visit goes on whatever happens here.
"""

import logging
from collections.abc import Callable, Sequence
from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.logged_bugs import LoggedBugs
from recorder_gui.app.microphone.handover import Handover
from recorder_gui.app.microphone.microphone_watch import MicrophoneWatch
from recorder_gui.app.microphone.replacement_search import ReplacementSearch
from recorder_gui.app.recorder_ports import MakeMicrophone, MicrophoneSource, RecorderListener
from recorder_gui.domain.captured import Captured
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError
from recorder_gui.domain.microphone import MicrophoneState
from recorder_gui.domain.microphone_trouble import ChangeRefused, MicrophoneReplaced
from recorder_gui.domain.recording_lifecycle import IN_A_VISIT, RecordingState
from recorder_gui.settings.model import CaptureSettings, KnownMicrophone

log = logging.getLogger(__name__)


class MicrophoneKeeper:
    """Hands out what the microphone in use hears, and keeps one in use."""

    def __init__(
        self,
        make_microphone: MakeMicrophone,
        search: ReplacementSearch,
        listener: RecorderListener,
        monotonic: Callable[[], float],
    ) -> None:
        self._make_microphone: Final = make_microphone
        self._search: Final = search
        self._listener: Final = listener
        self._monotonic: Final = monotonic
        self._watch: Final = MicrophoneWatch(listener)
        self._microphone: MicrophoneSource | None = None
        self._used: Device | None = None  # the last that delivered, or was opened
        self._lost_at: float | None = None  # from the last frame before a loss to the first after it
        self._gone_at = 0.0  # when it was last seen without a stream
        self._seconds_lost = 0.0
        self._handover: Handover | None = None
        self._logged_bugs: Final = LoggedBugs()

    @property
    def is_deaf(self) -> bool:
        """Whether no frame has come since the microphone was opened or resumed."""
        return self._microphone is not None and not self._microphone.has_frames

    @property
    def name(self) -> str:
        """The name of the microphone in use; empty where there is none."""
        return self._used.name if self._used else ""

    def use(self, device: Device | None) -> None:
        """Open this microphone in place of the one in hand; None lets go. Raises CaptureError."""
        self._break_off_handover()
        if device and self._microphone and self._used and self._used.identity == device.identity:
            return
        self.close()
        self._watch.forget()
        try:
            if device:
                microphone = self._make_microphone(device)
                microphone.open()
                self._microphone, self._used = microphone, device
                self._listener.fault_cleared(topics.MICROPHONE)
        finally:
            self._listener.microphone_used(self._used)

    def reopen(self) -> None:
        """Begin anew with the microphone in use, whatever ails it; one that is gone is lost as any other."""
        device, microphone = self._used or self._search.chosen, self._microphone
        with self._logged_bugs:
            self._break_off_handover()
        self._microphone = self._handover = self._lost_at = None
        if microphone:
            with self._logged_bugs:
                microphone.close()
        self._watch.forget()
        if device:
            self._microphone, self._used = self._make_microphone(device), device
            self._microphone.open_later()

    def begin_visit(self, chosen: Device, settings: CaptureSettings) -> None:
        """Note what the person chose for this visit, and what may stand in for it."""
        self._search.begin(chosen, settings)
        self._watch.tell(topics.MOVED, None)
        self._watch.tell(topics.CHANGE, None)

    def change(self, device: Device) -> None:
        """Record from another microphone from now on; go on with the present one if it cannot be used."""
        self._break_off_handover()
        self._watch.tell(topics.CHANGE, None)
        known = KnownMicrophone(device.host_api, device.key, device.name)
        self._search.begin(device, self._search.settings.with_choice(known))
        microphone = self._microphone
        if microphone is None or microphone.device.identity == device.identity:
            return
        if microphone.state is MicrophoneState.REOPENING:
            microphone.move_to(device)
            return
        try:
            self._handover = Handover(self._make_microphone(device), self._monotonic)
        except CaptureError as fault:
            self._refuse(device, fault)

    def drain(self) -> Sequence[Captured]:
        """Return what has come since the last call, in order."""
        if self._microphone is None:
            return ()
        captured = self._microphone.drain()
        if self._handover:
            captured = [*captured, *self._hand_over(self._microphone, self._handover)]
        return captured

    def last_word(self) -> Sequence[Captured]:
        """Capture up to now, return the rest, and listen on."""
        if self._microphone is None:
            return ()
        rest = self._microphone.stop()
        self._microphone.resume()
        return rest

    def watch(self, state: RecordingState, recorded_seconds: float | None) -> None:
        """Tell how the microphone is; replace it where it is lost in a visit and that is allowed."""
        if self._microphone is None:
            return
        microphone, is_in_visit = self._microphone, state in IN_A_VISIT
        if microphone.state is MicrophoneState.REOPENING:
            self._note_loss(microphone)
            if is_in_visit:
                self._try_another(microphone)
        elif self._lost_at is not None:
            self._note_frames(microphone)
        elif is_in_visit:
            self._look_for_the_chosen(microphone.device)
        self._watch.look(
            microphone, self.name, state, is_lost=self._lost_at is not None, recorded_seconds=recorded_seconds
        )

    def tell(self, fault: CaptureError) -> None:
        """Raise trouble that ends with the microphone's next frame."""
        self._watch.tell(topics.MICROPHONE, fault)

    def close(self) -> Device | None:
        """Let the microphone go without a word, and return its device: what was told stays told."""
        self._break_off_handover()
        device = self._used
        if self._microphone:
            self._microphone.close()
        self._microphone = self._used = self._lost_at = None
        return device

    def _hand_over(self, going: MicrophoneSource, handover: Handover) -> Sequence[Captured]:
        coming = handover.coming
        if going.state is MicrophoneState.REOPENING or handover.is_hopeless:
            self._break_off_handover()
            if going.state is MicrophoneState.REOPENING:
                going.move_to(coming.device)  # reading the list anew, as it may have to, kills other streams
            else:
                self._refuse(coming.device, None)
            return ()
        rest = handover.take_over(going)
        if rest is None:
            return ()
        self._microphone, self._handover = coming, None
        self._now_used(coming.device)
        return rest

    def _refuse(self, device: Device, fault: CaptureError | None) -> None:
        log.info("microphone not changed: %s", type(fault).__name__)
        if self._used:
            self._search.begin(self._used, self._search.settings)
        self._listener.microphone_used(self._used)
        self._watch.tell(topics.CHANGE, ChangeRefused(device.name, self.name))

    def _break_off_handover(self) -> None:
        if self._handover:
            self._handover.coming.close()
            self._handover = None

    def _note_loss(self, microphone: MicrophoneSource) -> None:
        self._gone_at = self._monotonic()
        if self._lost_at is None:
            self._lost_at = self._gone_at - microphone.seconds_without_frames
            log.info("microphone lost: %s", type(microphone.fault).__name__)

    def _try_another(self, microphone: MicrophoneSource) -> None:
        target = self._search.device_to_try()
        if target and target.identity != microphone.device.identity:
            microphone.move_to(target)

    def _note_frames(self, microphone: MicrophoneSource) -> None:
        first_frame_at = self._monotonic() - microphone.seconds_without_frames
        has_come = microphone.has_frames and first_frame_at > self._gone_at
        if self._lost_at is None or not has_come:
            return  # a stream is open again, and nothing has come of it yet
        self._seconds_lost, self._lost_at = first_frame_at - self._lost_at, None
        self._search.calm()
        device, chosen = microphone.device, self._search.chosen
        if self._used and device.identity == self._used.identity:
            return
        self._now_used(device)
        if chosen and chosen.identity != device.identity:
            self._watch.tell(topics.MOVED, MicrophoneReplaced(chosen.name, device.name, self._seconds_lost))

    def _now_used(self, device: Device) -> None:
        log.info("another microphone is in use")
        self._used = device
        self._watch.forget()
        self._listener.microphone_used(device)

    def _look_for_the_chosen(self, device: Device) -> None:
        chosen = self._search.chosen
        if chosen is None or chosen.identity == device.identity or self._handover:
            return
        is_back = self._search.is_chosen_there()
        if is_back is not None:
            replaced = MicrophoneReplaced(chosen.name, device.name, self._seconds_lost, is_back=is_back)
            self._watch.tell(topics.MOVED, replaced)
