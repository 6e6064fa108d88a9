"""The watch on our stream costs next to nothing, starts no server and ends when it is told to."""

import shutil
import threading
import time
from pathlib import Path

import pytest

from recorder_gui.capture.stream_watch import StreamWatch
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import DeviceNotFound
from tests.e2e.labs.private_environment import private_environment
from tests.e2e.labs.pulse_lab import PulseLab
from tests.integration.capture.private_sound import environment
from tests.waiting import eventually

pytestmark = pytest.mark.skipif(not shutil.which("pulseaudio"), reason="needs a PulseAudio server")

DESK = Device("Desk microphone", "PulseAudio", "desk", 1, 16_000)
GONE = Device("Gone", "PulseAudio", "gone", 1, 16_000)
END_SECONDS = 2.5
SHARE_OF_A_CORE = 0.001
LOOK_SECONDS = 3.0


def watches() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "stream-watch"]


def all_ended() -> bool:
    return not watches()


@pytest.fixture(autouse=True)
def no_watch_is_left():
    eventually(all_ended, END_SECONDS)
    yield
    eventually(all_ended, END_SECONDS)


def seconds_of_cpu(thread: threading.Thread) -> float:
    nanoseconds = Path(f"/proc/self/task/{thread.native_id}/schedstat").read_text().split()[0]
    return int(nanoseconds) / 1e9


def test_a_source_that_is_gone_is_told_at_once_and_one_that_is_there_is_not(lab: PulseLab):
    there, gone = (
        StreamWatch(DESK, "no stream"),
        StreamWatch(Device("Gone", "PulseAudio", "gone", 1, 1), "no"),
    )
    eventually(lambda: gone.displaced)
    assert isinstance(gone.displaced, DeviceNotFound)
    assert there.displaced is None
    lab.remove_microphone(lab.microphone)
    removed_at = time.monotonic()
    eventually(lambda: there.displaced)
    assert time.monotonic() - removed_at < 0.5
    there.close()
    gone.close()


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="the kernel does not count so finely")
class StumblingWatch(StreamWatch):
    """Meets a bug at its first look."""

    looks = 0

    def _look(self, pulse):
        self.looks += 1
        return super()._look(pulse) if self.looks > 1 else 1 // 0


@pytest.mark.expects_log("the stream's source could not be asked for")
def test_a_look_that_fails_is_not_the_last(lab: PulseLab):
    watch = StumblingWatch(GONE, "no stream")
    eventually(lambda: isinstance(watch.displaced, DeviceNotFound), END_SECONDS)
    watch.close()


def test_a_quiet_watch_takes_less_than_a_thousandth_of_a_core(lab: PulseLab):
    watch = StreamWatch(DESK, "no stream")
    (thread,) = watches()
    nothing = threading.Event()
    nothing.wait(1)
    before = seconds_of_cpu(thread)
    nothing.wait(LOOK_SECONDS)
    assert seconds_of_cpu(thread) - before < SHARE_OF_A_CORE * LOOK_SECONDS
    watch.close()


def test_nothing_is_known_of_a_server_that_has_died_and_the_watch_ends(lab: PulseLab):
    watch = StreamWatch(GONE, "no stream")
    eventually(lambda: watch.displaced)
    lab.crash()
    eventually(lambda: watch.displaced is None)
    watch.close()


def test_a_frozen_server_holds_up_neither_the_answer_nor_the_end(lab: PulseLab):
    watch = StreamWatch(DESK, "no stream")
    threading.Event().wait(0.2)
    lab.freeze()
    threading.Event().wait(1.2)
    began = time.monotonic()
    assert watch.displaced is None
    watch.close()
    assert time.monotonic() - began < 0.1
    lab.thaw()


def test_a_server_is_never_started(tmp_path: Path):
    with environment(**private_environment(tmp_path)):
        watch = StreamWatch(DESK, "no stream")
        threading.Event().wait(1.2)
        assert watch.displaced is None
        watch.close()
        eventually(all_ended, END_SECONDS)
    assert not list((tmp_path / "run" / "pulse").iterdir())
