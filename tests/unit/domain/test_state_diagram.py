"""A transition table drawn as text, so that a document can be compared with it."""

from enum import StrEnum

from recorder_gui.domain.chunk_lifecycle import TRANSITIONS, ChunkState
from recorder_gui.domain.state_diagram import render


class Door(StrEnum):
    OPEN = "open"
    SHUT = "shut"


class Push(StrEnum):
    PULLED = "pulled"
    PUSHED = "pushed"


def test_a_table_is_drawn_in_its_own_order():
    table = {(Door.SHUT, Push.PUSHED): Door.OPEN, (Door.OPEN, Push.PULLED): Door.SHUT}
    assert render(table, Door.SHUT) == (
        "stateDiagram-v2\n    [*] --> SHUT\n    SHUT --> OPEN: pushed\n    OPEN --> SHUT: pulled"
    )


def test_the_chunks_diagram_has_a_line_for_each_transition():
    lines = render(TRANSITIONS, ChunkState.RECORDING).splitlines()
    assert len(lines) == 2 + len(TRANSITIONS)
    assert "    UPLOADED --> SEALED: receipt_revoked" in lines
