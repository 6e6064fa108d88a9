"""What the account's server offers to choose from: asked in the background, and never waited for."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from recorder_gui.app.account import Account
from recorder_gui.app.background import Background
from recorder_gui.domain.server_offer import DEFAULT_OFFER, ServerOffer
from recorder_gui.settings.offer_file import OfferFile


class ServerOfferBook(QObject):
    """Lives in the GUI thread. ``ask`` is called in a thread of its own; None: the server did not say.

    Signals:
        changed: the ServerOffer that counts from now on.
    """

    changed = Signal(object)

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
        self._background: Final = Background("server-offer", self)

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
            self._background.run(self._look, self._on_answered, failed=None)

    def _look(self) -> ServerOffer | None:
        offer = self._ask()
        if offer:
            self._file.save(self._server, offer)
        return offer

    def _on_answered(self, offer: ServerOffer | None) -> None:
        self._is_asking = False
        if offer and offer != self._offer:
            self._offer = offer
            self.changed.emit(offer)
        if self._is_asked_again:
            self.refresh()
