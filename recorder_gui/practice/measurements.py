"""Facts of stored chunks, measured once for each distinct content."""

from collections.abc import Sequence

from recorder_gui.practice.audio_facts import AudioFacts, measure
from recorder_gui.practice.note import MeasuredChunk
from recorder_gui.practice.session import StoredChunk


class Measurements:
    """Reads and measures chunks on demand; an upload itself never waits for it.

    Called from worker threads. Two of them may measure the same bytes at once: both find the same facts, so
    the cache needs no lock.
    """

    def __init__(self) -> None:
        self._facts: dict[str, AudioFacts | None] = {}

    def of(self, chunk: StoredChunk) -> AudioFacts | None:
        """Return the facts of a chunk; None if it is unreadable or was replaced meanwhile."""
        if chunk.sha256 not in self._facts:
            try:
                data = chunk.audio.read()
            except OSError:
                return None
            self._facts[chunk.sha256] = measure(data)
        return self._facts[chunk.sha256]

    def of_all(self, chunks: Sequence[StoredChunk]) -> list[MeasuredChunk]:
        """Return the chunks with their facts."""
        return [MeasuredChunk(chunk.name, chunk.size_bytes, self.of(chunk)) for chunk in chunks]
