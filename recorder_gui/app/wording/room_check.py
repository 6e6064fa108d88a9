"""What the room check looks at, what it found, and one remedy for each finding that is not good."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from recorder_gui.app.facts import Sentence
from recorder_gui.app.wording.disk import room_text
from recorder_gui.app.wording.faults import explain
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.app.wording.visits import reason_text
from recorder_gui.domain.room_finding import Finding, Grade, Item, Step, Verdict
from recorder_gui.domain.upload_outcome import DelayCause

CHECK: Final = Phrase("Check the room…")
TITLE: Final = Phrase("Room check")
AGAIN: Final = Phrase("Check again")
COPY: Final = Phrase("Copy result")
COPIED: Final = Phrase("Copied.")
CLOSE: Final = Phrase("Close")
RESULT: Final = Phrase("What was found")
PROGRESS: Final = Phrase("Progress of the check")
LEVEL: Final = Phrase("Level while the check listens")
NOT_WHILE_RECORDING: Final = Phrase(
    "A visit is being recorded. The room can be checked again when it is finished."
)
ALL_GOOD: Final = Phrase("Everything is ready.")
SOME_AMBER: Final = Phrase("You can record. What is marked amber could be better.")
SOME_RED: Final = Phrase("Not ready yet: look at what is marked red.")

ITEMS: Final[Mapping[Item, Phrase]] = MappingProxyType(
    {
        Item.MICROPHONE: Phrase("Microphone"),
        Item.PERMISSION: Phrase("Permission"),
        Item.LEVEL: Phrase("Voice"),
        Item.NOISE: Phrase("Noise"),
        Item.DROPOUTS: Phrase("Gaps"),
        Item.CLOCK: Phrase("Pace"),
        Item.DISK: Phrase("Disk"),
        Item.SERVER: Phrase("Server"),
        Item.TOKEN: Phrase("Sign-in"),
        Item.CHUNK: Phrase("There and back"),
    }
)
GRADES: Final[Mapping[Grade, Phrase]] = MappingProxyType(
    {Grade.GREEN: Phrase("Good"), Grade.AMBER: Phrase("Could be better"), Grade.RED: Phrase("Must be fixed")}
)
WAITING: Final = Phrase("Waiting")
NOT_TRIED: Final = Phrase("Not tried")
STEPS: Final[Mapping[Step, Phrase]] = MappingProxyType(
    {
        Step.OPENING: Phrase("Opening the microphone…"),
        Step.SPEAK: Phrase("Please speak as you do with a patient."),
        Step.HUSH: Phrase("Please be quiet for a moment."),
        Step.WAIT: Phrase("Thank you. You may talk again; the rest takes a few seconds."),
        Step.DONE: Phrase("Done."),
    }
)

Words = Sentence | str


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in words. ``remedy`` is "" where nothing is to be done."""

    found: Words
    remedy: Words = ""


def told(finding: Finding) -> Told:
    """Put a finding into words."""
    if finding.fault:
        notice = explain(finding.fault)
        return Told(notice.title, notice.remedy)
    return _TOLD[finding.verdict](finding.facts)


def summary(grades: frozenset[Grade]) -> Phrase:
    """Say in one sentence how it stands."""
    if Grade.RED in grades:
        return SOME_RED
    return SOME_AMBER if Grade.AMBER in grades else ALL_GOOD


Facts = Mapping[str, Any]


def _disk(facts: Facts) -> Phrase:
    room, milliseconds = room_text(facts["seconds"]), facts["sync"] * 1000
    return Phrase("{room}; writing took {ms:.0f} ms at most.", room=room, ms=milliseconds)


def _away(facts: Facts) -> Phrase:
    return Phrase("{reason}.", reason=reason_text(DelayCause(facts["cause"])))


_SOUND: Final[Mapping[Verdict, Callable[[Facts], Told]]] = MappingProxyType(
    {
        Verdict.OPENS: lambda facts: Told(Phrase("“{name}” works ({rate:,} Hz).", **facts)),
        Verdict.ALLOWED: lambda _: Told(Phrase("This program may use it.")),
        Verdict.MAYBE_BLOCKED: lambda _: Told(
            Phrase("It cannot be told: nothing but silence comes."),
            Phrase("See that the system's privacy settings allow this program to use the microphone."),
        ),
        Verdict.HEARD: lambda facts: Told(Phrase("Well heard, {decibels:.0f} dBFS.", **facts)),
        Verdict.SILENT: lambda _: Told(
            Phrase("The microphone delivers nothing but zeros."), Phrase("Switch it on, or unmute it.")
        ),
        Verdict.QUIET: lambda facts: Told(
            Phrase("Very quiet, {decibels:.0f} dBFS.", **facts),
            Phrase("Move it closer, or turn it up in the computer's sound settings."),
        ),
        Verdict.CLIPPING: lambda facts: Told(
            Phrase("Too loud, {decibels:.0f} dBFS: words may sound distorted.", **facts),
            Phrase("Move it further away, or turn it down in the computer's sound settings."),
        ),
        Verdict.CALM: lambda facts: Told(Phrase("The room is quiet, {decibels:.0f} dBFS.", **facts)),
        Verdict.LOUD_ROOM: lambda facts: Told(
            Phrase("The room is loud, {decibels:.0f} dBFS.", **facts),
            Phrase("Close windows and doors, switch fans off, or move the microphone closer to you."),
        ),
        Verdict.VOICE_NEAR_NOISE: lambda facts: Told(
            Phrase("Your voice was only {above:.0f} dB above the room.", **facts),
            Phrase("Speak while the check asks you to, or move the microphone closer to you."),
        ),
        Verdict.WHOLE: lambda facts: Told(Phrase("No sound was missing in {seconds:.0f} s.", **facts)),
        Verdict.DROPPED: lambda facts: Told(
            Phrase("{seconds:.1f} s of sound were missing.", **facts),
            Phrase("Close other programs, or plug the microphone into another socket."),
        ),
        Verdict.STEADY: lambda facts: Told(Phrase("It keeps its {rate:,} Hz.", **facts)),
        Verdict.UNSTEADY: lambda facts: Told(
            Phrase("It declares {rate:,} Hz and delivers {found:,}.", **facts),
            Phrase("Plug it into another socket, or choose another microphone."),
        ),
    }
)
_DISK: Final[Mapping[Verdict, Callable[[Facts], Told]]] = MappingProxyType(
    {
        Verdict.ROOM: lambda facts: Told(_disk(facts)),
        Verdict.ROOM_SHORT: lambda facts: Told(
            _disk(facts), Phrase("Delete files you no longer need from this computer.")
        ),
        Verdict.SLOW_DISK: lambda facts: Told(
            _disk(facts), Phrase("Close programs that write much, or choose a folder on a faster disk.")
        ),
        Verdict.UNWRITABLE: lambda facts: Told(
            Phrase("{folder} cannot be written to.", **facts),
            Phrase("Choose another folder in the settings, or with --data-dir."),
        ),
    }
)
_SERVICE: Final[Mapping[Verdict, Callable[[Facts], Told]]] = MappingProxyType(
    {
        Verdict.PRACTICE: lambda _: Told(
            Phrase("Audio goes to the practice server on this computer."),
            Phrase("Name your service in the window, under “Account”, or with --server."),
        ),
        Verdict.ENCRYPTED: lambda facts: Told(
            Phrase("{server} answers; the connection is encrypted (TLS).", **facts)
        ),
        Verdict.UNENCRYPTED_HERE: lambda _: Told(
            Phrase("It answers, on this computer and without encryption.")
        ),
        Verdict.UNENCRYPTED: lambda facts: Told(
            Phrase("{server} answers, but the connection is not encrypted.", **facts),
            Phrase("Use its https:// address."),
        ),
        Verdict.UNDESCRIBED: lambda _: Told(
            Phrase("It answers, but does not describe itself."),
            Phrase("Make sure that the address under “Account” is your service's."),
        ),
        Verdict.CERTIFICATE: lambda _: Told(
            Phrase("Its certificate is not trusted."),
            Phrase("Check the address and this computer's date, or ask your IT support."),
        ),
        Verdict.AWAY: lambda facts: Told(
            _away(facts), Phrase("Check the network and the address. Recording works meanwhile.")
        ),
        Verdict.TOKEN_ACCEPTED: lambda _: Told(Phrase("It is accepted.")),
        Verdict.TOKEN_UNNEEDED: lambda _: Told(Phrase("The practice server needs none.")),
        Verdict.TOKEN_REFUSED: lambda _: Told(
            Phrase("It is missing or not accepted."),
            Phrase("Sign in in the window, under “Account”, or set RECORDER_TOKEN to a valid one."),
        ),
        Verdict.WRONG_ADDRESS: lambda _: Told(
            Phrase("There is no voice service at this address."), Phrase("Correct the address.")
        ),
        Verdict.TOKEN_UNTRIED: lambda _: Told(
            Phrase("It could not be tried."), Phrase("Check again when the server answers.")
        ),
    }
)
_CHUNK: Final[Mapping[Verdict, Callable[[Facts], Told]]] = MappingProxyType(
    {
        Verdict.CAME_BACK: lambda facts: Told(
            Phrase(
                "{seconds:.0f} s of the quiet room were sent and found there, without a name. "
                "No note is made of them.",
                **facts,
            )
        ),
        Verdict.CAME_BACK_FROM_PRACTICE: lambda facts: Told(
            Phrase("{seconds:.0f} s of the quiet room were sent, and their result came.", **facts)
        ),
        Verdict.NOT_LISTED: lambda _: Told(
            Phrase("The server took a piece of sound, and does not list it."),
            Phrase("Tell your service's support. Recordings are kept here until they are listed."),
        ),
        Verdict.NO_RESULT: lambda _: Told(
            Phrase("A piece of sound was sent, and no result came yet."), Phrase("Check again in a minute.")
        ),
        Verdict.CHUNK_REFUSED: lambda _: Told(
            Phrase("The server did not take a piece of sound."),
            Phrase("Tell your service's support. Recordings are kept here meanwhile."),
        ),
        Verdict.UNTRIED: lambda _: Told(
            Phrase("It could not be tried."), Phrase("Put right what is marked red, then check again.")
        ),
        Verdict.TIMED_OUT: lambda _: Told(
            Phrase("No answer came in time."), Phrase("Check again; if it stays so, open the program anew.")
        ),
        Verdict.BROKEN_OFF: lambda _: Told(
            Phrase("The check was broken off."), Phrase("Check again when no visit is recorded.")
        ),
    }
)
_TOLD: Final = {**_SOUND, **_DISK, **_SERVICE, **_CHUNK}
