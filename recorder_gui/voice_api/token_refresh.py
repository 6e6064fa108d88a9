"""Renews an access token at the server that gave it (voice-api.md 4.3)."""

import json
import logging
from typing import Final

from recorder_gui.domain.credential import Credential, credential_in
from recorder_gui.domain.upload_outcome import TryLater
from recorder_gui.voice_api.deadlines import Deadlines
from recorder_gui.voice_api.messages import JSON_TYPE, Request
from recorder_gui.voice_api.watchdog import Watchdog

log = logging.getLogger(__name__)

_PATH: Final = "/connect-auth/v1/account/refresh-token"
_DEADLINES: Final = Deadlines(base=20.0)
"""Requests of other threads wait for the new token."""


class TokenRefresh:
    """Asks one server for new tokens. Every call blocks, 20 s at most."""

    def __init__(self, base_url: str, user_agent: str) -> None:
        self._base: Final = base_url
        self._user_agent: Final = user_agent

    def __call__(self, credential: Credential) -> Credential | None:
        """Return what the server gives for the refresh token, or None where it gives nothing."""
        # Here, so that the HTTP library is loaded with the first request.
        from recorder_gui.voice_api.transport import Transport

        watchdog = Watchdog()
        transport = Transport(self._user_agent, _DEADLINES, watchdog)
        try:
            answer = transport.send(refresh_request(self._base, credential), credential.access_token)
        finally:
            transport.close()
            watchdog.close()
        if isinstance(answer, TryLater):
            log.info("token not renewed: %s", answer.cause)
            return None
        if not answer.is_success:
            log.info("token not renewed: %s %s", answer.status, answer.error_code)
            return None
        return credential_in(answer.json_object)


def refresh_request(base: str, credential: Credential) -> Request:
    """Ask for a new token. Never repeated: a refresh token used twice signs its owner out."""
    message = {"refresh_token": credential.refresh_token, "access_token": credential.access_token}
    headers = {"Content-Type": JSON_TYPE}
    if credential.client_id:
        headers["Client-Id"] = credential.client_id
    return Request("POST", base + _PATH, can_repeat=False, headers=headers, body=json.dumps(message).encode())
