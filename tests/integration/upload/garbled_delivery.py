"""A delivery whose first answers are malformed and all later ones good: real steps, real classification."""

from collections.abc import Sequence
from itertools import count
from typing import Any

from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.identifiers import SessionId, VisitId
from recorder_gui.domain.session_report import SessionReport
from recorder_gui.domain.upload_outcome import Receipt
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.attempt import Attempt
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.task import Wait
from recorder_gui.upload.uploader import Uploader
from recorder_gui.voice_api.answer import Answer, read_answer
from recorder_gui.voice_api.answer_classifier import (
    Route,
    classify_create,
    classify_end,
    classify_look_up,
    classify_upload,
)
from tests.fakes.clock import SettableClock
from tests.fakes.memory_queue import MemoryQueue
from tests.fakes.voice_service import Answers, Call, DoneButAnswered, VoiceServiceModel
from tests.integration.upload.delivery_bench import SteadyDice, Told
from tests.integration.voice_api.malformed_answers import RawAnswer
from tests.integration.voice_api.receipt_rule import assert_receipt_is_due

BASE = "http://127.0.0.1:1"
VISIT = VisitId("1" * 32)
CHUNKS = 3
STEPS = 2_000


class GarbledService(VoiceServiceModel):
    """Gives each of ``answers`` once, whatever is asked, and behaves from then on.

    A receipt that keeps the rule of design 4.4 is an honest one: the chunk is there.
    """

    def __init__(self, clock: SettableClock, answers: Sequence[RawAnswer]) -> None:
        super().__init__(clock)
        self._garbled = list(answers)

    def create(self, order):
        self._spoil(
            Call.CREATE, order.session_id, lambda answer: classify_create(answer, order.session_id, BASE)
        )
        return super().create(order)

    def upload(self, session_id, *given, **options):
        self._spoil(Call.UPLOAD, session_id, lambda answer: classify_upload(answer, session_id))
        return super().upload(session_id, *given, **options)

    def look_up(self, session_id, *, transcript_only=False):
        route = Route.LOOK_UP_TRANSCRIPT if transcript_only else Route.LOOK_UP
        self._spoil(
            Call.LOOK_UP, session_id, lambda answer: classify_look_up(answer, session_id, BASE, route)
        )
        return super().look_up(session_id, transcript_only=transcript_only)

    def end(self, session_id, chunks):
        self._spoil(Call.END, session_id, lambda answer: classify_end(answer, session_id, BASE))
        return super().end(session_id, chunks)

    def _spoil(self, call: Call, session_id: SessionId, classify: Any) -> None:
        if not self._garbled:
            return
        raw = self._garbled.pop(0).about(session_id)
        outcome = classify(parsed(raw, self._clock()))
        if isinstance(outcome, Receipt):
            assert_receipt_is_due(raw, session_id)
        is_done = raw.is_done or isinstance(outcome, Receipt)
        if call is Call.CREATE and isinstance(outcome, SessionReport):
            is_done = is_done and outcome.session_id == session_id
        self.script(call, DoneButAnswered(outcome) if is_done else Answers(outcome))


def parsed(raw: RawAnswer, now) -> Answer:
    """Return the answer as the client reads it."""
    return read_answer(raw.status, raw.named, raw.body, now)


class GarbledDelivery:
    """One visit of three chunks; a person asks for help as often as the program wants one."""

    def __init__(self, answers: Sequence[RawAnswer]) -> None:
        self.clock = SettableClock()
        self.queue = MemoryQueue()
        self.service = GarbledService(self.clock, answers)
        ids = count()
        context = DeliveryContext(
            self.queue, Told(), self.clock, SteadyDice(0.5), lambda: SessionId(f"ses_{next(ids):024x}")
        )
        self.uploader = Uploader(context, self.service)
        self.queue.begin(VisitRecord(VISIT, VisitState.RECORDING, self.clock(), BASE, "microphone"))
        for _ in range(CHUNKS):
            self.queue.seal(VISIT)
        self.queue.finish(VISIT, self.clock())

    def run(self) -> None:
        """Deliver until the result is there; raise AssertionError where that takes too long."""
        for _ in range(STEPS):
            task = self.uploader.next_attempt(VISIT)
            if self.queue.visit(VISIT).state is VisitState.READY:
                return
            if isinstance(task, Attempt):
                self.uploader.conclude(task, task.perform(lambda _: None))
            elif isinstance(task, Wait):
                self.clock.move_to(task.until)
            else:
                self.uploader.release(VISIT)
        message = f"no end: {self.service.journal[-12:]}, {self.queue.delivery(VISIT)}"
        raise AssertionError(message)

    @property
    def delivered(self) -> list[bytes]:
        """What the server holds, in the order of parts and numbers."""
        parts = self.queue.delivery(VISIT).parts
        sessions = [self.service.sessions[part.session_id] for part in parts]
        return [body for session in sessions for _, body in sorted(session.slots.items())]

    def assert_complete(self) -> None:
        """Assert that every chunk is there, once and in order, and believed to be."""
        assert self.delivered == [b"%d" % number for number in range(CHUNKS)]
        states = {chunk.state for chunk in self.queue.delivery(VISIT).chunks}
        assert states == {ChunkState.UPLOADED}
