"""The living line of the command line, drawn for real: it refreshes from a thread of its own."""

import io

from rich.console import Console

from recorder_gui.cli.progress_line import ProgressLine, progress_line
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.identifiers import ChunkId, VisitId

VISIT = VisitId("0" * 32)


def chunk(number, state):
    return ChunkRecord(ChunkId.of(VISIT, number), state, number * 320_000, 320_000)


def test_it_counts_what_the_server_holds_of_what_there_is():
    drawn = io.StringIO()
    line = ProgressLine(Console(file=drawn, force_terminal=True, width=80))
    for number, state in [(0, ChunkState.SEALED), (1, ChunkState.SEALED), (0, ChunkState.UPLOADED)]:
        line.note(chunk(number, state))
    line.close()
    assert "1 of 2 pieces are with the server" in drawn.getvalue()


def test_closing_twice_is_harmless_and_leaves_no_thread():
    line = ProgressLine(Console(file=io.StringIO(), force_terminal=True))
    line.note(chunk(0, ChunkState.SEALED))
    line.close()
    line.close()
    assert line._status is None


def test_where_there_is_no_terminal_there_is_no_line():
    assert progress_line() is None
