"""The list of visits in the real window, by keyboard alone: find one, export it, delete it."""

import signal
from pathlib import Path

import soundfile

from tests.e2e.labs.consultation import open_window
from tests.e2e.labs.known_noise import known_noise, write_wav
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.waiting import eventually

PICTURES = Path(__file__).parents[2] / "build" / "screenshots"
SECONDS = 3


def visit_folders(recorder: Recorder) -> list[str]:
    return sorted(entry.name for entry in (recorder.data_folder / "visits").iterdir())


def test_a_visit_is_found_exported_and_deleted_by_keyboard_alone(recorder: Recorder, tmp_path: Path) -> None:
    noise = known_noise(SECONDS)
    sound = write_wav(tmp_path / "visit.wav", noise)
    for label in ("Silver Otter", "Quiet Heron"):
        recorder.run("send", str(sound), "--patient", label)
    assert len(visit_folders(recorder)) == 2

    with VirtualScreen() as screen:
        opened = open_window(recorder, screen)
        window = opened.window
        screen.press(window, "ctrl+f")
        screen.type(window, "heron")
        screen.press(window, "Down")
        screen.save_picture(PICTURES / "e2e_visits_found.png")

        exported = tmp_path / "heron.flac"
        screen.press(window, "ctrl+e")
        dialog = screen.wait_for_window("Export the sound", 10)
        screen.save_picture(PICTURES / "e2e_visits_export.png")
        screen.press(dialog, "ctrl+a")
        screen.type(dialog, str(exported))
        screen.press(dialog, "Return")
        eventually(lambda: exported.is_file() and exported.stat().st_size > 0, 10)  # whole, or empty
        assert soundfile.read(exported, dtype="int16")[0].tobytes() == noise.tobytes()

        screen.press(window, "Delete")
        question = screen.wait_for_window("Delete a visit", 10)
        screen.save_picture(PICTURES / "e2e_visits_delete.png")
        for key in ("shift+Tab", "space"):
            screen.press(question, key)
        eventually(lambda: len(visit_folders(recorder)) == 1, 10)
        screen.save_picture(PICTURES / "e2e_visits_deleted.png")
        opened.run.send(signal.SIGTERM)
        opened.run.finish(0)
    assert len(recorder.run("visits").of("visit")) == 1
