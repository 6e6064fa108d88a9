"""Sign-in trouble parks delivery and loses nothing; a good token is enough to go on."""

import http.client
import json
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.e2e.labs.consultation import LEAVING_SECONDS, OpenWindow, open_window
from tests.e2e.labs.file_keyring import KeyringFile
from tests.e2e.labs.folder_search import find_in_folder, spellings_of
from tests.e2e.labs.known_noise import SAMPLE_RATE, assert_is_the_noise, known_noise, write_wav
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.pulse_lab import PulseLab
from tests.e2e.labs.recorder import Recorder
from tests.e2e.labs.virtual_screen import VirtualScreen
from tests.e2e.labs.voice_server import Json, VoiceServer
from tests.e2e.labs.wav_chunk import CHUNK_FRAMES
from tests.waiting import eventually

FILE_SECONDS = 45.0
CHUNKS = 3
RESUMES_WITHIN_SECONDS = 2.0
PARKED_SECONDS = 20.0
OLD, NEW = "token-of-the-morning", "token-of-the-afternoon"
TYPED = "typedbyhand"

pytestmark = pytest.mark.timeout(180)


@pytest.fixture
def keyring_file(tmp_path: Path) -> KeyringFile:
    folder = tmp_path / "key-store"
    folder.mkdir()
    return KeyringFile(folder / "secrets.json")


@pytest.fixture
def signed_in(
    silent_environment: dict[str, str], server: VoiceServer, keyring_file: KeyringFile, tmp_path: Path
) -> Iterator[Recorder]:
    """An installation that finds its token in the key store; the server knows the old one."""
    made = Recorder(
        keyring_file.environment(silent_environment), tmp_path / "data", server.url, tmp_path, bearer=""
    )
    keyring_file.put_token(server.url, OLD)
    server.clear_faults()
    server.set(tokens=[OLD, NEW], expired_tokens=[], forbidden_tokens=[])
    yield made
    made.close()


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return write_wav(tmp_path / "visit.wav", known_noise(FILE_SECONDS))


def posts(server: VoiceServer) -> list[Json]:
    return [request for request in server.journal() if request["method"] == "POST"]


def parked_visit(recorder: Recorder, recording: Path, label: str) -> None:
    """Send a recording with a token that is no good any more."""
    run = recorder.run("send", str(recording), "--patient", label, exit_codes=(3,))
    assert "sign in" in run.stderr
    assert "safe on this computer" in run.stderr
    assert run.of("visit")[-1]["state"] == "signed_out"


def sealed_chunks(recorder: Recorder) -> int:
    return len(list((recorder.data_folder / "visits").glob("*/*.chunk")))


def test_a_token_that_expires_in_the_middle_parks_the_visit_and_resume_goes_on_where_it_stood(
    signed_in: Recorder, server: VoiceServer, keyring_file: KeyringFile, recording: Path
) -> None:
    server.set_faults({"route": "upload", "action": "delay", "seconds": 1, "attempts": None})
    run = signed_in.start("send", str(recording), "--patient", "Expiring Swift")
    run.wait_for_state("chunk", "uploaded")
    server.set(expired_tokens=[OLD])
    run.finish(3)
    assert "sign in" in run.stderr
    assert run.of("visit")[-1]["state"] == "signed_out"
    assert sealed_chunks(signed_in) == CHUNKS
    keyring_file.put_token(server.url, NEW)
    server.clear_faults()
    assert [result["status"] for result in signed_in.run("resume").of("result")] == ["completed"]
    (session,) = server.sessions_of("Expiring Swift")
    assert [len(chunk["arrivals"]) for chunk in session["chunks"]] == [1] * CHUNKS
    assert len(server.audio(session)) == FILE_SECONDS * SAMPLE_RATE


@pytest.mark.parametrize("refusal", ["forbidden_tokens", "expired_tokens"])
def test_a_refused_token_ends_the_command_with_3_and_nothing_is_deleted(
    signed_in: Recorder, server: VoiceServer, keyring_file: KeyringFile, recording: Path, refusal: str
) -> None:
    server.set(**{refusal: [OLD]})
    parked_visit(signed_in, recording, f"Refused {refusal}")
    assert sealed_chunks(signed_in) == CHUNKS
    resumed = signed_in.run("resume", exit_codes=(3,))
    assert "sign in" in resumed.stderr
    assert sealed_chunks(signed_in) == CHUNKS
    keyring_file.put_token(server.url, NEW)
    signed_in.run("resume")


def test_without_a_token_or_with_a_locked_key_store_the_visit_is_kept_and_said_to_wait(
    signed_in: Recorder, server: VoiceServer, keyring_file: KeyringFile, recording: Path
) -> None:
    keyring_file.lock()
    parked_visit(signed_in, recording, "Locked Kite")
    assert sealed_chunks(signed_in) == CHUNKS
    keyring_file.unlock()
    signed_in.run("resume")
    assert len(server.sessions_of("Locked Kite")) == 1


def test_the_window_goes_on_within_two_seconds_of_another_program_keeping_a_good_token(
    signed_in: Recorder, server: VoiceServer, keyring_file: KeyringFile, recording: Path
) -> None:
    server.set(expired_tokens=[OLD])
    parked_visit(signed_in, recording, "Patient Crane")
    with VirtualScreen() as screen:
        window = parked_window(signed_in, server, screen)
        window.picture("window-signed-out")
        put_at = time.time()
        keyring_file.put_token(server.url, NEW)
        session = delivered_session(server, "Patient Crane")
        leave(window)
    assert began_at(server, session) - put_at <= RESUMES_WITHIN_SECONDS
    assert len(session["chunks"]) == CHUNKS


def test_a_token_typed_into_the_window_goes_on_at_once_and_is_kept_only_in_the_key_store(
    signed_in: Recorder, server: VoiceServer, keyring_file: KeyringFile, recording: Path
) -> None:
    server.set(tokens=[OLD, TYPED], expired_tokens=[OLD])
    parked_visit(signed_in, recording, "Typing Wren")
    with VirtualScreen() as screen:
        window = parked_window(signed_in, server, screen)
        window.press("ctrl+shift+a")
        panel = screen.wait_for_window("Account", PARKED_SECONDS)
        window.picture("window-account")
        for key in TYPED:
            screen.press(panel, key)
        put_at = time.time()
        screen.press(panel, "Return")
        session = delivered_session(server, "Typing Wren")
        window.picture("window-signed-in-again")
        leave(window)
    assert began_at(server, session) - put_at <= RESUMES_WITHIN_SECONDS
    assert keyring_file.token(server.url) == TYPED
    found = find_in_folder(signed_in.data_folder, spellings_of(OLD) + spellings_of(TYPED))
    assert found == []


def test_a_visit_never_goes_to_another_account_and_is_delivered_when_its_own_comes_back(
    signed_in: Recorder,
    server: VoiceServer,
    new_server: Callable[[], VoiceServer],
    keyring_file: KeyringFile,
    recording: Path,
) -> None:
    server.set(expired_tokens=[OLD])
    parked_visit(signed_in, recording, "Faithful Stork")
    other = new_server()
    keyring_file.put_token(other.url, NEW)
    elsewhere = ("--server", other.url)
    signed_in.run("send", str(recording), "--patient", "New Finch", *elsewhere)
    assert [len(session["chunks"]) for session in other.sessions()] == [CHUNKS]
    assert other.sessions_of("Faithful Stork") == []
    resumed = signed_in.run("resume", *elsewhere, exit_codes=(3,))
    assert "another server" in resumed.stderr
    assert len(other.sessions()) == 1
    keyring_file.put_token(server.url, NEW)
    signed_in.run("resume")
    (session,) = server.sessions_of("Faithful Stork")
    assert len(server.audio(session)) == FILE_SECONDS * SAMPLE_RATE
    assert server.sessions_of("New Finch") == []


def test_a_whole_login_answer_renews_its_token_when_it_runs_out(
    signed_in: Recorder,
    new_server: Callable[[], VoiceServer],
    keyring_file: KeyringFile,
    recording: Path,
) -> None:
    hosted = new_server()
    hosted.set(dialect="self_hosted", tokens=["none but those given out"], processing_seconds=0.1)
    login = log_in(hosted)
    keyring_file.put_token(hosted.url, json.dumps(login))
    hosted.set(clock_offset_seconds=login["expires_in"] + 1)
    signed_in.run("send", str(recording), "--server", hosted.url)
    assert [len(session["chunks"]) for session in hosted.delivered()] == [CHUNKS]
    renewed = json.loads(keyring_file.token(hosted.url) or "{}")
    assert renewed["access_token"] != login["access_token"]


def log_in(server: VoiceServer) -> Json:
    """Return what the self-hosted backend gives for a name and a password."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
    body = json.dumps({"username": "practice", "password": "practice"})
    connection.request("POST", "/connect-auth/v1/login", body, {"Content-Type": "application/json"})
    answer = dict(json.loads(connection.getresponse().read()))
    connection.close()
    return answer


@pytest.mark.long
def test_a_token_that_expires_while_a_visit_is_recorded_stops_no_recording_and_a_new_one_goes_on_at_once(
    pulse_lab: PulseLab,
    noise_player: NoisePlayer,
    signed_in: Recorder,
    server: VoiceServer,
    keyring_file: KeyringFile,
) -> None:
    at_microphone = replace(
        signed_in, environment=keyring_file.environment(pulse_lab.environment), runs=signed_in.runs
    )
    run = at_microphone.start("record", "--patient", "Singing Lark")
    run.wait_for(lambda body: is_chunk(body, 0, "uploaded"))
    server.set(expired_tokens=[OLD])
    run.wait_for(lambda body: is_chunk(body, 1, "sealed"))
    run.keep_running(3)
    assert not [body for body in run.of("chunk") if is_chunk(body, 1, "uploaded")]
    put_at = time.monotonic()
    keyring_file.put_token(server.url, NEW)
    uploaded = run.wait_for(lambda body: is_chunk(body, 1, "uploaded"))
    assert uploaded.at - put_at <= RESUMES_WITHIN_SECONDS
    run.send(signal.SIGINT)
    run.finish(0)
    (session,) = server.sessions_of("Singing Lark")
    audio = server.audio(session)
    assert_is_the_noise(audio, noise_player.noise)
    assert len(audio) > 2 * CHUNK_FRAMES


def is_chunk(body: Json, sequence: int, state: str) -> bool:
    return {"event": "chunk", "sequence": sequence, "state": state}.items() <= body.items()


def parked_window(recorder: Recorder, server: VoiceServer, screen: VirtualScreen) -> OpenWindow:
    """Open the window, and see that it asks once and then no more."""
    refused = len(posts(server))
    window = open_window(recorder, screen)
    eventually(lambda: len(posts(server)) > refused, PARKED_SECONDS, what="the window asks once")
    window.run.keep_running(2)
    assert len(posts(server)) == refused + 1, "parked: it does not ask again and again"
    return window


def delivered_session(server: VoiceServer, label: str) -> Json:
    """Wait until the label's session is ended, and return it."""
    eventually(lambda: [s for s in server.sessions_of(label) if s["end_count"]], PARKED_SECONDS)
    (session,) = server.sessions_of(label)
    return session


def began_at(server: VoiceServer, session: Json) -> float:
    """Return when the first request of a session was answered, by the server's clock."""
    return min(r["at"] for r in posts(server) if r["session_id"] == session["session_id"])


def leave(window: OpenWindow) -> None:
    window.run.send(signal.SIGTERM)
    window.run.finish(0, seconds=LEAVING_SECONDS)
