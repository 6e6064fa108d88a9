"""A visit that one server has is sent again to another, from the real window: whole, and the first stays."""

import signal
from collections.abc import Callable
from pathlib import Path

from tests.e2e.labs.consultation import PICTURES, open_window
from tests.e2e.labs.known_noise import known_noise, write_wav
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.e2e.labs.voice_server import VoiceServer

NOISE = known_noise(23)
LABEL = "Late Plover"


def test_a_visit_of_another_server_is_sent_again_to_the_one_in_use(
    silent_environment: dict[str, str], new_server: Callable[[], VoiceServer], tmp_path: Path
) -> None:
    first, second = new_server(), new_server()
    before = Recorder(silent_environment, tmp_path / "data", first.url, tmp_path)
    before.run("send", str(write_wav(tmp_path / "visit.wav", NOISE)), "--patient", LABEL)
    recorder = Recorder(silent_environment, tmp_path / "data", second.url, tmp_path)

    with VirtualScreen() as screen:
        opened = open_window(recorder, screen)
        for keys in ("ctrl+f", "Down", "ctrl+shift+e"):
            opened.press(keys)
        question = screen.wait_for_window("Send a visit again", 10)
        screen.save_picture(PICTURES / "e2e_send_again_question.png")
        for keys in ("shift+Tab", "space"):
            screen.press(question, keys)
        (session,) = second.wait_for_ended(1, 20)
        screen.save_picture(PICTURES / "e2e_send_again_sent.png")
        opened.run.send(signal.SIGTERM)
        opened.run.finish(0)
    assert second.audio(session).tobytes() == NOISE.tobytes()
    assert len(first.sessions_of(LABEL)) == 1
    assert sorted(visit["state"] for visit in recorder.run("visits").of("visit"))[0] in (
        "processing",
        "ready",
    )
    recorder.close()
    before.close()
