"""Where a notice is looked for: what the settings, the policy and the build say, and nowhere else."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.app.update_source import UpdateSource
from recorder_gui.domain.program_version import parse_version
from recorder_gui.settings.model import Settings, UpdateSettings
from recorder_gui.settings.store import SettingsStore
from recorder_gui.updates.desk import UpdateDesk
from recorder_gui.updates.memory import MemoryFile
from recorder_gui.updates.pin import may_look
from tests.fakes.update_maker import UpdateMaker
from tests.integration.voice_api.scripts import answering_in_turn
from tests.integration.voice_api.socket_server import SocketServer

MAKER = UpdateMaker()


@pytest.fixture
def signed():
    """A notice that counts today, whatever day that is."""
    today = datetime.now(UTC).date()
    return MAKER.notice(date=today.isoformat(), expires=(today + timedelta(days=90)).isoformat())


@pytest.fixture
def source(tmp_path):
    def make(settings, pin=None):
        pin = pin or MAKER.pin()
        desk = UpdateDesk(pin, parse_version("0.1.0"), MemoryFile(tmp_path / "updates.json"))
        return UpdateSource(desk, pin, lambda: settings)

    return make


def serving(signed):
    return SocketServer(answering_in_turn((200, signed.text), (200, signed.signature)))


def at(address, *, enabled=True):
    return Settings(updates=UpdateSettings(enabled, address))


def test_a_notice_comes_from_the_address_in_the_settings(source, signed):
    with serving(signed) as server:
        notice = source(at(f"{server.url}/notice.json")).look()
        assert [heard.path for heard in server.heard] == ["/notice.json", "/notice.json.sig"]
    assert str(notice.version) == "0.2.0"


def test_without_a_setting_the_build_says_where(source, signed):
    with serving(signed) as server:
        assert source(at(""), MAKER.pin(address=f"{server.url}/n")).look()
        assert server.heard[0].path == "/n"


@pytest.mark.expects_log("its signature is not right")
def test_what_others_signed_is_not_believed(source):
    with serving(UpdateMaker().notice()) as server:
        assert source(at(f"{server.url}/notice.json")).look() is None


def test_a_second_look_on_the_same_day_asks_nobody(source, signed):
    with serving(signed) as server:
        asking = source(at(f"{server.url}/notice.json"))
        assert asking.look() == asking.look()
        assert len(server.heard) == 2


def test_switched_off_nobody_is_asked_and_nothing_told(source, signed):
    with serving(signed) as server:
        assert source(at(f"{server.url}/notice.json", enabled=False)).look() is None
        assert server.heard == []


@pytest.mark.parametrize(
    "address", ["", "http://updates.example/n", "updates.example", "https://u@x/", "n.json"]
)
def test_an_address_that_cannot_be_used_is_not_used(source, tmp_path, address):
    assert source(at(address)).look() is None
    assert not (tmp_path / "updates.json").exists()


def share(folder, signed):
    notice = folder / "notice.json"
    notice.write_bytes(signed.text)
    (folder / "notice.json.sig").write_bytes(signed.signature)
    return notice


def test_a_file_is_read_where_the_organisation_says_so(source, signed, tmp_path):
    policy = tmp_path / "policy.json"
    policy.write_text(json.dumps({"updates": {"address": str(share(tmp_path, signed))}}))
    settings = SettingsStore(tmp_path / "settings.json", policy).load()
    assert settings.locked == {"updates.address"}
    assert source(settings).look()


def test_a_file_that_a_person_names_is_not_read(source, signed, tmp_path):
    assert source(at(str(share(tmp_path, signed)))).look() is None


def test_a_file_that_is_not_there_or_too_long_is_nothing(source, signed, tmp_path):
    notice = share(tmp_path, signed)
    locked = Settings(updates=UpdateSettings(address=str(notice)), locked=frozenset({"updates.address"}))
    (tmp_path / "notice.json.sig").unlink()
    assert source(locked).look() is None


@pytest.mark.expects_log("it is too long")
def test_a_file_without_end_is_not_read_to_its_end(source, signed, tmp_path):
    notice = share(tmp_path, signed)
    notice.write_bytes(bytes(10_000_000))
    locked = Settings(updates=UpdateSettings(address=str(notice)), locked=frozenset({"updates.address"}))
    assert source(locked).look() is None


def test_the_organisation_can_switch_it_off(tmp_path):
    policy = tmp_path / "policy.json"
    policy.write_text(json.dumps({"updates": {"enabled": False}}))
    settings = SettingsStore(tmp_path / "settings.json", policy).load()
    assert not settings.updates.enabled
    assert "updates.enabled" in settings.locked


def test_a_build_that_believes_nobody_or_has_no_place_offers_no_switch():
    assert not may_look("https://updates.example/n", None)
    assert not may_look("", MAKER.pin())
    assert may_look("", MAKER.pin(address="https://updates.example/n"))
    assert may_look("https://updates.example/n", MAKER.pin())
