"""The app for macOS says why it wants the microphone, and may do nothing beyond that."""

import importlib.util
import plistlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "packaging" / "macos"
MICROPHONE = "NSMicrophoneUsageDescription"
STRING = re.compile(r'^"(\w+)" = "([^"\\]+)";$', re.MULTILINE)


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("complete_app", FOLDER / "complete_app.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def app(tmp_path):
    app = tmp_path / "Consultation Recorder.app"
    (app / "Contents" / "Resources").mkdir(parents=True)
    made = {
        "CFBundleExecutable": "recorder-gui",
        "CFBundleIdentifier": "recorder-gui",
        "LSBackgroundOnly": False,
    }
    (app / "Contents" / "Info.plist").write_bytes(plistlib.dumps(made))
    return app


def plist(name):
    return plistlib.loads((FOLDER / name).read_bytes())


def strings(language):
    return dict(STRING.findall((FOLDER / f"{language}.lproj" / "InfoPlist.strings").read_text("utf-8")))


def test_the_microphone_is_asked_for_in_every_language_of_the_program():
    translated = {
        path.stem.removeprefix("recorder_") for path in (ROOT / "resources/translations").glob("*.ts")
    }
    assert set(plist("Info.plist")["CFBundleLocalizations"]) == translated
    for language in translated:
        assert len(strings(language)[MICROPHONE]) > 40
    assert strings("en")[MICROPHONE] == plist("Info.plist")[MICROPHONE]
    assert strings("hi")[MICROPHONE] != strings("en")[MICROPHONE]


def test_the_hardened_runtime_lets_the_program_hear_and_nothing_else():
    assert plist("entitlements.plist") == {"com.apple.security.device.audio-input": True}


def test_a_recording_app_is_never_put_to_sleep_or_ended_by_the_system():
    told = plist("Info.plist")
    assert told["NSAppSleepDisabled"]
    assert not told["NSSupportsAutomaticTermination"]
    assert not told["NSSupportsSuddenTermination"]


def test_the_frozen_app_gets_our_words_and_keeps_its_own(tool, app):
    tool.complete(app, "1.2.3")
    told = plistlib.loads((app / "Contents" / "Info.plist").read_bytes())
    assert told["CFBundleExecutable"] == "recorder-gui"
    assert told["CFBundleShortVersionString"] == "1.2.3"
    assert told["CFBundleIdentifier"] == "org.consultation-recorder.recorder"
    assert told[MICROPHONE]
    for language in ("en", "hi"):
        assert (app / "Contents" / "Resources" / f"{language}.lproj" / "InfoPlist.strings").is_file()


def test_what_is_no_app_is_refused(tool, tmp_path):
    assert tool.main([str(tmp_path), "1.2.3"]) == tool.NO_APP
    assert tool.main([]) == tool.USAGE
