"""A visit outlives the server's sessions: it goes on in the next part, whole, in order and once."""

import hashlib
import signal
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.e2e.labs.known_noise import SAMPLE_RATE, Frames, assert_is_the_noise, known_noise, write_wav
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.pulse_lab import PulseLab
from tests.e2e.labs.recorder import Recorder, Run
from tests.e2e.labs.voice_server import Json, VoiceServer
from tests.e2e.labs.wav_chunk import CHUNK_FRAMES, wav_header

HOUR = 3_600
CHUNK_SECONDS = 20
USABLE_SHARE = 0.8
CHUNKS_A_PART = 144  # 48 min
SHORT_LIFE_SECONDS = 60  # of which 48 may be used: two chunks
SHORT_VISIT_SECONDS = 110.0  # two full parts, and one chunk and a half in the third
LOSSES_LIMIT = 3
LIVE_SECONDS = 92
REFUSED_BY_SERVER = 4
SAFE_BUT_NOT_DELIVERED = 3

pytestmark = pytest.mark.timeout(240)


def chunks_of_long_noise(seconds: int) -> Iterator[Frames]:
    """Yield chunks of 20 s, no two alike; made faster than noise is."""
    noise = known_noise(CHUNK_SECONDS)
    for number in range(seconds // CHUNK_SECONDS):
        yield noise + np.int16(number)  # it wraps round


def write_long_noise(path: Path, seconds: int) -> Path:
    with soundfile.SoundFile(path, "w", SAMPLE_RATE, 1, subtype="PCM_16") as file:
        for frames in chunks_of_long_noise(seconds):
            file.write(frames)
    return path


def fingerprints(chunks: Iterator[Frames]) -> list[str]:
    """Return the SHA-256 of each chunk as it must be on the wire."""
    return [hashlib.sha256(wav_header(len(frames)) + frames.tobytes()).hexdigest() for frames in chunks]


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def assert_parts_fit(sessions: Sequence[Json], life_seconds: int) -> None:
    """Assert, by the server's own accounting, that each part was ended in time and is not too long."""
    for session in sessions:
        usable = USABLE_SHARE * life_seconds
        assert session["end_count"] == 1
        assert sum(chunk["frames"] for chunk in session["chunks"]) <= usable * SAMPLE_RATE
        assert moment(session["ended_at"]) < moment(session["expires_at"])
        last = max(arrival for chunk in session["chunks"] for arrival in chunk["arrivals"])
        assert last <= moment(session["created_at"]).timestamp() + life_seconds
        assert [chunk["distinct_versions"] for chunk in session["chunks"]] == [1] * len(session["chunks"])


def assert_linked(sessions: Sequence[Json], *, visit: str) -> None:
    """Assert that each part names the visit, its own place in it and the session before it."""
    links = [session["create_body"]["additional_data"] for session in sessions]
    assert [link["part"] for link in links] == list(range(len(sessions)))
    assert {link["visit_id"] for link in links} == {visit}
    before = [None, *(session["session_id"] for session in sessions)]
    assert [link.get("previous_session_id") for link in links] == before[:-1]


def sent_chunks(sessions: Sequence[Json]) -> list[str]:
    for session in sessions:
        numbers = [chunk["sequence"] for chunk in session["chunks"]]
        assert numbers == list(range(len(numbers)))
    return [chunk["sha256"] for session in sessions for chunk in session["chunks"]]


def record_offline_and_resume(recorder: Recorder, server: VoiceServer, path: Path) -> tuple[str, Json]:
    """Take in a file while the server is away, then deliver it; return the visit and its result."""
    server.stop()
    run = recorder.start("send", str(path))
    saved = run.wait_for(
        lambda body: body.get("event") == "visit" and body["state"] in ("saved", "uploading", "waiting"), 120
    )
    run.send(signal.SIGINT)
    run.finish(SAFE_BUT_NOT_DELIVERED)
    server.start()
    (result,) = recorder.run("resume", seconds=200).of("result")
    return saved.body["visit"], result


@pytest.mark.parametrize("hours", [1, pytest.param(3, marks=pytest.mark.long)])
def test_a_visit_of_hours_recorded_offline_is_delivered_as_parts_that_each_fit(
    recorder: Recorder, server: VoiceServer, tmp_path: Path, hours: int
) -> None:
    path = write_long_noise(tmp_path / "long.flac", hours * HOUR)
    visit, result = record_offline_and_resume(recorder, server, path)

    sessions = server.sessions()
    chunks = hours * HOUR // CHUNK_SECONDS
    assert [len(session["chunks"]) for session in sessions] == [
        min(CHUNKS_A_PART, chunks - first) for first in range(0, chunks, CHUNKS_A_PART)
    ]
    assert sent_chunks(sessions) == fingerprints(chunks_of_long_noise(hours * HOUR))
    assert_parts_fit(sessions, HOUR)
    assert_linked(sessions, visit=visit)
    assert result["status"] == "completed"


def lost(route: str, **more: object) -> Json:
    return {"route": route, "action": "lose_session", **more}


LOSSES: dict[str, list[Json]] = {
    "in the middle of a part": [lost("upload", sequence=1)],
    "when the next part begins": [lost("upload", sequence=0, skip=1)],
    "at the check before End": [lost("get")],
    "at the End of the second part": [lost("end", skip=1)],
}


def send(recorder: Recorder, server: VoiceServer, noise: Frames, *faults: Json) -> Run:
    server.set(session_lifetime_seconds=SHORT_LIFE_SECONDS)
    server.set_faults(*faults)
    return recorder.start("send", str(write_wav(recorder.log_folder / "noise.wav", noise)))


def parts_in_order(server: VoiceServer) -> list[Json]:
    """Return the sessions that are left: one that was lost is forgotten with all that was in it."""
    return sorted(server.sessions(), key=lambda session: session["create_body"]["additional_data"]["part"])


@pytest.fixture(scope="module")
def short_lived(
    silent_environment: dict[str, str],
    new_server: Callable[[], VoiceServer],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Callable[[], tuple[Recorder, VoiceServer]]]:
    """Make installations with a server of their own."""
    recorders: list[Recorder] = []

    def make() -> tuple[Recorder, VoiceServer]:
        server, folder = new_server(), tmp_path_factory.mktemp("short-lived")
        recorders.append(Recorder(silent_environment, folder / "data", server.url, folder))
        return recorders[-1], server

    yield make
    for recorder in recorders:
        recorder.close()


def test_a_session_lost_anywhere_is_made_good_in_order(
    short_lived: Callable[[], tuple[Recorder, VoiceServer]],
) -> None:
    noise = known_noise(SHORT_VISIT_SECONDS)
    places = {name: short_lived() for name in LOSSES}
    # At the same time: after a loss the program mostly waits.
    runs = {name: send(*place, noise, *LOSSES[name]) for name, place in places.items()}
    for name, (_, server) in places.items():
        runs[name].finish(0)
        sessions = parts_in_order(server)
        assert [len(session["chunks"]) for session in sessions] == [2, 2, 2], name
        assert sent_chunks(sessions) == fingerprints(split(noise)), name
        assert_parts_fit(sessions, SHORT_LIFE_SECONDS)
        (result,) = runs[name].of("result")
        assert result["status"] == "completed"
        notes = [line.split(":")[0] for line in result["transcript"].splitlines() if "Chunk" in line]
        assert notes == ["Chunk 0", "Chunk 1"] * len(sessions), name


@pytest.mark.long
def test_three_sessions_lost_without_a_new_receipt_need_a_person(
    short_lived: Callable[[], tuple[Recorder, VoiceServer]],
) -> None:
    recorder, server = short_lived()
    noise = known_noise(SHORT_VISIT_SECONDS)
    send(recorder, server, noise, lost("end", attempts=None)).finish(REFUSED_BY_SERVER)
    assert server.sessions() == []
    creates = [request for request in server.journal() if request["path"].endswith("/sessions")]
    assert len(creates) == LOSSES_LIMIT

    server.clear_faults()
    recorder.run("resume")
    assert sent_chunks(parts_in_order(server)) == fingerprints(split(noise))


def split(noise: Frames) -> Iterator[Frames]:
    yield from (noise[first : first + CHUNK_FRAMES] for first in range(0, len(noise), CHUNK_FRAMES))


def record_over_the_end_of_a_session(recorder: Recorder, server: VoiceServer) -> Run:
    """Record in sessions of a minute: each part takes two chunks."""
    server.set(session_lifetime_seconds=SHORT_LIFE_SECONDS)
    return recorder.start("record", "--seconds", str(LIVE_SECONDS))


def record_while_the_servers_clock_is_set(recorder: Recorder, server: VoiceServer) -> Run:
    """Set the server's clock ahead by most of a session's life as soon as the first chunk is there."""
    run = recorder.start("record", "--seconds", str(LIVE_SECONDS))
    run.wait_for_state("chunk", "uploaded")
    server.set(clock_offset_seconds=USABLE_SHARE * HOUR + 60)
    return run


@pytest.mark.long
@pytest.mark.parametrize(
    ("record", "chunks"),
    [(record_over_the_end_of_a_session, [2, 2, 1]), (record_while_the_servers_clock_is_set, [2, 3])],
    ids=["short sessions", "server's clock set ahead"],
)
def test_a_recording_goes_on_in_the_next_part_without_a_lost_frame(
    pulse_lab: PulseLab,
    noise_player: NoisePlayer,
    short_lived: Callable[[], tuple[Recorder, VoiceServer]],
    record: Callable[[Recorder, VoiceServer], Run],
    chunks: list[int],
) -> None:
    recorder, server = short_lived()
    recorder.environment = pulse_lab.environment
    run = record(recorder, server)
    server.wait_for_ended(1, LIVE_SECONDS)
    states = {visit["state"] for visit in run.of("visit")}
    assert states == {"recording"}, "the first part is ended while the visit goes on"
    run.finish(0)

    sessions = server.sessions()  # none was lost, and each is in order of creation
    assert [len(session["chunks"]) for session in sessions] == chunks
    audio = np.concatenate([server.audio(session) for session in sessions])
    assert len(audio) == LIVE_SECONDS * SAMPLE_RATE
    assert_is_the_noise(audio, noise_player.noise)
    assert [session["end_count"] for session in sessions] == [1] * len(sessions)
    assert_linked(sessions, visit=run.of("visit")[0]["visit"])
