"""Puts what ails a microphone into words: what happened, whether the sound is safe, what to do."""

import sys
from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.wording.phrase import Joined, Phrase
from recorder_gui.domain import errors
from recorder_gui.domain import microphone_trouble as trouble

_PRIVACY: Final = {
    "darwin": Phrase("Also allow this program under System Settings, Privacy & Security, Microphone."),
    "win32": Phrase("Also allow desktop programs under Settings, Privacy & security, Microphone."),
}
_SOUND_SETTINGS: Final = Phrase("Also look whether it is muted in the computer's sound settings.")
_TURN_UP: Final = Phrase("Move it closer, or turn it up in the computer's sound settings. Recording goes on.")
_TURN_DOWN: Final = Phrase(
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

_LOOK_AT_IT: Final = Phrase(
    "Check its cable and its mute switch, or choose another one. What was recorded is safe."
)

Words = tuple[Phrase, Phrase]


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
                Phrase("The microphone “{name}” cannot be used now", name=name),
                Phrase(
                    "Close other programs that use it, or choose another one. The system says: {reason}",
                    reason=reason,
                ),
            )
        case errors.MicrophoneForbidden(name=name):
            words = (
                Phrase("This computer's privacy settings block the microphone “{name}”", name=name),
                Phrase("Allow microphone access for this program in the system's privacy settings."),
            )
        case errors.NoFrames(name=name, seconds=seconds):
            words = (
                Phrase("No sound has come from “{name}” for {seconds:.0f} s", name=name, seconds=seconds),
                _LOOK_AT_IT,
            )
        case errors.DeviceMoved(name=name, other=other):
            words = (
                Phrase(
                    "The microphone “{name}” is gone; the system offered “{other}” in its place",
                    name=name,
                    other=other,
                ),
                Phrase("Nothing is recorded from “{other}” unless you choose it in the list.", other=other),
            )
        case errors.RateUnsteady(name=name):
            words = (
                Phrase("“{name}” does not keep its pace: some words may sound odd", name=name),
                Phrase("Plug it into another socket, or choose another microphone. Recording goes on."),
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
                Phrase("“{name}” is not connected: “{other}” is used instead", name=name, other=other),
                Phrase("Connect “{name}”, or choose the microphone you want in the list.", name=name),
            )
        case trouble.ChangeRefused(name=name, kept=kept):
            words = (
                Phrase("“{name}” could not be used; “{kept}” goes on recording", name=name, kept=kept),
                Phrase("Nothing was lost. Check the other microphone's cable, then choose it again."),
            )
        case trouble.DeadMicrophone(name=name, is_recording=is_recording):
            words = _dead(name, platform, is_recording=is_recording)
        case trouble.ClippingMicrophone(name=name):
            words = (Phrase("“{name}” is too loud: words may sound distorted", name=name), _TURN_DOWN)
        case trouble.QuietMicrophone(name=name):
            words = (Phrase("“{name}” is very quiet", name=name), _TURN_UP)
        case _:
            pass
    return words


def _not_found(name: str, known: tuple[str, ...]) -> Words:
    if known:
        return (
            Phrase("There is no microphone called “{name}”", name=name),
            Phrase("These were found: {names}.", names=", ".join(known)),
        )
    if name:
        return (
            Phrase("“{name}” is not connected, and there is no other microphone", name=name),
            Phrase("Connect “{name}”, or another.", name=name),
        )
    return (Phrase("No microphone was found"), Phrase("Connect one, then press Record again."))


def _lost(name: str, *, is_recording: bool) -> Words:
    if not is_recording:
        return (
            Phrase("“{name}” is gone", name=name),
            Phrase(
                "Check its cable, or choose another microphone in the list. It is tried again every second."
            ),
        )
    return (
        Phrase("“{name}” is gone: what is said now is not recorded", name=name),
        Phrase(
            "Check its cable, or choose another microphone in the list. It is tried again every second, "
            "and the visit goes on. Everything recorded until now is safe."
        ),
    )


def _replaced(error: trouble.MicrophoneReplaced) -> Words:
    name, other = error.name, error.other
    seconds = round(error.seconds)
    missing = (
        Phrase("About {seconds} s of sound are missing at the change.", seconds=seconds)
        if seconds > 1
        else Phrase("Less than 2 s of sound are missing at the change.")
    )
    if error.is_back:
        return (
            Phrase("“{name}” is back; “{other}” goes on recording", name=name, other=other),
            Phrase(
                "To return to “{name}”, choose it in the list of microphones. {missing}",
                name=name,
                missing=missing,
            ),
        )
    return (
        Phrase("“{name}” was lost; “{other}” is recording now", name=name, other=other),
        Phrase(
            "{missing} Everything else is safe. Make sure that “{other}” stands close enough.",
            missing=missing,
            other=other,
        ),
    )


def _dead(name: str, platform: str, *, is_recording: bool) -> Words:
    return (
        Phrase("“{name}” delivers nothing but silence", name=name),
        Joined(
            Phrase("Check the mute switch on it and on its cable."),
            _PRIVACY.get(platform, _SOUND_SETTINGS),
            Phrase("Recording goes on.") if is_recording else "",
        ),
    )
