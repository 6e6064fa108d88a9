"""What lies on disk can be read by nobody else: no audio, no name, no word, no key in clear."""

import stat
from contextlib import closing

import pytest

from recorder_gui.domain.captured import Block
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import VisitResult
from recorder_gui.encode.chunk_encoder import ChunkEncoder
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.shelf import Shelf
from tests.integration.spool.known_visit import AT, LABEL, VISIT, noise, visit_record

WORDS = "the left knee has been better since Tuesday"
NOTE = "# Knee\n\nRange of motion full"
PCM = noise(50_000)


@pytest.fixture
def kept(desk, layout):
    """A folder that holds all there is to hide, with a chunk still open."""
    shelf, store = Shelf(desk), DeliveryStore(desk)
    shelf.begin(visit_record())
    encoder = ChunkEncoder(VISIT, shelf, wav_from_pcm, chunk_frames=20_000)
    encoder.feed([Block(PCM)])
    encoder.persist()
    result = VisitResult(
        VISIT, ResultStatus.COMPLETED, WORDS, (Document("clinical_note", "completed", NOTE),)
    )
    store.keep_result(0, result)
    yield layout
    encoder.finish(AT)


def contents(layout):
    return {path.name: path.read_bytes() for path in layout.root.rglob("*") if path.is_file()}


def test_known_audio_names_and_words_are_nowhere_in_the_folder(kept, desk):
    needles = [LABEL.encode(), LABEL.split()[1].encode(), WORDS.encode(), b"knee", b"Range of motion"]
    needles += [PCM[start : start + 16] for start in range(0, len(PCM), 1_600)]
    needles += [b"RIFF", b"WAVEfmt", desk.keys.active.secret, desk.keys.active.secret.hex().encode()]
    found = [
        (name, needle)
        for name, content in contents(kept).items()
        for needle in needles
        if needle in content or needle.decode("latin-1").encode("utf-16-le") in content
    ]
    assert found == []


def test_the_search_finds_what_is_not_hidden(kept):
    assert any(b"Desk microphone" in content for content in contents(kept).values())


def test_folders_are_0700_and_files_0600(kept):
    paths = [kept.root, *kept.root.rglob("*")]
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in paths}
    assert modes == {(True, 0o700), (False, 0o600)}


def test_the_same_audio_twice_looks_different_on_disk(desk, layout):
    found = []
    layout.visit(VISIT).mkdir()
    for number in range(2):
        with closing(desk.files.open(ChunkId(VISIT, number), 0)) as running:
            running.append(PCM[:2_000])
        found.append(layout.open_part(ChunkId(VISIT, number), 0).read_bytes()[-2_000:])
    assert found[0] != found[1]
