"""What of a visit's notes a session carries: never who the patient is, never more than is advised."""

import json
from datetime import UTC, datetime

import pytest

from recorder_gui.domain.identifiers import SessionId, VisitId
from recorder_gui.domain.session_report import SessionOrder
from recorder_gui.domain.visit_details import MOST_MARKERS, Consent, ConsentAnswer, Marker, VisitMode
from recorder_gui.voice_api import messages
from tests.unit.voice_api.answers import BASE, SESSION

AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
MOST_BYTES = 4096


def sent(**order):
    given = SessionOrder(SESSION, part=0, visit_started_at=AT, **order)
    return json.loads(messages.create_request(BASE, given).body)


def test_a_plain_visit_carries_no_notes():
    assert {"consent", "markers_seconds"} & sent()["additional_data"].keys() == set()


def test_consent_travels_with_its_answer_and_its_time():
    data = sent(consent=Consent(ConsentAnswer.VERBAL, AT), label="Frau Ö.")["additional_data"]
    assert data["consent"] == {"answer": "verbal", "at": "2026-11-20T09:30:00+00:00"}
    assert "Frau" not in json.dumps(data)


def test_markers_are_seconds_of_recorded_sound():
    data = sent(markers=(Marker(16_000, AT), Marker(40_080, AT)))["additional_data"]
    assert data["markers_seconds"] == [1.0, 2.5]


def test_the_mode_is_the_visits():
    assert sent(mode=VisitMode.DICTATION)["session_mode"] == "dictation"


def test_with_as_many_markers_as_a_visit_may_have_it_stays_below_4_kb():
    last = 24 * 3600 * 16_000
    markers = tuple(Marker(last - 16_001 * number, AT) for number in reversed(range(MOST_MARKERS)))
    data = sent(
        markers=markers,
        consent=Consent(ConsentAnswer.NOT_APPLICABLE, AT),
        visit=VisitId("ab" * 16),
        previous_session=SessionId("x" * 256),
    )["additional_data"]
    assert len(json.dumps(data)) <= MOST_BYTES


@pytest.mark.parametrize("offered", [None, "https://evil.example/t", "http://voice.example/t", "x", 5])
def test_templates_are_asked_for_on_the_servers_own_host_only(offered):
    request = messages.templates_request(BASE, offered)
    assert request.url == f"{BASE}/voice/api/v1/template"


def test_discoverys_address_of_the_templates_is_followed_on_that_host():
    assert messages.templates_request(BASE, f"{BASE}/other/list").url == f"{BASE}/other/list"


def test_a_template_cannot_walk_up_the_path():
    url = messages.process_request(BASE, SESSION, "../end?x=1").url
    assert url == f"{BASE}/voice/v1/sessions/{SESSION}/process/template/..%2Fend%3Fx%3D1"
