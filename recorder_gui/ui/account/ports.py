"""What the account panel needs of the program behind it; ``AccountController`` fits it by shape."""

from typing import Protocol

from PySide6.QtCore import SignalInstance


class AccountControl(Protocol):
    """Commands and facts of the account. None of the commands blocks."""

    @property
    def facts_changed(self) -> SignalInstance:
        """Object: an AccountFacts."""

    @property
    def question_raised(self) -> SignalInstance:
        """Object: an AccountQuestion; ``agree`` or ``stay`` answers it."""

    @property
    def told(self) -> SignalInstance:
        """Carry a sentence, a Phrase, about what was asked for last."""

    def refresh(self) -> None:
        """Answer with ``facts_changed``."""

    def sign_in(self, text: str, /) -> None:
        """Use this token."""

    def sign_out(self) -> None:
        """Use no token any more."""

    def change_server(self, address: str, /) -> None:
        """Send new visits there from the next start on."""

    def agree(self) -> None:
        """Do what was asked about."""

    def stay(self) -> None:
        """Leave everything as it is."""
