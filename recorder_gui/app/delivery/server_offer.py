"""Asks an account's server what it offers, with a client of its own."""

from recorder_gui.app.account import Account
from recorder_gui.app.delivery.upload_parts import account_client
from recorder_gui.domain.server_offer import ServerOffer
from recorder_gui.system.tokens import AccountToken
from recorder_gui.voice_api.offer import offered_languages, offered_templates


def ask_offer(where: Account, tokens: AccountToken) -> ServerOffer | None:
    """Return what may be chosen, or None where the server does not say. Blocks, for 15 s at most.

    The practice server is of this program, and need not be started to be asked.
    """
    if where.is_practice:
        return _practice_offer()
    client = account_client(where, tokens)
    try:
        offer = client.offer()
    finally:
        client.close()
    return offer if isinstance(offer, ServerOffer) else None


def _practice_offer() -> ServerOffer:
    from recorder_gui.practice.discovery import LANGUAGES
    from recorder_gui.practice.templates import TEMPLATES

    return ServerOffer(offered_languages(LANGUAGES), offered_templates(TEMPLATES))
