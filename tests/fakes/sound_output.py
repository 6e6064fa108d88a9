"""A loudspeaker that plays nothing: it remembers what it was given, and plays when the test says so."""

from recorder_gui.domain.audio_format import SAMPLE_WIDTH_BYTES


class FakeOutput:
    """Fits ``app/recording/playback.py``'s port by shape; ``played`` moves by ``play`` only."""

    def __init__(self, frames=8 * 16_000):
        self.size = frames
        self.heard = b""
        self.waiting = b""
        self.calls = []
        self.is_lost = False
        self.is_open = True
        self.bug = None
        self._played = 0

    @property
    def room(self):
        return self.size - len(self.waiting) // SAMPLE_WIDTH_BYTES

    @property
    def played(self):
        return self._played

    @property
    def has_ended(self):
        return self._played > 0 and not self.waiting

    def put(self, pcm):
        assert len(pcm) // SAMPLE_WIDTH_BYTES <= self.room
        self.waiting += pcm

    def play(self, frames):
        """Hear so many of the frames that wait."""
        taken = self.waiting[: frames * SAMPLE_WIDTH_BYTES]
        self.heard += taken
        self.waiting = self.waiting[len(taken) :]
        self._played += len(taken) // SAMPLE_WIDTH_BYTES

    def begin_anew(self):
        self.calls.append("begin anew")
        if self.bug:
            raise self.bug
        self.waiting, self._played = b"", 0

    def close(self):
        self.calls.append("close")
        self.is_open = False
