"""When it is asked, what is believed of the answer, and what a person is told."""

import json
import stat
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.domain.program_version import parse_version
from recorder_gui.updates.desk import UpdateDesk
from recorder_gui.updates.memory import Memory, MemoryFile
from recorder_gui.updates.notice import SignedNotice
from tests.fakes.update_maker import TODAY, UpdateMaker

NOON = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
DAY = timedelta(days=1)
MAKER = UpdateMaker()


class Office:
    """A desk, a clock that is put forward by hand, and what lies where notices are looked for."""

    def __init__(self, path, running="0.1.0", pin=None):
        self.file = MemoryFile(path)
        self.now = NOON
        self.there = None
        self.fetched = 0
        self.desk = UpdateDesk(pin or MAKER.pin(), parse_version(running), self.file, lambda: self.now)

    def fetch(self):
        self.fetched += 1
        return self.there

    def look(self):
        notice = self.desk.look(self.fetch)
        return notice and str(notice.version)

    def next_day(self, there):
        self.now += DAY
        self.there = there
        return self.look()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "updates.json"


@pytest.fixture
def office(path):
    return Office(path)


def test_it_is_asked_once_a_day_whatever_comes_of_it(office, path):
    for hours in range(48):
        office.now = NOON + timedelta(hours=hours)
        assert office.look() is None
    assert office.fetched == 2
    other = Office(path)
    other.now = office.now
    other.look()
    assert other.fetched == 0  # nor after a new start


def test_a_clock_that_was_put_back_does_not_silence_it(office):
    office.now = NOON + 400 * DAY
    office.look()
    office.now = NOON
    office.look()
    assert office.fetched == 2


def test_a_newer_version_is_told_also_after_the_next_start(office, path):
    office.there = MAKER.notice()
    assert office.look() == "0.2.0"
    assert Office(path).look() == "0.2.0"


@pytest.mark.parametrize("running", ["0.2.0", "0.2.1", "1.0"])
def test_what_is_not_newer_is_not_told(path, running):
    office = Office(path, running)
    office.there = MAKER.notice()
    assert office.look() is None


def test_once_it_is_installed_it_is_told_no_more(office, path):
    office.there = MAKER.notice()
    assert office.look() == "0.2.0"
    assert Office(path, "0.2.0").look() is None


@pytest.mark.expects_log("a later one was seen before")
def test_an_older_notice_never_takes_the_place_of_a_newer_one(office):
    older, newer = MAKER.notice(version="0.1.9"), MAKER.notice()
    office.there = newer
    office.look()
    assert office.next_day(older) == "0.2.0"
    assert office.next_day(MAKER.notice(date="2026-11-19")) == "0.2.0"  # nor an earlier one of the same
    assert office.next_day(MAKER.notice(version="0.3.0")) == "0.3.0"


@pytest.mark.expects_log("a later one was seen before")
def test_an_older_notice_is_not_believed_after_the_newer_one_expired(office):
    office.there = MAKER.notice(expires="2026-12-01")
    office.look()
    office.now += 30 * DAY
    assert office.next_day(MAKER.notice(version="0.1.9")) is None


@pytest.mark.expects_log("its signature is not right")
def test_what_others_signed_changes_nothing(office):
    office.there = MAKER.notice()
    office.look()
    assert office.next_day(UpdateMaker().notice(version="0.9.0")) == "0.2.0"
    assert office.file.load().newest[0] == parse_version("0.2.0")


def test_an_expired_notice_is_told_no_more(office):
    office.there = MAKER.notice(expires="2026-11-23")
    assert office.look() == "0.2.0"
    office.now += 3 * DAY
    office.there = None
    assert office.look() is None


def test_a_notice_that_is_put_off_comes_back_after_a_week(office):
    office.there = MAKER.notice()
    notice = office.desk.look(office.fetch)
    office.desk.put_off(notice)
    office.there = None
    for _ in range(7):
        assert office.look() is None
        office.now += DAY
    assert office.look() == "0.2.0"


def test_a_still_newer_version_is_told_at_once(office):
    office.there = MAKER.notice()
    office.desk.put_off(office.desk.look(office.fetch))
    assert office.next_day(MAKER.notice(version="0.2.1")) == "0.2.1"


def test_a_notice_that_was_remembered_is_verified_again(office, path):
    office.there = MAKER.notice()
    office.look()
    memory = office.file.load()
    office.file.save(Memory(memory.asked_at, memory.newest, SignedNotice(b"{}", memory.notice.signature)))
    assert office.look() is None
    assert Office(path, pin=UpdateMaker().pin()).look() is None


def test_the_file_is_its_owners_alone(office, path):
    office.there = MAKER.notice()
    office.look()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not list(path.parent.glob("*.part"))


@given(content=st.binary(max_size=300))
def test_whatever_stands_in_the_file_it_is_as_if_nothing_were_known(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "damaged.json"
    path.write_bytes(content)
    assert isinstance(MemoryFile(path).load(), Memory)


@given(
    name=st.sampled_from(["asked_at", "newest", "notice", "put_off"]),
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=3),
        max_leaves=4,
    ),
)
def test_what_cannot_be_read_in_the_file_costs_nothing_else(tmp_path_factory, name, value):
    path = tmp_path_factory.getbasetemp() / "odd.json"
    whole = Memory(NOON, (parse_version("0.2.0"), TODAY), MAKER.notice(), (parse_version("0.2.0"), TODAY))
    MemoryFile(path).save(whole)
    assert MemoryFile(path).load() == whole
    path.write_text(json.dumps({**json.loads(path.read_text()), name: value}))
    found = MemoryFile(path).load()
    others = {"asked_at", "newest", "notice", "put_off"} - {name}
    assert all(getattr(found, other) == getattr(whole, other) for other in others)


@pytest.mark.expects_log("is not kept")
def test_where_the_disk_refuses_a_notice_is_told_all_the_same(tmp_path):
    office = Office(tmp_path / "not there" / "updates.json")
    office.there = MAKER.notice()
    assert office.look() == "0.2.0"
