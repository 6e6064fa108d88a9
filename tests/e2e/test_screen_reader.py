"""A whole visit by what a screen reader is told and can press: nothing here looks at the screen."""

import signal
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest

from tests.e2e.labs.consultation import LEAVING_SECONDS, open_window
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.private_environment import write_settings
from tests.e2e.labs.pulse_lab import PulseLab
from tests.e2e.labs.recorder import Recorder, Run
from tests.e2e.labs.screen_reader import Key, Part, ScreenReader
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.e2e.labs.voice_server import VoiceServer
from tests.waiting import eventually

LABEL = "Quiet Heron"
HEARING_SECONDS = 10.0
MENU_ENTRIES_AT_MOST = 12
WITHOUT_MEANING = {"filler", "unknown", "invalid"}
CELL = "table cell"

pytestmark = pytest.mark.timeout(120)


@dataclass
class Listener:
    """A person who hears the window."""

    reader: ScreenReader
    run: Run
    heard: list[str] = field(default_factory=list)
    trees: list[list[Part]] = field(default_factory=list)

    def look_round(self) -> list[Part]:
        """Read everything that shows, and keep it for the rules at the end."""
        self.trees.append(self.reader.parts(self.run.pid))
        return self.trees[-1]

    def part(self, is_it: Callable[[Part], bool], what: str) -> Part:
        """Wait for a part."""
        return eventually(
            lambda: next((part for part in self.reader.parts(self.run.pid) if is_it(part)), None),
            HEARING_SECONDS,
            what=what,
        )

    def named(self, name: str) -> Part:
        """Wait for the part of this name."""
        return self.part(lambda part: part.name == name, f"{name!r} to read")

    def press(self, name: str) -> None:
        """Press what is called so."""
        self.reader.press(self.run.pid, name)

    def hear(self, *wanted: str) -> None:
        """Wait until sentences that begin so were said, in this order; forget what was said before them."""
        for beginning in wanted:
            eventually(partial(self._has_heard, beginning), HEARING_SECONDS, what=f"hear {beginning!r}")

    def choose_from_menu(self, entry: str) -> None:
        """Open the program's menu and go down to an entry by ear."""
        self.reader.heard()
        self.press("Menu")
        heard: list[str] = []
        for _ in range(MENU_ENTRIES_AT_MOST):
            self.reader.key(Key.DOWN)
            heard = eventually(self.reader.heard, HEARING_SECONDS, what="hear the entries of the menu")
            if heard[-1] == entry:
                self.reader.key(Key.RETURN)
                self.heard.clear()
                return
        message = f"{entry!r} is not in the menu; the last was {heard}"
        raise AssertionError(message)

    def _has_heard(self, beginning: str) -> bool:
        self.heard += self.reader.heard()
        at = next((at for at, said in enumerate(self.heard) if said.startswith(beginning)), None)
        if at is not None:
            del self.heard[: at + 1]
        return at is not None


@pytest.fixture
def listener(
    pulse_lab: PulseLab, noise_player: NoisePlayer, server: VoiceServer, tmp_path: Path
) -> Iterator[Listener]:
    """A window that is read aloud; it asks for consent, as one that nobody changed does."""
    write_settings(tmp_path / "config", consent={"asks": True})
    environment = {**pulse_lab.environment, "XDG_CONFIG_HOME": str(tmp_path / "config")}
    with ExitStack() as opened:
        screen = opened.enter_context(VirtualScreen())
        reader = opened.enter_context(ScreenReader(screen.environment(environment)))
        installation = Recorder(reader.environment, tmp_path / "data", server.url, tmp_path)
        opened.callback(installation.close)
        yield Listener(reader, open_window(installation, screen).run)


def test_a_visit_is_recorded_and_read_by_ear_alone(listener: Listener, server: VoiceServer) -> None:
    listener.look_round()
    record_by_ear(listener)
    read_the_note(listener)
    read_settings(listener)
    check_the_room(listener)
    listener.run.send(signal.SIGTERM)
    listener.run.finish(0, seconds=LEAVING_SECONDS)
    (session,) = server.sessions_of(LABEL)
    assert session["create_body"]["additional_data"]["consent"]["answer"] == "verbal"
    assert [fault for tree in listener.trees for fault in faults_of(tree)] == []


def record_by_ear(listener: Listener) -> None:
    """Record a visit with a mark and a pause, hearing each step."""
    listener.reader.write(listener.run.pid, "Patient label", LABEL)
    listener.press("Record")
    listener.hear("Has the patient agreed to the recording?")
    listener.look_round()
    listener.press("Verbal")
    listener.hear("Starting…", "Recording")
    listener.named("Recorder state: Recording")
    listener.part(is_elapsed, "the time that has elapsed")
    listener.press("Mark")
    listener.hear("Marked 00:0")
    recording = listener.look_round()
    assert "enabled" not in of_name(recording, "Record").states
    assert "enabled" in of_name(recording, "Pause").states
    assert of_name(recording, "Sound of the last minute").role in ("image", "icon")
    listener.press("Pause")
    listener.hear("Paused")
    listener.press("Resume")
    listener.hear("Recording")
    listener.press("Finish")
    listener.hear("Saving…", "Ready", "Note ready")


def read_the_note(listener: Listener) -> None:
    """Read what came back, and what the list of visits says of it."""
    note = listener.part(lambda part: part.name == "Note" and bool(part.text), "the note's text")
    assert "practice server" in note.text
    tree = listener.look_round()
    (visit,) = [part for part in tree if part.role == "list item"]
    assert visit.name.endswith(f", {LABEL}, Note ready")
    assert "selected" in visit.states
    assert "checked" in of_name(tree, "Consultation").states
    assert "checked" not in of_name(tree, "Dictation").states
    assert [part.label for part in tree if part.role == "combo box" and "microphone" in part.name] == [
        "Microphone"
    ]


def read_settings(listener: Listener) -> None:
    """Read the first page of the settings."""
    listener.choose_from_menu("Settings…")
    listener.named("General")
    listener.look_round()
    listener.press("Close")


def check_the_room(listener: Listener) -> None:
    """Hear what the room check wants, and read its first findings."""
    listener.choose_from_menu("Check the room…")
    listener.hear("Please speak as you do with a patient.")
    listener.part(lambda part: part.name.startswith("Microphone: "), "the finding about the microphone")
    listener.look_round()
    listener.reader.key(Key.ESCAPE)


def is_elapsed(part: Part) -> bool:
    return part.name.startswith("Elapsed time: ") and not part.name.endswith(" 00:00")


def of_name(tree: list[Part], name: str) -> Part:
    return next(part for part in tree if part.name == name)


def faults_of(tree: list[Part]) -> list[str]:
    """Return what in a window a person who does not see it could not use."""
    reached = [part for part in tree if "focusable" in part.states and part.role != CELL]
    nameless = [f"no name: {part}" for part in reached if not (part.name or part.label)]
    meaningless = [f"no role: {part}" for part in reached if part.role in WITHOUT_MEANING]
    told = Counter((part.place.rsplit("/", 1)[0], part.role, part.name, part.label) for part in reached)
    alike = [f"told alike: {one}" for one, count in told.items() if count > 1]
    return [*nameless, *meaningless, *alike]
