"""Every foreseen fault, as a type that carries facts; the sentences are in ``app/wording/visits.py``.

RecorderError
├── CaptureError
│   ├── DeviceNotFound
│   ├── DeviceUnavailable
│   ├── DeviceMoved
│   ├── RateUnsteady
│   ├── MicrophoneForbidden
│   ├── NoFrames
│   ├── AudioFileUnreadable
│   └── OutputUnavailable
├── SpoolError
│   ├── DiskFull
│   ├── SpoolUnavailable
│   │   └── LedgerDamaged
│   ├── FolderHeld
│   ├── HolderSilent
│   ├── LedgerTooNew
│   ├── ChunkDamaged
│   ├── KeyLocked
│   ├── VisitNotFound
│   ├── VisitKept
│   ├── VisitNotCopied
│   └── OutputRefused
├── AccountError
│   ├── AddressInvalid
│   └── PlainHttpRefused
├── SetByOrganisation
│   ├── ServerSetByOrganisation
│   └── FolderSetByOrganisation
├── PracticeServerUnavailable
├── DeliveryFailed
├── RecordingRestarted
├── NoScreen
└── IllegalTransition
"""


class RecorderError(Exception):
    """The root: whatever the program foresaw and can put into words."""


class CaptureError(RecorderError):
    """Frames could not be had."""


class DeviceNotFound(CaptureError):
    """No microphone has the name that was asked for."""

    def __init__(self, name: str, known: tuple[str, ...] = ()) -> None:
        super().__init__(name)
        self.name = name
        self.known = known


class DeviceUnavailable(CaptureError):
    """The microphone exists but could not be opened; ``reason`` is the sound system's own text."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason


class DeviceMoved(CaptureError):
    """The sound server moved our stream to another source, which people know as ``other``."""

    def __init__(self, name: str, other: str) -> None:
        super().__init__(name, other)
        self.name = name
        self.other = other


class RateUnsteady(CaptureError):
    """The microphone delivers ``found`` frames a second and not the number it declares."""

    def __init__(self, name: str, found: int) -> None:
        super().__init__(name, found)
        self.name = name
        self.found = found


class MicrophoneForbidden(CaptureError):
    """The operating system's privacy settings keep the microphone from us."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NoFrames(CaptureError):
    """The microphone was opened and delivered nothing for ``seconds``."""

    def __init__(self, name: str, seconds: float) -> None:
        super().__init__(name, seconds)
        self.name = name
        self.seconds = seconds


class AudioFileUnreadable(CaptureError):
    """A file holds no audio that can be read; ``reason`` is one of ``REASONS``."""

    REASONS = ("missing", "not_a_file", "forbidden", "empty", "no_audio", "truncated")

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class OutputUnavailable(CaptureError):
    """Nothing can be played: no loudspeaker, or one that does not open; ``reason`` is for the log."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class SpoolError(RecorderError):
    """The data folder could not do what was asked."""


class DiskFull(SpoolError):
    """No room is left where the audio must go."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class SpoolUnavailable(SpoolError):
    """The data folder cannot be used; ``reason`` is the system's own text."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class LedgerDamaged(SpoolUnavailable):
    """The ledger cannot be believed. The recordings do not need it: the next start rebuilds it."""


class FolderHeld(SpoolError):
    """Another instance works on this data folder."""

    def __init__(self, path: str, holder: str) -> None:
        super().__init__(path, holder)
        self.path = path
        self.holder = holder


class HolderSilent(SpoolError):
    """The window that works on this data folder does not answer."""

    def __init__(self, path: str, holder: str) -> None:
        super().__init__(path, holder)
        self.path = path
        self.holder = holder


class LedgerTooNew(SpoolError):
    """The ledger was written by a later version of the program and is left untouched."""

    def __init__(self, path: str, found: int, known: int) -> None:
        super().__init__(path, found, known)
        self.path = path
        self.found = found
        self.known = known


class ChunkDamaged(SpoolError):
    """A file does not hold what was written to it."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class KeyLocked(SpoolError):
    """The key of this audio is in a key store that cannot be opened now."""

    def __init__(self, key_id: str) -> None:
        super().__init__(key_id)
        self.key_id = key_id


class VisitNotFound(SpoolError):
    """No visit has this id."""

    def __init__(self, visit: str) -> None:
        super().__init__(visit)
        self.visit = visit


class VisitKept(SpoolError):
    """A visit is not deleted now; ``reason`` is "recording", "sending", "memory" or "unsent"."""

    def __init__(self, visit: str, reason: str) -> None:
        super().__init__(visit, reason)
        self.visit = visit
        self.reason = reason


class VisitNotCopied(SpoolError):
    """A visit cannot be sent again; ``reason`` is "recording", "empty", "pruned" or "closed"."""

    def __init__(self, visit: str, reason: str) -> None:
        super().__init__(visit, reason)
        self.visit = visit
        self.reason = reason


class OutputRefused(SpoolError):
    """An export could not be written.

    ``reason`` is "exists", "empty", "pruned", "format", "closed" or the system's own text.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class AccountError(RecorderError):
    """The server's address cannot be used."""


class AddressInvalid(AccountError):
    """The text is no http(s) address."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class PlainHttpRefused(AccountError):
    """Unencrypted HTTP beyond this computer was asked for without the explicit option."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class SetByOrganisation(RecorderError):
    """The command line or the environment asks for something else than the organisation's policy says."""

    def __init__(self, given: str) -> None:
        super().__init__(given)
        self.given = given


class ServerSetByOrganisation(SetByOrganisation):
    """Recordings go to the server that the policy names, and to no other."""


class FolderSetByOrganisation(SetByOrganisation):
    """They are kept in the folder that the policy names."""


class PracticeServerUnavailable(RecorderError):
    """The practice server could not start; usually the port is taken."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.port = port


class RecordingRestarted(RecorderError):
    """A bug of ours interrupted the recording, which goes on."""


class DeliveryFailed(RecorderError):
    """A bug of ours keeps one visit from being delivered for now."""

    def __init__(self, visit: str) -> None:
        super().__init__(visit)
        self.visit = visit


class NoScreen(RecorderError):
    """A window was asked for where nothing can show one."""


class IllegalTransition(RecorderError):
    """An event came that the state machine's table does not list for this state."""

    def __init__(self, state: str, event: str) -> None:
        super().__init__(state, event)
        self.state = state
        self.event = event
