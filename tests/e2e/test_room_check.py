"""`recorder-gui check` at a microphone that hears noise of a known level, with a real server."""

import re
import time

import numpy as np

from recorder_gui.domain.room_finding import Item
from recorder_gui.system.folder_lock import FolderLock
from tests.e2e.labs.known_noise import known_noise
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.voice_server import VoiceServer

LONGEST_SECONDS = 30.0
FULL_SCALE = 32_768
A_DECIBEL = 1.0


def test_the_whole_check_takes_under_30_s_and_hears_the_noise_as_loud_as_it_is(
    recorder_at_microphone: Recorder, server: VoiceServer
) -> None:
    began, before = time.monotonic(), len(server.sessions())
    run = recorder_at_microphone.start("check", json_lines=False)
    run.finish(0, seconds=LONGEST_SECONDS)
    assert time.monotonic() - began < LONGEST_SECONDS

    lines = [line for line in run.lines if line]
    assert [line.split(": ")[0].split()[1] for line in lines] == [item.value for item in Item]
    level = 20 * np.log10(np.sqrt(np.mean(np.square(known_noise(5) / FULL_SCALE))))
    for item in ("level", "noise"):
        (line,) = [line for line in lines if f" {item}: " in line]
        (heard,) = re.findall(r"(-?\d+) dBFS", line)
        assert abs(int(heard) - level) <= A_DECIBEL
    assert {line.split()[0] for line in lines if " noise: " not in line} == {"green"}

    (session,) = server.sessions()[before:]
    assert session["end_count"] == 0
    assert "patient_details" not in session["create_body"]
    assert session["create_body"]["additional_data"]["visit_id"] == "room-check"
    assert not recorder_at_microphone.data_folder.exists()


def test_beside_a_window_on_the_same_folder_it_says_who_holds_it(recorder: Recorder) -> None:
    recorder.data_folder.mkdir()
    held = FolderLock(recorder.data_folder / "lock", "recorder-gui (process 4711)")
    try:
        run = recorder.run("check", exit_codes=(1,))
    finally:
        held.close()
    assert "process 4711" in run.stderr
    assert run.of("check") == []
