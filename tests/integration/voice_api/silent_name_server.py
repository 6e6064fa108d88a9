"""A computer whose name server hears and never answers; run as root in name spaces of its own.

Prints what the client made of it and how long that took, as JSON. The caller unshares mounts and network.
"""

import fcntl
import json
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from recorder_gui.domain.identifiers import SessionId
from recorder_gui.voice_api.client import VoiceClient
from recorder_gui.voice_api.deadlines import Deadlines
from tests.integration.voice_api.tokens import FakeTokens

SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 1
DEADLINE_SECONDS = 0.5
ADDRESS = "http://clinic.example"


def bring_loopback_up() -> None:
    with socket.socket() as any_socket:
        given = fcntl.ioctl(any_socket, SIOCGIFFLAGS, struct.pack("16sh", b"lo", 0) + bytes(14))
        flags = struct.unpack_from("16sh", given)[1]
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh", b"lo", flags | IFF_UP) + bytes(14))


def name_a_silent_server() -> socket.socket:
    """Return the server's socket; it is bound, so that nobody says that it is not there."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    listener.bind(("127.0.0.1", 53))
    with tempfile.NamedTemporaryFile("w", suffix=".conf", delete=False) as file:
        file.write("nameserver 127.0.0.1\noptions timeout:5 attempts:2\n")
    subprocess.run(["mount", "--bind", file.name, "/etc/resolv.conf"], check=True, timeout=10)
    Path(file.name).unlink()
    return listener


def client(base: float) -> VoiceClient:
    deadlines = Deadlines(base=base)
    return VoiceClient(ADDRESS, FakeTokens("token"), user_agent="recorder-gui/test", deadlines=deadlines)


def meet_deadline() -> tuple[str, float]:
    started = time.monotonic()
    outcome = client(DEADLINE_SECONDS).look_up(SessionId("ses_1"))
    return repr(outcome), time.monotonic() - started


def abort() -> tuple[str, float]:
    asking, outcomes = client(60.0), []
    sender = threading.Thread(target=lambda: outcomes.append(asking.look_up(SessionId("ses_1"))))
    sender.start()
    sender.join(DEADLINE_SECONDS)
    started = time.monotonic()
    asking.abort()
    sender.join(10)
    return repr(outcomes[0]), time.monotonic() - started


def main() -> None:
    bring_loopback_up()
    with name_a_silent_server() as server:
        told = {"deadline": meet_deadline(), "abort": abort()}
        server.setblocking(False)
        told["asked"] = [len(server.recv(512)) > 0, 0.0]
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
