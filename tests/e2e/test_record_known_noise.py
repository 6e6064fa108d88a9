"""Forty-five seconds of known noise, recorded by command and through the window: not one bit may differ."""

import pytest

from tests.e2e.labs.consultation import PICTURES, Consultation
from tests.e2e.labs.known_noise import SAMPLE_RATE, assert_is_the_noise
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.wav_chunk import CHUNK_FRAMES

CLOSE_FRAMES = SAMPLE_RATE // 10
SMALLEST_PICTURE_BYTES = 10_000

pytestmark = pytest.mark.timeout(200)


def assert_nothing_is_missing(consultation: Consultation) -> None:
    audio = consultation.audio
    lengths = [chunk["frames"] for chunk in consultation.session["chunks"]]
    assert lengths == [CHUNK_FRAMES, CHUNK_FRAMES, len(audio) - 2 * CHUNK_FRAMES]
    first = assert_is_the_noise(audio, consultation.noise)
    earliest, latest = consultation.finished_between
    last_heard = first + len(audio)
    assert earliest - CLOSE_FRAMES <= last_heard <= latest + CLOSE_FRAMES, (earliest, last_heard, latest)


def assert_sent_in_order_and_once(consultation: Consultation) -> None:
    chunks = consultation.session["chunks"]
    assert [len(chunk["arrivals"]) for chunk in chunks] == [1] * len(chunks)
    arrivals = [chunk["arrivals"][0] for chunk in chunks]
    assert arrivals == sorted(arrivals)
    assert consultation.session["end_count"] == 1
    assert consultation.session["end_bodies"] == [{"audio_files_sent": len(chunks)}]


def test_a_recorded_consultation_is_bit_for_bit_what_the_microphone_heard(consultation: Consultation) -> None:
    assert_nothing_is_missing(consultation)


def test_the_chunks_of_a_recording_arrive_in_order_and_once(consultation: Consultation) -> None:
    assert_sent_in_order_and_once(consultation)


def test_chunks_leave_while_the_recording_goes_on(consultation: Consultation) -> None:
    first, second, last = consultation.session["chunks"]
    assert last["arrivals"][0] - first["arrivals"][0] > 20
    assert second["arrivals"][0] - first["arrivals"][0] == pytest.approx(20, abs=2)


def test_an_undisturbed_recording_declares_no_gap(consultation: Consultation) -> None:
    assert consultation.run.of("gap") == []


def test_a_consultation_recorded_in_the_window_is_bit_for_bit_what_the_microphone_heard(
    window_consultation: Consultation,
) -> None:
    assert_nothing_is_missing(window_consultation)
    assert_sent_in_order_and_once(window_consultation)


@pytest.mark.parametrize("name", ["window-before-recording", "window-recording", "window-with-result"])
def test_the_window_leaves_a_picture_to_look_at(window_consultation: Consultation, name: str) -> None:
    assert (PICTURES / f"{name}.png").stat().st_size > SMALLEST_PICTURE_BYTES


def test_the_player_was_never_starved_so_the_proof_stands(
    consultation: Consultation, noise_player: NoisePlayer
) -> None:
    assert consultation.noise is noise_player.noise
    assert noise_player.underruns == 0
