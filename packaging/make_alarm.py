"""Makes resources/sounds/alarm.wav: two short falling tones, twice; it plays through the speakers.

Run from the top of the repository: python packaging/make_alarm.py
"""

import array
import math
import sys
import wave
from pathlib import Path

SAMPLE_RATE = 22_050
PEAK = 0.5 * 32_767
FADE_SECONDS = 0.012
# Two falling notes, then again: told from the chimes of other programs, and heard by old ears.
NOTES = ((880.0, 0.13), (0.0, 0.02), (659.3, 0.16), (0.0, 0.06), (880.0, 0.13), (0.0, 0.02), (659.3, 0.16))
SECOND_HARMONIC = 0.3


def note(hertz: float, seconds: float) -> list[int]:
    """Return the samples of one note, faded in and out; 0 Hz is silence."""
    count = round(seconds * SAMPLE_RATE)
    samples = []
    for number in range(count):
        phase = 2 * math.pi * hertz * number / SAMPLE_RATE
        tone = math.sin(phase) + SECOND_HARMONIC * math.sin(2 * phase)
        edge = min(number, count - number) / (FADE_SECONDS * SAMPLE_RATE)
        samples.append(round(PEAK * min(1.0, edge) * tone / (1 + SECOND_HARMONIC)))
    return samples


def main() -> None:
    """Write the file."""
    samples = array.array("h", [sample for hertz, seconds in NOTES for sample in note(hertz, seconds)])
    if sys.byteorder == "big":
        samples.byteswap()
    path = Path(__file__).resolve().parents[1] / "resources" / "sounds" / "alarm.wav"
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(samples.tobytes())


if __name__ == "__main__":
    main()
