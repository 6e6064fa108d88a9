"""Plays a visit back through a loudspeaker, never beside a recording.

Plain Python for the encoder's thread: ``tick`` is called every 48 ms, orders between ticks. Nothing here
waits, and a bug ends the playing, not the thread's other work.
"""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Final, Protocol

from recorder_gui.app.recording.sound_reader import SoundPiece, SoundReader
from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.errors import OutputUnavailable, SpoolError
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.playback import PlaybackFacts, PlaybackState, PlaybackTrouble

log = logging.getLogger(__name__)

_PIECE_FRAMES: Final = 2 * SAMPLE_RATE
_PIECES_A_TICK: Final = 4
_TICKS_PER_WORD: Final = 2
_STILL_SECONDS: Final = 3.0
"""A loudspeaker that has taken no frame for so long takes none any more."""


class PlaybackAction(Enum):
    """What a person wants of the player."""

    PLAY = auto()
    PAUSE = auto()
    STOP = auto()


@dataclass(frozen=True, slots=True)
class PlaybackOrder:
    """PLAY wants a visit and the recorded frame to begin at."""

    action: PlaybackAction
    visit: VisitId | None = None
    frame: int = 0


class SoundOutput(Protocol):
    """An open loudspeaker at 16 kHz (``capture/loudspeaker.py`` fits by shape). Only ``close`` may wait."""

    @property
    def room(self) -> int:
        """How many frames can be put now."""
        ...

    @property
    def played(self) -> int:
        """How many of the frames that were put since ``begin_anew`` have been played."""
        ...

    @property
    def has_ended(self) -> bool:
        """Whether all that was put has been heard."""
        ...

    @property
    def is_lost(self) -> bool:
        """Whether the sound system has ended the stream."""
        ...

    def put(self, pcm: bytes) -> None:
        """Have 16-bit frames played behind those that wait; no more than there is room for."""
        ...

    def begin_anew(self) -> None:
        """Drop what waits: what is put from now on is played at once."""
        ...

    def close(self) -> None:
        """Let go of the device; what waits is dropped."""
        ...


class RecordedSound(Protocol):
    """Where a visit's sealed chunks are."""

    def chunks(self, visit: VisitId, /) -> tuple[ChunkRecord, ...]:
        """Return them by number. Raises SpoolError."""
        ...

    def pcm(self, chunk: ChunkId, /) -> bytes:
        """Return one's 16-bit frames. Raises SpoolError."""
        ...


class Playback:
    """One visit at a time. ``tell`` hears of every change of state, and ten times a second how far it is."""

    def __init__(
        self,
        sound: RecordedSound,
        open_output: Callable[[], SoundOutput],  # raises OutputUnavailable
        tell: Callable[[PlaybackFacts], None],
        monotonic: Callable[[], float],
    ) -> None:
        self._sound: Final = sound
        self._open_output: Final = open_output
        self._tell: Final = tell
        self._monotonic: Final = monotonic
        self._output: SoundOutput | None = None
        self._retired: list[SoundOutput] = []  # silent already, and closed at the next tick
        self._chunks: tuple[ChunkRecord, ...] = ()
        self._reader: SoundReader | None = None
        self._trail: deque[tuple[int, SoundPiece]] = deque()  # with the count of frames put before it
        self._put = 0
        self._moved: tuple[int, float] = (0, 0.0)  # how much was played, and since when no more
        self._facts: PlaybackFacts | None = None
        self._ticks = 0

    def obey(self, order: PlaybackOrder) -> None:
        """Do what is wanted; ``tell`` hears what came of it."""
        if order.action is PlaybackAction.PLAY and order.visit is not None:
            self._guard(partial(self._play, order.visit, order.frame))
        elif order.action is PlaybackAction.PAUSE:
            self._rest(PlaybackState.PAUSED)
        else:
            self._rest(PlaybackState.STOPPED)

    def silence(self) -> None:
        """Stop without waiting for the device: it is closed at the next tick, when a recording has begun."""
        if output := self._output:
            self._guard(output.begin_anew)
            self._retire(output)  # also one that failed
        self._rest(PlaybackState.STOPPED)

    def tick(self) -> None:
        """Keep the loudspeaker supplied, and tell how far it is."""
        self.let_go()
        if self._output and self._reader:
            self._guard(self._go_on)

    def let_go(self) -> bool:
        """Close what was silenced, beside which no new device is seen; return whether there was anything."""
        retired, self._retired = self._retired, []
        for output in retired:
            self._guard(output.close)
        return bool(retired)

    def close(self) -> None:
        """Let go of the device."""
        self.tick()
        self._rest(PlaybackState.STOPPED)

    def _play(self, visit: VisitId, frame: int) -> None:
        try:
            self._chunks = self._sound.chunks(visit)
        except SpoolError:
            self._chunks = ()
        total = max((chunk.first_frame + chunk.frames for chunk in self._chunks), default=0)
        frame = max(0, min(frame, total))
        self._facts = PlaybackFacts(visit, PlaybackState.PLAYING, frame, total)
        self._reader = SoundReader(self._chunks, self._sound.pcm, frame)
        self._trail.clear()
        self._put = 0
        try:
            if self._output:
                self._output.begin_anew()
            else:
                self._output = self._open_output()
        except OutputUnavailable as fault:
            log.info("nothing can be played: %s", fault.reason)
            self._end(PlaybackTrouble.NO_OUTPUT)
            return
        self._moved = (0, self._monotonic())
        self._go_on(is_first=True)

    def _go_on(self, *, is_first: bool = False) -> None:
        output, reader = self._output, self._reader
        if output is None or reader is None:
            return
        if output.is_lost:
            self._end(PlaybackTrouble.OUTPUT_LOST)
            return
        has_more = self._supply(output, reader)
        if not self._put:
            self._end(PlaybackTrouble.NO_SOUND)
        elif not has_more and output.has_ended:
            self._end(None)
        elif self._stands_still(output):
            self._end(PlaybackTrouble.OUTPUT_LOST)
        else:
            self._ticks += 1
            if is_first or self._ticks % _TICKS_PER_WORD == 0:
                self._say(PlaybackState.PLAYING)

    def _supply(self, output: SoundOutput, reader: SoundReader) -> bool:
        """Fill the room there is; return whether more may come."""
        for _ in range(_PIECES_A_TICK):
            if not (room := output.room):
                return True
            piece = reader.read(min(room, _PIECE_FRAMES))
            if piece is None:
                return False
            output.put(piece.pcm)
            self._trail.append((self._put, piece))
            self._put += piece.frames
        return True

    def _stands_still(self, output: SoundOutput) -> bool:
        now, played = self._monotonic(), output.played
        if played != self._moved[0]:
            self._moved = (played, now)
        return played < self._put and now - self._moved[1] >= _STILL_SECONDS

    def _end(self, trouble: PlaybackTrouble | None) -> None:
        self._say(PlaybackState.STOPPED, trouble)
        self._forget()

    def _rest(self, state: PlaybackState) -> None:
        """Pause or stop what is played, and let the device go; a pause keeps its place."""
        if self._facts and self._facts.state is not PlaybackState.STOPPED:
            self._say(state)
        self._forget()

    def _forget(self) -> None:
        output, self._output, self._reader = self._output, None, None
        if output:
            self._guard(output.close)

    def _say(self, state: PlaybackState, trouble: PlaybackTrouble | None = None) -> None:
        if self._facts is None:
            return
        before = self._facts
        chunk, frame = self._place() if self._output else (before.chunk, before.frame)
        skipped = tuple(self._reader.skipped) if self._reader else before.skipped
        if self._put == 0 and trouble is None:
            frame = before.frame
        self._facts = PlaybackFacts(before.visit, state, frame, before.total_frames, chunk, skipped, trouble)
        self._tell(self._facts)

    def _place(self) -> tuple[ChunkId | None, int]:
        """Return the chunk and the frame that are heard now."""
        played = self._output.played if self._output else 0
        while len(self._trail) > 1 and self._trail[1][0] <= played:
            self._trail.popleft()
        if not self._trail:
            return None, self._facts.frame if self._facts else 0
        before, piece = self._trail[0]
        return piece.chunk, piece.first_frame + min(max(0, played - before), piece.frames)

    def _retire(self, output: SoundOutput) -> None:
        self._output = None
        if output not in self._retired:
            self._retired.append(output)

    def _guard(self, step: Callable[[], None]) -> None:
        try:
            step()
        except Exception:
            log.exception("playing failed")
            if self._output:
                self._retire(self._output)
            self._reader = None
            if self._facts and self._facts.state is not PlaybackState.STOPPED:
                self._say(PlaybackState.STOPPED, PlaybackTrouble.BUG)
