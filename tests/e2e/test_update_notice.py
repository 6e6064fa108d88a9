"""In the real program a newer version is told of between visits, when all of the last one is sent."""

import signal
import sys
from pathlib import Path

import pytest

from tests.e2e.labs import pinned_window
from tests.e2e.labs.consultation import LEAVING_SECONDS, TITLE, WINDOW_SECONDS, OpenWindow
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.e2e.labs.voice_server import VoiceServer

RECORDED_SECONDS = 1.5
TOLD_SECONDS = 15.0

pytestmark = pytest.mark.timeout(90)


def test_a_newer_version_is_told_of_before_a_visit_and_when_it_is_delivered_and_not_between(
    recorder_at_microphone: Recorder, server: VoiceServer, tmp_path: Path
) -> None:
    recorder = recorder_at_microphone
    variables = {"RECORDER_DATA_DIR": str(recorder.data_folder), "RECORDER_SERVER": str(server.url)}
    with VirtualScreen() as screen:
        environment = screen.environment({**recorder.environment, **variables})
        windowed = Recorder(environment, recorder.data_folder, None, tmp_path, runs=recorder.runs)
        run = windowed.start_plain([sys.executable, "-m", pinned_window.__name__, str(tmp_path)])
        window = OpenWindow(screen, recorder, run, screen.wait_for_window(TITLE, WINDOW_SECONDS))
        run.wait_for(lambda event: event["event"] == "update", TOLD_SECONDS)
        window.picture("a-newer-version")
        window.record()
        run.keep_running(RECORDED_SECONDS)
        window.picture("a-newer-version-is-silent")
        window.finish()
        run.wait_for(lambda _: [event["state"] for event in run.of("update")] == ["told", "gone", "told"])
        run.send(signal.SIGTERM)
        run.finish(0, seconds=LEAVING_SECONDS)
    told = [(event.kind, event.body["state"]) for event in run.events]
    starting = told.index(("recorder", "starting"))
    gone = told.index(("update", "gone"))
    again = told.index(("update", "told"), gone)
    assert gone < told.index(("recorder", "recording"))
    assert abs(gone - starting) <= 1  # with the press, whoever hears of it first
    assert ("visit", "uploading") in told[gone:again] or ("visit", "saved") in told[gone:again]
    assert told[:again][-1] in {("visit", "processing"), ("visit", "ready")}
