"""Judges what the check has heard; pure functions. Dead, quiet and too loud are ``signal_judge``'s to say."""

import math
from collections.abc import Sequence
from typing import Final

from recorder_gui.app.microphone.signal_judge import Verdict as Signal
from recorder_gui.domain.audio_format import SAMPLE_RATE, seconds_of
from recorder_gui.domain.device import Device
from recorder_gui.domain.room_finding import Fact, Finding, Grade, Item, Verdict

LOUD_ROOM_DBFS: Final = -40.0
"""A fan or a street in the room; a quiet office is 10 to 20 dB below."""

STANDS_OUT_DB: Final = 10.0
"""Nearer to the room's noise, a voice is hard to understand for a recogniser, and for people."""

_LOST_SECONDS: Final = 0.5
"""A word. Less is said, and no reason not to begin."""

_FLOOR_DBFS: Final = -120.0


def decibels_of_power(power: float) -> float:
    """Return a mean square, 1 being full scale, in dBFS; -120 at least."""
    return max(_FLOOR_DBFS, 10 * math.log10(power)) if power > 0 else _FLOOR_DBFS


def loud_half(powers: Sequence[float]) -> float:
    """Return the mean of the louder half: what was said, without the pauses."""
    return _mean(sorted(powers)[len(powers) // 2 :])


def quiet_half(powers: Sequence[float]) -> float:
    """Return the mean of the quieter half: the room, without a cough."""
    return _mean(sorted(powers)[: (len(powers) + 1) // 2])


def microphone_finding(device: Device) -> Finding:
    """Say that sound comes."""
    facts: dict[str, Fact] = {"name": device.name, "rate": device.sample_rate, "channels": device.channels}
    return Finding(Item.MICROPHONE, Grade.GREEN, Verdict.OPENS, facts)


def permission_finding(signal: Signal) -> Finding:
    """Some systems deliver zeros instead of an error to whom they do not allow the microphone."""
    if signal is Signal.DEAD:
        return Finding(Item.PERMISSION, Grade.AMBER, Verdict.MAYBE_BLOCKED)
    return Finding(Item.PERMISSION, Grade.GREEN, Verdict.ALLOWED)


def level_finding(signal: Signal, power: float) -> Finding:
    """Say how the voice came in."""
    facts = {"decibels": decibels_of_power(power)}
    match signal:
        case Signal.DEAD:
            return Finding(Item.LEVEL, Grade.RED, Verdict.SILENT)
        case Signal.CLIPPING:
            return Finding(Item.LEVEL, Grade.AMBER, Verdict.CLIPPING, facts)
        case Signal.QUIET:
            return Finding(Item.LEVEL, Grade.AMBER, Verdict.QUIET, facts)
        case Signal.FINE:
            return Finding(Item.LEVEL, Grade.GREEN, Verdict.HEARD, facts)


def noise_finding(signal: Signal, room: float, voice: float) -> Finding:
    """Say how loud the room is; ``room`` and ``voice`` are powers."""
    if signal is Signal.DEAD:
        return Finding(Item.NOISE, Grade.AMBER, Verdict.UNTRIED)
    level, above = decibels_of_power(room), decibels_of_power(voice) - decibels_of_power(room)
    if level > LOUD_ROOM_DBFS:
        return Finding(Item.NOISE, Grade.AMBER, Verdict.LOUD_ROOM, {"decibels": level})
    if above < STANDS_OUT_DB:
        facts = {"decibels": level, "above": max(0.0, above)}
        return Finding(Item.NOISE, Grade.AMBER, Verdict.VOICE_NEAR_NOISE, facts)
    return Finding(Item.NOISE, Grade.GREEN, Verdict.CALM, {"decibels": level})


def dropouts_finding(lost_frames: int, seconds: float) -> Finding:
    """Say how much sound was missing in ``seconds``; frames are of 16 kHz."""
    if not lost_frames:
        return Finding(Item.DROPOUTS, Grade.GREEN, Verdict.WHOLE, {"seconds": seconds})
    lost = seconds_of(lost_frames, SAMPLE_RATE)
    grade = Grade.RED if lost >= _LOST_SECONDS else Grade.AMBER
    return Finding(Item.DROPOUTS, grade, Verdict.DROPPED, {"seconds": lost})


def clock_finding(device: Device, found: int | None) -> Finding:
    """Say whether the device keeps the rate it declares; ``found`` is the true one where it does not."""
    rate = device.sample_rate
    if found is None or found == rate:
        return Finding(Item.CLOCK, Grade.GREEN, Verdict.STEADY, {"rate": rate})
    return Finding(Item.CLOCK, Grade.AMBER, Verdict.UNSTEADY, {"rate": rate, "found": found})


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
