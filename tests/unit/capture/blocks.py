"""Blocks of a device in virtual time: on time, late, in bursts, or lost."""

from dataclasses import dataclass, field

RATE = 48_000


@dataclass
class Device:
    """Blocks as they arrive: time of arrival and frames in all; what is lost is never counted."""

    block: float = 0.02
    begins: float = 0.0
    ppm: float = 0.0
    losses: tuple[tuple[float, float], ...] = ()  # (at, seconds)
    freezes: tuple[tuple[float, float, float], ...] = ()  # (at, seconds, backlog's speed)
    arrivals: list[tuple[float, int]] = field(default_factory=list)

    def run(self, seconds: float) -> None:
        total = 0.0
        busy_until = 0.0
        length = self.block * (1 + self.ppm * 1e-6)
        for number in range(int((seconds - self.begins) / length)):
            start = self.begins + number * length
            end = start + length
            lost = sum(
                min(end, at + gone) - max(start, at)
                for at, gone in self.losses
                if at < end and start < at + gone
            )
            if length - lost < 1e-6:
                continue
            total += (length - lost) * (1 - self.ppm * 1e-6) * RATE
            arrives = end
            for at, frozen, speed in self.freezes:
                if at <= end < at + frozen:
                    arrives = at + frozen
                if end >= at:
                    arrives = max(arrives, busy_until + self.block / speed if busy_until > end else arrives)
            busy_until = arrives
            self.arrivals.append((arrives, round(total)))
