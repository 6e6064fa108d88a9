"""What the account's server offers to choose from: asked in the background, and never waited for."""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from recorder_gui.app.account import Account
from recorder_gui.domain.server_offer import DEFAULT_OFFER, ServerOffer
from recorder_gui.settings.offer_file import OfferFile

log = logging.getLogger(__name__)


class ServerOfferBook(QObject):
    """Lives in the GUI thread. ``ask`` is called in a thread of its own; None: the server did not say.

    Signals:
        changed: the ServerOffer that counts from now on.
    """

    changed = Signal(object)
    _answered = Signal(object)

    def __init__(
        self,
        where: Account,
        file: OfferFile,
        ask: Callable[[], ServerOffer | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._server: Final = where.server
        self._file: Final = file
        self._ask: Final = ask
        self._offer: ServerOffer = file.load(where.server) or DEFAULT_OFFER
        self._is_asking = False
        self._is_asked_again = False
        self._answered.connect(self._on_answered)

    @property
    def offer(self) -> ServerOffer:
        """What may be chosen: the last answer, also of an earlier start."""
        return self._offer

    @Slot()
    def refresh(self) -> None:
        """Ask the server again: at the start, and when the account or its token has changed."""
        self._is_asked_again = self._is_asking
        if not self._is_asking:
            self._is_asking = True
            threading.Thread(target=self._look, name="server-offer", daemon=True).start()

    def _look(self) -> None:
        offer = None
        try:
            offer = self._ask()
            if offer:
                self._file.save(self._server, offer)
        except Exception:  # a bug must not make this look the last
            log.exception("what the server offers could not be told")
        with suppress(RuntimeError):  # the program has ended meanwhile, and this object with it
            self._answered.emit(offer)

    @Slot(object)
    def _on_answered(self, offer: ServerOffer | None) -> None:
        self._is_asking = False
        if offer and offer != self._offer:
            self._offer = offer
            self.changed.emit(offer)
        if self._is_asked_again:
            self.refresh()
