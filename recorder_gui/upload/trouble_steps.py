"""What every request does about trouble, where its own step knows nothing better."""

from typing import assert_never

from recorder_gui.domain.upload_outcome import Refused, SessionLost, SignInNeeded, Trouble, TryLater
from recorder_gui.domain.visit import PartRecord
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.session_loss import lose_session


def meet_trouble(context: DeliveryContext, part: PartRecord, trouble: Trouble) -> None:
    """Try later, send the part again, or stop for a person."""
    match trouble:
        case SessionLost():
            lose_session(context, part, trouble.code)
        case TryLater():
            context.delay_part(part, trouble)
        case Refused():
            context.help_needed(part, trouble.reason)
        case SignInNeeded():
            pass  # asked again when delivery is released
        case _:
            assert_never(trouble)
