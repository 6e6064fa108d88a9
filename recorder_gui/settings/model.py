"""The choices a person can make, and their bounds."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.server_offer import ServerOffer
from recorder_gui.domain.visit_details import VisitDetails, VisitMode

MOST_KNOWN_MICROPHONES: Final = 20

LEAST_CHUNK_SECONDS: Final = 5
"""Each chunk is a request and two files: shorter ones cost more than they bring sooner."""

MOST_CHUNK_SECONDS: Final = 20
"""The service advises no more (voice-api.md 6.3)."""

LEAST_RETENTION_DAYS: Final = 1
MOST_RETENTION_DAYS: Final = 3650
"""Ten years: longer than that is "for ever" to a computer's disk."""

MOST_USED_FOLDERS: Final = 5

LONGEST_WORDING: Final = 500
"""A few sentences: the question must be read in the time that a patient takes to sit down."""


@dataclass(frozen=True, slots=True)
class KnownMicrophone:
    """A microphone that was chosen once: found again by host API and key, called by its name."""

    host_api: str
    key: str
    name: str

    @property
    def identity(self) -> tuple[str, str]:
        """What ``domain.device.Device.identity`` is for a microphone that is there."""
        return (self.host_api, self.key)


@dataclass(frozen=True, slots=True)
class CaptureSettings:
    """Which microphone: remembered by host API and key, never by a number that changes.

    ``priority`` lists the microphones ever chosen, the most wanted first, 20 at most: a choice goes to its
    front. ``moves_by_itself`` says whether a visit may go on with another when its microphone is lost; None
    leaves it to the rule in ``app/microphone/replacement.py``.
    """

    host_api: str = ""
    device_key: str = ""
    device_name: str = ""
    priority: tuple[KnownMicrophone, ...] = ()
    moves_by_itself: bool | None = None

    def with_choice(self, microphone: KnownMicrophone) -> "CaptureSettings":
        """Return the settings after this microphone was chosen."""
        others = tuple(known for known in self.priority if known.identity != microphone.identity)
        return self.with_priority((microphone, *others))

    def with_priority(self, priority: tuple[KnownMicrophone, ...]) -> "CaptureSettings":
        """Return the settings with the microphones in this order; the first is the one to use."""
        first = priority[0] if priority else KnownMicrophone("", "", "")
        return CaptureSettings(
            *(first.host_api, first.key, first.name), priority[:MOST_KNOWN_MICROPHONES], self.moves_by_itself
        )


@dataclass(frozen=True, slots=True)
class RecordingSettings:
    """How the next visit is cut, and how the last one was understood: the next begins with the same.

    ``languages`` are ISO 639-1 codes, ``templates`` ids of the server ``templates_of``; "": of whichever.
    """

    chunk_seconds: int = MOST_CHUNK_SECONDS
    mode: VisitMode = VisitMode.CONSULTATION
    languages: tuple[str, ...] = ("en",)
    templates: tuple[str, ...] = ()
    templates_of: str = ""

    @property
    def chunk_frames(self) -> int:
        """Where a chunk is cut."""
        return self.chunk_seconds * SAMPLE_RATE

    def within(self, offer: ServerOffer | None) -> "RecordingSettings":
        """Return the settings as far as the server takes it; None: it never said what it takes."""
        return replace(self, chunk_seconds=offer.chunk_seconds(self.chunk_seconds)) if offer else self

    def details(self, server: str) -> VisitDetails:
        """Return how the server's next visit is understood; without consent or marks.

        One server's templates are nothing to another: they would be refused, or be something else there.
        """
        is_known_there = self.templates_of in ("", server)
        return VisitDetails(self.mode, self.languages, self.templates if is_known_there else ())


@dataclass(frozen=True, slots=True)
class ConsentSettings:
    """Whether the window asks for consent before a visit, and in which words; "": in ours."""

    asks: bool = True
    wording: str = ""


@dataclass(frozen=True, slots=True)
class UploadSettings:
    """Where audio goes. Empty: the practice server of this computer."""

    server: str = ""


@dataclass(frozen=True, slots=True)
class RetentionSettings:
    """How long the sound of a visit is kept once its note is there, in days; None: for ever."""

    days: int | None = None


@dataclass(frozen=True, slots=True)
class FolderSettings:
    """Absolute paths; "" is the system's place. ``data`` counts from the next start on.

    ``used`` are the data folders that recordings were kept in, the last one first, 5 at most: one of them
    that is empty now is the place of a drive that is not there.
    """

    data: str = ""
    export: str = ""
    used: tuple[str, ...] = ()

    def with_used(self, folder: str) -> "FolderSettings":
        """Return the settings after recordings were kept in this folder."""
        others = (other for other in self.used if other != folder)
        return replace(self, used=(folder, *others)[:MOST_USED_FOLDERS])


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """Which sounds are heard."""

    start: bool = True
    pause: bool = True
    finish: bool = True
    alarm: bool = True


@dataclass(frozen=True, slots=True)
class HotkeySettings:
    """Keys that work in every program; off unless wanted, as they may be another program's. "": none."""

    enabled: bool = False
    record: str = "Ctrl+Alt+R"
    pause: str = "Ctrl+Alt+P"
    finish: str = "Ctrl+Alt+S"


@dataclass(frozen=True, slots=True)
class UiSettings:
    """The window's ways. ``language`` is a code; "": the system's language."""

    language: str = ""
    tray: bool = True
    notifications: bool = True


@dataclass(frozen=True, slots=True)
class FirstRunSettings:
    """Whether the first steps were taken, or skipped."""

    done: bool = False


@dataclass(frozen=True, slots=True)
class UpdateSettings:
    """Whether the program asks for notices of newer versions, and where.

    ``address`` is an https address, in a policy also the absolute path of a file; "": where this build says.
    """

    enabled: bool = True
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All choices. A change builds a new value.

    ``shortcuts`` are the keys a person gave the window's actions, by the keys these came with; "": none.
    ``locked`` names what the organisation set ("recording.chunk_seconds"); it is never stored.
    """

    capture: CaptureSettings = field(default_factory=CaptureSettings)
    recording: RecordingSettings = field(default_factory=RecordingSettings)
    consent: ConsentSettings = field(default_factory=ConsentSettings)
    upload: UploadSettings = field(default_factory=UploadSettings)
    retention: RetentionSettings = field(default_factory=RetentionSettings)
    folders: FolderSettings = field(default_factory=FolderSettings)
    sounds: SoundSettings = field(default_factory=SoundSettings)
    hotkeys: HotkeySettings = field(default_factory=HotkeySettings)
    ui: UiSettings = field(default_factory=UiSettings)
    first_run: FirstRunSettings = field(default_factory=FirstRunSettings)
    updates: UpdateSettings = field(default_factory=UpdateSettings)
    shortcuts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    locked: frozenset[str] = frozenset()

    def with_shortcut(self, action: str, keys: str | None) -> "Settings":
        """Return the settings with these keys for an action; None: those it came with."""
        others = {other: value for other, value in self.shortcuts.items() if other != action}
        return replace(self, shortcuts=MappingProxyType(others if keys is None else {**others, action: keys}))
