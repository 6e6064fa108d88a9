"""The command line makes the same visits as the window: understood as was chosen there last."""

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
