"""How loud the last moments were, for the meter and the waveform."""

from dataclasses import dataclass

PEAKS_PER_SECOND = 50


@dataclass(frozen=True, slots=True)
class LevelReading:
    """Levels since the reading before, as fractions of full scale (0 to 1).

    ``peaks`` holds one (lowest, highest) pair, -1 to 1, for each 20 ms of audio.
    ``first_frame`` is the recorded frame of the visit at which ``peaks`` begin, or None while
    the microphone is only monitored.
    """

    peak: float
    rms: float
    is_clipping: bool
    peaks: tuple[tuple[float, float], ...] = ()
    first_frame: int | None = None
