"""Plain HTTP to the practice server: http.client and bare sockets, nothing of our own client."""

import http.client
import io
import json
import socket
import wave
from dataclasses import dataclass

AUTHORIZATION = "Bearer eyJhbGciOi.demo.access1"
DEADLINE_SECONDS = 5.0


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    raw: bytes

    @property
    def json(self):
        return json.loads(self.raw)


class Wire:
    """One client with a connection per request, unless it is told to keep one."""

    def __init__(self, url):
        self.host, port = url.removeprefix("http://").split(":")
        self.port = int(port)
        self.url = url

    def ask(self, method, path, body=None, headers=None, connection=None):
        """Send exactly these headers (Host and Content-Length aside) and return the answer."""
        client = connection or http.client.HTTPConnection(self.host, self.port, timeout=DEADLINE_SECONDS)
        try:
            client.request(method, path, body, headers or {})
            response = client.getresponse()
            headers = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, headers, response.read())
        finally:
            if connection is None:
                client.close()

    def send_json(self, method, path, value):
        headers = {"Authorization": AUTHORIZATION, "Content-Type": "application/json"}
        return self.ask(method, path, json.dumps(value), headers)

    def create(self, **fields):
        """Create a session and return its id."""
        answer = self.send_json("POST", "/voice/v1/sessions", {"upload_type": "chunked", **fields})
        assert answer.status == 201, answer
        return answer.json["session_id"]

    def upload(self, session_id, file_name, data=b"sound", content_type="audio/wav"):
        headers = {"Authorization": AUTHORIZATION}
        if content_type is not None:
            headers["Content-Type"] = content_type
        return self.ask("POST", f"/voice/v1/sessions/{session_id}/audio/{file_name}", data, headers)

    def end(self, session_id, body=None):
        return self.send_json("POST", f"/voice/v1/sessions/{session_id}/end", body or {})

    def get(self, session_id, query=""):
        path = f"/voice/v1/sessions/{session_id}{query}"
        return self.ask("GET", path, headers={"Authorization": AUTHORIZATION})

    def control(self, method, path, value=None):
        body = None if value is None else json.dumps(value)
        answer = self.ask(method, f"/practice/v1{path}", body, {"X-Practice-Control": "1"})
        assert answer.status == 200, answer
        return answer.json

    def set(self, **settings):
        return self.control("PUT", "/settings", settings)

    def plan(self, *faults):
        return self.control("PUT", "/faults", {"faults": list(faults)})

    def last_request(self):
        return self.control("GET", "/journal")["requests"][-1]

    def audio_files(self, session_id):
        return self.get(session_id).json["audio_files"]

    def open_upload(self, session_id, file_name, size_bytes, first_bytes=b""):
        """Return a socket on which an upload has begun but is not complete."""
        client = socket.create_connection((self.host, self.port), DEADLINE_SECONDS)
        head = (
            f"POST /voice/v1/sessions/{session_id}/audio/{file_name} HTTP/1.1\r\n"
            f"Host: {self.host}:{self.port}\r\nAuthorization: {AUTHORIZATION}\r\n"
            f"Content-Type: audio/wav\r\nContent-Length: {size_bytes}\r\n\r\n"
        )
        client.sendall(head.encode() + first_bytes)
        return client


def read_answer(client):
    """Read one answer from a socket and close it."""
    with client:
        response = http.client.HTTPResponse(client)
        response.begin()
        with response:
            return Answer(response.status, dict(response.getheaders()), response.read())


def wav_of(seconds):
    """Return WAV bytes of 16 kHz mono 16-bit audio with a steady square tone."""
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(16_000)
        writer.writeframes(b"\x00\x20" * round(seconds * 16_000))
    return file.getvalue()
