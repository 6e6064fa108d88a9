"""Listens for the room check: first to a voice, then to the room, and all the while to the clock."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from recorder_gui.app.microphone.listening import Heard
from recorder_gui.app.microphone.signal_judge import Verdict as Signal
from recorder_gui.app.microphone.signal_judge import judge
from recorder_gui.app.room_check import sound_findings as judged
from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.captured import Block, Hole
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import RateUnsteady
from recorder_gui.domain.room_finding import Finding, Step

if TYPE_CHECKING:
    from recorder_gui.capture.rate_guard import RateGuard
    from recorder_gui.encode.level_meter import LevelMeter

SPEAK_SECONDS: Final = 5.0
_CALM_SECONDS: Final = 0.7
"""What it takes to fall silent once asked to."""

HUSH_SECONDS: Final = _CALM_SECONDS + 3.0
LISTEN_SECONDS: Final = 12.5
"""The guard of the clock rate compares ten whole seconds with the one before them."""

_WINDOW_SECONDS: Final = 1.0
"""Of quiet: sooner the signal's reading tells of the time before."""


class Ear:
    """Take in what a microphone brought, in order; tell the findings as they are ready."""

    def __init__(self) -> None:
        self._guard: Final = _rate_guard()
        self._meter: Final = _level_meter()
        self._first_at: float | None = None
        self._signal = Signal.QUIET  # until the judge has heard otherwise
        self._voice: Final[list[float]] = []
        self._room: Final[list[float]] = []
        self._room_pcm: Final[list[bytes]] = []
        self._frames = self._lost_frames = 0
        self._found_rate: int | None = None
        self.step = Step.OPENING
        self.seconds = 0.0
        """How long it has listened."""

    @property
    def room_pcm(self) -> bytes:
        """The seconds in which nobody spoke."""
        return b"".join(self._room_pcm)

    def hear(self, heard: Heard) -> Iterator[Finding]:
        """Yield what can be said now that could not be said before."""
        if self._first_at is None:
            if not any(isinstance(item, Block) for item in heard.captured):
                return
            self._first_at = heard.at
            yield judged.microphone_finding(heard.device)
        if self.step is Step.DONE:
            return
        before, self.seconds = self.step, heard.at - self._first_at
        self._take(heard)
        self.step = _step_at(self.seconds)
        if before in (Step.OPENING, Step.SPEAK) and self.step not in (Step.OPENING, Step.SPEAK):
            yield judged.permission_finding(self._signal)
            yield judged.level_finding(self._signal, judged.loud_half(self._voice))
        if before is Step.HUSH and self.step is not Step.HUSH:
            voice, room = judged.loud_half(self._voice), judged.quiet_half(self._room)
            yield judged.noise_finding(self._signal, room, voice)
        if self.step is Step.DONE:
            yield judged.dropouts_finding(self._lost_frames, self.seconds)
            yield judged.clock_finding(heard.device, self._true_rate(heard))

    def _take(self, heard: Heard) -> None:
        pcm = b"".join(item.pcm for item in heard.captured if isinstance(item, Block))
        self._lost_frames += sum(item.frames for item in heard.captured if isinstance(item, Hole))
        self._frames += len(pcm) // 2
        self._found_rate = self._guard.feed(heard.at, self._frames, heard.at) or self._found_rate
        self._meter.feed(pcm)
        level = self._meter.read()
        powers = [level.rms**2] if level else []
        if self.seconds < SPEAK_SECONDS:
            self._judge_signal(heard)
            self._voice.extend(powers)
        elif SPEAK_SECONDS + _CALM_SECONDS <= self.seconds < SPEAK_SECONDS + HUSH_SECONDS:
            self._room.extend(powers)
            self._room_pcm.append(pcm)

    def _judge_signal(self, heard: Heard) -> None:
        if self.seconds >= _WINDOW_SECONDS:
            self._signal = judge(heard.signal, self._signal, is_in_visit=False, recorded_seconds=self.seconds)

    def _true_rate(self, heard: Heard) -> int | None:
        if isinstance(heard.warning, RateUnsteady):
            return heard.warning.found
        return None if self._found_rate is None else _scaled(self._found_rate, heard.device)


def _step_at(seconds: float) -> Step:
    if seconds < SPEAK_SECONDS:
        return Step.SPEAK
    if seconds < SPEAK_SECONDS + HUSH_SECONDS:
        return Step.HUSH
    return Step.WAIT if seconds < LISTEN_SECONDS else Step.DONE


def _scaled(found: int, device: Device) -> int:
    """Return the device's rate, of which ours is a fixed share."""
    return round(found * device.sample_rate / SAMPLE_RATE)


def _rate_guard() -> "RateGuard":
    from recorder_gui.capture.rate_guard import RateGuard

    return RateGuard(SAMPLE_RATE)


def _level_meter() -> "LevelMeter":
    # Brings numpy in: not while the window opens.
    from recorder_gui.encode.level_meter import LevelMeter

    return LevelMeter()
