"""A sound laboratory that this very process talks to."""

from collections.abc import Iterator

import pytest

from recorder_gui.capture import portaudio
from tests.e2e.labs.noise_player import NoisePlayer
from tests.e2e.labs.pulse_lab import Microphone, PulseLab
from tests.integration.capture.private_sound import environment

NOISE_SECONDS = 60


class Players:
    """Players of known noise, ended together."""

    def __init__(self, lab: PulseLab) -> None:
        self._lab = lab
        self._players: list[NoisePlayer] = []

    def play(self, microphone: Microphone, seed: int) -> NoisePlayer:
        """Play noise of its own to a microphone; return when it is heard."""
        player = NoisePlayer(self._lab, seconds=NOISE_SECONDS, seed=seed)
        self._players.append(player)
        player.start(microphone)
        return player

    def stop(self) -> None:
        """End them all."""
        for player in self._players:
            player.stop()


@pytest.fixture
def lab() -> Iterator[PulseLab]:
    """A sound server with the microphone "Desk microphone"."""
    with PulseLab() as entered, environment(**entered.environment):
        portaudio.refresh()
        yield entered
    portaudio.refresh()


@pytest.fixture
def players(lab: PulseLab) -> Iterator[Players]:
    """Whoever plays to the laboratory's microphones."""
    stack = Players(lab)
    yield stack
    stack.stop()
