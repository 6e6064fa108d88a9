"""What can be read of a session, however the server words it."""

from datetime import UTC, datetime

import pytest

from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.voice_api.report_parser import _markdown, parse_report
from tests.unit.voice_api.answers import BASE, SESSION, answer


def report(http=200, /, **fields):
    return parse_report(answer(http, {"session_id": SESSION, **fields}), SESSION, BASE)


@pytest.mark.parametrize(
    ("status", "word", "result", "is_ended"),
    [
        (202, "created", None, False),
        (202, "initialized", None, False),
        (202, "recording", None, False),
        (202, "a_new_word", None, False),
        (202, "processing", None, True),
        (200, "completed", ResultStatus.COMPLETED, True),
        (200, "failed", ResultStatus.FAILED, True),
        (206, "partial", ResultStatus.PARTIAL, True),
        (410, "expired", ResultStatus.EXPIRED, True),
        (202, " Completed ", ResultStatus.COMPLETED, True),
        (200, "processing", None, True),
        (200, None, ResultStatus.COMPLETED, True),
        (206, 5, ResultStatus.PARTIAL, True),
        (410, "", ResultStatus.EXPIRED, True),
        (202, ["x"], None, False),
    ],
)
def test_the_body_decides_and_the_http_status_where_it_is_silent(status, word, result, is_ended):
    read = report(status, status=word)
    assert (read.result, read.is_ended) == (result, is_ended)


def test_the_word_is_kept_and_made_up_where_there_is_none():
    assert report(202, status="recording").status == "recording"
    assert report(206).status == "partial"
    assert report(202).status == ""


def test_a_report_may_leave_the_id_out_but_not_name_another():
    assert parse_report(answer(200, {"status": "completed"}), SESSION, BASE).session_id == SESSION
    assert parse_report(answer(200, {"status": "success"}), SESSION, BASE) is None
    assert parse_report(answer(200, {"session_id": "x", "status": "completed"}), SESSION, BASE) is None


@pytest.mark.parametrize(
    ("files", "sequences"),
    [
        (["0.wav", "1.wav", "10.wav"], {0, 1, 10}),
        (["s3://records/261120/ses_1/0.wav", "https://x.example/7/audio_3.wav?sig=a/9.b#2.c"], {0, 3}),
        (["chunk_0.webm", "audio_0001.wav", "audio_1_7.wav"], {0, 1, 7}),
        ([], set()),
        (None, None),
        ("0.wav", None),
        ({"0.wav": 1}, None),
        (["0.wav", 1], None),
        (["0.wav", "audio.wav"], None),
        (["12345678901234567890.wav"], None),
        (["0.wav\n"], None),
    ],
)
def test_the_list_of_chunks_counts_only_where_it_is_well_formed(files, sequences):
    expected = None if sequences is None else frozenset(sequences)
    assert report(audio_files=files).sequences == expected


def test_notes_come_in_a_list_or_in_a_map():
    note = {"status": "success", "document_id": "doc_1", "data": "# Knee"}
    expected = (Document("tpl", "success", "# Knee", "doc_1"),)
    assert report(templates=[{"tpl": note}]).documents == expected
    assert report(templates={"tpl": note}).documents == expected
    assert report(templates=["x", {"tpl": 5}, None]).documents == ()
    assert report(templates={}).documents == ()


def test_one_template_can_appear_twice():
    assert len(report(templates=[{"tpl": {}}, {"tpl": {}}]).documents) == 2


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("success", "success"),
        ("failed", "failed"),
        ("failure", "failed"),
        ("partial_success", "partial_success"),
        ("processing", "processing"),
        ("in-progress", "processing"),
        (None, ""),
    ],
)
def test_all_six_words_of_a_note_are_understood(word, meaning):
    assert report(templates=[{"tpl": {"status": word}}]).documents[0].status == meaning


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("plain", "plain"),
        ("", None),
        (None, None),
        ({"complaint": "mal de tête"}, '{\n  "complaint": "mal de tête"\n}'),
        (["a"], '[\n  "a"\n]'),
        (7, "7"),
    ],
)
def test_a_note_is_shown_whatever_form_its_data_have(data, text):
    assert report(templates=[{"tpl": {"data": data}}]).documents[0].text == text


def test_a_note_nested_beyond_reason_costs_only_itself():
    # Which depth the reader takes and the writer does not depends on the interpreter: ask the writer alone.
    nested = "end"
    for _ in range(5000):
        nested = [nested]
    assert _markdown(nested) is None


@pytest.mark.parametrize(("sent", "kept"), [("Knee.", "Knee."), ("", ""), (None, None), (["x"], None)])
def test_the_transcript_is_a_text_or_nothing(sent, kept):
    assert report(transcript=sent).transcript == kept


def test_half_a_character_cannot_break_the_store():
    raw = b'{"session_id": "%s", "transcript": "a\\ud800b"}' % SESSION.encode()
    assert parse_report(answer(200, raw), SESSION, BASE).transcript == "a?b"


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-20T10:30:00Z",
        "2026-11-20T10:30:00+00:00",
        "2026-11-20T16:00:00+05:30",
        "2026-11-20T10:30:00",
        1795170600,
        1795170600.0,
        1795170600000,
    ],
)
def test_times_come_in_every_documented_form(moment):
    assert report(expires_at=moment).expires_at == datetime(2026, 11, 20, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize("moment", [None, "soon", True, 1e300, -1e300, [], "0001-01-01T00:00:00+23:00"])
def test_a_time_that_is_none_is_left_out(moment):
    assert report(expires_at=moment).expires_at is None


def test_the_servers_clock_is_read_from_its_date_header():
    dated = answer(200, {"session_id": SESSION}, Date="Fri, 20 Nov 2026 09:30:05 GMT")
    assert parse_report(dated, SESSION, BASE).server_time == datetime(2026, 11, 20, 9, 30, 5, tzinfo=UTC)
    undated = answer(200, {"session_id": SESSION}, Date="yesterday")
    assert parse_report(undated, SESSION, BASE).server_time is None


@pytest.mark.parametrize(
    ("offered", "accepted"),
    [
        (f"{BASE}/voice/v1/sessions/x/audio", f"{BASE}/voice/v1/sessions/x/audio"),
        (f"{BASE}/voice/v1/sessions/x/audio/", f"{BASE}/voice/v1/sessions/x/audio"),
        ("https://VOICE.example:443/a", f"{BASE}/a"),
        ("http://voice.example/a", None),
        ("https://elsewhere.example/a", None),
        ("https://voice.example@elsewhere.example/a", None),
        ("wss://voice.example/a", None),
        (f"{BASE}/a?x=1", None),
        (f"{BASE}/{'a' * 5000}", None),
        (f"{BASE}/ä", None),
        ({"uploadData": {"url": BASE}}, None),
        (None, None),
    ],
)
def test_chunks_follow_the_servers_address_only_to_the_configured_host(offered, accepted):
    assert report(upload_url=offered).upload_url == accepted
