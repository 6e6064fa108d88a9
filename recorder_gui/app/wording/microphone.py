"""Puts what ails a microphone into words: what happened, whether the sound is safe, what to do."""

import sys
from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.domain import errors
from recorder_gui.domain import microphone_trouble as trouble

_PRIVACY: Final = {
    "darwin": "Also allow this program under System Settings, Privacy & Security, Microphone.",
    "win32": "Also allow desktop programs under Settings, Privacy & security, Microphone.",
}
_SOUND_SETTINGS: Final = "Also look whether it is muted in the computer's sound settings."
_TURN_UP: Final = "Move it closer, or turn it up in the computer's sound settings. Recording goes on."
_TURN_DOWN: Final = (
    "Move it further away, or turn it down in the computer's sound settings. Recording goes on."
)

_CAUTIONS: Final = (
    trouble.MicrophoneReplaced,
    trouble.MicrophoneAway,
    trouble.ChangeRefused,
    trouble.QuietMicrophone,
    trouble.ClippingMicrophone,
    errors.RateUnsteady,
)
"""Everything else endangers the recording: an alarm."""

Words = tuple[str, str]


def explain_microphone(error: errors.CaptureError, platform: str = sys.platform) -> Notice | None:
    """Return what ails the microphone and what to do about it; None if this is no microphone's fault."""
    is_trouble = isinstance(error, trouble.MicrophoneTrouble)
    words = _of_trouble(error, platform) if is_trouble else _of_device(error)
    return Notice(topics.DEVICE, *words, is_alarm=not isinstance(error, _CAUTIONS)) if words else None


def _of_device(error: errors.CaptureError) -> Words | None:
    words: Words | None = None
    match error:
        case errors.DeviceNotFound(name=name, known=known):
            words = _not_found(name, known)
        case errors.DeviceUnavailable(name=name, reason=reason):
            words = (
                f"The microphone “{name}” cannot be used now",
                f"Close other programs that use it, or choose another one. The system says: {reason}",
            )
        case errors.MicrophoneForbidden(name=name):
            words = (
                f"This computer's privacy settings block the microphone “{name}”",
                "Allow microphone access for this program in the system's privacy settings.",
            )
        case errors.NoFrames(name=name, seconds=seconds):
            words = (
                f"No sound has come from “{name}” for {seconds:.0f} s",
                "Check its cable and its mute switch, or choose another one. What was recorded is safe.",
            )
        case errors.DeviceMoved(name=name, other=other):
            words = (
                f"The microphone “{name}” is gone; the system offered “{other}” in its place",
                f"Nothing is recorded from “{other}” unless you choose it in the list.",
            )
        case errors.RateUnsteady(name=name):
            words = (
                f"“{name}” does not keep its pace: some words may sound odd",
                "Plug it into another socket, or choose another microphone. Recording goes on.",
            )
        case _:
            pass
    return words


def _of_trouble(error: errors.CaptureError, platform: str) -> Words | None:
    words: Words | None = None
    match error:
        case trouble.MicrophoneLost(name=name, is_recording=is_recording):
            words = _lost(name, is_recording=is_recording)
        case trouble.MicrophoneReplaced():
            words = _replaced(error)
        case trouble.MicrophoneAway(name=name, other=other):
            words = (
                f"“{name}” is not connected: “{other}” is used instead",
                f"Connect “{name}”, or choose the microphone you want in the list.",
            )
        case trouble.ChangeRefused(name=name, kept=kept):
            words = (
                f"“{name}” could not be used; “{kept}” goes on recording",
                "Nothing was lost. Check the other microphone's cable, then choose it again.",
            )
        case trouble.DeadMicrophone(name=name, is_recording=is_recording):
            words = _dead(name, platform, is_recording=is_recording)
        case trouble.ClippingMicrophone(name=name):
            words = (f"“{name}” is too loud: words may sound distorted", _TURN_DOWN)
        case trouble.QuietMicrophone(name=name):
            words = (f"“{name}” is very quiet", _TURN_UP)
        case _:
            pass
    return words


def _not_found(name: str, known: tuple[str, ...]) -> Words:
    if known:
        return (f"There is no microphone called “{name}”", f"These were found: {', '.join(known)}.")
    if name:
        return (
            f"“{name}” is not connected, and there is no other microphone",
            f"Connect “{name}”, or another.",
        )
    return ("No microphone was found", "Connect one, then press Record again.")


def _lost(name: str, *, is_recording: bool) -> Words:
    what_to_do = "Check its cable, or choose another microphone in the list. It is tried again every second"
    if not is_recording:
        return (f"“{name}” is gone", f"{what_to_do}.")
    return (
        f"“{name}” is gone: what is said now is not recorded",
        f"{what_to_do}, and the visit goes on. Everything recorded until now is safe.",
    )


def _replaced(error: trouble.MicrophoneReplaced) -> Words:
    name, other = error.name, error.other
    seconds = round(error.seconds)
    amount = f"About {seconds} s of sound are" if seconds > 1 else "Less than 2 s of sound are"
    missing = f"{amount} missing at the change."
    if error.is_back:
        return (
            f"“{name}” is back; “{other}” goes on recording",
            f"To return to “{name}”, choose it in the list of microphones. {missing}",
        )
    return (
        f"“{name}” was lost; “{other}” is recording now",
        f"{missing} Everything else is safe. Make sure that “{other}” stands close enough.",
    )


def _dead(name: str, platform: str, *, is_recording: bool) -> Words:
    goes_on = " Recording goes on." if is_recording else ""
    return (
        f"“{name}” delivers nothing but silence",
        f"Check the mute switch on it and on its cable. {_PRIVACY.get(platform, _SOUND_SETTINGS)}{goes_on}",
    )
