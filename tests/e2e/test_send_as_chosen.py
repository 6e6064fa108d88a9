"""The command line makes the same visits as the window: as was chosen there, and as the server takes them."""

import json
from pathlib import Path

from tests.e2e.labs.known_noise import known_noise, write_wav
from tests.e2e.labs.private_environment import SETTINGS
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.voice_server import VoiceServer


def test_a_file_is_sent_with_the_kind_of_visit_and_the_language_that_were_chosen_in_the_window(
    recorder: Recorder, server: VoiceServer, tmp_path: Path
) -> None:
    noise = write_wav(tmp_path / "short.wav", known_noise(2.0))
    recorder.run("send", str(noise), "--patient", "Before")
    config = Path(recorder.environment["HOME"]) / ".config" / "consultation-recorder"
    chosen = {"mode": "dictation", "languages": ["hi"], "chunk_seconds": 20}
    (config / "settings.json").write_text(json.dumps({**SETTINGS, "recording": chosen}))
    recorder.run("send", str(noise), "--patient", "After")
    created = [
        (session["create_body"]["session_mode"], session["create_body"]["language_hint"])
        for label in ("Before", "After")
        for session in server.sessions_of(label)
    ]
    assert created == [("consultation", ["en"]), ("dictation", ["hi"])]


def test_a_server_that_takes_shorter_chunks_only_gets_shorter_ones(
    recorder: Recorder, server: VoiceServer, tmp_path: Path
) -> None:
    noise = write_wav(tmp_path / "noise.wav", known_noise(16.5))
    recorder.data_folder.mkdir()
    # As the window keeps what a server offers, from one start to the next.
    offered = {str(server.url): {"languages": ["en"], "templates": [], "longest_chunk_seconds": 7.5}}
    (recorder.data_folder / "offer.json").write_text(json.dumps(offered))
    recorder.run("send", str(noise), "--patient", "Short")
    (session,) = server.sessions_of("Short")
    assert [chunk["frames"] for chunk in session["chunks"]] == [7 * 16_000, 7 * 16_000, 40_000]
