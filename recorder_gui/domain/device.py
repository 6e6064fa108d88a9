"""A microphone, as people and as the sound system know it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Device:
    """An input device. ``name`` is unique in a list and is what ``--device`` takes.

    ``host_api`` is PortAudio's word, or ``PulseAudio`` for a source of the sound server.
    ``key`` finds the device again within its host API: a PortAudio name, or a source's name.
    ``channels`` and ``sample_rate`` are the device's own.
    """

    name: str
    host_api: str
    key: str
    channels: int
    sample_rate: int
    is_default: bool = False

    @property
    def identity(self) -> tuple[str, str]:
        """What stays the same when it is plugged in again, whatever its name, rate or place in a list."""
        return (self.host_api, self.key)
