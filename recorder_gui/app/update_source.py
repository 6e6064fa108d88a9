"""Where a notice of a newer version is fetched: an https address or, if the organisation says so, a file."""

import logging
import ssl
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from recorder_gui.domain.errors import AddressInvalid, PlainHttpRefused
from recorder_gui.domain.update_notice import UpdateNotice
from recorder_gui.settings.model import Settings
from recorder_gui.updates.desk import Fetch, UpdateDesk
from recorder_gui.updates.notice import MOST_BYTES, SIGNATURE_BYTES, SignedNotice
from recorder_gui.updates.pin import Pin
from recorder_gui.voice_api.address import parse_base_url
from recorder_gui.voice_api.small_file import fetch_small_files

log = logging.getLogger(__name__)

SIGNATURE_ENDING: Final = ".sig"
_ADDRESS: Final = "updates.address"

Trust = Callable[[], ssl.SSLContext]


class UpdateSource:
    """Looks as the settings of the moment want it. Its methods block, for the disk and the network."""

    def __init__(
        self, desk: UpdateDesk, pin: Pin, settings: Callable[[], Settings], trust: Trust | None = None
    ) -> None:
        self._desk: Final = desk
        self._pin: Final = pin
        self._settings: Final = settings
        self._trust: Final = trust

    def look(self) -> UpdateNotice | None:
        """Return what a person is to be told now, if anything; fetched anew once a day."""
        fetch = fetch_of(self._settings(), self._pin, self._trust)
        return self._desk.look(fetch) if fetch else None

    def put_off(self, notice: UpdateNotice) -> None:
        """Tell of it a week later."""
        self._desk.put_off(notice)


def fetch_of(settings: Settings, pin: Pin, trust: Trust | None = None) -> Fetch | None:
    """Return what fetches the notice as the settings want it; None: it is not to be fetched.

    A path is followed only where the organisation set it: a path on a network makes Windows sign in there.
    """
    address = settings.updates.address or pin.address
    if not settings.updates.enabled or not address:
        return None
    if Path(address).is_absolute():
        if _ADDRESS in settings.locked:
            return partial(_from_file, Path(address))
        log.info("newer versions are not looked for: only a policy may name a file")
        return None
    try:
        url = parse_base_url(address, allow_plain_http=False)
    except (AddressInvalid, PlainHttpRefused):
        log.info("newer versions are not looked for: the address cannot be used")
        return None
    return partial(_from_server, url, trust)


def _from_server(url: str, trust: Trust | None) -> SignedNotice | None:
    found = fetch_small_files((url, url + SIGNATURE_ENDING), MOST_BYTES, trust=trust)
    return SignedNotice(*found) if found else None


def _from_file(path: Path) -> SignedNotice | None:
    try:
        return SignedNotice(
            _head(path, MOST_BYTES), _head(path.with_name(path.name + SIGNATURE_ENDING), SIGNATURE_BYTES)
        )
    except OSError as error:
        log.info("the notice of a newer version cannot be read: %s", error.strerror)
        return None


def _head(path: Path, most_bytes: int) -> bytes:
    """Return the file; of a longer one enough to see that it is."""
    with path.open("rb") as file:
        return file.read(most_bytes + 1)
