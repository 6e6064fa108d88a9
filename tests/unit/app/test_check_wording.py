"""The room check's remedies name every way there is."""

from recorder_gui.app.wording import room_check as check_wording


def test_who_has_no_sign_in_hears_of_the_window_as_well_as_of_the_environment():
    remedy = check_wording.TOKEN_REFUSED.remedy
    assert "“Account”" in remedy
    assert "RECORDER_TOKEN" in remedy
    assert "“Account”" in check_wording.PRACTICE.remedy
