"""Writes a visit's audio as one WAV, FLAC or MP3 file, chunk by chunk."""

import os
import tempfile
import wave
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Final

from recorder_gui.domain.audio_format import SAMPLE_RATE, SAMPLE_WIDTH_BYTES
from recorder_gui.domain.chunk import PRUNED, ChunkRecord
from recorder_gui.domain.errors import OutputRefused
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.encode.formats import pcm_from_wav
from recorder_gui.spool.spool import Desk

SUFFIXES: Final = (".wav", ".flac", ".mp3")
"""What a file's name may end in; MP3 alone loses something of the sound."""

_SUBTYPES: Final = {".flac": ("FLAC", "PCM_16"), ".mp3": ("MP3", "MPEG_LAYER_III")}

_Write = Callable[[bytes], None]


def export_visit(desk: Desk, visit: VisitId, output: Path, goes_on: Callable[[], bool] = lambda: True) -> int:
    """Write the visit's sealed chunks, joined, to a new file; return the frames written.

    The name's ending says what kind of file it is. ``goes_on`` is asked before every chunk.

    Raises:
        VisitNotFound: no visit has this id.
        OutputRefused: the file exists, its ending is none of ours, the visit holds no audio yet or no more,
            the system refuses, or it is to go on no longer; an unfinished file is removed.
        ChunkDamaged, KeyLocked: a chunk cannot be read; the unfinished file is removed.
    """
    if output.suffix.lower() not in SUFFIXES:
        raise OutputRefused(str(output), "format")
    chunks = _chunks(desk, visit, output)
    try:
        with _put_in_place_when_whole(output) as unfinished, _writer(unfinished, output.suffix) as write:
            for chunk in chunks:
                _refuse_unless(goes_on(), output)
                write(pcm_from_wav(desk.files.read_sealed(chunk.id)[1]))
    except FileExistsError as error:
        raise OutputRefused(str(output), "exists") from error
    except (OSError, RuntimeError) as error:  # libsndfile's are RuntimeErrors
        raise OutputRefused(str(output), _words_of(error)) from error
    return sum(chunk.frames for chunk in chunks)


def _chunks(desk: Desk, visit: VisitId, output: Path) -> tuple[ChunkRecord, ...]:
    desk.visits.get(visit)
    chunks = desk.chunks.of_visit(visit)
    if not chunks:
        raise OutputRefused(str(output), "empty")
    if any(chunk.is_pruned for chunk in chunks):
        raise OutputRefused(str(output), PRUNED)
    return chunks


def _refuse_unless(goes_on: bool, output: Path) -> None:  # noqa: FBT001 - its name says all
    if not goes_on:
        raise OutputRefused(str(output), "closed")


@contextmanager
def _put_in_place_when_whole(output: Path) -> Iterator[Path]:
    """Yield a file to write into. Nobody finds half of it under its own name, and nothing is overwritten."""
    os.close(os.open(output, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))  # from here on the name is ours
    unfinished: Path | None = None
    try:
        descriptor, name = tempfile.mkstemp(".part", f"{output.name}-", output.parent)
        os.close(descriptor)
        unfinished = Path(name)
        yield unfinished
        unfinished.replace(output)
    except BaseException:
        for path in (unfinished, output):
            if path:
                path.unlink(missing_ok=True)
        raise


def _writer(output: Path, suffix: str) -> AbstractContextManager[_Write]:
    kind = suffix.lower()
    return _wav_writer(output) if kind == ".wav" else _sound_file_writer(output, *_SUBTYPES[kind])


@contextmanager
def _wav_writer(output: Path) -> Iterator[_Write]:
    with wave.open(str(output), "wb") as target:
        target.setparams((1, SAMPLE_WIDTH_BYTES, SAMPLE_RATE, 0, "NONE", "not compressed"))
        yield target.writeframes


@contextmanager
def _sound_file_writer(output: Path, container: str, subtype: str) -> Iterator[_Write]:
    import soundfile

    with soundfile.SoundFile(
        output, "w", samplerate=SAMPLE_RATE, channels=1, subtype=subtype, format=container
    ) as target:
        yield lambda pcm: target.buffer_write(pcm, dtype="int16")


def _words_of(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error) or type(error).__name__
