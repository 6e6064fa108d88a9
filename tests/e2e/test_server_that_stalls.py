"""A real server hangs or trickles: the attempt ends in time, no other waits, nothing is lost."""

import threading
import time

import pytest

from recorder_gui.domain.upload_outcome import DelayCause, TryLater
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.practice.server import PracticeServer
from recorder_gui.upload.attempt import Attempt
from recorder_gui.voice_api.deadlines import Deadlines
from tests.e2e.labs.matrix_row import AGAIN, SMOOTH, fault, upload
from tests.e2e.labs.wire_delivery import WireDelivery, chunk_body
from tests.waiting import eventually

CHUNKS = 3
SOON = Deadlines(base=0.4, bytes_per_second=1e9)
LATE = Deadlines(base=60.0)
AT_ONCE = 4.0  # generous for a loaded machine, far below the minute of the stall
A_MINUTE = 60
A_WHILE = 1.5  # the server looks up from its reading when it has all

STALLS = {
    "before the head": upload("hang"),
    "in the head": upload("hang_in_head"),
    "in the body": upload("hang_in_body"),
    "after a body without a length": upload("hang_after_body"),
    "head byte by byte": upload("trickle_head", seconds=A_MINUTE),
    "body byte by byte": upload("trickle", seconds=A_MINUTE),
    "reading slowly": upload("slow_read", seconds=A_WHILE),
}


@pytest.fixture(scope="module")
def server():
    with PracticeServer() as server:
        yield server


@pytest.fixture(params=["documents", "self_hosted"])
def delivery(request, tmp_path, server):
    with WireDelivery(tmp_path, server, request.param, "token") as delivery:
        yield delivery


def first_chunk_is_there(delivery, visit):
    return lambda: delivery.chunks(visit)[0].state == "uploaded"


def assert_whole(delivery, visit):
    (part,) = delivery.parts(visit)
    assert delivery.state(visit) is VisitState.READY
    assert delivery.stored(part.session_id) == [chunk_body(number) for number in range(CHUNKS)]
    (session,) = [one for one in delivery.sessions() if one["session_id"] == part.session_id]
    assert [chunk["distinct_versions"] for chunk in session["chunks"]] == [1] * CHUNKS


@pytest.mark.parametrize("stall", STALLS)
def test_an_attempt_ends_at_its_deadline_and_the_chunk_is_sent_again(delivery, server, stall):
    delivery.wire.plan(STALLS[stall])
    visit = delivery.visit(CHUNKS)
    delivery.run(visit, until=first_chunk_is_there(delivery, visit))
    delivery.begin_with(delivery.client(server.url, SOON))
    started = time.monotonic()
    delivery.step(visit)
    assert SOON.base <= time.monotonic() - started < AT_ONCE
    assert (delivery.state(visit), delivery.reason(visit)) == (VisitState.WAITING, DelayCause.TIMED_OUT)
    delivery.wait_until_quiet()
    delivery.run(visit)
    assert delivery.on_the_wire() == AGAIN
    assert_whole(delivery, visit)


@pytest.mark.parametrize("route", ["create", "get", "end"])
def test_other_requests_that_stall_end_in_time_as_well(delivery, server, route):
    delivery.wire.plan(fault(route, "hang_in_body"))
    visit = delivery.visit(CHUNKS)
    before = {"create": "created", "get": "looked", "end": "ended"}[route]
    delivery.run(visit, until=lambda: is_next(delivery, visit, before))
    delivery.begin_with(delivery.client(server.url, SOON))
    started = time.monotonic()
    delivery.step(visit)
    assert time.monotonic() - started < AT_ONCE
    delivery.run(visit)
    assert_whole(delivery, visit)
    assert all(session["end_count"] == 1 for session in delivery.sessions())


def is_next(delivery, visit, what):
    parts = delivery.parts(visit)
    if what == "created" or not parts:
        return what == "created"
    is_uploaded = all(chunk.state == "uploaded" for chunk in delivery.chunks(visit))
    return is_uploaded and (what == "looked" or parts[0].is_verified)


def test_one_visit_that_hangs_holds_up_no_other(delivery, server):
    delivery.wire.plan(upload("hang_in_body"))
    hung = delivery.visit(CHUNKS)
    delivery.run(hung, until=first_chunk_is_there(delivery, hung))
    patient = delivery.client(server.url, LATE)
    delivery.begin_with(patient)
    attempt = delivery.uploader.next_attempt(hung)
    assert isinstance(attempt, Attempt)
    outcomes = []
    asking = threading.Thread(target=lambda: outcomes.append(attempt.perform(lambda _: None)))
    asking.start()
    eventually(lambda: any(request["fault"] for request in delivery.requests()))
    other = delivery.visit(CHUNKS)
    delivery.run(other)
    assert_whole(delivery, other)
    assert asking.is_alive()
    patient.abort()
    asking.join(AT_ONCE)
    assert outcomes == [TryLater(DelayCause.CANCELLED)]
    delivery.uploader.conclude(attempt, outcomes[0])
    delivery.run(hung)
    assert_whole(delivery, hung)


def test_without_a_stall_all_this_is_not_needed(delivery):
    visit = delivery.visit(CHUNKS)
    delivery.run(visit)
    assert delivery.on_the_wire() == SMOOTH
    assert_whole(delivery, visit)
