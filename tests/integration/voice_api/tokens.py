"""A source of tokens for tests."""

import threading


class FakeTokens:
    """Hands out ``tokens`` in order: the next one with each renewal, None when they are used up."""

    def __init__(self, *tokens: str | None) -> None:
        self._lock = threading.Lock()
        self._tokens = list(tokens)
        self.renewals = 0
        self.refused: list[str] = []

    def token(self) -> str | None:
        with self._lock:
            return self._tokens[0] if self._tokens else None

    def renew(self, stale: str | None) -> str | None:
        with self._lock:
            if self._tokens and self._tokens[0] != stale:
                return self._tokens[0]
            self.renewals += 1
            del self._tokens[:1]
            return self._tokens[0] if self._tokens else None

    def refuse(self, token: str) -> None:
        self.refused.append(token)
