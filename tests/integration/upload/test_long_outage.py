"""A day without a server: what is asked meanwhile, and that everything arrives afterwards. Virtual time."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import count, pairwise
from random import Random

import pytest

from recorder_gui.domain.identifiers import SessionId, VisitId
from recorder_gui.domain.upload_outcome import DelayCause, TryLater
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.upload.attempt import Attempt
from recorder_gui.upload.delivery_context import DeliveryContext
from recorder_gui.upload.task import Wait
from recorder_gui.upload.uploader import Uploader
from recorder_gui.voice_api.answer import read_answer
from recorder_gui.voice_api.answer_classifier import Route, trouble_in
from tests.fakes.clock import SettableClock
from tests.fakes.memory_queue import MemoryQueue
from tests.fakes.voice_service import Call, VoiceServiceModel
from tests.integration.upload.delivery_bench import Told

VISIT = VisitId("2" * 32)
CHUNK_TIME = timedelta(seconds=20)
CHUNKS = 180  # an hour
DAY = timedelta(hours=24)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
DELIVERED_WITHIN = timedelta(hours=6)
STEPS = 60_000


class AwayService(VoiceServiceModel):
    """Answers every call with the same trouble until it is back; ``asked`` are the times of all calls."""

    def __init__(self, clock, trouble, back_at) -> None:
        super().__init__(clock)
        self._trouble = trouble
        self._back_at = back_at
        self.asked: list[datetime] = []

    def create(self, order):
        return self._unless_away(lambda: super(AwayService, self).create(order))

    def upload(self, *given, **options):
        return self._unless_away(lambda: super(AwayService, self).upload(*given, **options))

    def look_up(self, *given, **options):
        return self._unless_away(lambda: super(AwayService, self).look_up(*given, **options))

    def end(self, *given):
        return self._unless_away(lambda: super(AwayService, self).end(*given))

    def _unless_away(self, call):
        now = self._clock()
        self.asked.append(now)
        return self._trouble(now) if now < self._back_at else call()

    @property
    def asked_in_vain(self) -> list[datetime]:
        return [moment for moment in self.asked if moment < self._back_at]


class Day:
    """A visit that begins with the outage, recorded for an hour, and its delivery."""

    def __init__(self, trouble) -> None:
        self.clock = SettableClock()
        self.began = self.clock()
        self.back_at = self.began + DAY
        self.queue = MemoryQueue()
        self.service = AwayService(self.clock, lambda now: trouble(self, now), self.back_at)
        ids = count()
        chance = Random(7)  # noqa: S311 - pauses are no secret, and come out the same each time
        context = DeliveryContext(
            self.queue, Told(), self.clock, chance, lambda: SessionId(f"ses_{next(ids):024x}")
        )
        self._uploader = Uploader(context, self.service)
        self._sealed = 0
        self.queue.begin(VisitRecord(VISIT, VisitState.RECORDING, self.began, "https://a", "microphone"))

    def run(self) -> None:
        for _ in range(STEPS):
            self._record()
            task = self._uploader.next_attempt(VISIT)
            if self.queue.visit(VISIT).state is VisitState.READY:
                return
            if isinstance(task, Attempt):
                self._uploader.conclude(task, task.perform(lambda _: None))
            else:
                due = task.until if isinstance(task, Wait) else self.back_at
                self.clock.move_to(min(due, self._next_seal) if self._is_recording else due)
        raise AssertionError(self.queue.visit(VISIT))

    def _record(self) -> None:
        while self._is_recording and self.clock() >= self._next_seal:
            self.queue.seal(VISIT)
            self._sealed += 1
            if not self._is_recording:
                self.queue.finish(VISIT, self.clock())

    @property
    def _is_recording(self) -> bool:
        return self._sealed < CHUNKS

    @property
    def _next_seal(self) -> datetime:
        return self.began + CHUNK_TIME * (self._sealed + 1)

    @property
    def delivered(self) -> list[bytes]:
        parts = self.queue.delivery(VISIT).parts
        sessions = [self.service.sessions[part.session_id] for part in parts]
        return [body for session in sessions for _, body in sorted(session.slots.items())]


def not_connected(_day, _now):
    return TryLater(DelayCause.NOT_CONNECTED)


def hung(day, _now):
    day.clock.advance(seconds=60)
    return TryLater(DelayCause.TIMED_OUT)


def portal(_day, now):
    return trouble_in(read_answer(200, {}, b"<html>Please sign in</html>", now), Route.UPLOAD)


def busy(retry_after):
    def trouble(_day, now):
        headers = {"Retry-After": retry_after(now), "Date": format_datetime(now, usegmt=True)}
        return trouble_in(read_answer(503, headers, b"", now), Route.UPLOAD)

    return trouble


def in_two_minutes(now):
    return format_datetime(now.astimezone(UTC) + timedelta(minutes=2), usegmt=True)


def in_two_days(now):
    return format_datetime(now.astimezone(UTC) + timedelta(days=2), usegmt=True)


def pauses(day):
    return [later - sooner for sooner, later in pairwise(day.service.asked_in_vain)]


def assert_all_arrived(day):
    assert day.delivered == [b"%d" % number for number in range(CHUNKS)]
    assert day.clock() - day.back_at < DELIVERED_WITHIN
    ends = [entry for entry in day.service.journal if entry[0] is Call.END]
    assert len(ends) == len(day.queue.delivery(VISIT).parts)


@pytest.mark.parametrize("trouble", [not_connected, hung, pytest.param(portal, marks=pytest.mark.long)])
def test_a_day_without_a_server_is_asked_through_at_a_steady_pace_and_then_delivered(trouble):
    day = Day(trouble)
    day.run()
    assert_all_arrived(day)
    asked = day.service.asked_in_vain
    assert DAY / (2 * MINUTE) < len(asked) < DAY / timedelta(seconds=12)
    assert max(pauses(day)) <= 2 * MINUTE
    hours = [
        sum(day.began + hour * HOUR <= moment < day.began + (hour + 1) * HOUR for moment in asked)
        for hour in range(24)
    ]
    assert max(hours[1:]) < 1.5 * min(hours[1:])
    assert max(sum(moment <= other < moment + MINUTE for other in asked) for moment in asked[20:]) <= 20


@pytest.mark.parametrize(
    ("asks_for", "pause"),
    [
        (lambda _: "120", timedelta(minutes=2)),
        (in_two_minutes, timedelta(minutes=2)),
        (lambda _: "86400", HOUR),
        (in_two_days, HOUR),
    ],
    ids=["seconds", "a date", "a day", "a date in two days"],
)
def test_what_the_server_asks_for_is_kept_up_to_an_hour(asks_for, pause):
    day = Day(busy(asks_for))
    day.run()
    assert_all_arrived(day)
    assert min(pauses(day)) >= pause - timedelta(seconds=1)  # dates have whole seconds
    assert max(pauses(day)) <= pause + MINUTE
    assert len(day.service.asked_in_vain) <= DAY / pause + 2
