"""Every answer that the server's reference names, from a real server, and what becomes of the visit.

The rows lie in ``labs/matrix_of_policy.py``, ``matrix_of_refusals.py`` and ``matrix_of_errors.py``, to be
read beside the document; what a row says is told in ``labs/matrix_row.py``.
"""

import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import cycle

import pytest

from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.practice.server import PracticeServer
from recorder_gui.upload.task import Wait
from recorder_gui.voice_api.deadlines import Deadlines
from tests.e2e.labs.matrix_of_errors import ERRORS, NOT_BUILT
from tests.e2e.labs.matrix_of_policy import POLICY
from tests.e2e.labs.matrix_row import Row, fault
from tests.e2e.labs.wire_delivery import WireDelivery, chunk_body
from tests.waiting import eventually

CHUNKS = 3
SERVERS = 12
ROWS = (*POLICY, *ERRORS)


def _as_parameters():
    """Yield the rows; one whose like was there before is for the long run.

    Of the policy each case with other requests is kept, of the error catalogue the first of each row.
    """
    seen = set()
    for row in ROWS:
        like = (row.id, row.wire if row in POLICY else "")
        is_like_another = like in seen
        seen.add(like)
        marks = [pytest.mark.long] if is_like_another else []
        yield pytest.param(row, id=f"{row.id}, {row.case}", marks=marks)


IN_THE_DOCUMENT = {
    "12.1: 2xx",
    "12.1: 400 invalid_audio_format",
    "12.1: 400 session_ended, session_completed",
    "12.1: 400 other, 413, 422",
    "12.1: 401, 403",
    "12.1: 404 with a session code, 410",
    "12.1: 404, 405 with detail only",
    "12.1: 408, 429, 5xx, network",
    "12.1: 500 five times on one chunk",
    "12.1: lost answer to create",
    "12.1: proof before end",
    "12.1: lost answer to end",
    "12.1: poll",
    "7: 400 session_ended, upload",
    "7: 400 session_ended or no code, end",
    "7: 400 session_completed, upload",
    "7: 400 invalid_audio_format, upload",
    "7: 400 chunk_too_large, upload",
    "7: 400 invalid_request, missing_required_field, invalid_template",
    "7: 400 unsupported_version",
    "7: 400 bad_request, BAD_REQUEST",
    "7: 400 validation_error and others of the backend",
    "7: 400 txn_limit_exceeded, create",
    "7: 401 authentication_failed, token_expired, invalid_api_key, none",
    "7: 401 invalid_credentials, invalid_refresh_token",
    "7: 403 forbidden",
    "7: 403 none, detail only",
    "7: 403 audio_not_enabled",
    "7: 403 permission_denied",
    "7: 404 session_not_found",
    "7: 404 transaction_not_found, resource_not_found",
    "7: 404, 405 with detail only",
    "7: 404 audio_not_available",
    "7: 404 template_not_found, webhook_not_found",
    "7: 408",
    "7: 409 txn_already_initialized, create",
    "7: 409 session_already_committed",
    "7: 410 session_expired",
    "7: 410 with status expired",
    "7: 413 chunk_too_large, upload",
    "7: 413 file_too_large, upload",
    "7: 422 validation, audio_quality_poor and others",
    "7: 429 rate_limit_exceeded",
    "7: 500 internal_error",
    "7: 500 processing_failed",
    "7: 500 unexpected_error",
    "7: 500 system_failure, get",
    "7: 500 database_error, database_insertion_error, INTERNAL_SERVER_ERROR",
    "7: 501 not_implemented",
    "7: 502, 504",
    "7: 503 service_unavailable",
    "7: no connection, timeout",
}
"""The rows of voice-api.md 7 and 12.1, in the order of the document; of 12.1 the rules in prose as well."""


pytestmark = pytest.mark.timeout(60)


@pytest.fixture(scope="module")
def servers():
    """Several, so that no journal grows long; they take their time to stop, so all at once."""
    servers = [PracticeServer() for _ in range(SERVERS)]
    for server in servers:
        server.start()
    yield cycle(servers)
    with ThreadPoolExecutor(SERVERS) as pool:
        list(pool.map(PracticeServer.stop, servers))


@pytest.fixture
def server(servers):
    return next(servers)


@pytest.fixture(params=["documents", "self_hosted"])
def dialect(request):
    return request.param


def test_no_row_of_the_document_is_missing_and_none_is_invented():
    assert {row.id for row in ROWS} | NOT_BUILT.keys() == IN_THE_DOCUMENT
    assert not {row.id for row in ROWS} & NOT_BUILT.keys()


def test_each_case_is_there_once():
    cases = [(row.id, row.case) for row in ROWS]
    assert [case for case in cases if cases.count(case) > 1] == []


@pytest.mark.parametrize("row", list(_as_parameters()))
def test_the_server_answers_so_and_the_visit_fares_so(tmp_path, server, dialect, row):
    with WireDelivery(tmp_path, server, dialect, *row.tokens) as delivery:
        delivery.wire.set(**dict(row.settings))
        delivery.wire.plan(*row.faults)
        visit = meet(delivery, server, row)
        expected = row.self_hosted if row.self_hosted and dialect == "self_hosted" else row.wire
        assert delivery.on_the_wire() == expected
        assert standing(delivery, visit) == row.rests
        assert " ".join(chunk.state for chunk in delivery.chunks(visit)) == row.chunks
        assert not row.told or row.told in told(delivery)
        assert_every_fault_struck(delivery, row)
        assert_promises_held(delivery, visit)
        if delivery.state(visit) is not VisitState.READY:
            assert_a_person_can_have_it_delivered(delivery, visit)
        assert_everything_arrived(delivery, visit)


def meet(delivery: WireDelivery, server: PracticeServer, row: Row):
    """Deliver a visit as far as it goes by itself."""
    visit = delivery.visit(CHUNKS)
    if row.first_to:
        with place_without_server(row.first_to, server) as url:
            delivery.begin_with(delivery.client(url))
            delivery.run(visit, until=lambda: delivery.state(visit) is VisitState.WAITING)
    if row.hasty:
        delivery.run(visit, until=lambda: delivery.chunks(visit)[0].state == "uploaded")
        delivery.begin_with(delivery.client(server.url, Deadlines(base=0.5, bytes_per_second=1e9)))
    if dict(row.settings).get("outcome") == "failed_then_completed":
        # Pauses pass at once here, but the server needs its time to mend.
        delivery.run(visit, until=lambda: any(part.failed_looks for part in delivery.parts(visit)))
        eventually(lambda: delivery.sessions()[0]["status"] == "completed")
    delivery.run(visit)
    return visit


@contextmanager
def place_without_server(name, server):
    """Yield an address that no request can be sent to."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, but nobody listens
        yield {
            "a port where nobody listens": f"http://127.0.0.1:{taken.getsockname()[1]}",
            "an unknown name": "http://server.invalid",
            "a server without TLS": server.url.replace("http:", "https:"),
        }[name]


def standing(delivery, visit):
    reason = delivery.reason(visit)
    return f"{delivery.state(visit)} {reason}" if reason else str(delivery.state(visit))


def told(delivery):
    return [f"{visit.state} {visit.reason}" for visit in delivery.told.visits]


def assert_every_fault_struck(delivery, row):
    struck = sum(request["fault"] is not None for request in delivery.requests())
    assert struck >= sum(planned["attempts"] or 1 for planned in row.faults)


def assert_promises_held(delivery, visit):
    """What holds whatever the server does: order, sameness, one End behind everything, all on disk."""
    requests = delivery.requests()
    created = [one["session_id"] for one in delivery.sessions()]
    assert len(created) == len(set(created))
    for session in delivery.sessions():
        first = [chunk["arrivals"][0] for chunk in session["chunks"]]
        assert first == sorted(first)
        assert {chunk["distinct_versions"] for chunk in session["chunks"]} <= {1}
        own = [one for one in requests if one["session_id"] == session["session_id"]]
        ends = [one for one in own if one["path"].endswith("/end")]
        assert [one["open_uploads"] for one in ends] == [0] * len(ends)
        uploads = [one["number"] for one in own if one["file_name"]]
        assert not ends or not uploads or max(uploads) < min(one["number"] for one in ends)
    assert len(list(delivery.layout.sealed_chunks(visit))) == CHUNKS


def assert_a_person_can_have_it_delivered(delivery, visit):
    delivery.wire.plan()
    delivery.wire.set(tokens=None, expired_tokens=[], outcome="completed")
    delivery.tokens.sign_in("token-3")
    delivery.uploader.release(visit)
    delivery.run(visit)


def assert_everything_arrived(delivery, visit):
    (part,) = delivery.parts(visit)
    assert delivery.stored(part.session_id) == [chunk_body(number) for number in range(CHUNKS)]


def in_forty_seconds():
    return format_datetime(datetime.now(UTC) + timedelta(seconds=40), usegmt=True)


@pytest.mark.parametrize(
    ("asked", "least", "most"),
    [
        (lambda: "30", 30, 30),
        (in_forty_seconds, 38, 40),
        (lambda: "99999", 3600, 3600),
        (lambda: "Fri, 20 Nov 2099 09:30:00 GMT", 3600, 3600),
        (lambda: "soon", 0, 1),
    ],
    ids=["seconds", "a date", "a day", "a far date", "nonsense"],
)
@pytest.mark.parametrize("status", [429, 503])
def test_the_pause_that_the_server_asks_for_is_kept_up_to_an_hour(
    tmp_path, server, dialect, status, asked, least, most
):
    with WireDelivery(tmp_path, server, dialect, "token-1") as delivery:
        delivery.wire.plan(fault("upload", status=status, retry_after=asked()))
        visit = delivery.visit(CHUNKS)
        delivery.run(visit, until=lambda: delivery.state(visit) is VisitState.WAITING)
        wait = delivery.step(visit)
        assert isinstance(wait, Wait)
        assert least <= (wait.until - delivery.clock()).total_seconds() <= most
