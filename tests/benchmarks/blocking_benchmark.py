"""How long the GUI thread is away in a visit with a thousand visits listed; an empty window beside it."""

import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import bare_window, watched_window
from tests.benchmarks.report import NOTHING, Row
from tests.benchmarks.workplace import Workplace, workplace
from tests.e2e.labs.consultation import TITLE, OpenWindow
from tests.e2e.labs.known_noise import known_noise, write_wav
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.pulse_lab import PulseLab
from tests.e2e.labs.recorder import Recorder, Run
from tests.e2e.labs.virtual_screen import VirtualScreen

MINUTES = 2
HISTORY = 1_000
FILES_A_COMMAND = 100
HISTORY_SECONDS = 300.0
SETTLING_SECONDS = 10.0
WINDOW_SECONDS = 30.0
LEAVING_SECONDS = 15.0
PEER = "an empty PySide6 window, at the same time"


@dataclass(frozen=True)
class _Watched:
    """A window that counts how long its thread is away."""

    run: Run
    answer: Path

    def told(self) -> dict[str, float]:
        """End it and return what it counted."""
        self.run.send(signal.SIGTERM)
        self.run.wait_for_end(LEAVING_SECONDS)
        return json.loads(self.answer.read_text())


def run(runs: int | None) -> list[Row]:
    """Record a visit of as many minutes as there are runs, in the window."""
    minutes = runs or MINUTES
    with (
        workplace() as place,
        PulseLab() as lab,
        NoisePlayer(lab, seconds=minutes * 60 + HISTORY_SECONDS),
        place.server() as server,
        place.recorder(lab.environment, server.url) as recorder,
        VirtualScreen() as screen,
    ):
        _fill(place, recorder)
        ours, bare = _measure(place, recorder, screen, minutes)
    what = f"GUI thread away from its loop, {minutes} min visit, {HISTORY:,} visits: "
    return [
        Row(f"{what}longest", _ms(ours["longest"]), _ms(bare["longest"]), NOTHING, "1", PEER),
        Row(f"{what}times over 50 ms", f"{ours['over_50']}", f"{bare['over_50']}", NOTHING, "1", PEER),
    ]


def _fill(place: Workplace, recorder: Recorder) -> None:
    """Have a thousand visits delivered."""
    sound = write_wav(place.new_folder("sound") / "short.wav", known_noise(1))
    for _ in range(HISTORY // FILES_A_COMMAND):
        recorder.run("send", "--no-wait", *[str(sound)] * FILES_A_COMMAND, seconds=HISTORY_SECONDS)


def _measure(
    place: Workplace, recorder: Recorder, screen: VirtualScreen, minutes: int
) -> tuple[dict[str, float], dict[str, float]]:
    with _watched(place, recorder, screen, "ours") as ours, _watched(place, recorder, screen, "bare") as bare:
        window = screen.wait_for_window(TITLE, WINDOW_SECONDS)
        screen.wait_for_window(bare_window.TITLE, WINDOW_SECONDS)
        opened = OpenWindow(screen, recorder, ours.run, window)
        ours.run.keep_running(SETTLING_SECONDS)
        for watched in (ours, bare):
            watched.run.send(signal.SIGUSR1)
        opened.record()
        ours.run.keep_running(minutes * 60)
        opened.finish()
        ours.run.keep_running(SETTLING_SECONDS)
        return ours.told(), bare.told()


@contextmanager
def _watched(place: Workplace, recorder: Recorder, screen: VirtualScreen, whose: str) -> Iterator[_Watched]:
    folder = place.new_folder(whose)
    answer = folder / "answer.json"
    variables = {"RECORDER_DATA_DIR": str(recorder.data_folder), "RECORDER_SERVER": str(recorder.server_url)}
    windowed = Recorder(
        screen.environment({**recorder.environment, **variables}), recorder.data_folder, None, folder
    )
    line = [recorder.command[0], "-m", watched_window.__name__, whose, str(answer)]
    try:
        yield _Watched(windowed.start_plain(line), answer)
    finally:
        windowed.close()


def _ms(milliseconds: float) -> str:
    return f"{milliseconds:.0f} ms"
