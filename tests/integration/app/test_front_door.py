"""A second start knocks at the first one's door; whoever else comes gets no answer."""

import os
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from recorder_gui.app.window.desktop.front_door import Answer, FrontDoor, door_of, knock
from tests.integration.app.collector import Collector

KNOCK = """
import sys
from recorder_gui.app.window.desktop.front_door import knock
print(knock(sys.argv[1], int(sys.argv[2])).name)
"""


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "data"
    made.mkdir(mode=0o700)
    return made


@pytest.fixture
def visits(qapp, folder):
    door, collector = FrontDoor(door_of(folder)), Collector()
    door.asked.connect(collector.note)
    yield collector
    door.close()


@pytest.fixture
def second_start():
    """Knock from a process of its own, as a second start does."""
    started = []

    def start(address, limit_ms=3_000):
        command = [sys.executable, "-c", KNOCK, address, str(limit_ms)]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate(timeout=10)


def test_the_first_is_asked_to_come_and_the_second_learns_that_it_does(visits, second_start, folder, until):
    process = second_start(door_of(folder))
    until(lambda: process.poll() is not None, 20)
    assert process.stdout.read() == "SHOWN\n"
    assert visits.values == [None]


def test_one_that_does_not_answer_is_given_up_in_time(visits, second_start, folder):
    process = second_start(door_of(folder), 700)
    assert process.wait(20) == 0  # meanwhile our loop stands still
    assert process.stdout.read() == "SILENT\n"


def test_behind_no_door_is_nobody(folder):
    begun_at = time.monotonic()
    assert knock(door_of(folder)) is Answer.NOBODY
    assert time.monotonic() - begun_at < 1


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no file")
def test_a_door_whose_owner_was_killed_is_nobody_s_and_is_replaced(qapp, folder, second_start, until):
    dead = socket.socket(socket.AF_UNIX)
    dead.bind(door_of(folder))
    dead.close()
    assert knock(door_of(folder)) is Answer.NOBODY
    door = FrontDoor(door_of(folder))
    process = second_start(door_of(folder))
    until(lambda: process.poll() is not None, 20)
    assert process.stdout.read() == "SHOWN\n"
    door.close()


@pytest.mark.skipif(os.name == "nt", reason="a named pipe has no mode")
def test_only_the_user_may_knock(visits, folder):
    assert Path(door_of(folder)).stat().st_mode & 0o077 == 0


@pytest.mark.skipif(os.name == "nt", reason="the visitor is a Unix socket")
@pytest.mark.parametrize("words", [b"open sesame\n" * 1_000, b"sho", b"\0\0\0\0\0"])
def test_other_words_bring_nothing_and_harm_nothing(visits, folder, until, words):
    with socket.socket(socket.AF_UNIX) as visitor:
        visitor.connect(door_of(folder))
        visitor.setblocking(False)
        visitor.send(words)
        until(lambda: _is_over(visitor), 6)
    assert visits.values == []


def _is_over(visitor):
    try:
        return visitor.recv(64) == b""
    except BlockingIOError:
        return False
    except ConnectionResetError:
        return True


def test_the_address_is_the_folder_s_own_and_short_enough_for_a_socket(tmp_path):
    deep = tmp_path / ("deep" * 20) / "data"
    assert len(os.fsencode(door_of(deep))) <= 100
    assert door_of(deep) == door_of(deep)
    assert door_of(deep) != door_of(deep.parent)


@pytest.mark.skipif(os.name == "nt", reason="the impostor is a Unix socket")
def test_an_impostor_s_answer_is_not_believed(folder, qapp):
    with socket.socket(socket.AF_UNIX) as impostor:
        impostor.bind(door_of(folder))
        impostor.listen()
        thread = threading.Thread(target=lambda: _answer(impostor, b"what?\n"))
        thread.start()
        assert knock(door_of(folder), 1_000) is Answer.SILENT
        thread.join(5)


def _answer(listener, words):
    visitor, _ = listener.accept()
    with visitor, suppress(OSError):  # it may have gone again
        visitor.sendall(words)
