"""A data folder that is ours for this run, and the engine over it, for the window and the command line."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from recorder_gui.app.account import Account
from recorder_gui.app.facts import Notice
from recorder_gui.app.microphone.listening import Listening
from recorder_gui.app.wording.rescue import rescue_notice
from recorder_gui.domain.chunk_sketch import ChunkSketch
from recorder_gui.domain.disk_trouble import FolderOnNetwork
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.settings.model import RecordingSettings, RetentionSettings
from recorder_gui.settings.offer_file import OfferFile
from recorder_gui.spool.disk.clock_trust import ClockTrust
from recorder_gui.spool.disk.disk_room import DiskRoom
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.files.quarantine import LEDGER
from recorder_gui.spool.spool import Spool
from recorder_gui.spool.visit_copy import unfinished_copies
from recorder_gui.system.file_systems import network_kind
from recorder_gui.system.folder_lock import FolderLock
from recorder_gui.system.keep_awake import keep_awake
from recorder_gui.system.logging_setup import start_logging
from recorder_gui.system.process_guard import divert_native_stderr
from recorder_gui.system.secrets import SystemKeyStore
from recorder_gui.system.steady_clock import steady_now
from recorder_gui.system.token_store import TokenStore
from recorder_gui.system.tokens import AccountToken

if TYPE_CHECKING:
    from recorder_gui.app.disk.disk_watch import DiskWatch
    from recorder_gui.app.engine import Engine


class HeldFolder:
    """A data folder that is ours for this run: locked, recovered, ready for an engine.

    Raises:
        FolderOnNetwork: it lies on another computer.
        FolderHeld: another instance works on it.
        SpoolError: it cannot be used.
    """

    def __init__(self, root: Path, command: str | None = None) -> None:
        if kind := network_kind(root):
            raise FolderOnNetwork(str(root), kind)
        self.layout: Final = FolderLayout(root)
        self.offers: Final = OfferFile(root / "offer.json")
        self.listening: Final = Listening()
        """Hears what the engine's microphone hears."""
        self._lock: Final = FolderLock(self.layout.lock, _holder(command))
        try:
            divert_native_stderr(start_logging(root / "logs"))
            self.key_store: Final = SystemKeyStore()
            self.room: Final = DiskRoom(root)
            self.room.make_room_for_ledger()
            self.spool: Final = Spool(self.layout, self.key_store)
            self.desk: Final = self.spool.desk()
            # Before anything of this run is written: its times would vouch for its own clock.
            self.clock: Final = ClockTrust(self.desk.visits.newest_time(), steady_now)
            self.unfinished_copies: Final = unfinished_copies(self.layout)  # recovery removes them
            self.interrupted: Final = self._recover()
            self._tokens: Final[dict[str, AccountToken]] = {}
        except BaseException:
            self._lock.close()
            raise

    @property
    def has_plain_key(self) -> bool:
        """Whether the data key lies in a file because this system has no key store."""
        return not self.spool.keys.is_in_key_store

    @property
    def rescue_notice(self) -> Notice | None:
        """What this start had to put aside or rebuild, in words; None where all was well."""
        return rescue_notice(self.spool.quarantine.folders, LEDGER, is_rebuilt=self.spool.is_ledger_new)

    def token(self, where: Account) -> AccountToken:
        """Return what knows the account's token in this run, the same each time."""
        from recorder_gui.app.delivery.upload_parts import account_token

        if where.server not in self._tokens:
            store = TokenStore(self.key_store, self.layout.root / "tokens", self.spool.keys)
            self._tokens[where.server] = account_token(where, store)
        return self._tokens[where.server]

    def engine(
        self, where: Account, *, shows_levels: bool, recording: Callable[[], RecordingSettings]
    ) -> "Engine":
        """Return an engine that records into this folder and delivers to ``where``.

        Each visit is cut as ``recording`` says when it begins, or shorter where the server wants it so; it is
        asked from the encoder's thread.
        """
        from recorder_gui.app.awake_keeper import AwakeKeeper
        from recorder_gui.app.delivery.upload_parts import LiveUploadParts
        from recorder_gui.app.encoder_worker import EncoderWorker
        from recorder_gui.app.engine import Engine
        from recorder_gui.app.recording.encoder_parts import LiveEncoderParts
        from recorder_gui.app.upload_worker import UploadWorker

        engine = Engine(
            EncoderWorker(
                lambda: LiveEncoderParts(
                    self.spool,
                    self.room,
                    where.server,
                    lambda: recording().within(self.offers.load(where.server)),
                    shows_levels=shows_levels,
                    listening=self.listening,
                )
            ),
            UploadWorker(lambda: LiveUploadParts(self.spool, where, self.token(where), self.clock.hear)),
        )
        AwakeKeeper(engine, keep_awake())
        return engine

    def disk_watch(self, engine: "Engine", retention: Callable[[], RetentionSettings]) -> "DiskWatch":
        """Return what looks after the disk while ``engine`` is at work; its thread asks ``retention``."""
        from recorder_gui.app.disk.disk_watch import DiskWatch
        from recorder_gui.app.disk.disk_worker import DiskWorker, LiveDiskCare

        worker = DiskWorker(self.room, lambda: LiveDiskCare(self.spool, self.room, retention, self.clock))
        return DiskWatch(worker, engine)

    def close(self) -> None:
        """Let the folder go."""
        self.desk.close()
        self._lock.close()

    def _recover(self) -> tuple[VisitId, ...]:
        from recorder_gui.encode.formats import wav_from_pcm
        from recorder_gui.spool.recovery.recovery import recover

        return self.room.keep(
            self.desk, lambda: recover(self.desk, wav_from_pcm, self.spool.quarantine, _sketch_of)
        )


def _sketch_of(pcm: bytes) -> ChunkSketch | None:
    from recorder_gui.encode.chunk_sketch import sketch_of  # numpy: a start that mends nothing needs none

    return sketch_of(pcm)


def is_a_command(holder: str) -> bool:
    """Return whether a folder's holder works without a window."""
    return re.match(r"recorder-gui \w+ ", holder) is not None


def _holder(command: str | None) -> str:
    """Say who holds a folder; ``is_a_command`` tells a command from a window by it."""
    return f"recorder-gui {command + ' ' if command else ''}(process {os.getpid()})"
