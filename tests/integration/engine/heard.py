"""What the device heard: the truth that all the rest is compared with."""

from array import array
from dataclasses import dataclass, field


@dataclass
class Heard:
    """What is true of one visit, seen from the device's side."""

    frames: array = field(default_factory=lambda: array("h"))
    safe_frames: int = 0  # of these, how many were on a disk that could take them
    missing: float = 0.0  # seconds in which the visit was recorded and no frame came
    losses: int = 1
    was_only_in_memory: bool = False  # some of it, when the program was killed
    is_beyond_help: bool = False  # what memory had is gone, and with the service as well, or nobody knows
