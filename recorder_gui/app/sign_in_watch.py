"""While delivery is parked for want of a good token: looks every second whether there is one by now.

A token can come from the window, from another program that writes to the key store, or from the server
that mends itself. Nothing is asked while delivery goes on.
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from recorder_gui.app.background import Background
from recorder_gui.app.engine import Engine
from recorder_gui.app.facts import AttemptOutcome
from recorder_gui.domain.upload_outcome import SignInNeeded, is_answer
from recorder_gui.system.tokens import AccountToken

LOOK_MS: Final = 1_000
"""A good token resumes delivery within 2 s."""

TRIES_AGAIN_EVERY: Final = 300
"""So many looks, five minutes: the same token may be good again, where the server was at fault."""


class SignInWatch(QObject):
    """Lives in the main thread, and as long as the engine.

    ``token.has_other`` is asked in a thread of its own: it may block for seconds.

    Signals:
        parked: the server wants another token; said once for each time it does.
        resumed: an answer shows that the token is good again.
    """

    parked = Signal()
    resumed = Signal()

    def __init__(self, engine: Engine, token: AccountToken) -> None:
        super().__init__(engine)
        self._engine: Final = engine
        self._token: Final = token
        self._is_told = False
        self._is_looking = False
        self._looks = 0
        self._timer: Final = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._background: Final = Background("sign-in", self)
        engine.uploader.attempt_ended.connect(self._on_attempt_ended)
        engine.stopped.connect(self._timer.stop)

    @property
    def is_parked(self) -> bool:
        """Whether the server's last word on the token was no."""
        return self._is_told

    @Slot(object)
    def _on_attempt_ended(self, ended: AttemptOutcome) -> None:
        if isinstance(ended.outcome, SignInNeeded):
            self._timer.start()
            if not self._is_told:
                self._is_told = True
                self.parked.emit()
        elif is_answer(ended.outcome) and self._is_told:
            self._is_told = False
            self.resumed.emit()

    @Slot()
    def _look(self) -> None:
        self._looks += 1
        if self._looks % TRIES_AGAIN_EVERY == 0:
            self._go_on()
        elif not self._is_looking and not self._token.is_given:
            self._is_looking = True
            self._background.run(self._token.has_other, self._on_looked, failed=False)

    def _on_looked(self, found: bool) -> None:  # noqa: FBT001 - its only argument
        self._is_looking = False
        if found and self._timer.isActive():
            self._go_on()

    def _go_on(self) -> None:
        self._timer.stop()
        self._looks = 0
        self._engine.retry_now()
