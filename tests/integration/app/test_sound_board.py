"""The sounds are short, and playing one never holds up whoever asks."""

import importlib.util
import time
import wave
from itertools import combinations
from pathlib import Path

import pytest

from recorder_gui.app.window.sounds.sound_board import Cue, SoundBoard
from recorder_gui.settings.model import SoundSettings
from recorder_gui.system.resources import resource_path

MAKER = Path(__file__).parents[3] / "packaging" / "make_sounds.py"
LARGEST_BYTES = 31_000


def path_of(cue):
    return resource_path(f"sounds/{cue}.wav")


def samples_of(cue):
    with wave.open(str(path_of(cue))) as file:
        seconds = file.getnframes() / file.getframerate()
        return seconds, memoryview(file.readframes(file.getnframes())).cast("h").tolist()


def test_the_alarm_is_short_and_loud_enough():
    seconds, samples = samples_of(Cue.ALARM)
    assert 0.3 < seconds < 1.0
    assert 12_000 < max(samples) < 20_000


@pytest.mark.parametrize(("cue", "longest"), [(Cue.START, 0.2), (Cue.PAUSE, 0.2), (Cue.FINISH, 0.5)], ids=str)
def test_the_others_are_shorter_and_much_softer(cue, longest):
    seconds, samples = samples_of(cue)
    assert 0.1 < seconds < longest
    assert 3_000 < max(samples) < 6_000
    assert abs(samples[0]) < 100  # neither begins nor ends with a click
    assert abs(samples[-1]) < 100


def test_no_two_sounds_are_alike_and_each_file_is_small():
    assert all(samples_of(one)[1] != samples_of(other)[1] for one, other in combinations(Cue, 2))
    assert all(path_of(cue).stat().st_size < LARGEST_BYTES for cue in Cue)


def test_the_files_are_what_the_script_makes(tmp_path):
    spec = importlib.util.spec_from_file_location("make_sounds", MAKER)
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    maker.main(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {f"{cue}.wav" for cue in Cue}
    for cue in Cue:
        assert (tmp_path / f"{cue}.wav").read_bytes() == path_of(cue).read_bytes()


@pytest.mark.qt_log_ignore("pipewire", "PulseAudioService", "FFmpeg")
def test_asking_for_a_sound_takes_no_time_and_the_thread_ends(qapp):
    board, began = SoundBoard(path_of), time.monotonic()
    for cue in Cue:
        board.play(cue)
    board.button(Cue.ALARM).play()
    assert time.monotonic() - began < 0.2
    board.close()
    board.close()


def test_a_sound_that_is_not_wanted_does_not_even_begin_a_thread(qapp):
    board = SoundBoard(path_of)
    board.choose(SoundSettings(start=False, pause=False, finish=False, alarm=False))
    for cue in Cue:
        board.play(cue)
    assert board._thread is None
