"""One practice server for all tests of this folder, as good as new for each."""

import pytest

from recorder_gui.practice.server import PracticeServer
from tests.integration.practice.wire import Wire

AS_NEW = {
    "dialect": "documents",
    "session_lifetime_seconds": 3600,
    "processing_seconds": 0.02,
    "hold_seconds": 0,
    "tokens": None,
    "expired_tokens": [],
    "forbidden_tokens": [],
    "outcome": "completed",
    "clock_offset_seconds": 0,
    "idle_seconds": 5,
    "stuck_seconds": 120,
    "passwords": {"practice": "practice"},
}


@pytest.fixture(scope="session")
def practice_server():
    with PracticeServer() as server:
        yield server


@pytest.fixture
def wire(practice_server):
    wire = Wire(practice_server.url)
    wire.set(**AS_NEW)
    wire.control("DELETE", "/faults")
    return wire


@pytest.fixture
def hosted(wire):
    """The same server as the self-hosted backend; it holds no poll unless a test asks for it."""
    wire.set(dialect="self_hosted", hold_seconds=0)
    return wire
