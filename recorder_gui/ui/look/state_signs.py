"""Which picture and which colour stand for which state."""

from dataclasses import dataclass
from typing import Final, Literal

from recorder_gui.app.facts import LampState
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.palette import Palette

Ink = Literal["text", "muted", "accent", "alarm", "caution", "good"]


@dataclass(frozen=True, slots=True)
class Sign:
    """A picture and the name of its colour in the palette."""

    glyph: Glyph
    ink: Ink

    def colour(self, palette: Palette) -> str:
        """Return the sign's colour."""
        return str(getattr(palette, self.ink))


RECORDING_SIGNS: Final = {
    RecordingState.IDLE: Sign(Glyph.RING, "muted"),
    RecordingState.STARTING: Sign(Glyph.DOTS, "accent"),
    RecordingState.RECORDING: Sign(Glyph.RECORD, "alarm"),
    RecordingState.PAUSED: Sign(Glyph.PAUSE, "caution"),
    RecordingState.STOPPING: Sign(Glyph.DOTS, "accent"),
    RecordingState.FAULTED: Sign(Glyph.ALARM, "alarm"),
}

DEAF_SIGN: Final = Sign(Glyph.ALARM, "alarm")

VISIT_SIGNS: Final = {
    VisitState.RECORDING: Sign(Glyph.RECORD, "alarm"),
    VisitState.PAUSED: Sign(Glyph.PAUSE, "caution"),
    VisitState.SAVED: Sign(Glyph.DISK, "muted"),
    VisitState.UPLOADING: Sign(Glyph.ARROW, "accent"),
    VisitState.WAITING: Sign(Glyph.CLOCK, "caution"),
    VisitState.SIGNED_OUT: Sign(Glyph.LOCK, "caution"),
    VisitState.PROCESSING: Sign(Glyph.LINES, "accent"),
    VisitState.READY: Sign(Glyph.CHECK, "good"),
    VisitState.ATTENTION: Sign(Glyph.ALARM, "alarm"),
}

CHUNK_SIGNS: Final = {
    ChunkState.RECORDING: Sign(Glyph.RECORD, "alarm"),
    ChunkState.SEALED: Sign(Glyph.DISK, "muted"),
    ChunkState.UPLOADING: Sign(Glyph.ARROW, "accent"),
    ChunkState.BACKING_OFF: Sign(Glyph.CLOCK, "caution"),
    ChunkState.BLOCKED: Sign(Glyph.ALARM, "alarm"),
    ChunkState.UPLOADED: Sign(Glyph.CHECK, "good"),
}

LAMP_SIGNS: Final = {
    LampState.OFF: Sign(Glyph.RING, "muted"),
    LampState.BUSY: Sign(Glyph.DOTS, "accent"),
    LampState.GOOD: Sign(Glyph.CHECK, "good"),
    LampState.TROUBLE: Sign(Glyph.WARNING, "caution"),
}

RESULT_SIGNS: Final = {
    ResultStatus.COMPLETED: Sign(Glyph.CHECK, "good"),
    ResultStatus.PARTIAL: Sign(Glyph.WARNING, "caution"),
    ResultStatus.FAILED: Sign(Glyph.ALARM, "alarm"),
    ResultStatus.EXPIRED: Sign(Glyph.ALARM, "alarm"),
}
