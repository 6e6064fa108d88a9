"""The note says what is true of the audio, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder_gui.practice.audio_facts import level_dbfs, measure
from recorder_gui.practice.audio_store import AudioStore
from recorder_gui.practice.chunk_name import ChunkName
from recorder_gui.practice.note import MeasuredChunk, missing_numbers, write_note, write_transcript
from recorder_gui.practice.result_writer import write_result
from recorder_gui.practice.server_settings import Outcome

NOTICE = "This is a practice server: nothing was transcribed."


def measured(sequence, data, extension="wav"):
    return MeasuredChunk(ChunkName(sequence, extension), len(data), measure(data))


def test_frames_rate_channels_and_level_are_measured(make_wav):
    facts = measure(make_wav(seconds=0.5, amplitude=1.0, sample_rate=8000, channels=2))
    assert (facts.frames, facts.sample_rate, facts.channels) == (4000, 8000, 2)
    assert level_dbfs(facts.mean_square) == pytest.approx(-3.01, abs=0.05)
    assert facts.peak == pytest.approx(1.0, abs=0.001)
    assert facts.speech_seconds == pytest.approx(0.5)


def test_digital_silence_has_no_level_and_no_speech(make_wav):
    facts = measure(make_wav(amplitude=0))
    assert level_dbfs(facts.mean_square) is None
    assert facts.speech_seconds == 0


def test_a_cut_off_file_is_measured_as_far_as_it_goes(make_wav):
    assert measure(make_wav(seconds=1.0)[:-16_000]).frames == 8000


@pytest.mark.parametrize("data", [b"", b"x", b"RIFF", b"RIFF\x00\x00\x00\x00WAVE", b"\x00" * 100])
def test_bytes_that_are_no_wav_are_unreadable(data):
    assert measure(data) is None


@given(st.data())
def test_no_damage_to_a_header_goes_further_than_unreadable(data):
    header = bytearray(
        bytes.fromhex("524946462c00000057415645666d7420100000000100010080")
        + bytes.fromhex("3e0000007d0000020010006461746108000000")
    )
    wav = header + bytes(8)
    for _ in range(data.draw(st.integers(1, 6))):
        wav[data.draw(st.integers(0, len(wav) - 1))] = data.draw(st.integers(0, 255))
    facts = measure(bytes(wav))
    assert facts is None or facts.frames >= 0


def test_the_transcript_names_each_chunk_in_numeric_order(make_wav):
    chunks = [
        measured(10, make_wav(0.5)),
        measured(2, b"garbage"),
        measured(0, make_wav(0.25)),
    ]
    assert write_transcript(chunks) == (
        f"{NOTICE}\nChunk 0: 0.25 s\nChunk 2: unreadable, 7 bytes (2.wav)\nChunk 10: 0.50 s"
    )


def test_the_note_tells_gaps_repetitions_and_what_could_not_be_read(make_wav):
    chunks = [measured(1, make_wav(0.5)), measured(4, make_wav(0.5)), measured(4, b"x", "ogg")]
    note = write_note(chunks, announced=7)
    assert NOTICE in note.splitlines()
    assert "- Chunks: 3 (End said 7)" in note
    assert "- Length of the audio: 1.00 s" in note
    assert "- Speech share: 100% of the time louder than -45 dBFS" in note
    assert "- Level: -9.0 dBFS on average, -6.0 dBFS at most" in note
    assert "- Missing numbers: 0, 2 to 3" in note
    assert "- Numbers stored more than once: 4" in note
    assert "- Unreadable chunks: 4.ogg" in note


def test_a_note_without_any_readable_audio_invents_no_level():
    note = write_note([measured(0, b"x")], announced=None)
    assert "- Speech share: no audio" in note
    assert "- Level: no audio" in note


def test_huge_numbers_cost_nothing():
    assert missing_numbers([10**17]) == [f"0 to {10**17 - 1}"]


def test_documents_are_written_only_when_asked_for(make_wav):
    chunks = [measured(0, make_wav(0.1))]
    assert write_result(Outcome.COMPLETED, chunks, [], 1).documents == ()
    documents = write_result(
        Outcome.COMPLETED, chunks, ["clinical_notes_template", "transcript_template"], 1
    ).documents
    assert documents[0].data.startswith("# Practice note\n")
    assert documents[1].data == f"{NOTICE}\n\nChunk 0: 0.10 s"


def test_a_partial_result_leaves_out_the_last_chunk_and_the_last_document(make_wav):
    chunks = [measured(0, make_wav(0.1)), measured(1, make_wav(0.1))]
    result = write_result(Outcome.PARTIAL, chunks, ["transcript_template"], 2)
    assert result.skipped == ("1.wav",)
    assert result.transcript == f"{NOTICE}\nChunk 0: 0.10 s"
    assert [document.data for document in result.documents] == [None]


def test_beyond_the_memory_limit_audio_moves_to_private_files_that_go_at_the_end():
    store = AudioStore(memory_limit_bytes=10)
    small, large = store.keep(b"12345678"), store.keep(b"abcdefgh")
    folder = store.folder
    assert folder.stat().st_mode & 0o777 == 0o700
    large.name_for("ses_0123456789abcdef", "0.wav")
    file = folder / "ses_0123456789abcdef" / "0.wav"
    assert file.stat().st_mode & 0o777 == 0o600
    assert (small.read(), large.read()) == (b"12345678", b"abcdefgh")
    small.discard()
    assert store.fits_memory(10)
    store.close()
    assert not folder.exists()


def test_a_directory_handed_in_keeps_its_audio(tmp_path):
    store = AudioStore(tmp_path / "audio")
    audio = store.keep(b"sound")
    audio.name_for("ses_0123456789abcdef", "0.wav")
    store.close()
    assert [file.read_bytes() for file in (tmp_path / "audio").glob("*/ses_0123456789abcdef/0.wav")] == [
        b"sound"
    ]
