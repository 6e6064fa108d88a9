"""The room check's look at the disk: what is measured is real, and leaves nothing behind."""

import pytest

from recorder_gui.app.room_check.disk_look import SLOW_SYNC_SECONDS, judge_disk, look_at_disk
from recorder_gui.domain.room_finding import Grade, Verdict
from recorder_gui.domain.runway import BYTES_PER_SECOND, Runway
from recorder_gui.spool.disk.disk_speed import slowest_sync

HOUR = 3600 * BYTES_PER_SECOND


def test_a_real_write_is_measured_and_leaves_nothing(tmp_path):
    assert 0 < slowest_sync(tmp_path) < 10
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_takes_for_ever_is_measured_for_three_seconds_only(tmp_path):
    moments = iter(range(0, 200, 2))
    assert slowest_sync(tmp_path, lambda: float(next(moments))) == 2.0


def test_a_folder_that_is_not_there_yet_is_looked_at_where_it_will_be(tmp_path):
    assert (
        look_at_disk(tmp_path / "not" / "yet", lambda folder: 0.01 * (folder == tmp_path)).facts["sync"]
        == 0.01
    )


def test_a_folder_that_takes_no_file_is_red(tmp_path):
    def refuse(_folder):
        raise PermissionError

    finding = look_at_disk(tmp_path, refuse)
    assert (finding.grade, finding.verdict) == (Grade.RED, Verdict.UNWRITABLE)


@pytest.mark.parametrize(
    ("hours", "sync", "grade", "verdict"),
    [
        (0.3, 0.01, Grade.RED, Verdict.ROOM_SHORT),
        (1, 0.01, Grade.AMBER, Verdict.ROOM_SHORT),
        (50, SLOW_SYNC_SECONDS * 2, Grade.AMBER, Verdict.SLOW_DISK),
        (50, 0.01, Grade.GREEN, Verdict.ROOM),
    ],
)
def test_room_counts_before_speed(hours, sync, grade, verdict):
    finding = judge_disk(Runway(round(hours * HOUR), 500 * HOUR), sync)
    assert (finding.grade, finding.verdict) == (grade, verdict)
