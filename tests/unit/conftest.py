"""Refuses the network, and threads, to the tests of this folder, below anything that could be patched.

Qt cannot be refused here, for pytest's Qt plug-in has loaded it long before; test_house_rules.py looks
for imports of it instead.
"""

import sys
from collections.abc import Iterator

import pytest

from tests.thread_witness import ThreadWitness

# Not socket.__new__: an asyncio loop makes a pair of sockets for itself and talks to nobody.
_NETWORK_USES = frozenset(
    (
        "socket.connect",
        "socket.bind",
        "socket.sendto",
        "socket.sendmsg",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.gethostbyaddr",
        "socket.getnameinfo",
    )
)


class _NetworkGuard:
    """One audit hook for the whole run: Python can add one, but never take it away."""

    def __init__(self) -> None:
        self.is_on = False
        sys.addaudithook(self._refuse)

    def _refuse(self, event: str, _arguments: tuple[object, ...]) -> None:
        if self.is_on and event in _NETWORK_USES:
            message = f"{event} in a unit test; such a test belongs into tests/integration"
            raise RuntimeError(message)


_network_guard = _NetworkGuard()


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Raise RuntimeError inside the test where it reaches for the network."""
    _network_guard.is_on = True
    try:
        yield
    finally:
        _network_guard.is_on = False


@pytest.fixture(autouse=True)
def no_threads() -> Iterator[None]:
    """Fail a test that started a thread."""
    with ThreadWitness() as witness:
        yield
    if witness.started:
        names = ", ".join(sorted(witness.started))
        pytest.fail(
            f"a unit test started threads ({names}); it belongs into tests/integration", pytrace=False
        )
