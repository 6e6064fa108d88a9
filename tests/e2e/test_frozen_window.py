"""A window that stands still for half a minute costs no frame, and the delivery goes on behind it."""

import signal
import sys
import time
from pathlib import Path

import pytest

from tests.e2e.labs import freezing_window
from tests.e2e.labs.consultation import (
    DELIVERY_SECONDS,
    LEAVING_SECONDS,
    TITLE,
    WINDOW_SECONDS,
    OpenWindow,
)
from tests.e2e.labs.known_noise import SAMPLE_RATE, assert_is_the_noise
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.e2e.labs.voice_server import VoiceServer
from tests.e2e.labs.wav_chunk import CHUNK_FRAMES

BEFORE_SECONDS = 3.0
AFTER_SECONDS = 3.0

pytestmark = pytest.mark.timeout(150)


def test_a_window_frozen_for_half_a_minute_loses_no_frame_and_holds_up_no_chunk(
    recorder_at_microphone: Recorder, server: VoiceServer, noise_player: NoisePlayer, tmp_path: Path
) -> None:
    recorder = recorder_at_microphone
    variables = {"RECORDER_DATA_DIR": str(recorder.data_folder), "RECORDER_SERVER": str(server.url)}
    with VirtualScreen() as screen:
        windowed = Recorder(
            screen.environment({**recorder.environment, **variables}),
            recorder.data_folder,
            None,
            tmp_path,
            runs=recorder.runs,
        )
        run = windowed.start_plain([sys.executable, "-m", freezing_window.__name__])
        window = OpenWindow(screen, recorder, run, screen.wait_for_window(TITLE, WINDOW_SECONDS))
        window.record()
        run.keep_running(BEFORE_SECONDS)
        frozen_at = time.time()
        run.send(signal.SIGUSR1)
        run.keep_running(freezing_window.FREEZE_SECONDS + AFTER_SECONDS)
        window.finish()
        (session,) = server.wait_for_ended(1, DELIVERY_SECONDS)
        run.send(signal.SIGTERM)
        run.finish(0, seconds=LEAVING_SECONDS)
    audio = server.audio(session)
    assert_is_the_noise(audio, noise_player.noise)
    assert len(audio) > (BEFORE_SECONDS + freezing_window.FREEZE_SECONDS + AFTER_SECONDS) * SAMPLE_RATE
    first = session["chunks"][0]
    assert first["frames"] == CHUNK_FRAMES
    assert frozen_at < first["arrivals"][0] < frozen_at + freezing_window.FREEZE_SECONDS
