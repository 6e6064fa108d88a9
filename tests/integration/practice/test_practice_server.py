"""Starting and stopping the practice server, and where it keeps audio."""

import socket
import subprocess
import sys
import time

import pytest

from recorder_gui.practice.server import PracticeServer, PracticeServerUnavailable
from tests.integration.practice.wire import Wire
from tests.waiting import eventually


def test_a_server_listens_on_loopback_from_start_to_stop():
    server = PracticeServer()
    server.start()
    assert server.url.startswith("http://127.0.0.1:")
    wire = Wire(server.url)
    assert wire.ask("GET", "/voice/v1/.well-known/medscribealliance").status == 200
    server.stop()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((wire.host, wire.port), 1)
    server.stop()


def test_a_port_in_use_is_said(practice_server):
    port = int(practice_server.url.rpartition(":")[2])
    with pytest.raises(PracticeServerUnavailable) as caught:
        PracticeServer(port=port).start()
    assert caught.value.port == port


def test_a_server_can_be_stopped_without_having_started():
    PracticeServer().stop()


def test_stopping_does_not_wait_for_requests_that_hang():
    server = PracticeServer()
    server.start()
    wire = Wire(server.url)
    session_id = wire.create()
    wire.plan(
        {"route": "upload", "sequence": 0, "action": "hang"},
        {"route": "upload", "sequence": 1, "action": "delay", "seconds": 60},
        {"route": "upload", "sequence": 2, "action": "trickle", "seconds": 60},
    )
    uploads = [wire.open_upload(session_id, f"audio_{number}.wav", 5, b"sound") for number in range(3)]
    uploads.append(wire.open_upload(session_id, "audio_3.wav", 5, b"so"))
    wire.set(processing_seconds=60)
    eventually(lambda: len(wire.control("GET", "/journal")["requests"]) == 5)
    began = time.monotonic()
    server.stop()
    assert time.monotonic() - began < 5
    for upload in uploads:
        upload.close()


def test_a_directory_handed_in_receives_private_files_that_stay(tmp_path):
    with PracticeServer(directory=tmp_path / "audio") as server:
        wire = Wire(server.url)
        session_id = wire.create()
        wire.upload(session_id, "audio_0.wav", b"one")
        wire.upload(session_id, "audio_0.wav", b"two")
        wire.end(session_id)
        eventually(lambda: wire.get(session_id).status == 200)
    files = [path for path in (tmp_path / "audio").rglob("*") if path.is_file()]
    folders = [path for path in (tmp_path / "audio").rglob("*") if path.is_dir()]
    assert [(path.name, path.read_bytes()) for path in files] == [("0.wav", b"two")]
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
    assert {path.stat().st_mode & 0o777 for path in folders} == {0o700}


def test_a_directory_that_cannot_be_made_is_an_ordinary_error(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OSError, match="file"):
        PracticeServer(directory=tmp_path / "file" / "audio").start()


def test_importing_the_package_loads_no_server():
    heavy = "{'starlette', 'uvicorn', 'numpy'}"
    program = f"import recorder_gui.practice, sys; sys.exit(bool({heavy} & set(sys.modules)))"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=30)


def test_an_idle_connection_is_kept(wire):
    with socket.create_connection((wire.host, wire.port), 5) as client:
        request = b"GET /voice/v1/.well-known/medscribealliance HTTP/1.1\r\nHost: localhost\r\n\r\n"
        for _ in range(3):
            client.sendall(request)
            answer = b""
            while not answer.endswith(b"}"):
                piece = client.recv(65_536)
                assert piece
                answer += piece
            assert answer.startswith(b"HTTP/1.1 200 OK\r\n")


def test_a_broken_request_is_refused_without_noise(wire):
    with socket.create_connection((wire.host, wire.port), 5) as client:
        client.sendall(b"this is no request\r\n\r\n")
        assert client.recv(65_536).startswith(b"HTTP/1.1 400 ")
