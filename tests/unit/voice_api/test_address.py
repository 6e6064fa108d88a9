"""Which server addresses are taken, and in which form they are kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.domain.errors import AccountError, AddressInvalid, PlainHttpRefused
from recorder_gui.voice_api.address import host_of, is_loopback, parse_base_url


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://api.eka.care", "https://api.eka.care"),
        ("  HTTPS://API.eka.care/  ", "https://api.eka.care"),
        ("https://api.eka.care/voice/v1", "https://api.eka.care"),
        ("https://api.eka.care/voice/v1/", "https://api.eka.care"),
        ("https://clinic.example/scribe/", "https://clinic.example/scribe"),
        ("https://clinic.example/scribe/voice/v1", "https://clinic.example/scribe"),
        ("https://api.eka.care:443", "https://api.eka.care"),
        ("https://api.eka.care:8443", "https://api.eka.care:8443"),
        ("https://api.eka.care.", "https://api.eka.care"),
        ("https://bücher.example", "https://xn--bcher-kva.example"),
        ("https://my_server", "https://my_server"),
        ("http://localhost:8000", "http://localhost:8000"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000"),
        ("http://127.9.9.9:80", "http://127.9.9.9"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("https://[2001:DB8::1]", "https://[2001:db8::1]"),
    ],
)
def test_an_address_is_kept_in_one_form(typed, kept):
    assert parse_base_url(typed, allow_plain_http=False) == kept
    assert parse_base_url(kept, allow_plain_http=False) == kept


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "api.eka.care",
            "localhost:8000",
            "ftp://api.eka.care",
            "https://",
            "https:///x",
            "https://:80",
        ),
        *("https://a b", "https://a\\b", "https://a\tb", "https://user:secret@host", "https://host/?x=1"),
        *("https://host?", "https://host#", "https://host:0", "https://host:99999", "https://host:x"),
        *("https://a..b", "https://[::1", "https://[x]", "https://[fe80::1%25eth0]", "https://host/a/../b"),
        *("https://host/a//b", "https://" + "a" * 70, "https://host/ä", "https://a%41"),
    ],
)
def test_what_is_no_plain_address_is_refused(typed):
    with pytest.raises(AddressInvalid):
        parse_base_url(typed, allow_plain_http=True)


@pytest.mark.parametrize(
    "typed", ["http://10.0.0.5", "http://localhost.evil.example", "http://[::2]", "http://127.1"]
)
def test_plain_http_beyond_this_computer_needs_the_option(typed):
    with pytest.raises(PlainHttpRefused):
        parse_base_url(typed, allow_plain_http=False)
    assert parse_base_url(typed, allow_plain_http=True) == typed


def test_loopback_is_this_computer_only():
    assert all(map(is_loopback, ("localhost", "127.0.0.1", "127.255.0.1", "::1")))
    assert not any(map(is_loopback, ("localhost.example", "128.0.0.1", "::", "")))
    assert host_of("http://[::1]:8000/x") == "::1"


@given(st.text() | st.text().map("https://".__add__))
def test_no_text_is_too_strange(text):
    try:
        address = parse_base_url(text, allow_plain_http=True)
    except AccountError:
        return
    assert parse_base_url(address, allow_plain_http=True) == address
