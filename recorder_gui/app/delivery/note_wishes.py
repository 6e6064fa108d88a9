"""A person's wish for one more note, as it goes to the upload worker, which knows what is under way."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import Any, Final

from recorder_gui.app.delivery.ports import UploadParts
from recorder_gui.app.delivery.requests_in_flight import RequestsInFlight
from recorder_gui.domain.errors import RecorderError
from recorder_gui.domain.note_outcome import NoteAnswer, NoteOutcome, NoteWish
from recorder_gui.upload.attempt import Attempt
from recorder_gui.upload.task import Idle
from recorder_gui.upload.uploader import Uploader

_NEVER: Final = Event()


def begin_note(
    wish: NoteWish,
    uploader: Uploader | None,
    parts: UploadParts | None,
    in_flight: RequestsInFlight,
    tell: Callable[[NoteOutcome], None],
) -> Attempt[Any] | Idle:
    """Return the request to perform; tell at once where there is none: only a visit that is ready has one.

    It must be of this account: nothing goes to another server than the visit's own.
    """
    is_free = wish.visit not in in_flight and in_flight.has_room_to_poll
    if uploader and parts and is_free and _is_ready(parts, wish):
        with suppress(RecorderError):  # the folder fails, and says so elsewhere
            return uploader.rewriting(wish, _NEVER.wait)
    tell(NoteOutcome(wish.visit, wish.template_id, NoteAnswer.NOT_READY))
    return Idle()


def _is_ready(parts: UploadParts, wish: NoteWish) -> bool:
    try:
        return wish.visit in parts.ready()
    except RecorderError:  # the folder fails, and says so elsewhere
        return False
