"""What the next start would find in a running chunk's file."""

from pathlib import Path

from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.spool.files.key_ring import KeyRing
from recorder_gui.spool.files.record_search import find_records
from recorder_gui.spool.recovery.damaged_audio import AudioLeft, left_of_open


def left_in(path: Path, chunk: ChunkId, keys: KeyRing) -> AudioLeft:
    """Return what recovery would make of the file."""
    content = path.read_bytes()
    return left_of_open(find_records(content, keys.key), chunk, len(content), guessed_first_frame=0)
