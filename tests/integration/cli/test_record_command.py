"""What the record command does about microphones: the remembered one is used, and trouble is said."""

import json
from datetime import UTC, datetime

import pytest

from recorder_gui.app.window.microphones.device_book import DeviceBook
from recorder_gui.cli import delivery
from recorder_gui.cli.arguments import parse
from recorder_gui.cli.exit_code import ExitCode
from recorder_gui.cli.report import Report
from recorder_gui.domain.device import Device
from recorder_gui.domain.microphone_trouble import DeadMicrophone, MicrophoneLost, MicrophoneReplaced
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit_details import Consent, ConsentAnswer
from recorder_gui.settings.store import SettingsStore
from tests.fakes.choices import PlainChoices
from tests.integration.cli.test_delivery_command import DESK, Terminal, record

HEADSET = Device("Headset", "PulseAudio", "headset", 1, 48_000)


@pytest.fixture
def terminal(qapp, tmp_path, capsys):
    made = Terminal(tmp_path / "data", capsys)
    yield made
    made.desk.close()


def test_record_takes_the_remembered_device_and_says_so_where_it_is_away(terminal, tmp_path):
    store = SettingsStore(tmp_path / "settings.json")
    DeviceBook(PlainChoices(store)).choose(HEADSET)
    record(terminal, book=DeviceBook(PlainChoices(store)))
    terminal.engine.encoder.devices_listed.emit((DESK, HEADSET))
    assert terminal.engine.asked[-1][1].device == HEADSET
    assert terminal.engine.asked[-1][1].capture.priority[0].name == "Headset"
    assert "not connected" not in terminal.said()
    terminal.engine.encoder.devices_listed.emit((DESK,))
    assert terminal.engine.asked[-1][1].device == DESK
    assert "“Headset” is not connected: “Desk” is used instead" in terminal.said()


def test_a_microphone_in_trouble_is_told_and_is_no_failure_of_a_recording_that_went_on(terminal):
    command = record(terminal)
    encoder = terminal.engine.encoder
    encoder.recording_state_changed.emit(RecordingState.RECORDING)
    encoder.fault_raised.emit(("signal", DeadMicrophone("Desk", is_recording=True)))
    encoder.fault_raised.emit(("microphone", MicrophoneLost("Desk", is_recording=True)))
    encoder.fault_cleared.emit("microphone")
    encoder.fault_raised.emit(("moved", MicrophoneReplaced("Desk", "Headset", 3.0)))
    said = terminal.said()
    for words in ("nothing but silence", "“Desk” is gone", "recorded again", "“Headset” is recording now"):
        assert words in said
    assert command.exit_code() is ExitCode.DONE


def test_without_the_answer_that_the_organisation_requires_nothing_is_recorded(qapp, tmp_path, capsys):
    policy = tmp_path / "policy.json"
    policy.write_text(json.dumps({"consent": {"asks": True}}))
    store = SettingsStore(tmp_path / "settings.json", policy)
    folder = tmp_path / "data"
    options = parse(["record", "--data-dir", str(folder)])
    assert delivery.record(options, Report(as_json=True), store) is ExitCode.USAGE
    assert "Add --consent given" in capsys.readouterr().err
    assert not folder.exists()


def test_the_answer_given_on_the_command_line_goes_into_the_visit(terminal):
    consent = Consent(ConsentAnswer.VERBAL, datetime(2026, 3, 2, 8, 0, tzinfo=UTC))
    terminal.run(delivery._RecordTask(DeviceBook(PlainChoices()), None, None, None, consent))
    terminal.engine.encoder.devices_listed.emit((DESK,))
    assert terminal.engine.asked[-1][1].details.consent == consent
