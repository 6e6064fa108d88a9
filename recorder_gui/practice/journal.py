"""The journal: every request with what became of it; no tokens and no bodies."""

from collections import Counter, deque
from dataclasses import asdict, dataclass

from recorder_gui.practice.address import Address, Route

# About 20 MB of entries; the oldest go first, their numbers are not used again.
MAX_ENTRIES = 50_000


@dataclass(slots=True)
class JournalEntry:
    """One request; `status` stays None until it is answered, and for ever if it never is; then it `is_over`.

    `at` is real unix time, so that waits can be measured while the server's clock is moved.
    """

    number: int
    at: float
    method: str
    path: str
    session_id: str | None
    file_name: str | None
    content_type: str
    status: int | None = None
    fault: str | None = None
    size_bytes: int = 0
    sha256: str | None = None
    open_uploads: int = 0
    stored: bool = False
    is_over: bool = False


class Journal:
    """Entries in order of arrival, and the uploads that are open in each session."""

    def __init__(self) -> None:
        self._entries: deque[JournalEntry] = deque(maxlen=MAX_ENTRIES)
        self._count = 0
        self._open_uploads: Counter[str | None] = Counter()

    def begin(self, address: Address, method: str, path: str, content_type: str, at: float) -> JournalEntry:
        """Enter a request that has arrived."""
        entry = JournalEntry(
            number=self._count,
            at=at,
            method=method,
            path=path,
            session_id=address.session_id,
            file_name=address.file_name,
            content_type=content_type,
            open_uploads=self._open_uploads[address.session_id],
        )
        self._count += 1
        self._entries.append(entry)
        if address.route is Route.UPLOAD:
            self._open_uploads[address.session_id] += 1
        return entry

    def finish(self, entry: JournalEntry, address: Address) -> None:
        """Note that a request is over, answered or not."""
        entry.is_over = True
        if address.route is Route.UPLOAD:
            self._open_uploads[address.session_id] -= 1
        entry.open_uploads = self._open_uploads[address.session_id]
        if not self._open_uploads[address.session_id]:
            del self._open_uploads[address.session_id]

    def as_json(self) -> list[dict[str, object]]:
        """Return the entries, oldest first."""
        return [asdict(entry) for entry in self._entries]
