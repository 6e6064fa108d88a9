"""Where audio goes, and what a log may know of it."""

from recorder_gui.app.account import Account


def test_without_an_address_audio_stays_on_this_computer():
    assert Account().is_practice
    assert not Account("https://voice.example.com").is_practice


def test_a_printed_account_does_not_show_its_token():
    assert "canary" not in f"{Account('https://a', 'canary')!r} {Account('https://a', 'canary')}"
