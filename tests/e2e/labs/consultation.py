"""Whole consultations recorded from known noise, by command and in the window, with the truth beside them."""

import signal
import time
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.labs.known_noise import Frames
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.recorder import REPOSITORY, Recorder, Run
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.e2e.labs.voice_server import Json, VoiceServer
from tests.waiting import eventually

TITLE = "Consultation Recorder"
WINDOW_SECONDS = 30.0
DIALOG_SECONDS = 1.5
DELIVERY_SECONDS = 60.0
LEAVING_SECONDS = 10.0
RESULT_SECONDS = 4.0
PRESSES_AT_MOST = 4
# Each look takes about half a second.
LOOKS_AT_MOST = 5
PICTURES = REPOSITORY / "build" / "screenshots"


@dataclass(frozen=True)
class Consultation:
    """What was recorded, what the server holds of it, and where the player stood when Finish was asked."""

    run: Run
    recorder: Recorder
    server: VoiceServer
    session: Json
    noise: Frames
    finished_between: tuple[int, int]

    @property
    def audio(self) -> Frames:
        """The joined frames that the server holds."""
        return self.server.audio(self.session)


@dataclass
class OpenWindow:
    """The program's window on a private screen."""

    screen: VirtualScreen
    recorder: Recorder
    run: Run
    window: str

    def press(self, keys: str) -> None:
        """Press keys in the main window."""
        self.screen.press(self.window, keys)

    def record(self) -> None:
        """Press Record until a visit is being recorded; a window just shown may not listen yet."""
        for _ in range(PRESSES_AT_MOST):
            self.press("ctrl+r")
            for _ in range(LOOKS_AT_MOST):
                states = [visit["state"] for visit in self.recorder.run("visits").of("visit")]
                if "recording" in states:
                    return
        message = f"Ctrl+R started no recording:\n{self.run.describe()}"
        raise AssertionError(message)

    def finish(self) -> None:
        """Press Finish, and Enter if a question comes up."""
        before = set(self.screen.windows())
        self.press("ctrl+shift+s")
        try:
            eventually(lambda: set(self.screen.windows()) - before, DIALOG_SECONDS)
        except AssertionError:
            return
        question = (set(self.screen.windows()) - before).pop()
        self.screen.press(question, "Return")

    def picture(self, name: str) -> Path:
        """Save the screen under build/screenshots/."""
        path = PICTURES / f"{name}.png"
        self.screen.save_picture(path)
        return path


def open_window(recorder: Recorder, screen: VirtualScreen) -> OpenWindow:
    """Start the program without a subcommand and wait for its window."""
    windowed = Recorder(
        screen.environment(recorder.environment),
        recorder.data_folder,
        recorder.server_url,
        recorder.log_folder,
        bearer=recorder.bearer,
        runs=recorder.runs,
    )
    run = windowed.start(json_lines=False)
    try:
        window = screen.wait_for_window(TITLE, WINDOW_SECONDS)
    except AssertionError as error:
        message = f"no window called {TITLE!r}:\n{run.describe()}"
        raise AssertionError(message) from error
    return OpenWindow(screen, recorder, run, window)


def record_by_command(
    recorder: Recorder, server: VoiceServer, player: NoisePlayer, *, seconds: float, label: str
) -> Consultation:
    """Record with `record`, finish with SIGINT, wait for the result."""
    run = recorder.start("record", "--patient", label)
    run.wait_for_state("visit", "recording")
    run.keep_running(seconds)
    at = run.send(signal.SIGINT)
    run.finish(0, seconds=DELIVERY_SECONDS)
    stood = player.position(at)
    (session,) = server.sessions_of(label)
    return Consultation(run, recorder, server, session, player.noise, (stood, stood))


def record_by_window(
    window: OpenWindow, recorder: Recorder, server: VoiceServer, player: NoisePlayer, *, seconds: float
) -> Consultation:
    """Record with real keys, save pictures before, during and after, and leave with SIGTERM."""
    window.picture("window-before-recording")
    window.record()
    window.run.keep_running(seconds * 2 / 3)
    window.picture("window-recording")
    window.run.keep_running(seconds / 3)
    earliest = time.monotonic()
    window.finish()
    latest = time.monotonic()
    (session,) = server.wait_for_ended(1, DELIVERY_SECONDS)
    stood = (player.position(earliest), player.position(latest))
    window.run.keep_running(RESULT_SECONDS)
    window.picture("window-with-result")
    window.run.send(signal.SIGTERM)
    window.run.finish(0, seconds=LEAVING_SECONDS)
    return Consultation(window.run, recorder, server, session, player.noise, stood)
