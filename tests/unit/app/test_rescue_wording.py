"""What a start says about what it had to put aside."""

from pathlib import Path

from recorder_gui.app.wording.rescue import rescue_notice

LEDGER = Path("quarantine/20260302T104200Z-ledger")
VISIT = Path("quarantine/20260302T104200Z-0123")


def test_a_start_without_damage_says_nothing():
    assert rescue_notice((), "ledger", is_rebuilt=False) is None


def test_a_rebuilt_list_is_said_and_that_nothing_was_lost():
    notice = rescue_notice((LEDGER,), "ledger", is_rebuilt=True)
    assert str(notice.title) == "The list of visits was damaged and has been rebuilt from the recordings"
    assert "Nothing was lost." in str(notice.remedy)
    assert str(LEDGER.parent) in str(notice.remedy)
    assert not notice.is_alarm


def test_a_missing_list_is_called_missing():
    assert "missing" in str(rescue_notice((), "ledger", is_rebuilt=True).title)


def test_damaged_recordings_are_never_called_nothing():
    for notice in (
        rescue_notice((LEDGER, VISIT), "ledger", is_rebuilt=True),
        rescue_notice((VISIT,), "ledger", is_rebuilt=False),
    ):
        assert "Nothing was lost" not in str(notice.remedy)
        assert notice.is_alarm
