"""Decides when to look for a notice, which one to believe, and whether a person is told of it."""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from recorder_gui.domain.program_version import ProgramVersion
from recorder_gui.domain.update_notice import UpdateNotice
from recorder_gui.updates.memory import Memory, MemoryFile
from recorder_gui.updates.notice import NoticeRefused, SignedNotice, read_notice
from recorder_gui.updates.pin import Pin

log = logging.getLogger(__name__)

BETWEEN_LOOKS: Final = timedelta(days=1)
PUT_OFF_FOR: Final = timedelta(days=7)

Fetch = Callable[[], SignedNotice | None]


def _utc_now() -> datetime:
    return datetime.now(UTC)


class UpdateDesk:
    """Used by threads that may wait for the disk. ``running`` is the version of this program."""

    def __init__(
        self, pin: Pin, running: ProgramVersion, file: MemoryFile, now: Callable[[], datetime] = _utc_now
    ) -> None:
        self._pin: Final = pin
        self.running: Final = running
        self._file: Final = file
        self._now: Final = now
        self._lock: Final = threading.Lock()

    def look(self, fetch: Fetch) -> UpdateNotice | None:
        """Fetch a notice if that is due; return what a person is to be told now, if anything.

        ``fetch`` returns None where there is nothing to be had; that counts as looked.
        """
        with self._lock:
            memory = self._file.load()
            if self._is_due(memory):
                # Written first: a program that does not survive the answer asks once a day all the same.
                memory = replace(memory, asked_at=self._now())
                self._file.save(memory)
                if signed := fetch():
                    memory = self._with(memory, signed)
                    self._file.save(memory)
            return self._to_tell(memory)

    def put_off(self, notice: UpdateNotice) -> None:
        """Tell of this version a week from now, and not before."""
        with self._lock:
            until = self._now().date() + PUT_OFF_FOR
            self._file.save(replace(self._file.load(), put_off=(notice.version, until)))

    def _is_due(self, memory: Memory) -> bool:
        # A look that lies in the future was made before the clock was put right.
        return memory.asked_at is None or not timedelta(0) <= self._now() - memory.asked_at < BETWEEN_LOOKS

    def _with(self, memory: Memory, signed: SignedNotice) -> Memory:
        """Return what is known with this one, if it can be believed."""
        try:
            notice = read_notice(signed, self._pin, self._now().date())
        except NoticeRefused as refused:
            log.warning("a notice of a newer version is ignored: %s", refused)
            return memory
        found = (notice.version, notice.published)
        if memory.newest and found < memory.newest:
            log.warning("a notice of a newer version is ignored: a later one was seen before")
            return memory
        return replace(memory, newest=found, notice=signed)

    def _to_tell(self, memory: Memory) -> UpdateNotice | None:
        if memory.notice is None:
            return None
        today = self._now().date()
        try:
            notice = read_notice(memory.notice, self._pin, today)
        except NoticeRefused:  # expired meanwhile, or of a key that is pinned no more
            return None
        if memory.newest and (notice.version, notice.published) < memory.newest:
            return None
        is_put_off = memory.put_off and memory.put_off[0] == notice.version and today < memory.put_off[1]
        return notice if notice.version > self.running and not is_put_off else None
