"""The command line's promises: exit codes, one JSON object a line, and what each subcommand says."""

import wave
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.e2e.labs.consultation import Consultation
from tests.e2e.labs.known_noise import SAMPLE_RATE, known_noise, write_wav
from tests.e2e.labs.recorder import Recorder, Run
from tests.e2e.labs.voice_server import VoiceServer

CHUNK_STATES = {"recording", "sealed", "uploading", "backing_off", "blocked", "uploaded"}
VISIT_STATES = {
    "recording",
    "paused",
    "saved",
    "uploading",
    "waiting",
    "signed_out",
    "processing",
    "ready",
    "attention",
}
HEX_DIGITS = set("0123456789abcdef")


def fields_of(events: list[dict[str, Any]], **types: type | tuple[type, ...]) -> bool:
    """Tell whether every event has exactly these fields with these types; there must be at least one."""
    assert events
    for event in events:
        assert set(event) == {"event", *types}, event
        for name, kind in types.items():
            assert isinstance(event[name], kind), (name, event)
    return True


def test_visit_events_tell_the_visit_from_recording_to_ready(consultation: Consultation) -> None:
    visits = consultation.run.of("visit")
    assert fields_of(visits, visit=str, state=str, label_present=bool)
    assert {visit["state"] for visit in visits} <= VISIT_STATES
    assert visits[0]["state"] == "recording"
    assert visits[-1]["state"] == "ready"
    assert {visit["label_present"] for visit in visits} == {True}
    assert len({visit["visit"] for visit in visits}) == 1


def test_chunk_events_describe_the_bytes_that_the_server_holds(consultation: Consultation) -> None:
    sent = [chunk for chunk in consultation.run.of("chunk") if chunk["state"] == "uploaded"]
    assert fields_of(
        sent,
        visit=str,
        part=int,
        sequence=int,
        state=str,
        first_frame=int,
        frames=int,
        bytes=int,
        sha256=str,
        attempt=int,
    )
    held = consultation.session["chunks"]
    assert [(one["sequence"], one["bytes"], one["sha256"], one["frames"]) for one in sent] == [
        (one["sequence"], one["size_bytes"], one["sha256"], one["frames"]) for one in held
    ]
    assert [one["first_frame"] for one in sent] == [0, 320_000, 640_000]
    assert {(one["part"], one["attempt"]) for one in sent} == {(0, 1)}
    assert all(set(one["sha256"]) <= HEX_DIGITS and len(one["sha256"]) == 64 for one in sent)


def test_each_chunk_is_sealed_before_it_is_sent(consultation: Consultation) -> None:
    events = consultation.run.of("chunk")
    assert {event["state"] for event in events} <= CHUNK_STATES
    for sequence in range(3):
        states = [event["state"] for event in events if event["sequence"] == sequence]
        assert states.index("sealed") < states.index("uploading") < states.index("uploaded")


def test_the_result_event_carries_status_and_documents(consultation: Consultation) -> None:
    (result,) = consultation.run.of("result")
    assert set(result) == {"event", "visit", "status", "transcript", "documents"}
    assert result["status"] == "completed"
    assert isinstance(result["documents"], list)
    assert result["documents"] or result["transcript"], "the practice server describes the audio it holds"


def test_standard_output_holds_json_only_and_standard_error_words(consultation: Consultation) -> None:
    assert consultation.run.not_json == []
    assert consultation.run.lines
    assert "Traceback" not in consultation.run.stderr
    assert "ALSA lib" not in consultation.run.stderr


def test_the_label_travels_in_the_patient_details_only(consultation: Consultation) -> None:
    body = consultation.session["create_body"]
    elsewhere = {name: value for name, value in body.items() if name != "patient_details"}
    assert "Quiet Heron" in str(body["patient_details"])
    assert "Quiet Heron" not in str(elsewhere)
    assert (body["upload_type"], body["session_mode"]) == ("chunked", "consultation")


def test_visits_lists_what_is_here(consultation: Consultation) -> None:
    listed = consultation.recorder.run("visits").of("visit")
    assert fields_of(listed, visit=str, state=str, label_present=bool)
    assert [visit["state"] for visit in listed] == ["ready"]


def test_export_writes_the_visit_bit_for_bit_and_never_over_another_file(
    consultation: Consultation, tmp_path: Path
) -> None:
    (visit,) = {event["visit"] for event in consultation.run.of("visit")}
    out = tmp_path / "visit.wav"
    consultation.recorder.run("export", visit, str(out))
    with wave.open(str(out)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, SAMPLE_RATE)
        exported = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    assert np.array_equal(exported, consultation.audio)

    before = out.read_bytes()
    refused = consultation.recorder.run("export", visit, str(out), exit_codes=(1,))
    assert str(out.name) in refused.stderr
    assert out.read_bytes() == before


def test_export_of_an_unknown_visit_is_explained(recorder: Recorder, tmp_path: Path) -> None:
    recorder.run("export", "no-such-visit", str(tmp_path / "out.wav"), exit_codes=(1,))
    assert not (tmp_path / "out.wav").exists()


def test_resume_with_nothing_to_do_succeeds(consultation: Consultation) -> None:
    before = len(consultation.server.journal())
    consultation.recorder.run("resume")
    uploads = [one for one in consultation.server.journal()[before:] if one["method"] == "POST"]
    assert uploads == []


def test_devices_lists_the_sound_servers_microphones_by_description(recorder_at_microphone: Recorder) -> None:
    devices = recorder_at_microphone.run("devices").of("device")
    assert fields_of(devices, name=str, host_api=str, channels=int, sample_rate=(int, float), default=bool)
    (desk,) = [device for device in devices if device["name"] == "Desk microphone"]
    assert (desk["channels"], desk["sample_rate"], desk["default"]) == (1, SAMPLE_RATE, True)


def test_check_has_one_word_on_each_thing_and_a_remedy_for_what_is_wrong(
    recorder_at_microphone: Recorder,
) -> None:
    checks = recorder_at_microphone.run("check", exit_codes=(0, 1)).of("check")
    for check in checks:
        assert set(check) == {"event", "item", "level", "remedy"}
        assert check["level"] in ("green", "amber", "red")
        assert check["level"] == "green" or check["remedy"]
    items = " ".join(str(check["item"]) for check in checks).lower()
    assert all(word in items for word in ("microphone", "disk", "server", "token")), items


def test_no_wait_returns_before_the_note_is_written(
    recorder: Recorder, server: VoiceServer, tmp_path: Path
) -> None:
    server.set(processing_seconds=30)
    try:
        path = write_wav(tmp_path / "short.wav", known_noise(1))
        run = recorder.run("send", str(path), "--no-wait", "--patient", "No wait", seconds=25)
    finally:
        server.set(processing_seconds=0.5)
    (session,) = server.sessions_of("No wait")
    assert session["end_count"] == 1
    assert run.of("result") == []


OUTCOME_CODES = {"failed": 4, "partial": 0, "expired": 4, "failed_then_completed": 0}


@dataclass
class Outcome:
    """A visit on its way to one kind of result, on a computer and a server of its own."""

    recorder: Recorder
    server: VoiceServer
    run: Run


@pytest.fixture(scope="module")
def outcomes(
    silent_environment: dict[str, str],
    new_server: Callable[[], VoiceServer],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, Outcome]]:
    """One visit for each kind of result; `failed` is looked at for half a minute: all at the same time."""
    begun = {}
    for outcome in OUTCOME_CODES:
        server, folder = new_server(), tmp_path_factory.mktemp(outcome)
        server.set(outcome=outcome)
        recorder = Recorder(silent_environment, folder / "data", server.url, folder)
        run = recorder.start("send", str(write_wav(folder / "short.wav", known_noise(1))))
        begun[outcome] = Outcome(recorder, server, run)
    yield begun
    for outcome in begun.values():
        outcome.recorder.close()


@pytest.mark.parametrize("outcome", OUTCOME_CODES)
def test_the_exit_code_tells_what_became_of_the_note(outcomes: dict[str, Outcome], outcome: str) -> None:
    outcomes[outcome].run.finish(OUTCOME_CODES[outcome], seconds=90)
    assert outcomes[outcome].run.not_json == []


def test_resume_tells_of_a_note_that_failed_and_sends_nothing_anew(outcomes: dict[str, Outcome]) -> None:
    failed = outcomes["failed"]
    failed.run.finish(4, seconds=90)
    for _ in range(2):  # a timer may run it
        assert "could not write a note" in failed.recorder.run("resume", exit_codes=(4,)).stderr
    assert len(failed.server.sessions()) == 1


def test_a_refused_token_parks_the_delivery_and_a_good_one_releases_it(
    recorder: Recorder, server: VoiceServer, tmp_path: Path
) -> None:
    server.set(tokens=["another"])
    try:
        path = write_wav(tmp_path / "short.wav", known_noise(1))
        run = recorder.run("send", str(path), "--patient", "Signed out", exit_codes=(3,))
        assert "signed_out" in {visit["state"] for visit in run.of("visit")}
        recorder.bearer = "another"
        recorder.run("resume")
    finally:
        server.set(tokens=None)
    (session,) = server.sessions_of("Signed out")
    assert np.array_equal(server.audio(session), known_noise(1))


def test_the_version_is_told(recorder: Recorder) -> None:
    run = recorder.start_plain([*recorder.command, "--version"])
    run.finish(0)
    assert any(character.isdigit() for character in "".join(run.lines))


@pytest.mark.parametrize(
    "arguments",
    [
        ["no-such-command"],
        ["record", "--no-such-option"],
        ["send"],
        ["record", "--seconds", "soon"],
        ["export"],
    ],
    ids=" ".join,
)
def test_wrong_usage_exits_with_2(recorder: Recorder, arguments: list[str]) -> None:
    run = recorder.start_plain([*recorder.command, *arguments])
    run.finish(2)
    assert run.stderr.strip()
