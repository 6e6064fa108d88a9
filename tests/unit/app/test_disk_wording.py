"""What the disk ails is said so that a doctor knows whether the recording is safe, and what to do."""

import pytest

from recorder_gui.app import topics
from recorder_gui.app.disk.disk_faults import troubles_of
from recorder_gui.app.wording.disk import explain_disk, room_text
from recorder_gui.domain.disk_trouble import KeptInMemory, ReserveInUse, RoomShort, TooLittleRoom
from recorder_gui.domain.runway import Runway
from recorder_gui.spool.disk.caretaker import DiskReport
from recorder_gui.spool.disk.disk_room import DiskStage

PLENTY = Runway(100_000_000_000, 1 << 40)
SHORT = Runway(200_000_000, 1 << 40)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (40.0, "Room for less than a minute"),
        (61.0, "Room for 1 minute"),
        (80 * 60.0, "Room for 80 minutes"),
        (38.4 * 3600, "Room for 38 hours"),
        (4000 * 3600.0, "Room for over 100 hours"),
    ],
)
def test_room_is_told_as_time(seconds, text):
    assert str(room_text(seconds)) == text


def test_a_refusal_says_how_much_there_is_how_much_is_needed_and_what_to_do():
    notice = explain_disk(TooLittleRoom("data", 12, 30))
    assert "12 minutes" in str(notice.title)
    assert "30 minutes" in str(notice.title)
    assert "Delete files" in str(notice.remedy)
    assert notice.is_alarm


@pytest.mark.parametrize("seconds", [0, 20, 40 * 60])
def test_audio_in_memory_is_an_alarm_that_says_what_not_to_do(seconds):
    notice = explain_disk(KeptInMemory("data", seconds))
    assert notice.is_alarm
    assert "Do not switch the computer off" in str(notice.remedy) or "do not close" in str(notice.remedy)
    assert "ecording" in str(notice.remedy)


@pytest.mark.parametrize("trouble", [RoomShort("data", 90), ReserveInUse("data")])
def test_what_is_only_scarce_is_no_alarm(trouble):
    assert not explain_disk(trouble).is_alarm


def told(report: DiskReport) -> dict[str, tuple[type, object]]:
    return {topic: (type(fault), fault.args[1:]) for topic, fault in troubles_of(report, "data").items()}


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (DiskReport(PLENTY, DiskStage.ROOMY, 0), {}),
        (DiskReport(SHORT, DiskStage.ROOMY, 0), {topics.ROOM: (RoomShort, (100,))}),
        (DiskReport(SHORT, DiskStage.ON_RESERVE, 0), {topics.ROOM: (ReserveInUse, ())}),
        (DiskReport(SHORT, DiskStage.MEMORY_ONLY, 0), {topics.MEMORY: (KeptInMemory, (0,))}),
        (DiskReport(SHORT, DiskStage.MEMORY_ONLY, 16_000), {topics.MEMORY: (KeptInMemory, (10,))}),
        (DiskReport(PLENTY, DiskStage.ON_RESERVE, 16_000 * 130), {topics.MEMORY: (KeptInMemory, (180,))}),
    ],
)
def test_the_worst_that_is_true_is_told_in_figures_that_seldom_change(report, expected):
    assert told(report) == expected
