"""Microphones that are pulled or muted, or whose sound server dies, in the middle of a visit."""

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.e2e.labs.consultation import OpenWindow, open_window
from tests.e2e.labs.recorder import Recorder, Run
from tests.e2e.labs.two_microphones import TwoMicrophones, heard_from, seconds_of, stretches
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.e2e.labs.voice_server import VoiceServer
from tests.waiting import eventually

BEFORE_SECONDS = 3.0
AFTER_SECONDS = 4.0
EXACT_SECONDS = 0.1
AGAIN_SECONDS = 3.0
ALARM_SECONDS = 2.0
# How long after the promised time the program may need to say it.
TELLING_SECONDS = 1.0
PATIENCE_SECONDS = 15.0
# From the table, where the keyboard is in a visit, back to the list: what was plugged in last stands last.
CHOOSE_THE_LAST_MICROPHONE = ("shift+Tab", "Down")

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def sound() -> Iterator[TwoMicrophones]:
    with TwoMicrophones() as sound:
        yield sound


@pytest.fixture
def office(sound: TwoMicrophones, server: VoiceServer, tmp_path: Path) -> Iterator[Recorder]:
    installation = Recorder(sound.lab.environment, tmp_path / "data", server.url, tmp_path)
    yield installation
    installation.close()


def begin(office: Recorder, label: str) -> Run:
    run = office.start("record", "--patient", label, "--device", "Desk microphone")
    run.wait_for_state("visit", "recording")
    run.keep_running(BEFORE_SECONDS)
    return run


def finish(run: Run) -> None:
    run.send(signal.SIGINT)
    run.finish(0)


def says(run: Run, words: str, seconds: float) -> float:
    """Wait until the program has said these words on standard error; return how long that took."""
    began = time.monotonic()
    try:
        eventually(lambda: words in run.stderr, seconds)
    except AssertionError as error:
        message = f"not said within {seconds} s: {words}\n{run.describe()}"
        raise AssertionError(message) from error
    return time.monotonic() - began


def test_a_visit_goes_on_with_the_only_other_microphone_and_the_hole_has_its_true_length(
    sound: TwoMicrophones, office: Recorder, server: VoiceServer
) -> None:
    run = begin(office, "Pulled microphone")
    sound.lab.pull(sound.desk)
    took = says(run, "“Headset” is recording now", AGAIN_SECONDS)
    run.keep_running(AFTER_SECONDS)
    finish(run)

    (session,) = server.sessions_of("Pulled microphone")
    audio = server.audio(session)
    (gap,) = run.of("gap")
    first = heard_from(audio, sound.at_desk)
    then = heard_from(audio[first.frames :], sound.at_headset)
    assert first.frames == gap["first_frame"]
    assert first.frames + then.frames == len(audio)
    assert seconds_of(gap["frames"]) == pytest.approx(then.began - first.ended, abs=EXACT_SECONDS)
    assert gap["cause"] == "device_lost"
    assert took < AGAIN_SECONDS
    assert "“Desk microphone” is gone" in run.stderr
    assert [chunk["sequence"] for chunk in session["chunks"]] == list(range(len(session["chunks"])))


def test_without_leave_no_other_microphone_is_taken_and_the_same_one_goes_on_when_it_is_back(
    sound: TwoMicrophones, office: Recorder, server: VoiceServer
) -> None:
    sound.lab.add_microphone("webcam", "Webcam")
    run = begin(office, "Two others")
    sound.lab.pull(sound.desk)
    says(run, "It is tried again every second", AGAIN_SECONDS)
    run.keep_running(AFTER_SECONDS)
    assert run.of("gap") == []
    sound.lab.plug(sound.desk)
    says(run, "Sound is being recorded again", AGAIN_SECONDS)
    run.keep_running(AFTER_SECONDS)
    finish(run)

    (session,) = server.sessions_of("Two others")
    audio = server.audio(session)
    (gap,) = run.of("gap")
    first = heard_from(audio, sound.at_desk)
    then = heard_from(audio[first.frames :], sound.at_desk)
    assert first.frames == gap["first_frame"]
    assert first.frames + then.frames == len(audio)
    assert seconds_of(gap["frames"]) == pytest.approx(then.began - first.ended, abs=EXACT_SECONDS)
    assert seconds_of(gap["frames"]) > AFTER_SECONDS
    assert gap["cause"] == "device_lost"


def test_a_sound_server_that_dies_and_is_started_again_costs_a_gap_and_not_the_visit(
    sound: TwoMicrophones, office: Recorder, server: VoiceServer
) -> None:
    run = begin(office, "Dead server")
    sound.lab.crash()
    says(run, "It is tried again every second", AGAIN_SECONDS)
    run.keep_running(1)
    sound.lab.revive()
    after = sound.play(sound.lab.microphone, seed=3)
    says(run, "Sound is being recorded again", AGAIN_SECONDS)
    run.keep_running(AFTER_SECONDS)
    finish(run)
    after.stop()

    (session,) = server.sessions_of("Dead server")
    audio = server.audio(session)
    (gap,) = run.of("gap")
    first = heard_from(audio[: gap["first_frame"]], sound.at_desk)
    # The new server was silent until its player began; nothing but that silence lies between.
    silence = int((audio[gap["first_frame"] :] != 0).argmax())
    then = heard_from(audio[gap["first_frame"] + silence :], after)
    assert first.frames == gap["first_frame"]
    assert gap["first_frame"] + silence + then.frames == len(audio)
    hole = then.began - seconds_of(silence) - first.ended
    assert seconds_of(gap["frames"]) == pytest.approx(hole, abs=EXACT_SECONDS)
    assert gap["cause"] == "device_lost"


def test_a_muted_microphone_is_said_to_be_dead_after_five_seconds_and_recorded_on(
    sound: TwoMicrophones, office: Recorder, server: VoiceServer
) -> None:
    run = begin(office, "Muted")
    sound.lab.mute(sound.desk, is_muted=True)
    took = says(run, "“Desk microphone” delivers nothing but silence", 5.0 + TELLING_SECONDS)
    assert took > 5.0 - TELLING_SECONDS
    sound.lab.mute(sound.desk, is_muted=False)
    says(run, "The microphone is in order again", TELLING_SECONDS)
    run.keep_running(1)
    finish(run)
    assert run.of("gap") == []
    (session,) = server.sessions_of("Muted")
    audio = server.audio(session)
    assert heard_from(audio, sound.at_desk).frames > 0
    assert (audio[-1_600:] != 0).all()


@pytest.fixture
def window(office: Recorder) -> Iterator[OpenWindow]:
    with ExitStack() as ends:
        screen = ends.enter_context(VirtualScreen())
        opened = open_window(office, screen)
        ends.callback(opened.run.close)
        yield opened


@pytest.fixture
def logged(window: OpenWindow) -> Callable[[str, float], float]:
    """Return a wait for a line in the program's log: its count goes up; it returns how long that took."""
    seen: dict[str, int] = {}

    def wait(line: str, seconds: float) -> float:
        began, count = time.monotonic(), seen.get(line, 0)
        seen[line] = count + 1

        def is_there() -> bool:
            path = window.run.program_log
            return path.is_file() and path.read_text().count(line) > count

        try:
            eventually(is_there, seconds)
        except AssertionError as error:
            message = f"not logged within {seconds} s: {line}\n{window.run.describe()}"
            raise AssertionError(message) from error
        return time.monotonic() - began

    return wait


def plays_sound(sound: TwoMicrophones, run: Run) -> bool:
    return f'application.process.id = "{run.pid}"' in sound.lab.control("list", "sink-inputs")


def test_the_window_raises_the_alarm_for_a_microphone_that_is_dead_or_gone(
    sound: TwoMicrophones, window: OpenWindow, logged: Callable[[str, float], float]
) -> None:
    logged("microphone: over", PATIENCE_SECONDS)  # it is open
    window.run.keep_running(1)
    sound.lab.mute(sound.desk, is_muted=True)
    assert logged("signal: DeadMicrophone", PATIENCE_SECONDS) < 2.0 + TELLING_SECONDS
    window.picture("microphone-dead-before")
    assert not plays_sound(sound, window.run)
    sound.lab.mute(sound.desk, is_muted=False)
    logged("signal: over", TELLING_SECONDS)

    sound.lab.add_microphone("webcam", "Webcam")
    window.record()
    sound.lab.pull(sound.desk)
    logged("microphone: MicrophoneLost", AGAIN_SECONDS)
    eventually(lambda: plays_sound(sound, window.run), ALARM_SECONDS)
    window.picture("microphone-lost")
    sound.lab.plug(sound.desk)
    logged("microphone: over", AGAIN_SECONDS)
    window.picture("microphone-back")
    window.finish()
    window.run.send(signal.SIGTERM)
    window.run.finish(0)


def test_the_window_says_who_took_over_and_one_choice_takes_the_returned_one_without_a_hole(
    sound: TwoMicrophones,
    window: OpenWindow,
    logged: Callable[[str, float], float],
    server: VoiceServer,
) -> None:
    delivered = len(server.delivered())
    window.record()
    sound.lab.pull(sound.desk)
    assert logged("moved: MicrophoneReplaced", PATIENCE_SECONDS) < AGAIN_SECONDS
    window.picture("microphone-moved")
    sound.lab.plug(sound.desk)
    logged("moved: MicrophoneReplaced", AGAIN_SECONDS)
    window.picture("microphone-chosen-is-back")
    logged("another microphone is in use", PATIENCE_SECONDS)
    for keys in CHOOSE_THE_LAST_MICROPHONE:
        window.press(keys)
    logged("another microphone is in use", AGAIN_SECONDS)
    window.run.keep_running(1)
    window.picture("microphone-chosen-again")
    window.finish()
    session = server.wait_for_ended(delivered + 1, PATIENCE_SECONDS)[-1]
    window.run.send(signal.SIGTERM)
    window.run.finish(0)

    # The server may have moved the stream back and forth when its default microphone returned.
    first, *others, last = stretches(server.audio(session), sound.at_desk, sound.at_headset)
    assert (first.player, last.player) == (sound.at_desk, sound.at_desk)
    assert {other.player for other in others} == {sound.at_headset}
    assert last.began == pytest.approx(others[-1].ended, abs=EXACT_SECONDS)
