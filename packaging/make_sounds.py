"""Makes the WAV files in resources/sounds: short tones that play through the speakers.

The alarm is the loud one. The others say that Record, Pause or Finish was heard: soft, under a fifth of a
second where a visit goes on, told apart by their tune (up, down, down to a close). The same notes give the
same bytes on every computer.

Run from the top of the repository: python packaging/make_sounds.py
"""

import array
import math
import sys
import wave
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

SAMPLE_RATE = 22_050
FULL_SCALE = 32_767
FADE_SECONDS = 0.012

Notes = tuple[tuple[float, float], ...]
"""Hertz and seconds; 0 Hz is silence."""


@dataclass(frozen=True, slots=True)
class Tune:
    """Notes, how loud they are (1.0: full scale), and how much of the octave above rings with them."""

    notes: Notes
    peak: float
    second_harmonic: float
    rings_out: bool = False  # each note dies away, as a struck bar does


TUNES: Mapping[str, Tune] = MappingProxyType(
    {
        # Two falling notes, then again: told from the chimes of other programs, and heard by old ears.
        "alarm": Tune(
            (
                *((880.0, 0.13), (0.0, 0.02), (659.3, 0.16), (0.0, 0.06)),
                *((880.0, 0.13), (0.0, 0.02), (659.3, 0.16)),
            ),
            0.5,
            0.3,
        ),
        "start": Tune(((523.3, 0.07), (784.0, 0.11)), 0.16, 0.12, rings_out=True),
        "pause": Tune(((587.3, 0.07), (440.0, 0.11)), 0.16, 0.12, rings_out=True),
        "finish": Tune(((784.0, 0.09), (587.3, 0.09), (392.0, 0.26)), 0.16, 0.12, rings_out=True),
    }
)


def note(tune: Tune, hertz: float, seconds: float) -> list[int]:
    """Return the samples of one note, faded in and out."""
    count = round(seconds * SAMPLE_RATE)
    samples = []
    for number in range(count):
        phase = 2 * math.pi * hertz * number / SAMPLE_RATE
        tone = math.sin(phase) + tune.second_harmonic * math.sin(2 * phase)
        edge = min(number, count - number) / (FADE_SECONDS * SAMPLE_RATE)
        loudness = min(1.0, edge) * (1 - 0.7 * number / count if tune.rings_out else 1.0)
        samples.append(round(tune.peak * FULL_SCALE * loudness * tone / (1 + tune.second_harmonic)))
    return samples


def write(tune: Tune, path: Path) -> None:
    """Write one file: 16 bit, mono."""
    samples = array.array("h", [sample for part in tune.notes for sample in note(tune, *part)])
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(samples.tobytes())


def main(folder: Path) -> None:
    """Write all files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, tune in TUNES.items():
        write(tune, folder / f"{name}.wav")


if __name__ == "__main__":
    main(Path(__file__).resolve().parents[1] / "resources" / "sounds")
