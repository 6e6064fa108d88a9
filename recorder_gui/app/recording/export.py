"""Writes a visit's audio as one WAV file, chunk by chunk."""

import os
import wave
from pathlib import Path

from recorder_gui.domain.audio_format import SAMPLE_RATE, SAMPLE_WIDTH_BYTES
from recorder_gui.domain.chunk import PRUNED
from recorder_gui.domain.errors import OutputRefused
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.encode.formats import pcm_from_wav
from recorder_gui.spool.spool import Desk


def export_visit(desk: Desk, visit: VisitId, output: Path) -> int:
    """Write the visit's sealed chunks, joined, to a new file; return the frames written.

    Raises:
        VisitNotFound: no visit has this id.
        OutputRefused: the file exists, the visit holds no audio yet or no more, or the system refuses.
        ChunkDamaged, KeyLocked: a chunk cannot be read; the unfinished file is removed.
    """
    desk.visits.get(visit)
    chunks = desk.chunks.of_visit(visit)
    if not chunks:
        raise OutputRefused(str(output), "empty")
    if any(chunk.is_pruned for chunk in chunks):
        raise OutputRefused(str(output), PRUNED)
    try:
        descriptor = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    except FileExistsError as error:
        raise OutputRefused(str(output), "exists") from error
    except OSError as error:
        raise OutputRefused(str(output), error.strerror or type(error).__name__) from error
    try:
        with os.fdopen(descriptor, "wb") as file, wave.open(file, "wb") as target:
            target.setparams((1, SAMPLE_WIDTH_BYTES, SAMPLE_RATE, 0, "NONE", "not compressed"))
            for chunk in chunks:
                target.writeframes(pcm_from_wav(desk.files.read_sealed(chunk.id)[1]))
    except OSError as error:
        output.unlink(missing_ok=True)
        raise OutputRefused(str(output), error.strerror or type(error).__name__) from error
    except BaseException:
        output.unlink(missing_ok=True)
        raise
    return sum(chunk.frames for chunk in chunks)
