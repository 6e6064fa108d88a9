"""Builds what lives in the encoder's thread. Sound libraries are imported here, after the window is up."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from unicodedata import category

from recorder_gui.app.microphone.device_lookup import DeviceLookup
from recorder_gui.app.microphone.listening import Listening
from recorder_gui.app.microphone.replacement_search import Lookup
from recorder_gui.app.recorder_ports import FileFrames, MicrophoneSource, RecorderListener
from recorder_gui.app.recording.file_recorder import FileRecorder
from recorder_gui.app.recording.playback import Playback, SoundOutput
from recorder_gui.app.recording.sound_reader import SealedSound
from recorder_gui.app.recording.visit_recorder import VisitRecorder
from recorder_gui.app.recording.visit_track import VisitTrack
from recorder_gui.domain.device import Device
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.playback import PlaybackFacts
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.settings.model import RecordingSettings
from recorder_gui.spool.disk.disk_room import DiskRoom
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Desk, Spool
from recorder_gui.system.boot_clock import BootClock, boot_clock

if TYPE_CHECKING:
    from recorder_gui.capture.sound_server import NoAnswer, Source

_LABEL_CHARACTERS: Final = 200
"""Longer than any name; the label goes into every journal and to the server."""


def new_visit(server: str, source: str, label: str | None) -> VisitRecord:
    """Return the facts of a visit that begins now."""
    return VisitRecord(
        id=VisitId(os.urandom(16).hex()),
        state=VisitState.RECORDING,
        started_at=datetime.now(UTC),
        server=server,
        source=source,
        label=_clean(label) if label else None,
    )


def _clean(label: str) -> str | None:
    """Return the label as it can be stored, sent and shown; None where nothing is left of it.

    A command line that is no UTF-8 brings lone surrogates, which no encoder takes.
    """
    writable = label.encode("utf-8", "replace").decode("utf-8")
    visible = "".join(" " if category(letter) == "Cc" else letter for letter in writable)
    return visible.strip()[:_LABEL_CHARACTERS].rstrip() or None


class LiveEncoderParts:
    """The real parts, over one data folder. ``shows_levels`` where somebody looks at a meter.

    ``recording`` is asked at the beginning of each visit: one that runs keeps the length of its chunks.
    ``listening`` hears what the microphone in use hears.
    """

    def __init__(
        self,
        spool: Spool,
        room: DiskRoom,
        server: str,
        recording: Callable[[], RecordingSettings],
        *,
        shows_levels: bool,
        listening: Listening,
    ) -> None:
        self._listening: Final = listening
        self._desk: Final[Desk] = spool.desk()
        self._room: Final = room
        self._shelf: Final = Shelf(self._desk, room)
        self._server: Final = server
        self._recording: Final = recording
        self._shows_levels: Final = shows_levels
        self._clock: Final[BootClock] = boot_clock()
        self._player: Playback | None = None

    def recorder(self, listener: RecorderListener) -> VisitRecorder:
        """Return the recorder of microphones."""
        return VisitRecorder(
            self._microphone,
            self._tracker(listener, keeps_open_part=True),
            listener,
            self._clock.now,
            shows_levels=self._shows_levels,
            lookup=self.lookup(),
            check_room=lambda: self._room.check_for_visit(None),  # how long it gets nobody knows
        )

    def files(self, paths: tuple[Path, ...], label: str | None, listener: RecorderListener) -> FileRecorder:
        """Return the recorder of files."""
        return FileRecorder(
            paths,
            _file_source,
            lambda: replace(
                new_visit(self._server, "file", label), details=self._recording().details(self._server)
            ),
            self._tracker(listener, keeps_open_part=False),
            listener,
            self._room.check_for_visit,
        )

    def playback(self, tell: Callable[[PlaybackFacts], None]) -> Playback:
        """Return the player of what was recorded."""
        self._player = Playback(SealedSound(self._desk), _loudspeaker, tell, self._clock.now)
        return self._player

    @property
    def is_list_stale(self) -> bool:
        """Whether new microphones are only seen with none open: not where a sound server is asked."""
        return sys.platform != "linux"

    def devices(self) -> tuple[Device, ...]:
        """Return the microphones there are now; not while a visit is recorded. Raises CaptureError."""
        from recorder_gui.capture.devices import list_devices

        return list_devices()

    def lookup(self) -> Lookup:
        """Return one that looks for microphones without blocking, beside a running recording."""
        return DeviceLookup(_ask_server, _arrange)

    def close(self) -> None:
        """Let go of the spool."""
        self._desk.close()

    def _tracker(
        self, listener: RecorderListener, *, keeps_open_part: bool
    ) -> Callable[[VisitRecord], VisitTrack]:
        def track(visit: VisitRecord) -> VisitTrack:
            encoder = ChunkEncoder(
                visit.id,
                self._shelf,
                wav_from_pcm,
                chunk_frames=self._recording().chunk_frames,
                keeps_open_part=keeps_open_part,
            )
            return VisitTrack(
                visit, encoder, self._shelf, listener, self._clock.now, lambda: datetime.now(UTC)
            )

        return track

    def _microphone(self, device: Device) -> MicrophoneSource:
        from recorder_gui.app.microphone.heard_microphone import HeardMicrophone

        return HeardMicrophone(
            device,
            self._clock.now,
            self._listening,
            slept=self._clock.slept,
            make_way=lambda: self._player is not None and self._player.let_go(),
        )


def _loudspeaker() -> SoundOutput:
    from recorder_gui.capture.loudspeaker import Loudspeaker

    return Loudspeaker()


def _ask_server() -> "tuple[Source, ...] | NoAnswer":
    from recorder_gui.capture.sound_server import sources

    return sources()


def _arrange(answer: "tuple[Source, ...] | NoAnswer") -> tuple[Device, ...] | None:
    from recorder_gui.capture.devices import arrange
    from recorder_gui.capture.portaudio import inputs
    from recorder_gui.capture.sound_server import NoAnswer

    if answer is NoAnswer.FROZEN:
        return None
    known = None if isinstance(answer, NoAnswer) else answer
    return arrange([device for _, device in inputs()], known, sys.platform)


def _file_source(path: Path) -> FileFrames:
    from recorder_gui.capture.file_source import FileSource

    return FileSource(path)
