"""What may leave in a report for support: the program's own words, numbers, and little else."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from recorder_gui.app.diagnostics.log_redaction import LogRedaction, last_lines
from recorder_gui.app.diagnostics.redaction import LEFT_OUT, Redaction

NOW = datetime(2026, 3, 2, 12, 0, 0).astimezone()
CONTROLLER = "recorder_gui.app.window.recorder_controller"


@pytest.fixture
def redaction():
    return Redaction({"USER": "priya", "HOME": "/clinic/people/priya"}, Path("/clinic/people/priya"))


def logged(redaction, *lines):
    return list(LogRedaction(redaction, NOW).redact(lines))


def line(message, logger=CONTROLLER):
    return f"2026-03-02 11:59:00,123 WARNING MainThread {logger}: {message}"


def kept(message, logger=CONTROLLER):
    return f"-0d 00:01:00 WARNING MainThread {logger}: {message}"


@pytest.mark.parametrize(
    "word", ["device_lost", "unreachable", "uploaded", "DeviceNotFound", "ConnectError", "503"]
)
def test_words_of_the_program_and_numbers_stay(redaction, word):
    assert redaction.word(word) == word


@pytest.mark.parametrize(
    "word", ["Ostrovanek", "Mrs. Adeyemi", "9876543210", "", "state waiting", "eyJh.eyJz.c2ln"]
)
def test_any_other_word_goes(redaction, word):
    assert redaction.word(word) == LEFT_OUT


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Blue Yeti USB (2)", "Blue Yeti USB (2)"),
        ("Monitor of Built-in Audio Analog Stereo", "Monitor of Built-in Audio Analog Stereo"),
        ("Anna's AirPods", f"{LEFT_OUT} AirPods"),
        ("AirPods von Anna Weber", f"AirPods {LEFT_OUT}"),
        ("PRIYA headset", f"{LEFT_OUT} headset"),
        ("Headset 00:1B:44:11:3A:B7", f"Headset {LEFT_OUT}"),
        ("Yeti serial 797_2018_08_15", f"Yeti serial {LEFT_OUT}"),
        ("file /clinic/people/priya/x.wav", f"file {LEFT_OUT}"),
        ("see https://user:pw@host/x", f"see {LEFT_OUT}"),
        ("Debian GNU/Linux 12", "Debian GNU/Linux 12"),
    ],
)
def test_a_microphone_keeps_its_make_and_loses_its_owner(redaction, name, left):
    assert redaction.free(name) == left


def test_ids_become_running_numbers_that_stay_the_same(redaction):
    first, second = "a" * 32, "b" * 32
    assert [redaction.visit(visit) for visit in (first, second, first)] == ["visit 1", "visit 2", "visit 1"]


def test_a_server_is_told_by_its_kind_alone(redaction):
    assert redaction.server("https://user:pw@host.example/x") == "https server 1"
    assert redaction.server("http://other") == "http server 2"
    assert redaction.server("practice") == "practice server"
    assert redaction.server("user:pw@nowhere") == "unknown server 3"


def test_a_message_of_our_own_stays_and_its_time_becomes_a_distance(redaction):
    assert logged(redaction, line("microphone: DeviceNotFound")) == [kept("microphone: DeviceNotFound")]


def test_values_that_are_no_words_of_the_program_go(redaction):
    assert logged(redaction, line("microphone: Mrs. Adeyemi")) == [kept(f"microphone: {LEFT_OUT}")]


def test_a_visit_in_the_log_has_the_number_that_it_has_everywhere(redaction):
    redaction.visit("b" * 32)
    visit, logger = "a" * 32, "recorder_gui.app.upload_worker"
    assert logged(redaction, line(f"a step of visit {visit} failed", logger)) == [
        kept("a step of visit visit 2 failed", logger)
    ]


@pytest.mark.parametrize("message", ["the patient has a cough", "Ann", "transcript=a cough"])
def test_a_message_that_is_none_of_ours_goes(redaction, message):
    assert logged(redaction, line(message)) == [kept(LEFT_OUT)]


def test_of_a_library_only_that_it_spoke_stays(redaction):
    assert logged(redaction, line("GET https://x", "httpx")) == [kept(LEFT_OUT, "a library")]


def test_places_of_a_bug_stay_without_where_the_program_lies(redaction):
    found = logged(
        redaction,
        "  recorder_gui.domain.errors.DiskFull",
        "  builtins.OSError (errno 28)",
        "    /clinic/people/priya/x/recorder_gui/app/engine.py:12 in start",
        "    /clinic/people/priya/site-packages/httpx/secret.py:3 in Ostrovanek",
        r"    D:\programs\recorder_gui\app\engine.py:12 in start",
    )
    assert found == [
        "  DiskFull",
        "  OSError (errno 28)",
        "    recorder_gui/app/engine.py:12 in start",
        f"    a library (httpx):3 in {LEFT_OUT}",
        "    recorder_gui/app/engine.py:12 in start",
    ]


def test_lines_that_are_no_log_become_one_sign(redaction):
    assert logged(redaction, "the patient", "coughs", line("disk: over")) == [LEFT_OUT, kept("disk: over")]


def test_a_time_that_is_none_goes(redaction):
    assert logged(redaction, "2026-99-99 11:59:00,123 INFO MainThread recorder_gui.x: disk: over") == [
        LEFT_OUT
    ]


def test_of_a_long_log_the_end_is_read(tmp_path):
    log = tmp_path / "recorder.log"
    log.write_text("".join(f"line {number}\n" for number in range(50_000)))
    found = last_lines(log)
    assert found[-1] == "line 49999"
    assert found[0].startswith("line ")
    assert sum(len(one) + 1 for one in found) <= 192 * 1024


def test_the_day_counts_in_a_distance(redaction):
    at = (NOW - timedelta(days=2, hours=3)).strftime("%Y-%m-%d %H:%M:%S")
    (found,) = logged(redaction, f"{at},000 INFO upload {CONTROLLER}: disk: over")
    assert found.startswith("-2d 03:00:00 INFO upload ")
