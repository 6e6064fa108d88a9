"""What stands behind the account panel: signs in and out, and never lets a visit change hands unasked.

A visit is bound to the server it was recorded for. Within one server there is only the sign-in to tell
people apart: where tokens say whom they speak for, and that differs, we ask.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from recorder_gui.app import topics
from recorder_gui.app.account import Account
from recorder_gui.app.background import Background
from recorder_gui.app.engine import Engine
from recorder_gui.app.facts import Sentence
from recorder_gui.app.sign_in_watch import SignInWatch
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.app.wording import account as words
from recorder_gui.app.wording.phrase import Joined, Phrase
from recorder_gui.app.wording.policy import SERVER_IS_SET
from recorder_gui.app.wording.visits import explain
from recorder_gui.app.wording.window import BUG, BUG_REMEDY
from recorder_gui.domain.credential import Credential, parse_credential
from recorder_gui.domain.errors import AccountError, SpoolError
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.part_lifecycle import PartState
from recorder_gui.domain.visit import PRACTICE_SERVER
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.delivery_store import PENDING
from recorder_gui.spool.spool import Desk
from recorder_gui.system.tokens import AccountToken
from recorder_gui.voice_api.address import parse_base_url

log = logging.getLogger(__name__)

_MET_A_BUG: Final = Joined(BUG, BUG_REMEDY, between=". ")


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """The account as the panel shows it. ``unsent`` says in words what is not delivered."""

    server: str
    can_sign_in: bool
    unsent: Phrase
    can_move: bool = True


@dataclass(frozen=True, slots=True)
class AccountQuestion:
    """Something to agree to: the window never decides it alone."""

    text: Phrase
    agree: Phrase


class AccountController(QObject):
    """Lives in the GUI thread beside the controller; ``ui/account/ports.py`` describes it.

    Signals:
        facts_changed: an AccountFacts. question_raised: an AccountQuestion. told: a Phrase.
    """

    facts_changed = Signal(object)
    question_raised = Signal(object)
    told = Signal(object)

    def __init__(
        self,
        controller: RecorderFacts,
        engine: Engine,
        desk: Desk,
        where: Account,
        token: AccountToken,
        book: SettingsBook,
    ) -> None:
        super().__init__(controller)
        self._controller: Final = controller
        self._engine: Final = engine
        self._desk: Final = desk
        self._where: Final = where
        self._token: Final = token
        self._book: Final = book
        self._moved: Phrase | None = None  # what is to be said once the choice is saved
        self._agreed: Callable[[], None] | None = None
        self._watch: Final = SignInWatch(engine, token)
        self._watch.parked.connect(self._on_parked)
        self._watch.resumed.connect(self._on_resumed)
        self._background: Final = Background("account", self)
        book.saved.connect(self._on_saved)

    @Slot()
    def refresh(self) -> None:
        """Tell the facts as they are now."""
        can_sign_in = not self._where.is_practice and not self._token.is_given
        unsent, can_move = self._unsent_in_words(), not self._is_server_set
        self.facts_changed.emit(AccountFacts(self._where.server, can_sign_in, unsent, can_move))
        if self._token.is_given:
            self.told.emit(words.GIVEN)
        elif not can_move:
            self.told.emit(SERVER_IS_SET)

    @Slot(str)
    def sign_in(self, text: str) -> None:
        """Use a token from now on, and keep it; delivery goes on with it at once."""
        credential = parse_credential(text)
        if credential is None:
            self.told.emit(words.NOT_UNDERSTOOD)
            return
        before, after = self._token.owner, credential.subject
        is_other = before is not None and after is not None and before != after
        if is_other:
            self._ask_if_unsent(words.ask_other_person, lambda: self._put(credential))
        else:
            self._put(credential)

    @Slot()
    def sign_out(self) -> None:
        """Forget the token; what is unsent stays and waits."""
        self._ask_if_unsent(words.ask_sign_out, self._forget)

    @Slot(str)
    def change_server(self, address: str) -> None:
        """Choose the server that new visits go to from the next start on."""
        address = address.strip()
        try:
            server = _server_in(address)
        except AccountError as fault:
            told = explain(fault)
            self.told.emit(Joined(told.title, told.remedy, between=". "))
            return
        if self._is_server_set:
            self.told.emit(SERVER_IS_SET)
        elif server == self._where.server:
            self._move(server, words.SAME_SERVER)
        else:
            question = partial(words.ask_change_server, server=self._where.server)
            self._ask_if_unsent(question, lambda: self._move(server, words.MOVED))

    @Slot()
    def agree(self) -> None:
        """Do what was asked about."""
        agreed, self._agreed = self._agreed, None
        if agreed:
            agreed()

    @Slot()
    def stay(self) -> None:
        """Leave everything as it is."""
        self._agreed = None

    @property
    def _is_server_set(self) -> bool:
        """Whether the organisation has chosen the server."""
        return "upload.server" in self._book.settings.locked

    def _unsent(self) -> int:
        return self._unsent_to(self._where.server)

    def _unsent_to(self, server: str | None) -> int:
        """Count what waits for one server, or any: by itself, or for a person."""
        held = self._desk.visits.ids_in((VisitState.ATTENTION,), server)
        stuck = [visit for visit in held if self._is_stuck(visit)]
        return len(self._desk.visits.ids_in(PENDING, server)) + len(stuck)

    def _is_stuck(self, visit: VisitId) -> bool:
        return any(part.state is PartState.STUCK for part in self._desk.parts.of_visit(visit))

    def _unsent_in_words(self) -> Phrase:
        try:
            here = self._unsent()
            return words.unsent_text(here, self._unsent_to(None) - here)
        except SpoolError as fault:
            log.warning("visits not counted: %s", type(fault).__name__)
            return words.NOT_COUNTED

    def _ask_if_unsent(
        self, question: Callable[[int], tuple[Phrase, Phrase]], agreed: Callable[[], None]
    ) -> None:
        """Do it at once where nothing waits; where nobody can tell what waits, do nothing and say so."""
        try:
            unsent = self._unsent()
        except SpoolError as fault:
            log.warning("visits not counted: %s", type(fault).__name__)
            self.told.emit(words.NOTHING_CHANGED)
            return
        if unsent:
            self._agreed = agreed
            self.question_raised.emit(AccountQuestion(*question(unsent)))
        else:
            agreed()

    def _put(self, credential: Credential) -> None:
        self.told.emit(words.CHECKING)

        def put() -> Phrase:
            return words.SIGNED_IN if self._token.put(credential) else words.SIGNED_IN_FOR_NOW

        self._background.run(put, self._on_done, failed=_MET_A_BUG)

    def _forget(self) -> None:
        def forget() -> Phrase:
            return words.SIGNED_OUT if self._token.forget() else words.STILL_KEPT

        self._background.run(forget, self._on_done, failed=_MET_A_BUG)

    def _move(self, server: str, sentence: Phrase) -> None:
        settings, self._moved = self._book.settings, sentence
        chosen = "" if server == PRACTICE_SERVER else server
        self._book.change(replace(settings, upload=replace(settings.upload, server=chosen)))

    @Slot(bool)
    def _on_saved(self, is_saved: bool) -> None:  # noqa: FBT001 - a slot takes no keywords
        sentence, self._moved = self._moved, None
        if sentence:
            self.told.emit(sentence if is_saved else words.NOT_SAVED)

    def _on_done(self, sentence: Sentence) -> None:
        self.told.emit(sentence)
        self._engine.retry_now()  # with another token it goes on, without one it is parked
        self.refresh()

    @Slot()
    def _on_parked(self) -> None:
        self._controller.notice_raised.emit(words.SIGN_IN_NEEDED)

    @Slot()
    def _on_resumed(self) -> None:
        self._controller.notice_cleared.emit(topics.SIGN_IN)
        self.refresh()


def _server_in(address: str) -> str:
    if address in ("", PRACTICE_SERVER):
        return PRACTICE_SERVER
    return parse_base_url(address, allow_plain_http=False)
