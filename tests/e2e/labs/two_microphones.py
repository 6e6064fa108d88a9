"""Two microphones that hear different noise, and what of it a recording holds, by the players' clocks."""

from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import numpy as np

from tests.e2e.labs.known_noise import SAMPLE_RATE, Frames, locate
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.pulse_lab import Microphone, PulseLab

PLAYED_SECONDS = 90.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive frames of one player's noise, and when the first was heard and the next would have been."""

    player: NoisePlayer
    frames: int
    began: float
    ended: float


def heard_from(audio: Frames, player: NoisePlayer) -> Stretch:
    """Return how far `audio`, from its first frame, is what the player played.

    Raises:
        LookupError: it does not begin with the player's noise.
    """
    first = locate(audio, player.noise)
    played = player.noise[first : first + len(audio)]
    wrong = np.flatnonzero(audio[: len(played)] != played)
    frames = int(wrong[0]) if len(wrong) else len(played)
    began = player.heard_at(first)
    return Stretch(player, frames, began, player.heard_at(first + frames))


def stretches(audio: Frames, *players: NoisePlayer) -> list[Stretch]:
    """Return what `audio` is made of.

    Raises:
        LookupError: some of it is nobody's noise.
    """
    found: list[Stretch] = []
    while len(audio):  # ends: every stretch has at least the frames that it was located by
        for player in players:
            with suppress(LookupError):
                found.append(heard_from(audio, player))
                break
        else:
            msg = f"after {len(found)} stretches {len(audio)} frames are nobody's noise"
            raise LookupError(msg)
        audio = audio[found[-1].frames :]
    return found


def seconds_of(frames: int) -> float:
    """Return the length of recorded frames."""
    return frames / SAMPLE_RATE


class TwoMicrophones:
    """A lab whose "desk" and "headset" each hear noise of their own."""

    def __init__(self) -> None:
        self.lab = PulseLab()
        self.at_desk: NoisePlayer
        self.at_headset: NoisePlayer

    def __enter__(self) -> Self:
        self.lab.__enter__()
        try:
            self.headset = self.lab.add_microphone("headset", "Headset")
            self.desk = self.lab.microphone
            self.at_desk = self.play(self.desk, seed=1)
            self.at_headset = self.play(self.headset, seed=2)
        except BaseException:
            self.lab.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.at_desk.stop()
        self.at_headset.stop()
        self.lab.close()

    def play(self, microphone: Microphone, *, seed: int) -> NoisePlayer:
        """Let a microphone hear noise of its own."""
        player = NoisePlayer(self.lab, seconds=PLAYED_SECONDS, seed=seed)
        player.start(microphone)
        return player
