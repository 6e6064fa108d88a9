"""Every state, reason, fault and end has calm words of its own."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from recorder_gui.app.facts import LampState
from recorder_gui.app.wording import visits as wording
from recorder_gui.domain import disk_trouble, errors
from recorder_gui.domain import microphone_trouble as trouble
from recorder_gui.domain.chunk import PRUNED, ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.session_report import ResultStatus
from recorder_gui.domain.upload_outcome import DelayCause, RefusalReason
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState

NOW = datetime(2026, 11, 20, 10, 42, tzinfo=UTC)
VISIT = VisitRecord(VisitId("0" * 32), VisitState.SAVED, NOW, "practice", "microphone")
CHUNK = ChunkRecord(ChunkId.of(VISIT.id, 0), ChunkState.SEALED, 0, 320_000, 640_044)

FAULTS = [
    errors.NoScreen(),
    errors.DeliveryFailed("0" * 32),
    errors.RecordingRestarted(),
    errors.HolderSilent("/data", "recorder-gui (process 7)"),
    errors.DeviceNotFound("Desk", ("Headset",)),
    errors.DeviceNotFound("Desk"),
    errors.DeviceUnavailable("Desk", "busy"),
    errors.MicrophoneForbidden("Desk"),
    errors.NoFrames("Desk", 5.0),
    errors.DeviceMoved("Desk", "Headset"),
    errors.RateUnsteady("Desk", 44_000),
    trouble.MicrophoneLost("Desk", is_recording=True),
    trouble.MicrophoneLost("Desk", is_recording=False),
    trouble.MicrophoneReplaced("Desk", "Headset", 3.2),
    trouble.MicrophoneReplaced("Desk", "Headset", 3.2, is_back=True),
    trouble.MicrophoneAway("Desk", "Headset"),
    trouble.ChangeRefused("Headset", "Desk"),
    trouble.DeadMicrophone("Desk", is_recording=True),
    trouble.QuietMicrophone("Desk"),
    trouble.ClippingMicrophone("Desk"),
    *(errors.AudioFileUnreadable("a.wav", reason) for reason in errors.AudioFileUnreadable.REASONS),
    errors.AudioFileUnreadable("a.wav", "odd"),
    errors.DiskFull("/data"),
    disk_trouble.TooLittleRoom("/data", 12, 30),
    disk_trouble.RoomShort("/data", 90),
    disk_trouble.ReserveInUse("/data"),
    disk_trouble.KeptInMemory("/data", 20),
    disk_trouble.FolderOnNetwork("/data", "nfs"),
    disk_trouble.FolderEmptied("/data"),
    errors.SpoolUnavailable("/data", "read-only"),
    errors.FolderHeld("/data", "process 7"),
    errors.LedgerDamaged("/data", "malformed"),
    errors.LedgerTooNew("/data", 9, 1),
    errors.ChunkDamaged("/data/c", "cut off"),
    errors.KeyLocked("k"),
    errors.VisitNotFound("abc"),
    *(errors.VisitKept("abc", reason) for reason in ("recording", "sending", "memory", "unsent")),
    *(errors.VisitNotCopied("abc", reason) for reason in ("recording", "empty", "pruned", "closed")),
    errors.OutputUnavailable("none"),
    errors.OutputRefused("out.wav", "exists"),
    errors.OutputRefused("out.wav", "format"),
    errors.OutputRefused("out.wav", "closed"),
    errors.OutputRefused("out.wav", "empty"),
    errors.OutputRefused("out.wav", "pruned"),
    errors.OutputRefused("out.wav", "read-only"),
    errors.AddressInvalid("nowhere"),
    errors.PlainHttpRefused("http://clinic.example"),
    errors.PracticeServerUnavailable(8000),
    errors.ServerSetByOrganisation("https://other.example"),
    errors.FolderSetByOrganisation("/elsewhere"),
]

UNFORESEEN = wording.explain(errors.IllegalTransition("idle", "finished"))


@pytest.mark.parametrize(
    "fault", FAULTS, ids=lambda fault: "-".join([type(fault).__name__, *map(str, fault.args[-1:])])
)
def test_every_fault_has_words_of_its_own_and_a_remedy(fault):
    notice = wording.explain(fault)
    assert str(notice.title)
    assert str(notice.remedy)
    assert notice != UNFORESEEN


def test_no_fault_class_is_forgotten():
    def leaves(kind):
        below = kind.__subclasses__()
        return {leaf for sub in below for leaf in leaves(sub)} if below else {kind}

    raised = leaves(errors.RecorderError) | {errors.SpoolUnavailable}  # of which one is a kind of its own
    assert raised - {errors.IllegalTransition} == {type(fault) for fault in FAULTS}


def test_a_folder_is_named_and_not_a_file_in_it_that_nobody_knows():
    for path in (f"/srv/doctor/data/visits/{'0' * 32}/000000.chunk", "/srv/doctor/data/ledger.sqlite3"):
        notice = wording.explain(errors.SpoolUnavailable(path, "read-only"))
        assert "/srv/doctor/data exists" in str(notice.remedy)


def test_without_any_microphone_the_one_that_is_missed_is_to_be_connected():
    assert "“Desk” is not connected" in str(wording.explain(errors.DeviceNotFound("Desk")).title)
    assert "Headset" in str(wording.explain(errors.DeviceNotFound("Desk", ("Headset",))).remedy)
    assert "press Record again" in str(wording.explain(errors.DeviceNotFound("")).remedy)


@pytest.mark.parametrize("cause", wording.UndeliveredCause)
def test_every_end_of_a_command_says_that_the_recording_is_safe(cause):
    assert "safe" in wording.outcome_sentence(cause)


@pytest.mark.parametrize("reason", [*DelayCause, *RefusalReason])
def test_every_stored_reason_has_words(reason):
    assert wording.reason_text(reason.value) != str(wording.UNKNOWN_REASON)


def test_audio_that_was_removed_is_said_to_be():
    assert "removed" in wording.reason_text(PRUNED)


def test_a_reason_from_a_later_version_stays_calm():
    assert wording.reason_text("solar_flare") == str(wording.UNKNOWN_REASON)


@pytest.mark.parametrize("state", ChunkState)
def test_every_chunk_state_has_words(state):
    assert wording.chunk_state_text(replace(CHUNK, state=state), NOW)


@pytest.mark.parametrize("state", VisitState)
def test_every_visit_state_has_words(state):
    assert wording.visit_state_text(replace(VISIT, state=state))


@pytest.mark.parametrize("state", RecordingState)
def test_every_recorder_state_has_words(state):
    assert str(wording.recording_state_text(state))


@pytest.mark.parametrize("status", ResultStatus)
def test_every_result_has_words(status):
    assert str(wording.result_text(status)).endswith(".")


@pytest.mark.parametrize("state", LampState)
def test_every_lamp_has_words(state):
    assert all(map(str, wording.lamp_texts(state, state)))


@pytest.mark.parametrize("cause", GapCause)
def test_every_gap_says_its_length_and_cause(cause):
    text = wording.gap_text(Gap(0, 36_800, cause))
    assert text.startswith("2.3 s of sound missing: ")


def test_several_gaps_are_added_up():
    gaps = (Gap(0, 16_000, GapCause.OVERRUN), Gap(9, 24_000, GapCause.SLEEP))
    assert wording.gaps_text(gaps) == "2.5 s of sound missing in 2 places"
    assert wording.gaps_text(()) == ""


def test_a_waiting_chunk_counts_down():
    chunk = replace(CHUNK, state=ChunkState.BACKING_OFF, attempts=3, due_at=NOW + timedelta(seconds=11.2))
    assert wording.tries_text(chunk, NOW) == "3 · in 12 s"
    assert wording.tries_text(chunk, NOW + timedelta(minutes=1)) == "3 · now"
    assert wording.chunk_state_text(chunk, NOW) == "Waiting to retry"


def test_a_chunk_that_was_never_tried_says_nothing_of_tries():
    assert wording.tries_text(CHUNK, NOW) == ""


def test_an_uploading_visit_says_how_far_it_is():
    visit = replace(VISIT, state=VisitState.UPLOADING, chunks=12, chunks_uploaded=3)
    assert wording.visit_state_text(visit) == "Uploading 3 of 12"


def test_a_visit_that_waits_says_so_where_it_is_not_the_network():
    waiting = replace(VISIT, state=VisitState.WAITING)
    for reason in (None, DelayCause.UNREACHABLE, DelayCause.TIMED_OUT):
        assert wording.visit_state_text(replace(waiting, reason=reason)) == "Waiting for network"
    refused = replace(waiting, reason=DelayCause.CERTIFICATE.value)
    assert wording.visit_state_text(refused) == "Waiting: certificate not trusted"


def test_an_interrupted_visit_says_when():
    visit = replace(VISIT, is_interrupted=True, finished_at=NOW)
    assert wording.visit_state_text(visit) == f"Interrupted at {wording.clock_text(NOW)}, saved"


def test_a_visit_whose_key_is_locked_says_so():
    assert "Locked" in wording.visit_state_text(replace(VISIT, is_locked=True))


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "00:00"), (59.99, "00:59"), (61, "01:01"), (3599, "59:59"), (3661, "1:01:01")]
)
def test_durations_read_like_a_clock(seconds, text):
    assert wording.duration_text(seconds) == text


def test_a_chunk_tells_where_it_lies():
    assert wording.span_text(320_000, 320_000) == "00:20 \N{EN DASH} 00:40"
    assert wording.length_text(112_000) == "7.0 s"
    assert wording.size_text(640_044) == "641 kB"
    assert wording.size_text(2_500_000) == "2.5 MB"
    assert wording.size_text(0) == ""
