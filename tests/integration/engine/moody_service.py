"""The model of the voice service with moods: away, in trouble, or not letting us in."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum

from recorder_gui.domain.upload_outcome import DelayCause, SignInNeeded, TryLater
from tests.fakes.voice_service import Answers, Call, Fault, VoiceServiceModel


class Mood(Enum):
    """How every request is answered; ``WELL`` is as the model does."""

    WELL = None
    AWAY = Answers(TryLater(DelayCause.NOT_CONNECTED))
    BUSY = Answers(TryLater(DelayCause.SERVER_FAULT, status=503))
    SIGNED_OUT = Answers(SignInNeeded())


class MoodyService(VoiceServiceModel):
    """Keeps to the model's rules in every mood."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__(clock)
        self.mood = Mood.WELL

    def loses_all_sessions(self) -> None:
        """Have every session that is still open expire at once."""
        for session in self.sessions.values():
            session.is_gone = session.is_gone or not session.is_ended

    def _next(self, call: Call) -> Fault | None:
        return self.mood.value or super()._next(call)
