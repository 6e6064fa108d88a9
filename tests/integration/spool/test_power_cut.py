"""The power fails after any write, sync, rename or removal: what was promised until then is there."""

import os
import shutil
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.errors import VisitNotFound
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.recovery.recovery import recover
from recorder_gui.spool.spool import Spool
from tests.integration.spool.known_visit import AT, VISIT, files_below, noise, recorded, tables_of
from tests.integration.spool.power_cut import Loss, PowerCutDisk, trace
from tests.integration.spool.traced_recording import FRAMES, GAP_AFTER, GAP_FRAMES, NoKeyStore

REPOSITORY = Path(__file__).parents[3]
PROGRAM = "tests.integration.spool.traced_recording"
EVERY_NTH = 7

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


@pytest.fixture(scope="module")
def calls(tmp_path_factory):
    """Return the data folder of a traced recording, and every system call of it."""
    folder = Path(os.path.realpath(tmp_path_factory.mktemp("traced")))
    try:
        return folder / "data", list(trace(PROGRAM, folder / "data", folder / "trace", REPOSITORY))
    except RuntimeError as error:
        pytest.skip(f"strace may not trace here: {error}")


def check_cuts(calls, scratch: Path, losses, *, every: int) -> int:
    """Cut the power after every ``every``-th call; return how many cuts there were."""
    root, lines = calls
    disk, steps, cuts = PowerCutDisk(root), 0, 0
    for line in lines:
        if not disk.take(line):
            continue
        steps += 1
        for number, loss in enumerate(losses):
            if (steps + number) % every == 0:
                cuts += 1
                check_cut(disk, scratch, loss, f"after step {steps}, losing {loss.value}: {line[:120]}")
    return cuts


def check_cut(disk: PowerCutDisk, scratch: Path, loss: Loss, where: str) -> None:
    with TemporaryDirectory(dir=scratch) as folder:
        left = Path(folder) / "data"
        left.mkdir()
        disk.leave_in(left, loss)
        first = start(left, disk.promises, where)
        before = tables_of(left / "ledger.sqlite3"), files_below(left)
        assert start(left, disk.promises, where) == first, where
        assert (tables_of(left / "ledger.sqlite3"), files_below(left)) == before, where


def start(folder: Path, promises: list[str], where: str) -> list[object]:
    """Start the program on what is left; check each visit, and return all of it."""
    with closing(Spool(FolderLayout(folder), NoKeyStore()).desk()) as desk:
        recover(desk, wav_from_pcm)
        return [check_visit(desk, visit, promises, where) for visit in FRAMES]


def check_visit(desk, visit, promises, where):
    told = [line.split() for line in promises if visit in line]
    promised = max([0, *(int(words[2]) for words in told if words[0] == "frames")])
    kinds = {words[0] for words in told}
    pcm = recorded(desk, visit)  # fails at a hole, a doubled or an unreadable chunk
    assert noise(FRAMES[visit]).startswith(pcm), where
    assert len(pcm) // 2 >= promised, where
    try:
        record = desk.visits.get(visit)
    except VisitNotFound:
        assert not promised, where
        return None
    check_gaps(record.gaps, len(pcm) // 2, is_told=visit == VISIT and promised > GAP_AFTER, where=where)
    states = [chunk.state for chunk in desk.chunks.of_visit(visit)]
    assert set(states[1:]) <= {ChunkState.SEALED}, where
    if "receipt" in kinds:
        assert states[0] is ChunkState.UPLOADED, where
    if "finished" in kinds:
        assert (record.finished_at, record.is_interrupted) == (AT, False), where
        assert len(pcm) // 2 == FRAMES[visit], where
    return record, pcm, states


def check_gaps(gaps, frames, *, is_told, where):
    """The gap that was declared is known; a write that was torn may be told as one more, at the very end."""
    declared = Gap(GAP_AFTER, GAP_FRAMES, GapCause.STALLED)
    assert declared in gaps or not is_told, where
    for gap in set(gaps) - {declared}:
        assert gap.cause is GapCause.DAMAGED, where
        assert gap.first_frame == frames, where
        assert gap.frames <= SAMPLE_RATE, (gap, where)  # at most a second


def test_the_trace_shows_what_the_spool_does(calls):
    root, lines = calls
    disk = PowerCutDisk(root)
    steps = sum(disk.take(line) for line in lines)
    assert steps > 250
    assert sum(promise.startswith("finished") for promise in disk.promises) == len(FRAMES)


def test_no_power_cut_costs_a_promised_frame(calls, tmp_path):
    assert check_cuts(calls, tmp_path, Loss, every=EVERY_NTH) > 150


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize("loss", Loss)
def test_no_power_cut_at_any_step_costs_a_promised_frame(calls, tmp_path, loss):
    assert check_cuts(calls, tmp_path, (loss,), every=1) > 250
