"""Where a room check sends its chunk: over delivery's own clients, and never through the spool."""

from recorder_gui.app.account import Account
from recorder_gui.app.delivery.upload_parts import fresh_session_id, voice_service
from recorder_gui.app.room_check.service_look import Place
from recorder_gui.system.tokens import AccountToken
from recorder_gui.voice_api.client import VoiceClient


def live_place(where: Account, token: AccountToken) -> Place:
    """Return the account's service; the practice server is one of the check's own."""
    service = voice_service(where, token)
    discover = service.discover if isinstance(service, VoiceClient) else None
    return Place(where.server, service, discover, fresh_session_id)
