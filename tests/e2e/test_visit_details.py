"""A consultation in the real window as a practice has it: choices, consent, two marks, all delivered."""

import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.e2e.labs.consultation import (
    DELIVERY_SECONDS,
    LEAVING_SECONDS,
    LOOKS_AT_MOST,
    PRESSES_AT_MOST,
    OpenWindow,
    open_window,
)
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.private_environment import write_settings
from tests.e2e.labs.pulse_lab import PulseLab
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.e2e.labs.voice_server import VoiceServer

BETWEEN_MARKS_SECONDS = 1.5

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def practice(pulse_lab: PulseLab, noise_player: NoisePlayer, server: VoiceServer, tmp_path: Path):
    """An installation that asks for consent, as one that nobody changed does."""
    config = tmp_path / "config"
    write_settings(config, consent={"asks": True})
    environment = {**pulse_lab.environment, "XDG_CONFIG_HOME": str(config)}
    installation = Recorder(environment, tmp_path / "data", server.url, tmp_path)
    yield installation
    installation.close()


def states(recorder: Recorder) -> list[str]:
    return [visit["state"] for visit in recorder.run("visits").of("visit")]


def answer_verbal(window: OpenWindow) -> None:
    """Press Record and answer until a visit is recorded: a window just shown may not listen yet."""
    for _ in range(PRESSES_AT_MOST):
        window.press("ctrl+r")
        window.press("2")
        for _ in range(LOOKS_AT_MOST):
            if "recording" in states(window.recorder):
                return
    message = f"no answer started a recording:\n{window.run.describe()}"
    raise AssertionError(message)


def test_mode_consent_and_marks_go_with_the_visit(practice: Recorder, server: VoiceServer):
    with VirtualScreen(size="1180x720") as screen:
        window = open_window(practice, screen)
        window.press("ctrl+shift+m")
        window.press("ctrl+r")
        assert states(practice) == []
        window.picture("e2e_details_1_consent")
        answer_verbal(window)
        for _ in range(2):
            window.run.keep_running(BETWEEN_MARKS_SECONDS)
            window.press("ctrl+m")
        window.picture("e2e_details_2_marked")
        window.finish()
        (session,) = server.wait_for_ended(1, DELIVERY_SECONDS)
        window.picture("e2e_details_3_sent")
        window.run.send(signal.SIGTERM)
        window.run.finish(0, seconds=LEAVING_SECONDS)
    created = session["create_body"]
    assert created["session_mode"] == "dictation"
    assert created["language_hint"] == ["en"]
    noted = created["additional_data"]
    assert noted["consent"]["answer"] == "verbal"
    asked_at = datetime.fromisoformat(noted["consent"]["at"])
    assert timedelta(0) <= datetime.now(UTC) - asked_at < timedelta(minutes=2)
    first, second = noted["markers_seconds"]
    # A mark stands at the frame recorded so far: late by what is still to be drained.
    assert BETWEEN_MARKS_SECONDS / 2 < second - first < 10 * BETWEEN_MARKS_SECONDS
