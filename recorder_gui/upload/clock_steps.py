"""What follows when a receipt's ``Date`` shows that the server's clock was set ahead."""

from recorder_gui.domain.upload_outcome import Receipt
from recorder_gui.domain.visit import PartRecord
from recorder_gui.upload.delivery_context import DeliveryContext


def follow_server_clock(context: DeliveryContext, part: PartRecord, receipt: Receipt) -> None:
    """Let the session be as old as the server takes it to be (voice-api.md 12.1)."""
    leap = context.server_clock.leap(part, receipt.server_time, context.now())
    if leap and part.created_at:
        context.queue.note_part(
            part.visit,
            part.part,
            created_at=part.created_at - leap,
            expires_at=part.expires_at - leap if part.expires_at else None,
        )
