"""A visit's audio in one file: all of it, in order, and never over another file."""

import os
import wave
from datetime import UTC, datetime

import pytest
import soundfile

from recorder_gui.app.recording.export import export_visit
from recorder_gui.domain.chunk_lifecycle import ChunkEvent
from recorder_gui.domain.errors import ChunkDamaged, OutputRefused, VisitNotFound
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from tests.fakes.key_store import MemoryKeyStore
from tests.fakes.microphone import numbered

VISIT = VisitId("a" * 32)
LENGTHS = (20_000, 20_000, 777)


@pytest.fixture
def desk(tmp_path):
    made = Spool(FolderLayout(tmp_path / "data"), MemoryKeyStore()).desk()
    shelf = Shelf(made)
    at = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    shelf.begin(VisitRecord(VISIT, VisitState.RECORDING, at, "https://a", "microphone"))
    first = 0
    for number, frames in enumerate(LENGTHS):
        shelf.seal(ChunkId(VISIT, number), first, frames, wav_from_pcm(numbered(first, frames)))
        first += frames
    yield made
    made.close()


def test_the_chunks_are_joined_bit_for_bit(desk, tmp_path):
    output = tmp_path / "out.wav"
    assert export_visit(desk, VISIT, output) == sum(LENGTHS)
    with wave.open(str(output), "rb") as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (16_000, 1, 2)
        assert file.readframes(file.getnframes()) == numbered(0, sum(LENGTHS))
    if os.name == "posix":
        assert output.stat().st_mode & 0o777 == 0o600


def test_flac_keeps_every_bit_and_mp3_every_second(desk, tmp_path):
    for name in ("out.flac", "OUT.MP3"):
        assert export_visit(desk, VISIT, tmp_path / name) == sum(LENGTHS)
    sound, rate = soundfile.read(tmp_path / "out.flac", dtype="int16")
    assert (rate, sound.tobytes()) == (16_000, numbered(0, sum(LENGTHS)))
    facts = soundfile.info(tmp_path / "OUT.MP3")
    assert (facts.format, facts.samplerate, facts.channels) == ("MP3", 16_000, 1)
    assert facts.duration == pytest.approx(sum(LENGTHS) / 16_000, abs=0.2)
    if os.name == "posix":
        assert (tmp_path / "out.flac").stat().st_mode & 0o777 == 0o600


def test_an_ending_that_names_no_kind_of_file_is_refused(desk, tmp_path):
    with pytest.raises(OutputRefused) as refused:
        export_visit(desk, VISIT, tmp_path / "out.ogg")
    assert refused.value.reason == "format"


def test_an_export_that_is_broken_off_leaves_no_half_a_file(desk, tmp_path):
    folder, answers, sizes = tmp_path / "exports", iter((True, True, False)), []
    folder.mkdir()

    def goes_on():
        sizes.append((folder / "out.flac").stat().st_size)
        return next(answers)

    with pytest.raises(OutputRefused) as refused:
        export_visit(desk, VISIT, folder / "out.flac", goes_on)
    assert refused.value.reason == "closed"
    assert sizes == [0, 0, 0]  # nor was there one at any time
    assert list(folder.iterdir()) == []


def test_a_file_that_exists_is_left_alone(desk, tmp_path):
    output = tmp_path / "out.wav"
    output.write_text("precious")
    with pytest.raises(OutputRefused) as refused:
        export_visit(desk, VISIT, output)
    assert refused.value.reason == "exists"
    assert output.read_text() == "precious"


def test_a_folder_that_is_not_there_is_said(desk, tmp_path):
    with pytest.raises(OutputRefused):
        export_visit(desk, VISIT, tmp_path / "none" / "out.wav")


def test_an_unknown_visit_and_an_empty_one_make_no_file(desk, tmp_path):
    output = tmp_path / "out.wav"
    with pytest.raises(VisitNotFound):
        export_visit(desk, VisitId("b" * 32), output)
    empty = VisitRecord(VisitId("c" * 32), VisitState.SAVED, datetime.now(UTC), "https://a", "microphone")
    desk.visits.add(empty)
    with pytest.raises(OutputRefused) as refused:
        export_visit(desk, empty.id, output)
    assert refused.value.reason == "empty"
    assert not output.exists()


def test_a_damaged_chunk_leaves_no_half_a_file(desk, tmp_path):
    chunk = max(desk.layout.visit(VISIT).iterdir(), key=lambda path: path.stat().st_size)
    raw = bytearray(chunk.read_bytes())
    raw[len(raw) // 2] ^= 1
    chunk.write_bytes(raw)
    with pytest.raises(ChunkDamaged):
        export_visit(desk, VISIT, tmp_path / "out.wav")
    assert not (tmp_path / "out.wav").exists()


def test_a_visit_whose_audio_was_removed_to_make_room_says_so_and_makes_no_file(desk, tmp_path):
    for chunk in desk.chunks.of_visit(VISIT):
        for event in (ChunkEvent.ATTEMPT_STARTED, ChunkEvent.RECEIPT_CONFIRMED):
            desk.chunks.advance(chunk.id, event)
    desk.chunks.mark_pruned(VISIT)
    with pytest.raises(OutputRefused) as refused:
        export_visit(desk, VISIT, tmp_path / "out.wav")
    assert refused.value.reason == "pruned"
    assert not (tmp_path / "out.wav").exists()
