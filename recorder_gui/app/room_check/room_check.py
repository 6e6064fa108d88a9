"""One run of the room check: listens, and beside it looks at disk and service, all within 28 s.

Belongs to one thread, whose clock calls ``tick``. Looks that may block have threads of their own, which are
left behind when their time is over.
"""

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterable
from typing import Final

from recorder_gui.app.microphone.listening import Heard
from recorder_gui.app.room_check.ear import LISTEN_SECONDS, Ear
from recorder_gui.app.room_check.service_look import Place, look_at_service, send_chunk
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError, DeviceNotFound, MicrophoneForbidden, NoFrames
from recorder_gui.domain.microphone import FIRST_FRAME_SECONDS, SILENT_AFTER_SECONDS, MicrophoneState
from recorder_gui.domain.room_finding import Finding, Grade, Item, Step, Verdict

log = logging.getLogger(__name__)

CHECK_SECONDS: Final = 28.0
_SOUND: Final = (
    *(Item.MICROPHONE, Item.PERMISSION, Item.LEVEL),
    *(Item.NOISE, Item.DROPOUTS, Item.CLOCK),
)


class RoomCheck:
    """Begins when it is made. ``tell`` gets each finding once, in the order in which they are made.

    ``device`` is the microphone that will be heard; None where there is none, for ``fault`` if that is known.
    """

    def __init__(
        self,
        device: Device | None,
        look_at_disk: Callable[[], Finding],
        place: Place,
        tell: Callable[[Finding], None],
        monotonic: Callable[[], float] = time.monotonic,
        *,
        fault: CaptureError | None = None,
    ) -> None:
        self._device: Final = device
        self._place: Final = place
        self._tell: Final = tell
        self._monotonic: Final = monotonic
        self._began_at: Final = monotonic()
        self._framed_at = self._began_at  # when a frame came last
        self._ear: Final = Ear()
        self._has_sound_ended = False
        self._told: Final[set[Item]] = set()
        self._looked: Final[queue.SimpleQueue[Finding]] = queue.SimpleQueue()
        self._audio: Final[queue.SimpleQueue[bytes | None]] = queue.SimpleQueue()
        self._pause: Final = threading.Event()
        _in_thread("room-check-disk", lambda: self._looked.put(look_at_disk()))
        _in_thread("room-check-service", self._look_at_service)
        if device is None:
            self.fail(fault or DeviceNotFound("", ()))

    @property
    def is_over(self) -> bool:
        """Whether there is a finding for every item."""
        return len(self._told) == len(Item)

    @property
    def step(self) -> Step:
        """What the person is asked to do now."""
        if self.is_over:
            return Step.DONE
        return Step.WAIT if self._has_sound_ended else self._ear.step

    @property
    def progress(self) -> float:
        """How far it is, 0 to 1: listening takes longest."""
        heard = 1.0 if self._has_sound_ended else min(1.0, self._ear.seconds / LISTEN_SECONDS)
        return 0.8 * heard + 0.2 * len(self._told) / len(Item)

    def hear(self, heard: Heard) -> None:
        """Take in what the microphone brought."""
        if self._has_sound_ended:
            return
        was_hushed = self._ear.step is Step.HUSH
        for finding in self._ear.hear(heard):
            self._note(finding)
        if heard.captured:
            self._framed_at = self._monotonic()
        if was_hushed and self._ear.step is not Step.HUSH:
            self._audio.put(self._ear.room_pcm)
        if self._ear.step is Step.DONE:
            self._has_sound_ended = True
        elif heard.fault and heard.state is MicrophoneState.REOPENING:
            self.fail(heard.fault)
        elif self._ear.step is not Step.OPENING and heard.state is not MicrophoneState.LIVE:
            self.fail(NoFrames(heard.device.name, SILENT_AFTER_SECONDS))

    def fail(self, fault: CaptureError) -> None:
        """Note that the microphone cannot be used, or not any more."""
        if self._has_sound_ended:
            return
        self._has_sound_ended = True
        self._audio.put(b"")
        is_forbidden = isinstance(fault, MicrophoneForbidden)
        place = Item.PERMISSION if is_forbidden else Item.MICROPHONE
        if place in self._told:  # it opened, and was lost while we listened
            place = Item.DROPOUTS
        self._note(Finding(place, Grade.RED, Verdict.FAULT, fault=fault))
        self._give_up(_SOUND, Verdict.UNTRIED)

    def tick(self) -> None:
        """Tell what the looks beside it have found, and give up what takes too long."""
        while not self._looked.empty():  # ends: each look has few findings
            self._note(self._looked.get())
        now = self._monotonic()
        if self._device and now - self._framed_at >= FIRST_FRAME_SECONDS:
            self.fail(NoFrames(self._device.name, FIRST_FRAME_SECONDS))
        if now - self._began_at >= CHECK_SECONDS:
            self._stop(Verdict.TIMED_OUT)

    def break_off(self) -> None:
        """Look no further: a visit is to be recorded, or the window is closed."""
        self._stop(Verdict.BROKEN_OFF)

    def _stop(self, verdict: Verdict) -> None:
        self._has_sound_ended = True
        self._give_up(Item, verdict)
        self._pause.set()
        self._audio.put(None)
        self._place.service.abort()

    def _give_up(self, items: Iterable[Item], verdict: Verdict) -> None:
        for item in items:
            is_grave = item is Item.DISK and verdict is Verdict.TIMED_OUT
            self._note(Finding(item, Grade.RED if is_grave else Grade.AMBER, verdict))

    def _note(self, finding: Finding) -> None:
        if finding.item not in self._told:
            self._told.add(finding.item)
            self._tell(finding)

    def _look_at_service(self) -> None:
        try:
            is_away = False
            for finding in look_at_service(self._place):
                self._looked.put(finding)
                is_away |= finding.grade is Grade.RED
            audio = self._audio.get()  # comes in any case: ``tick`` sees to it
            if audio is None:
                return
            untried = Finding(Item.CHUNK, Grade.AMBER, Verdict.UNTRIED)
            self._looked.put(untried if is_away else send_chunk(self._place, audio, self._pause.wait))
        finally:
            self._place.service.close()


def _in_thread(name: str, work: Callable[[], object]) -> None:
    def run() -> None:
        try:
            work()
        except Exception:  # its item is told as not answered
            log.exception("a look of the room check failed")

    threading.Thread(target=run, name=name, daemon=True).start()
