"""Decides which microphone is tried while the chosen one is lost; pure functions.

Never one that nobody named, but for the one case where there is no choice: a single other microphone.
"""

from collections.abc import Sequence
from typing import Final

from recorder_gui.domain.device import Device
from recorder_gui.settings.model import CaptureSettings

_ALSA: Final = "ALSA"
_ALSA_HARDWARE: Final = "(hw:"

Identity = tuple[str, str]


def allowed_replacements(
    chosen: Device, listed: Sequence[Device], settings: CaptureSettings
) -> tuple[Device, ...]:
    """Return what may record in place of ``chosen``, the best first.

    * The person said no: nothing.
    * There is one other real microphone: that one, unless the person said no.
    * The person said yes: those of their own list that are there, the most recently chosen first.
    """
    if settings.moves_by_itself is False:
        return ()
    others = [device for device in listed if device.identity != chosen.identity]
    named: list[Device] = []
    if settings.moves_by_itself:
        there = {device.identity: device for device in others}
        named = [there[known.identity] for known in settings.priority if known.identity in there]
    real = [device for device in others if _is_real_beside(chosen, device)]
    only = real if len(real) == 1 else []
    return tuple(dict.fromkeys([*named, *only]))


def device_to_try(
    chosen: Device, listed: Sequence[Device], settings: CaptureSettings, failed: frozenset[Identity]
) -> Device:
    """Return the device to try next; ``failed`` are those that were there and did not open.

    The chosen one comes first when it is there, and is waited for when nothing may replace it. When all
    have failed the round begins again.
    """
    back = [device for device in listed if device.identity == chosen.identity]
    order = [*back[:1], *allowed_replacements(chosen, listed, settings)]
    fresh = [device for device in order if device.identity not in failed]
    return next(iter(fresh or order), chosen)


def _is_real_beside(chosen: Device, other: Device) -> bool:
    """Whether it is another piece of hardware, and not another way to the same one."""
    if other.host_api == _ALSA and _ALSA_HARDWARE not in other.key:
        return False
    return other.host_api == chosen.host_api
