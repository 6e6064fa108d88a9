"""Every fault of the practice server's plan hits a delivery, which must come out whole, in order and once."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.e2e.labs.known_noise import Frames, known_noise, write_wav
from tests.e2e.labs.recorder import Recorder, Run
from tests.e2e.labs.voice_server import Json, VoiceServer

SECONDS = 190.0
SHORT_SECONDS = 50.0
# A command gives up after 20 s without a well-formed answer, so a plan must not fail one step too often.
STORM_SECONDS = 150.0
HANG_SECONDS = 3.0
# Longer than the other visit needs, shorter than the deadline of an attempt.
HUNG_VISIT_SECONDS = 12.0


def upload(sequence: int, action: str, **more: Any) -> Json:
    return {"route": "upload", "sequence": sequence, "action": action, **more}


def soon() -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)


def storms_of_uploads() -> dict[str, list[Json]]:
    """Return plans that strike chunks on their way."""
    return {
        "uploads answered wrongly": [
            upload(0, "store_then_drop"),
            upload(1, "portal"),
            upload(2, "html_error", status=502),
            upload(3, "empty", status=200),
            upload(4, "empty", status=500),
            upload(5, "status", status=503, retry_after="1"),
            upload(6, "status", status=429, retry_after=soon()),
            upload(7, "status", status=500, attempts=2),
            upload(8, "trickle", seconds=2),
            upload(9, "status", status=408),
        ],
        "connections that break": [
            upload(0, "drop_before_body"),
            upload(1, "drop_during_body"),
            upload(2, "drop_after_body"),
            upload(3, "hang", seconds=HANG_SECONDS),
            upload(4, "delay", seconds=1),
            upload(5, "slow_read", seconds=2),
            upload(6, "store_then_drop", attempts=2),
            upload(9, "drop_after_body", attempts=2),
        ],
        "chunks that the server loses": [
            upload(0, "forget_chunk"),
            upload(4, "forget_chunk"),
            upload(9, "forget_chunk"),
        ],
        "a session that the server loses": [upload(4, "lose_session")],
    }


def storms_of_sessions() -> dict[str, list[Json]]:
    """Return plans that strike everything but the chunks."""
    return {
        "a create whose answer is lost": [{"route": "create", "action": "store_then_drop"}],
        "a create that fails": [
            {"route": "create", "action": "portal"},
            {"route": "create", "action": "drop_before_body"},
            {"route": "create", "action": "status", "status": 503, "retry_after": "1"},
        ],
        "an end whose answer is lost": [{"route": "end", "action": "store_then_drop"}],
        "an end that fails": [
            {"route": "end", "action": "portal"},
            {"route": "end", "action": "drop_after_body"},
            {"route": "end", "action": "status", "status": 502},
        ],
        "an end that is refused for a while": [
            {"route": "end", "action": "status", "status": 500},
            {"route": "end", "action": "status", "status": 503, "retry_after": "2"},
        ],
        "questions that get no answer": [
            {"route": "get", "action": "portal"},
            {"route": "get", "action": "status", "status": 502},
            {"route": "get", "action": "drop_before_body"},
            {"route": "get", "action": "html_error", "status": 504},
        ],
        "an unknown session": [{"route": "discovery", "action": "portal"}, upload(0, "status", status=404)],
    }


def storms() -> dict[str, list[Json]]:
    """Return all plans; each is run against a server of its own, a few at a time."""
    return {**storms_of_uploads(), **storms_of_sessions()}


@dataclass(frozen=True)
class Storm:
    """One delivery through a plan of faults."""

    run: Run
    server: VoiceServer
    source: Frames
    faults: int

    @property
    def final(self) -> Json:
        """The one session that was ended."""
        (session,) = self.server.delivered()
        return session


@pytest.fixture(scope="module")
def weathered(
    new_server: Callable[[], VoiceServer],
    silent_environment: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, Storm]]:
    """Send a file through every storm, a few at a time; the tests then look at what became of it."""
    folder = tmp_path_factory.mktemp("storms")
    noise = known_noise(SECONDS)
    path = write_wav(folder / "visit.wav", noise)
    recorders = []

    def weather(number: int, plan: list[Json], server: VoiceServer) -> Storm:
        place = folder / str(number)
        place.mkdir()
        recorder = Recorder(silent_environment, place / "data", server.url, place)
        recorders.append(recorder)
        server.set_faults(*plan)
        run = recorder.start("send", str(path))
        run.wait_for_end(STORM_SECONDS)
        return Storm(run, server, noise, sum(fault["route"] != "discovery" for fault in plan))

    plans = storms()
    servers = [new_server() for _ in plans]
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(weather, range(len(plans)), plans.values(), servers))
    yield dict(zip(plans, done, strict=True))
    for recorder in recorders:
        recorder.close()
    for server in servers:
        server.stop()


@pytest.fixture(params=list(storms()))
def storm(weathered: dict[str, Storm], request: pytest.FixtureRequest) -> Storm:
    return weathered[request.param]


pytestmark = pytest.mark.timeout(290)


def test_the_command_succeeds_through_the_storm(storm: Storm) -> None:
    storm.run.finish(0)


def test_every_fault_of_the_plan_struck(storm: Storm) -> None:
    struck = [request for request in storm.server.journal() if request["fault"]]
    assert len(struck) >= storm.faults, [request["fault"] for request in struck]


def test_the_server_holds_the_whole_recording(storm: Storm) -> None:
    assert np.array_equal(storm.server.audio(storm.final), storm.source)


def test_chunks_were_first_stored_in_order(storm: Storm) -> None:
    stored = [chunk["arrivals"][0] for chunk in storm.final["chunks"]]
    lost_on_purpose = any(request["fault"] == "forget_chunk" for request in storm.server.journal())
    assert lost_on_purpose or stored == sorted(stored)


def test_a_chunk_that_was_sent_again_was_the_same_to_the_byte(storm: Storm) -> None:
    assert [chunk["distinct_versions"] for chunk in storm.final["chunks"]] == [1] * len(storm.final["chunks"])


def test_end_came_once_and_last_with_no_upload_open(storm: Storm) -> None:
    session = storm.final["session_id"]
    requests = [request for request in storm.server.journal() if request["session_id"] == session]
    ends = [
        request for request in requests if request["method"] == "POST" and request["path"].endswith("/end")
    ]
    uploads = [request for request in requests if "/audio/" in request["path"]]
    assert storm.final["end_count"] == 1
    assert [request["open_uploads"] for request in ends] == [0] * len(ends)
    assert max(request["number"] for request in uploads) < min(request["number"] for request in ends)


def test_no_session_was_created_twice_under_one_name(storm: Storm) -> None:
    created = [session["session_id"] for session in storm.server.sessions()]
    assert len(created) == len(set(created))
    refused = [one for one in storm.server.journal() if one["method"] == "POST" and one["status"] == 409]
    assert refused == []


def test_a_hung_upload_of_one_visit_lets_another_flow(
    recorder: Recorder, server: VoiceServer, tmp_path: Path
) -> None:
    hung, flowing = known_noise(SHORT_SECONDS, seed=1), known_noise(SHORT_SECONDS, seed=2)
    paths = [write_wav(tmp_path / "hung.wav", hung), write_wav(tmp_path / "flowing.wav", flowing)]
    server.set_faults(upload(0, "hang", seconds=HUNG_VISIT_SECONDS))
    run = recorder.start("send", *map(str, paths))
    run.finish(0, seconds=STORM_SECONDS)

    uploads = [one for one in server.journal() if "/audio/" in one["path"]]
    victim = next(one for one in uploads if one["fault"])
    others = [one for one in uploads if one["session_id"] != victim["session_id"]]
    revived = [one for one in uploads if one["session_id"] == victim["session_id"] and one["stored"]]
    assert len(others) == len(revived) == 3
    assert max(one["at"] for one in others) < min(one["at"] for one in revived)
    audio = [server.audio(session) for session in server.delivered()]
    assert any(np.array_equal(one, hung) for one in audio)
    assert any(np.array_equal(one, flowing) for one in audio)
