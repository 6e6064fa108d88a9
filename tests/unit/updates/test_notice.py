"""A notice is believed when it is the makers', word for word, and still counts; and in no other case."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.domain.program_version import parse_version
from recorder_gui.updates.notice import (
    LONGEST_LIFE,
    MOST_BYTES,
    Fault,
    NoticeRefused,
    SignedNotice,
    read_notice,
)
from recorder_gui.updates.pin import PINNED
from tests.fakes.update_maker import FIELDS, HOST, PAGE, TODAY, UpdateMaker

MAKER = UpdateMaker()
PIN = MAKER.pin()
GOOD = MAKER.notice()
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def fault_of(signed, pin=PIN, today=TODAY):
    with pytest.raises(NoticeRefused) as refused:
        read_notice(signed, pin, today)
    return refused.value.fault


def test_what_the_makers_signed_is_believed():
    notice = read_notice(GOOD, PIN, TODAY)
    assert (str(notice.version), str(notice.least_supported)) == ("0.2.0", "0.1.0")
    assert (notice.published, notice.expires) == (date(2026, 11, 20), date(2027, 5, 20))
    assert (notice.changed, notice.page) == ("Notes can be read aloud.", PAGE)
    assert notice.supports(parse_version("0.1.0"))
    assert not notice.supports(parse_version("0.1.0rc9"))


def test_no_changed_bit_of_the_notice_passes():
    for at in range(8 * len(GOOD.text)):
        text = bytearray(GOOD.text)
        text[at // 8] ^= 1 << at % 8
        assert fault_of(SignedNotice(bytes(text), GOOD.signature)) is Fault.SIGNATURE


def test_no_changed_bit_of_the_signature_passes():
    for at in range(8 * len(GOOD.signature)):
        signature = bytearray(GOOD.signature)
        signature[at // 8] ^= 1 << at % 8
        assert fault_of(SignedNotice(GOOD.text, bytes(signature))) is Fault.SIGNATURE


@given(st.binary(max_size=200))
def test_no_other_signature_passes(signature):
    if signature != GOOD.signature:
        assert fault_of(SignedNotice(GOOD.text, signature)) is Fault.SIGNATURE


@given(st.binary(max_size=50), st.binary(max_size=50))
def test_nothing_can_be_put_before_or_behind_the_notice(before, behind):
    if before or behind:
        changed = SignedNotice(before + GOOD.text + behind, GOOD.signature)
        assert fault_of(changed) is Fault.SIGNATURE


def test_the_signature_of_another_notice_or_of_other_makers_does_not_pass():
    other = MAKER.notice(version="0.3.0")
    assert fault_of(SignedNotice(GOOD.text, other.signature)) is Fault.SIGNATURE
    assert fault_of(UpdateMaker().notice()) is Fault.SIGNATURE
    assert fault_of(GOOD, UpdateMaker().pin()) is Fault.SIGNATURE


def test_while_one_key_replaces_another_both_are_believed():
    successor = UpdateMaker()
    pin = MAKER.pin(successor)
    assert read_notice(GOOD, pin, TODAY) == read_notice(successor.notice(), pin, TODAY)


@given(st.binary(max_size=500))
def test_whatever_the_makers_sign_does_no_worse_than_being_refused(text):
    assert isinstance(fault_of(MAKER.sign(text)), Fault)


@given(st.sampled_from(sorted(FIELDS)), JSON_VALUES)
def test_a_field_of_any_kind_is_understood_or_refused(name, value):
    try:
        notice = read_notice(MAKER.notice(**{name: value}), PIN, TODAY)
    except NoticeRefused:
        return
    assert notice.page.startswith(f"https://{HOST}")
    assert notice.changed.isprintable()


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_every_field_must_be_there(name):
    assert isinstance(fault_of(MAKER.notice(**{name: None})), Fault)


def test_a_field_that_this_version_does_not_know_is_ignored():
    assert read_notice(MAKER.notice(mood=["new"]), PIN, TODAY) == read_notice(GOOD, PIN, TODAY)


def test_a_field_that_stands_there_twice_is_refused():
    text = json.dumps(FIELDS)
    twice = text[:-1] + ', "version": "0.9.0"}'
    assert fault_of(MAKER.sign(twice.encode())) is Fault.NO_JSON


@pytest.mark.parametrize(
    "text",
    [b"", b"[]", b"null", b"{", b"\xff\xfe{}", json.dumps(FIELDS).encode("utf-16"), b"[" * 9_000],
    ids=["empty", "list", "null", "cut", "no utf-8", "utf-16", "deep"],
)
def test_what_is_no_object_of_ours_is_refused(text):
    assert fault_of(MAKER.sign(text)) in {Fault.NO_JSON, Fault.FORMAT}


@pytest.mark.parametrize("form", [0, 2, "1", 1.0, True])
def test_another_format_is_refused(form):
    assert fault_of(MAKER.notice(format=form)) is Fault.FORMAT


def test_a_notice_has_16_kb_at_most():
    longest = MAKER.sign(json.dumps(FIELDS).encode().ljust(MOST_BYTES))
    assert read_notice(longest, PIN, TODAY) == read_notice(GOOD, PIN, TODAY)
    assert fault_of(MAKER.sign(longest.text + b" ")) is Fault.TOO_LONG


def test_a_notice_counts_to_the_end_of_its_last_day():
    assert read_notice(GOOD, PIN, date(2027, 5, 20))
    assert fault_of(GOOD, today=date(2027, 5, 21)) is Fault.EXPIRED


def test_a_notice_that_would_count_for_years_is_refused():
    published = date.fromisoformat(FIELDS["date"])
    last = published + LONGEST_LIFE
    assert read_notice(MAKER.notice(expires=last.isoformat()), PIN, TODAY)
    for expires in (last + timedelta(days=1), published - timedelta(days=1)):
        assert fault_of(MAKER.notice(expires=expires.isoformat())) is Fault.LIFE


@pytest.mark.parametrize("day", ["2026-13-01", "2026-2-01", "20261120", "2026-11-20T00:00", "٢٠٢٦-11-20", 1])
def test_a_day_is_written_in_one_way(day):
    assert fault_of(MAKER.notice(date=day)) is Fault.DAY


def test_what_is_offered_is_supported():
    assert fault_of(MAKER.notice(least_supported="0.2.1")) is Fault.SUPPORT


@pytest.mark.parametrize(
    "page",
    [
        f"http://{HOST}/new",
        f"HTTPS://{HOST}/new",
        f"https://{HOST}.evil.example/new",
        f"https://evil.example/{HOST}",
        "https://evil.example",
        f"https://{HOST}@evil.example/",
        f"https://user:word@{HOST}/",
        f"https://{HOST}:8443/new",
        f"https://{HOST}\\@evil.example/",
        f"https://{HOST}/new#there",
        f"https://{HOST}/ new",
        f"https://{HOST}/new\n",
        f"https://{HOST}/<b>",
        f"https://{HOST.upper()}/new",
        f"https://{HOST}./new",
        f"https://{HOST}/{'a' * 300}",
        f"//{HOST}/new",
        "file:///etc/passwd",
        f"javascript:https://{HOST}/",
        "",
        [PAGE],
    ],
)
def test_a_page_anywhere_else_is_refused(page):
    assert fault_of(MAKER.notice(page=page)) is Fault.PAGE


@pytest.mark.parametrize(
    ("changed", "shown"),
    [
        ("Better\n\tnotes.", "Better notes."),
        ("\x1b[31mRed\x07 \u202eevil\u200b", "[31mRed evil"),
        ("<b>Bold</b> & co.", "<b>Bold</b> & co."),
        ("क्\u200dष", "क्\u200dष"),
        ("x" * 500, "x" * 140),
    ],
)
def test_what_changed_is_one_short_line_of_plain_text(changed, shown):
    assert read_notice(MAKER.notice(changed=changed), PIN, TODAY).changed == shown


@pytest.mark.parametrize("changed", ["", " \n", "\u202e", 7])
def test_a_notice_says_what_changed(changed):
    assert fault_of(MAKER.notice(changed=changed)) is Fault.UNSAID


def test_a_pinned_key_is_a_key():
    """An Ed25519 public key has 32 bytes; a build without one has no pin at all."""
    assert PINNED is None or (PINNED.page_host and all(len(key) == 32 for key in PINNED.keys) and PINNED.keys)
