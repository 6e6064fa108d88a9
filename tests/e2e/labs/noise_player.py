"""Plays known noise to a lab's microphone and knows which frame is being heard."""

import os
import subprocess
import threading
import time
from collections import deque
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.e2e.labs.known_noise import SAMPLE_RATE, Frames, known_noise
from tests.e2e.labs.owned_process import STOP_SECONDS
from tests.e2e.labs.pulse_lab import Microphone, PulseLab
from tests.waiting import eventually

START_SECONDS = 10.0
# Deep enough that a busy machine does not starve the player: starved, it would let silence in.
BUFFER_MILLISECONDS = 400
# pacat reports every 50 ms; the least delayed report of a second tells the position best.
REPORTS_SECONDS = 1.0
KEPT_REPORTS = 40_000
READ_BYTES = 4096


class NoisePlayer:
    """Play `seconds` of noise from a file, so that nothing of this process can hold the sound up.

    Threads: one reads pacat's reports; it is the only writer of the deque, whose `append` is atomic.
    """

    def __init__(self, lab: PulseLab, *, seconds: float = 600.0, seed: int = 20_261_120) -> None:
        self.lab = lab
        self.noise: Frames = known_noise(seconds, seed=seed)
        self._reports: deque[tuple[float, float]] = deque(maxlen=KEPT_REPORTS)
        self.underruns = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._reader: threading.Thread | None = None

    def __enter__(self) -> Self:
        self.start(self.lab.microphone)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self, microphone: Microphone) -> None:
        """Begin with frame 0 and return when it has been heard."""
        path = self.lab.folder / f"noise-{id(self)}.raw"
        path.write_bytes(self.noise.tobytes())
        self._process = self._play(path, microphone)
        self._reader = threading.Thread(target=self._read_reports, name="noise-player", daemon=True)
        self._reader.start()
        eventually(self._is_heard, START_SECONDS)

    def stop(self) -> None:
        """End the player."""
        if self._process is None or self._reader is None:
            return
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(STOP_SECONDS)
        self._reader.join(STOP_SECONDS)
        if self._process.stderr is not None:
            self._process.stderr.close()

    def position(self, moment: float | None = None) -> int:
        """Return the frame that is heard now, or was heard at `moment` of the monotonic clock."""
        now = time.monotonic() if moment is None else moment
        near = [heard - at for at, heard in tuple(self._reports) if abs(now - at) <= REPORTS_SECONDS]
        if not near:
            msg = "the player has not reported within a second of that moment"
            raise LookupError(msg)
        # A report can only arrive late, never early: the largest difference is the truest.
        return round((now + max(near)) * SAMPLE_RATE)

    def heard_at(self, frame: int) -> float:
        """Return the moment of the monotonic clock at which a frame was heard.

        Wrong while the sound server is frozen and for as long again: the player counts on unheard.
        """
        seconds = frame / SAMPLE_RATE
        near = [heard - at for at, heard in tuple(self._reports) if abs(heard - seconds) <= REPORTS_SECONDS]
        if not near:
            msg = "the player has not reported within a second of that frame"
            raise LookupError(msg)
        return seconds - max(near)

    def _play(self, path: Path, microphone: Microphone) -> subprocess.Popen[bytes]:
        command = [
            "pacat", "--raw", "--verbose", f"--latency-msec={BUFFER_MILLISECONDS}",
            f"--device={microphone.sink}",
            f"--rate={SAMPLE_RATE}", "--channels=1", "--format=s16le", str(path),
        ]  # fmt: skip
        return subprocess.Popen(
            command,
            env=self.lab.environment,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def _is_heard(self) -> bool:
        return any(heard > 0 for _, heard in tuple(self._reports))

    def _read_reports(self) -> None:
        """Note each "Time: 1.234 sec; Latency: 15000 usec." with the moment it came."""
        assert self._process is not None
        assert self._process.stderr is not None
        pending = b""
        while read := os.read(self._process.stderr.fileno(), READ_BYTES):
            arrived = time.monotonic()
            *lines, pending = (pending + read).replace(b"\r", b"\n").split(b"\n")
            for line in lines:
                self._note(line, arrived)

    def _note(self, line: bytes, arrived: float) -> None:
        if line.startswith(b"Time: "):
            self._reports.append((arrived, float(line.split()[1])))
        elif b"underrun" in line:
            self.underruns += 1
