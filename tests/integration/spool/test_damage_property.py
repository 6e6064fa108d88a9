"""Whatever happens to the files: nothing that still opens is thrown away, and what is gone is said."""

import shutil
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.errors import RecorderError
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.recovery.recovery import recover
from recorder_gui.spool.spool import Desk, Spool
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.spool.damaged_folder import KINDS, Damage, heard_in, lost_of, make_folder
from tests.integration.spool.known_visit import files_below, tables_of

SHARES = st.floats(0, 1, allow_nan=False)
FILES = st.integers(0, 40)
DAMAGES = st.lists(
    st.builds(Damage, st.sampled_from(KINDS), FILES, FILES, SHARES, SHARES), min_size=1, max_size=4
)


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> tuple[FolderLayout, MemoryKeyStore]:
    key_store = MemoryKeyStore()
    return make_folder(tmp_path_factory.mktemp("sound") / "data", key_store), key_store


def start(layout: FolderLayout, key_store: MemoryKeyStore) -> None:
    spool = Spool(layout, key_store)
    with closing(spool.desk()) as desk:
        recover(desk, wav_from_pcm, spool.quarantine)


def assert_what_is_gone_is_said(desk: Desk) -> None:
    for visit in desk.visits.all_since():
        begin, end = 0, 0
        for chunk in desk.chunks.of_visit(visit.id):
            told = sum(
                gap.frames
                for gap in visit.gaps
                if gap.cause is GapCause.DAMAGED and begin <= gap.first_frame < chunk.first_frame
            )
            assert chunk.first_frame - end == told, (visit, chunk)
            begin, end = chunk.first_frame, chunk.first_frame + chunk.frames
            if visit.state is not VisitState.READY and chunk.state is not ChunkState.UPLOADED:
                assert desk.files.read_sealed(chunk.id)[0].first_frame == chunk.first_frame


def prove(damages: list[Damage], sound: tuple[FolderLayout, MemoryKeyStore], folder: Path) -> None:
    made, key_store = sound
    layout = FolderLayout(folder / "data")
    shutil.copytree(made.root, layout.root)
    keys = Spool(made, key_store).keys
    for damage in damages:
        damage.happen(layout)
    before = heard_in(layout, keys)
    try:
        start(layout, key_store)
    except RecorderError:
        assert lost_of(before, heard_in(layout, keys)) == []
        return
    assert lost_of(before, heard_in(layout, keys)) == []
    with closing(Spool(layout, key_store).desk()) as desk:
        assert_what_is_gone_is_said(desk)
    after = files_below(layout.root), tables_of(layout.ledger)
    start(layout, key_store)
    assert (files_below(layout.root), tables_of(layout.ledger)) == after


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DAMAGES)
def test_nothing_that_opens_is_thrown_away_and_what_is_gone_is_said(sound, damages):
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        prove(damages, sound, Path(folder))


MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
