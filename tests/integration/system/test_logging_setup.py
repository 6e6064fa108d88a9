"""The log holds no token, and its troubles stay its own."""

import logging
from contextlib import suppress
from pathlib import Path

import pytest

from recorder_gui.system.logging_setup import start_logging

log = logging.getLogger("recorder_gui.test")


@pytest.fixture
def logged(tmp_path):
    """Start the program's log, give back its text, and leave logging as it was."""
    root, before = logging.getLogger(), logging.getLogger().handlers[:]
    level, raises = root.level, logging.raiseExceptions
    opened = []

    def start(folder: Path = tmp_path / "logs"):
        opened.append(start_logging(folder))
        return lambda: (folder / "recorder.log").read_text("utf-8")

    yield start
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        with suppress(OSError):  # its disk may be full
            handler.close()
    for native in opened:
        if native:
            native.close()
    root.setLevel(level)
    logging.raiseExceptions = raises


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Bearer canary-1234",
        "{'Authorization': 'Bearer canary-1234'}",
        "authorization=canary-1234",
        "bearer canary-1234",
        "access_token=canary-1234",
        '{"token": "canary-1234"}',
        "got eyJcanary-1234.eyJcanary-1234.canary-1234 back",
    ],
)
def test_what_looks_like_a_token_is_not_written(logged, text):
    read = logged()
    log.info("headers: %s", text)
    log.info(text)
    assert read().count("\n") == 2
    assert "canary" not in read()


@pytest.mark.expects_log("it failed")
def test_a_token_in_a_traceback_is_not_written_either(logged):
    read = logged()
    try:
        int("refused: Authorization: Bearer canary-1234")
    except ValueError:
        log.exception("it failed")
    assert "builtins.ValueError" in read()
    assert "canary" not in read()


def test_ordinary_words_stay(logged):
    read = logged()
    log.info("chunk %d of visit %s: %d bytes in %.1f s", 3, "ab12", 640_044, 0.5)
    assert "chunk 3 of visit ab12: 640044 bytes in 0.5 s" in read()


def test_a_record_that_cannot_be_put_into_words_harms_nobody(logged):
    read = logged()
    log.handle(logging.LogRecord("recorder_gui.test", logging.INFO, "", 0, "%d chunks", ("many",), None))
    log.info("afterwards")
    assert "afterwards" in read()


def test_a_folder_that_cannot_be_written_costs_the_log_only(logged, tmp_path):
    (tmp_path / "taken").write_text("a file where the folder should be")
    logged(tmp_path / "taken")
    log.info("nobody reads this")
    assert (tmp_path / "taken").read_text() == "a file where the folder should be"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_costs_the_log_only(logged, tmp_path, capfd):
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "recorder.log").symlink_to("/dev/full")
    logged()
    for _ in range(3):
        log.info("nobody reads this")
    assert capfd.readouterr().err == ""


def test_the_log_grows_to_a_few_megabytes_and_no_further(logged, tmp_path):
    logged()
    for _ in range(600):
        log.info("x" * 10_000)
    files = list((tmp_path / "logs").glob("recorder.log*"))
    assert len(files) == 4
    assert sum(file.stat().st_size for file in files) < 4_200_000


@pytest.mark.expects_log("a step failed")
def test_of_an_exception_the_type_and_the_place_are_written_and_not_what_it_quotes(logged):
    read = logged()
    try:
        try:
            {}["Amber Kingfisher"]
        except KeyError as error:
            raise OSError(28, "no room for Amber Kingfisher") from error
    except OSError:
        log.exception("a step failed")
    text = read()
    assert "Kingfisher" not in text
    assert "builtins.KeyError" in text
    assert "builtins.OSError (errno 28)" in text
    assert "test_logging_setup.py:" in text
