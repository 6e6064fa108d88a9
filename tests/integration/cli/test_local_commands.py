"""The commands that only look: what is here, and a visit's audio in one file."""

import io
import json
from argparse import Namespace
from datetime import UTC, datetime

import pytest
import soundfile

from recorder_gui.cli import local
from recorder_gui.cli.exit_code import ExitCode
from recorder_gui.cli.report import Report
from recorder_gui.domain.errors import VisitNotFound
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from recorder_gui.system.secrets import SystemKeyStore

VISIT = VisitId("a" * 32)


@pytest.fixture
def options(tmp_path):
    return Namespace(
        server=None,
        data_dir=tmp_path / "data",
        allow_plain_http=False,
        visit=VISIT,
        output=tmp_path / "o.wav",
    )


@pytest.fixture
def kept(options):
    """A folder with one short visit, held by nobody."""
    desk = Spool(FolderLayout(options.data_dir), SystemKeyStore()).desk()
    shelf = Shelf(desk)
    at = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    shelf.begin(VisitRecord(VISIT, VisitState.RECORDING, at, "https://a", "microphone", "Ann"))
    shelf.seal(ChunkId(VISIT, 0), 0, 32_000, wav_from_pcm(bytes(64_000)))
    shelf.finish(VISIT, at)
    desk.close()


@pytest.fixture
def output():
    return io.StringIO()


def test_visits_are_listed_as_events(kept, options, output):
    assert local.visits(options, Report(as_json=True, output=output)) is ExitCode.DONE
    (event,) = map(json.loads, output.getvalue().splitlines())
    assert event == {"event": "visit", "visit": VISIT, "state": "saved", "label_present": True}


def test_visits_are_listed_for_people_without_their_names(kept, options, capsys):
    local.visits(options, Report(as_json=False))
    told = capsys.readouterr()
    assert VISIT in told.out
    assert "Ann" not in told.out + told.err


def test_where_nothing_is_kept_yet_nothing_is_made(options, capsys):
    assert local.visits(options, Report(as_json=False)) is ExitCode.DONE
    assert "no visits" in capsys.readouterr().err
    assert not options.data_dir.exists()


def test_a_visit_is_exported(kept, options, capsys):
    assert local.export(options, Report(as_json=False)) is ExitCode.DONE
    assert options.output.stat().st_size == 64_044
    assert str(options.output) in capsys.readouterr().err


@pytest.mark.parametrize(("name", "kind"), [("o.flac", "FLAC"), ("o.mp3", "MP3"), ("O.WAV", "WAV")])
def test_the_ending_of_the_name_says_what_kind_of_file_is_written(kept, options, tmp_path, name, kind):
    options.output = tmp_path / name
    assert local.export(options, Report(as_json=False)) is ExitCode.DONE
    assert soundfile.info(options.output).format == kind


@pytest.mark.parametrize("name", ["b" * 32, "../../etc", ""])
def test_what_is_no_visit_is_not_exported(kept, options, name):
    options.visit = name
    with pytest.raises(VisitNotFound):
        local.export(options, Report(as_json=False))
    assert not options.output.exists()


def test_without_a_folder_there_is_nothing_to_export(options):
    with pytest.raises(VisitNotFound):
        local.export(options, Report(as_json=False))
