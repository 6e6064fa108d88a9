"""A PulseAudio server of one's own; its microphones are null sinks, so what they hear is known to the bit."""

import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.e2e.labs.owned_process import OwnedProcess
from tests.e2e.labs.private_environment import private_environment
from tests.waiting import eventually

START_SECONDS = 10.0
CONTROL_SECONDS = 10.0

SERVER_SCRIPT = "load-module module-native-protocol-unix\n"


@dataclass(slots=True)
class Microphone:
    """A source of the lab's server and the sink whose sound it hears."""

    name: str
    description: str
    sample_rate: int
    channels: int
    sink_module: int
    source_module: int = 0

    @property
    def sink(self) -> str:
        """The sink to play into."""
        return f"{self.name}_sink"


class PulseLab:
    """Run a private sound server below a folder of its own; nothing else on the machine sees it."""

    def __init__(self, *, sample_rate: int = 16_000, channels: int = 1) -> None:
        # Short on purpose: a socket's path must not exceed 107 bytes.
        self._folder = tempfile.TemporaryDirectory(prefix="pulse-lab-")
        self.folder = Path(self._folder.name)
        self.environment = private_environment(self.folder)
        self._first_microphone = (sample_rate, channels)
        self._microphones: list[Microphone] = []
        self._server: OwnedProcess | None = None

    def __enter__(self) -> Self:
        self._start_server()
        try:
            sample_rate, channels = self._first_microphone
            first = self.add_microphone("desk", "Desk microphone", sample_rate=sample_rate, channels=channels)
            self.control("set-default-source", first.name)
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def server(self) -> OwnedProcess:
        """The running sound server."""
        assert self._server is not None, "the lab has not been entered"
        return self._server

    @property
    def microphone(self) -> Microphone:
        """The microphone the lab began with, the server's default."""
        return self._microphones[0]

    def add_microphone(
        self, name: str, description: str, *, sample_rate: int = 16_000, channels: int = 1
    ) -> Microphone:
        """Plug in a microphone with the given rate in Hz and one or two channels."""
        channel_map = "mono" if channels == 1 else "front-left,front-right"
        # Without norewinds an idle null sink renders 2 s ahead: its microphone then begins 2 s late.
        sink = self._load(
            "module-null-sink", f"sink_name={name}_sink", "norewinds=1", "format=s16le",
            f"rate={sample_rate}",
            f"channels={channels}", f"channel_map={channel_map}",
        )  # fmt: skip
        microphone = Microphone(name, description, sample_rate, channels, sink)
        self._microphones.append(microphone)
        self.plug(microphone)
        return microphone

    def plug(self, microphone: Microphone) -> None:
        """Plug a microphone in again that was pulled."""
        channel_map = "mono" if microphone.channels == 1 else "front-left,front-right"
        microphone.source_module = self._load(
            "module-remap-source", f"master={microphone.sink}.monitor", f"source_name={microphone.name}",
            f"channels={microphone.channels}",
            f"channel_map={channel_map}", f"master_channel_map={channel_map}", "remix=no",
            f"source_properties=\"device.description='{microphone.description}'\"",
        )  # fmt: skip

    def pull(self, microphone: Microphone) -> float:
        """Pull a microphone, not the sink it hears; return the moment just before.

        The server then moves its streams to another source.
        """
        at = time.monotonic()
        self.control("unload-module", str(microphone.source_module))
        return at

    def mute(self, microphone: Microphone, *, is_muted: bool) -> float:
        """Press or release a microphone's mute switch; return the moment just before."""
        at = time.monotonic()
        self.control("set-source-mute", microphone.name, str(int(is_muted)))
        return at

    def remove_microphone(self, microphone: Microphone) -> None:
        """Unplug a microphone. The server then moves its streams to another source."""
        self.control("unload-module", str(microphone.source_module))
        self.control("unload-module", str(microphone.sink_module))
        self._microphones.remove(microphone)

    def freeze(self) -> float:
        """Stop the server in its tracks (SIGSTOP); return the moment just before."""
        at = time.monotonic()
        self.server.send(signal.SIGSTOP)
        return at

    def thaw(self) -> float:
        """Let a frozen server go on (SIGCONT); return the moment just before."""
        at = time.monotonic()
        self.server.send(signal.SIGCONT)
        return at

    def crash(self) -> None:
        """Kill the server without a word."""
        self.server.kill()

    def revive(self) -> None:
        """Start a new server with the same microphones, the first one the default again."""
        before, self._microphones = self._microphones, []
        self._start_server()
        for one in before:
            self.add_microphone(one.name, one.description, sample_rate=one.sample_rate, channels=one.channels)
        self.control("set-default-source", self.microphone.name)

    def close(self) -> None:
        """End every process of the lab and remove its folder."""
        if self._server is not None:
            self._server.stop()
        self._folder.cleanup()

    def _start_server(self) -> None:
        script = self.folder / "lab.pa"
        script.write_text(SERVER_SCRIPT)
        command = [
            "pulseaudio", "--daemonize=no", "--system=no", "--realtime=no", "--exit-idle-time=-1",
            "--disable-shm=yes", "-n", "-F", str(script),
        ]  # fmt: skip
        self._server = OwnedProcess(command, self.environment, self.folder / "pulseaudio.log")
        try:
            eventually(self._answers, START_SECONDS)
        except BaseException:
            self.close()
            raise

    def _answers(self) -> bool:
        if not self.server.is_running:
            msg = f"the sound server ended:\n{self.server.log()}"
            raise RuntimeError(msg)
        asked = subprocess.run(
            ["pactl", "info"], env=self.environment, capture_output=True, timeout=CONTROL_SECONDS, check=False
        )
        return asked.returncode == 0

    def _load(self, *arguments: str) -> int:
        return int(self.control("load-module", *arguments))

    def control(self, *arguments: str) -> str:
        """Run pactl against the server and return what it says."""
        asked = subprocess.run(
            ["pactl", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=CONTROL_SECONDS,
            check=False,
        )
        if asked.returncode:
            msg = f"pactl {' '.join(arguments)}: {asked.stderr}"
            raise RuntimeError(msg)
        return asked.stdout
