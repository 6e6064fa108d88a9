"""A PulseAudio and a JACK server of the test's own, and noise that one can recognise."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from recorder_gui.capture import portaudio
from tests.waiting import eventually

STOP_SECONDS = 5.0


@contextmanager
def environment(**values: str) -> Iterator[None]:
    """Change this process's environment, which is where libpulse and libjack look for their server."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def running(command: list[str], **options: object) -> Iterator[subprocess.Popen[bytes]]:
    """Run a process and end it, by its own pid, even if it is frozen."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        **options,
    )
    try:
        yield process
    finally:
        process.terminate()
        if process.poll() is None:
            process.send_signal(signal.SIGCONT)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(STOP_SECONDS)


class PulseServer:
    """A running server with one microphone, ``desk``, that hears what is played to ``desk_sink``."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path) -> None:
        self.process = process
        self.folder = folder

    def control(self, *arguments: str) -> str:
        asked = subprocess.run(["pactl", *arguments], capture_output=True, text=True, timeout=10, check=True)
        return asked.stdout

    def answers(self) -> bool:
        return subprocess.run(["pactl", "info"], capture_output=True, timeout=10, check=False).returncode == 0

    def add_microphone(self, name: str, description: str, sample_rate: int, channels: int) -> None:
        shape = (
            f"channels={channels}",
            f"channel_map={'mono' if channels == 1 else 'front-left,front-right'}",
        )
        self.control(
            "load-module",
            "module-null-sink",
            f"sink_name={name}_sink",
            f"rate={sample_rate}",
            "format=s16le",
            *shape,
        )
        self.control(
            "load-module", "module-remap-source", f"master={name}_sink.monitor", f"source_name={name}",
            "remix=no", *shape,
            f"master_{shape[1]}", f"source_properties=\"device.description='{description}'\"",
        )  # fmt: skip

    @contextmanager
    def playing(
        self, noise: np.ndarray, sample_rate: int, channels: int = 1, latency: int = 20
    ) -> Iterator[subprocess.Popen[bytes]]:
        path = self.folder / "noise.raw"
        path.write_bytes(noise.tobytes())
        with running(
            ["pacat", "--raw", f"--latency-msec={latency}", "--device=desk_sink", f"--rate={sample_rate}",
             f"--channels={channels}", "--format=s16le", str(path)]
        ) as player:  # fmt: skip
            yield player


@contextmanager
def pulse_server(sample_rate: int, channels: int = 1) -> Iterator[PulseServer]:
    """Run a private server, point this process to it and let PortAudio find it."""
    with tempfile.TemporaryDirectory(prefix="capture-") as name:
        folder = Path(name)
        runtime = folder / "pulse"
        runtime.mkdir(mode=0o700)
        script = folder / "server.pa"
        script.write_text("load-module module-native-protocol-unix\n")
        own = environment(
            HOME=name,
            XDG_RUNTIME_DIR=name,
            PULSE_RUNTIME_PATH=str(runtime),
            PULSE_SERVER=f"unix:{runtime}/native",
            DBUS_SESSION_BUS_ADDRESS="disabled:",
        )
        command = ["pulseaudio", "--daemonize=no", "--system=no", "--exit-idle-time=-1", "--disable-shm=yes"]
        with own, running([*command, "-n", "-F", str(script)]) as process:
            server = PulseServer(process, folder)
            eventually(server.answers)
            server.add_microphone("desk", "Desk microphone", sample_rate, channels)
            server.control("set-default-source", "desk")
            portaudio.refresh()
            yield server
        # The server is gone, and so must be what PortAudio remembers of it.
        portaudio.refresh()


@contextmanager
def jack_server() -> Iterator[dict[str, str]]:
    """Run a private JACK server with blocks of 21 ms; yield the environment that leads to it."""
    own = {**os.environ, "JACK_DEFAULT_SERVER": f"capture-{os.getpid()}"}
    with running(["jackd", "-r", "-d", "dummy", "-r", "48000", "-p", "1024"], env=own):
        ready = ["jack_wait", "--wait", "--timeout", "10"]
        if shutil.which(ready[0]):
            subprocess.run(ready, env=own, capture_output=True, timeout=15, check=True)
        yield own
