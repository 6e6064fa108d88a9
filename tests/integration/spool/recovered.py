"""Damage to files, and what a start after it makes of them."""

from recorder_gui.domain.gap import GapCause
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.recovery.recovery import recover
from tests.integration.spool.known_visit import VISIT


def flip(path, position):
    content = bytearray(path.read_bytes())
    content[position] ^= 1
    path.write_bytes(content)


def restarted(new_desk):
    desk = new_desk()
    return desk, recover(desk, wav_from_pcm)


def set_aside(desk):
    """Everything in the quarantine by name, with its content."""
    found = [path for path in desk.layout.quarantine.rglob("*") if path.is_file()]
    return {path.name: path.read_bytes() for path in found}


def gaps(desk):
    return [
        (gap.first_frame, gap.frames) for gap in desk.visits.get(VISIT).gaps if gap.cause is GapCause.DAMAGED
    ]
