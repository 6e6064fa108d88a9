"""A visit is cut as the settings say, to the frame; what reads it back knows of no other length."""

from pathlib import Path

import pytest

from recorder_gui.app.microphone.listening import Listening
from recorder_gui.app.recording.encoder_parts import LiveEncoderParts
from recorder_gui.domain.audio_format import CHUNK_FRAMES, SAMPLE_RATE
from recorder_gui.domain.visit_details import VisitDetails, VisitMode
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.settings.model import MOST_CHUNK_SECONDS, RecordingSettings
from recorder_gui.spool.disk.disk_room import DiskRoom
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.spool import Spool
from tests.fakes.key_store import MemoryKeyStore
from tests.fakes.recorder_listener import ToldListener
from tests.integration.engine.virtual_computer import VirtualComputer

SAMPLE = Path(__file__).parents[3] / "resources" / "sample_consultation.ogg"
FIVE_SECONDS = 80_000


def test_the_default_is_what_the_service_advises():
    assert RecordingSettings().chunk_frames == CHUNK_FRAMES == MOST_CHUNK_SECONDS * SAMPLE_RATE


def test_a_visit_of_short_chunks_is_cut_exactly_survives_a_crash_and_is_delivered(tmp_path):
    computer = VirtualComputer(tmp_path / "data", RecordingSettings(chunk_seconds=5).chunk_frames)
    computer.record()
    computer.run(12.7)
    (visit,) = computer.heard
    computer.kill()
    computer.start()
    chunks = computer.delivery.store.delivery(visit).chunks
    assert [chunk.frames for chunk in chunks[:-1]] == [FIVE_SECONDS] * 2
    assert [chunk.first_frame for chunk in chunks] == [0, FIVE_SECONDS, 2 * FIVE_SECONDS]
    assert 2 * SAMPLE_RATE < chunks[-1].frames < FIVE_SECONDS
    assert computer.delivery.finish(visit) is VisitState.READY
    chunks = computer.delivery.store.delivery(visit).chunks
    delivered = b"".join(map(computer.delivery.delivered, chunks))
    heard = computer.heard[visit].frames
    assert len(heard) - len(delivered) // 2 <= SAMPLE_RATE // 4
    assert delivered == heard[: len(delivered) // 2].tobytes()
    computer.desk.close()


@pytest.mark.parametrize("seconds", [5, 7, 20])
def test_files_are_cut_as_the_settings_say_when_they_begin(tmp_path, seconds):
    spool = Spool(FolderLayout(tmp_path / "data"), MemoryKeyStore())
    chosen = [RecordingSettings(chunk_seconds=seconds)]
    parts = LiveEncoderParts(
        spool,
        DiskRoom(tmp_path / "data"),
        "https://a",
        lambda: chosen[0],
        shows_levels=False,
        listening=Listening(),
    )
    recorder = parts.files((SAMPLE,), None, ToldListener())
    recorder.step()
    recorder.step()
    chosen[0] = RecordingSettings(chunk_seconds=11)  # for the next visit, not for this one
    while recorder.step():
        pass
    desk = spool.desk()
    (visit,) = desk.visits.all_since()
    frames = [chunk.frames for chunk in desk.chunks.of_visit(visit.id)]
    assert set(frames[:-1]) == {seconds * SAMPLE_RATE}
    assert frames[-1] <= seconds * SAMPLE_RATE
    assert visit.details == VisitDetails()
    desk.close()
    parts.close()


def test_files_become_visits_as_the_window_would_make_them(tmp_path):
    spool = Spool(FolderLayout(tmp_path / "data"), MemoryKeyStore())
    chosen = RecordingSettings(mode=VisitMode.DICTATION, languages=("hi",), templates=("t1",))
    parts = LiveEncoderParts(
        spool,
        DiskRoom(tmp_path / "data"),
        "https://a",
        lambda: chosen,
        shows_levels=False,
        listening=Listening(),
    )
    recorder = parts.files((SAMPLE,), None, ToldListener())
    while recorder.step():
        pass
    desk = spool.desk()
    (visit,) = desk.visits.all_since()
    assert visit.details == VisitDetails(VisitMode.DICTATION, ("hi",), ("t1",))
    desk.close()
    parts.close()
