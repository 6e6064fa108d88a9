"""The guard that keeps threads out of unit tests sees every one of them."""

import threading

from tests.thread_witness import ThreadWitness


def test_a_thread_that_has_ended_again_was_seen():
    with ThreadWitness() as witness:
        thread = threading.Thread(target=lambda: None, name="brief")
        thread.start()
        thread.join()
    assert witness.started == {"brief"}


def test_a_thread_that_still_runs_was_seen():
    leave = threading.Event()
    thread = threading.Thread(target=leave.wait, args=(10,), name="lasting")
    with ThreadWitness() as witness:
        thread.start()
    leave.set()
    thread.join()
    assert witness.started == {"lasting"}


def test_threads_from_before_and_after_are_not_blamed_on_the_block():
    leave = threading.Event()
    earlier = threading.Thread(target=leave.wait, args=(10,), name="earlier")
    earlier.start()
    with ThreadWitness() as witness:
        pass
    leave.set()
    earlier.join()
    later = threading.Thread(target=lambda: None, name="later")
    later.start()
    later.join()
    assert witness.started == set()
