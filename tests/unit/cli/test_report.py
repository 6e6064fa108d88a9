"""What a command says: the lines of design 4.2, letter by letter, and words where a person reads."""

import io
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from recorder_gui.cli.report import Report
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import DeviceNotFound
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.domain.visit_lifecycle import VisitState

FULL_DISK = Path("/dev/full")
VISIT = VisitId("ab" * 16)
RECORD = VisitRecord(VISIT, VisitState.SAVED, datetime(2026, 3, 2, 8, 0, tzinfo=UTC), "s", "file", "Ann")
SEALED = ChunkRecord(ChunkId(VISIT, 0), ChunkState.SEALED, 0, 320_000, 640_044, "f0")
RESULT = VisitResult(VISIT, ResultStatus.COMPLETED, "Grüße", (Document("note", "ready", "Rest.", "d1"),))


@pytest.fixture
def output():
    return io.StringIO()


@pytest.fixture
def report(output):
    return Report(as_json=True, output=output)


@pytest.fixture
def words(output):
    return Report(as_json=False, output=output)


def test_a_visit_is_told_by_its_state_and_never_by_its_label(report, output, capsys):
    report.visit(RECORD)
    expected = f'{{"event": "visit", "visit": "{VISIT}", "state": "saved", "label_present": true}}\n'
    assert output.getvalue() == expected
    assert "Ann" not in "".join(capsys.readouterr())


def test_a_state_is_told_once(report, output):
    for state in (VisitState.SAVED, VisitState.SAVED, VisitState.UPLOADING, VisitState.SAVED):
        report.visit(replace(RECORD, state=state))
    assert output.getvalue().count("\n") == 3


def test_a_locked_label_is_present_and_a_missing_one_is_not(report, output):
    report.visit(replace(RECORD, label=None, is_locked=True))
    report.visit(replace(RECORD, id=VisitId("c" * 32), label=None))
    assert ["true" in line for line in output.getvalue().splitlines()] == [True, False]


def test_a_chunk_is_told_with_all_its_facts(report, output):
    report.chunk(replace(SEALED, state=ChunkState.UPLOADED, part=1, sequence=4, attempts=2))
    assert output.getvalue() == (
        f'{{"event": "chunk", "visit": "{VISIT}", "part": 1, "sequence": 4, "state": "uploaded", '
        '"first_frame": 0, "frames": 320000, "bytes": 640044, "sha256": "f0", "attempt": 2}\n'
    )


def test_a_chunk_without_a_place_is_told_where_it_will_most_likely_go(report, output):
    report.chunk(replace(SEALED, id=ChunkId(VISIT, 145)))
    assert '"part": 1, "sequence": 1, "state": "sealed"' in output.getvalue()


def test_a_seal_that_is_told_behind_the_delivery_is_left_out(report, output):
    report.chunk(replace(SEALED, state=ChunkState.UPLOADING, attempts=1))
    report.chunk(SEALED)
    assert output.getvalue().count("\n") == 1
    report.chunk(replace(SEALED, attempts=1))  # this one is a revoked receipt
    assert output.getvalue().count("\n") == 2


def test_a_growing_chunk_is_told_once(report, output):
    for frames in (100, 200, 300):
        report.chunk(replace(SEALED, state=ChunkState.RECORDING, frames=frames))
    report.chunk(SEALED)
    assert output.getvalue().count("\n") == 2


def test_a_gap_is_told_with_its_place_length_and_cause(report, output):
    report.gap(VISIT, Gap(320_000, 16_000, GapCause.OVERRUN))
    assert output.getvalue() == (
        f'{{"event": "gap", "visit": "{VISIT}", '
        '"first_frame": 320000, "frames": 16000, "cause": "overrun"}\n'
    )


def test_a_result_is_told_with_its_texts(report, output):
    report.result(RESULT)
    assert output.getvalue() == (
        f'{{"event": "result", "visit": "{VISIT}", "status": "completed", "transcript": "Grüße", '
        '"documents": [{"template_id": "note", "document_id": "d1", "status": "ready", "text": "Rest."}]}\n'
    )


def test_a_device_an_address_and_a_finding_are_told(report, output):
    report.device(Device("Desk", "PulseAudio", "desk", 1, 48_000, is_default=True))
    report.listening("http://127.0.0.1:1")
    report.check("disk", "green", "Room.", "")
    assert output.getvalue() == (
        '{"event": "device", "name": "Desk", "host_api": "PulseAudio", "channels": 1, '
        '"sample_rate": 48000, "default": true}\n'
        '{"event": "listening", "url": "http://127.0.0.1:1"}\n'
        '{"event": "check", "item": "disk", "level": "green", "remedy": ""}\n'
    )


def test_with_json_only_what_is_urgent_is_said_in_words(report, output, capsys):
    report.say("By the way.")
    report.say("Look!", is_urgent=True)
    report.fault(DeviceNotFound("Desk", ("Headset",)))
    assert output.getvalue() == ""
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines()[0] == "Look!"
    assert "“Desk”" in told.err
    assert "Headset" in told.err


def test_without_json_the_texts_are_the_output_and_the_words_go_beside(words, output, capsys):
    words.visit(RECORD)
    words.chunk(SEALED)
    words.gap(VISIT, Gap(0, 16_000, GapCause.SLEEP))
    words.result(RESULT)
    assert output.getvalue() == "Grüße\n\nRest.\n"
    assert capsys.readouterr().err.count("\n") == 2


def test_without_json_devices_and_findings_are_lines_for_people(words, output):
    words.device(Device("Desk", "PulseAudio", "desk", 1, 48_000, is_default=True))
    words.device(Device("Headset", "ALSA", "hs", 2, 16_000))
    words.check("disk", "red", "Full.", "Free some space.")
    assert output.getvalue().splitlines() == [
        "* Desk   (PulseAudio, 1 ch, 48000 Hz)",
        "  Headset   (ALSA, 2 ch, 16000 Hz)",
        "  red  disk: Full. Free some space.",
    ]


@pytest.mark.skipif(os.name == "nt", reason="a closed pipe is another error there")
def test_a_reader_who_leaves_does_not_stop_the_work():
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as nobody:
        report = Report(as_json=True, output=nobody)
        report.listening("http://127.0.0.1:1")
        report.listening("http://127.0.0.1:2")


@pytest.mark.skipif(not FULL_DISK.exists(), reason="only Linux has a disk that is always full")
def test_an_output_file_whose_disk_is_full_does_not_stop_the_work():
    with FULL_DISK.open("w") as full:
        report = Report(as_json=True, output=full)
        report.listening("http://127.0.0.1:1")
        report.listening("http://127.0.0.1:2")


def test_standard_output_takes_every_character_whatever_the_locale(capsys):
    Report(as_json=False).result(replace(RESULT, transcript="Grüße \udcfc"))
    assert capsys.readouterr().out.startswith("Grüße ?")
