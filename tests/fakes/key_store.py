"""A system's key store that is open, locked, absent or forgetful, as the test says."""

from dataclasses import dataclass, field


@dataclass
class MemoryKeyStore:
    """Keeps secrets in memory. ``takes`` False: there is no store; ``forgets``: it only says it kept them."""

    takes: bool = True
    forgets: bool = False
    is_locked: bool = False
    secrets: dict[str, bytes] = field(default_factory=dict)

    def read(self, name: str) -> bytes | None:
        return None if self.is_locked else self.secrets.get(name)

    def write(self, name: str, secret: bytes) -> bool:
        if self.is_locked or not self.takes:
            return False
        if not self.forgets:
            self.secrets[name] = secret
        return True
