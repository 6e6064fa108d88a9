"""One run of the room check: everything is told once, whatever does not answer, within its time."""

import threading

import pytest

from recorder_gui.app.microphone.listening import Heard
from recorder_gui.app.room_check.ear import LISTEN_SECONDS
from recorder_gui.app.room_check.room_check import CHECK_SECONDS, RoomCheck
from recorder_gui.domain.captured import Block, Hole
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import DeviceUnavailable, MicrophoneForbidden, NoFrames
from recorder_gui.domain.gap import GapCause
from recorder_gui.domain.microphone import MicrophoneState, SignalReading
from recorder_gui.domain.room_finding import Finding, Grade, Item, Step, Verdict
from recorder_gui.domain.upload_outcome import DelayCause, RefusalReason, Refused, SignInNeeded, TryLater
from tests.fakes.input_stream import FakeClock
from tests.fakes.room_service import FakeRoomService, report
from tests.waiting import eventually

DESK = Device("Desk microphone", "PulseAudio", "desk", 1, 16_000)
TICK = 0.05
FRAMES = round(TICK * 16_000)
DISK = Finding(Item.DISK, Grade.GREEN, Verdict.ROOM, {"seconds": 9_000.0, "sync": 0.01})


def tone(height):
    """Return 50 ms of a square wave: its level is its height."""
    return b"".join(value.to_bytes(2, "little", signed=True) for value in (height, -height)) * (FRAMES // 2)


class Room:
    """A run, and what it is given to hear."""

    def __init__(self, service=None, *, device=DESK, look=lambda: DISK, practice=False):
        self.clock = FakeClock()
        self.service = service or FakeRoomService()
        self.told = []
        place = self.service.practice() if practice else self.service.place()
        self.run = RoomCheck(device, look, place, self.told.append, self.clock)
        self.at = 100.0

    def hears(self, seconds, height, *, state=MicrophoneState.LIVE, fault=None, hole=0, **signal):
        for _ in range(round(seconds / TICK)):
            self.passes(TICK)
            captured = (Block(tone(height)),) if height is not None else ()
            if hole:
                captured, hole = (*captured, Hole(hole, GapCause.STALLED)), 0
            self.run.hear(Heard(self.at, DESK, captured, state, SignalReading(**signal), fault))

    def passes(self, seconds):
        self.clock.now += seconds
        self.at += seconds
        self.run.tick()

    def consultation(self, voice=8_000, room=30):
        """Speak, fall silent, and let it listen to its end."""
        self.hears(5.1, voice)
        self.hears(LISTEN_SECONDS, room)

    def ends(self):
        def is_over():
            self.run.tick()
            return self.run.is_over

        eventually(is_over, 5)
        return {finding.item: finding for finding in self.told}


def test_a_good_room_is_green_in_everything():
    room = Room()
    room.consultation()
    found = room.ends()
    assert {finding.grade for finding in found.values()} == {Grade.GREEN}
    assert len(room.told) == len(Item)
    assert round(found[Item.LEVEL].facts["decibels"]) == -12
    assert round(found[Item.NOISE].facts["decibels"]) == -61


def test_the_person_is_asked_to_speak_then_to_be_quiet_then_thanked():
    room = Room()
    steps = [room.run.step]
    for _ in range(300):
        room.hears(TICK, 1_000)
        if room.run.step is not steps[-1]:
            steps.append(room.run.step)
    assert steps[:4] == [Step.OPENING, Step.SPEAK, Step.HUSH, Step.WAIT]


def test_a_loud_room_and_a_voice_that_hardly_stands_out_are_amber():
    loud, near = Room(), Room()
    loud.consultation(voice=12_000, room=1_200)
    near.consultation(voice=150, room=60)
    assert loud.ends()[Item.NOISE].verdict is Verdict.LOUD_ROOM
    finding = near.ends()[Item.NOISE]
    assert (finding.verdict, round(finding.facts["above"])) == (Verdict.VOICE_NEAR_NOISE, 8)


@pytest.mark.parametrize(
    ("signal", "verdict", "grade"),
    [
        ({"zero_seconds": 4.0}, Verdict.SILENT, Grade.RED),
        ({"quiet_seconds": 3.0}, Verdict.QUIET, Grade.AMBER),
        ({"is_clipping": True}, Verdict.CLIPPING, Grade.AMBER),
        ({}, Verdict.HEARD, Grade.GREEN),
    ],
)
def test_the_voice_is_judged_as_in_a_recording(signal, verdict, grade):
    room = Room()
    room.hears(5.1, 0 if "zero_seconds" in signal else 1_000, **signal)
    (level,) = (finding for finding in room.told if finding.item is Item.LEVEL)
    assert (level.verdict, level.grade) == (verdict, grade)


def test_silence_may_be_the_systems_way_to_say_no():
    room = Room()
    room.hears(5.1, 0, zero_seconds=4.0)
    (permission,) = (finding for finding in room.told if finding.item is Item.PERMISSION)
    assert permission.verdict is Verdict.MAYBE_BLOCKED


@pytest.mark.parametrize(("frames", "grade"), [(1_600, Grade.AMBER), (16_000, Grade.RED)])
def test_missing_sound_is_told(frames, grade):
    room = Room()
    room.hears(2, 8_000)
    room.hears(3.1, 8_000, hole=frames)
    room.hears(LISTEN_SECONDS, 30)
    dropouts = room.ends()[Item.DROPOUTS]
    assert (dropouts.grade, dropouts.facts["seconds"]) == (grade, frames / 16_000)


def test_a_device_of_the_wrong_pace_is_told_with_its_true_one():
    room = Room()
    for _ in range(round(LISTEN_SECONDS / TICK) + 40):
        room.passes(TICK * 16_000 / 14_700)  # as 44,100 of 48,000
        room.run.hear(Heard(room.at, DESK, (Block(tone(500)),), MicrophoneState.LIVE, SignalReading()))
    clock = room.ends()[Item.CLOCK]
    assert (clock.verdict, clock.grade) == (Verdict.UNSTEADY, Grade.AMBER)
    assert clock.facts["found"] == pytest.approx(14_700, rel=0.01)


def test_without_a_microphone_the_way_to_the_server_is_checked_all_the_same():
    room = Room(device=None)
    found = room.ends()
    assert found[Item.MICROPHONE].grade is Grade.RED
    assert found[Item.LEVEL].verdict is Verdict.UNTRIED
    assert found[Item.CHUNK].verdict is Verdict.CAME_BACK


def test_a_microphone_the_system_forbids_is_told_as_a_permission():
    room = Room()
    room.run.fail(MicrophoneForbidden("Desk microphone"))
    assert room.ends()[Item.PERMISSION].grade is Grade.RED


def test_a_microphone_that_is_lost_while_it_listens_is_told():
    room = Room()
    room.hears(2, 8_000)
    room.hears(TICK, None, state=MicrophoneState.REOPENING, fault=DeviceUnavailable("Desk", "gone"))
    found = room.ends()
    assert isinstance(found[Item.DROPOUTS].fault, DeviceUnavailable)
    assert found[Item.MICROPHONE].grade is Grade.GREEN


def test_a_microphone_that_was_lost_before_is_told_at_once():
    room = Room()
    room.hears(TICK, None, state=MicrophoneState.REOPENING, fault=DeviceUnavailable("Desk", "gone"))
    assert isinstance(room.ends()[Item.MICROPHONE].fault, DeviceUnavailable)


def test_a_microphone_that_never_delivers_is_given_up_after_five_seconds():
    room = Room()
    room.hears(4.9, None)
    assert not room.told or room.told[0].item is not Item.MICROPHONE
    room.hears(0.2, None)
    assert isinstance(room.ends()[Item.MICROPHONE].fault, NoFrames)


def test_what_does_not_answer_is_given_up_in_time_and_nothing_waits_for_it():
    held = threading.Event()
    service = FakeRoomService(hangs=True)
    room = Room(service, look=lambda: held.wait(5))
    room.consultation()
    room.passes(CHECK_SECONDS)
    assert room.run.is_over
    found = {finding.item: finding for finding in room.told}
    assert found[Item.DISK].grade is Grade.RED
    assert found[Item.SERVER].verdict is Verdict.TIMED_OUT
    eventually(lambda: "close" in service.calls, 5)
    held.set()


def test_a_visit_that_begins_ends_the_check_and_nothing_more_is_sent():
    room = Room()
    room.hears(6, 8_000)
    room.run.break_off()
    assert room.run.is_over
    eventually(lambda: "close" in room.service.calls, 5)
    assert "create" not in room.service.calls


def test_a_real_service_gets_the_quiet_seconds_without_a_name_and_is_never_asked_for_a_note():
    room = Room()
    room.consultation(voice=8_000, room=30)
    room.ends()
    (order,), (body,) = room.service.orders, room.service.bodies
    assert (order.label, order.visit) == (None, "room-check")
    assert tone(8_000)[:64] not in body
    assert len(body) == pytest.approx(44 + 3 * 32_000, abs=2 * FRAMES * 2)
    assert "end" not in room.service.calls


def test_the_practice_server_is_asked_for_its_result():
    room = Room(practice=True)
    room.consultation()
    found = room.ends()
    assert found[Item.CHUNK].verdict is Verdict.CAME_BACK_FROM_PRACTICE
    assert found[Item.TOKEN].grade is Grade.GREEN


@pytest.mark.parametrize(
    ("answers", "item", "verdict", "grade"),
    [
        ({"discover": TryLater(DelayCause.CERTIFICATE)}, Item.SERVER, Verdict.CERTIFICATE, Grade.RED),
        ({"discover": TryLater(DelayCause.NOT_CONNECTED)}, Item.SERVER, Verdict.AWAY, Grade.RED),
        ({"look_up": SignInNeeded()}, Item.TOKEN, Verdict.TOKEN_REFUSED, Grade.RED),
        ({"look_up": SignInNeeded()}, Item.CHUNK, Verdict.UNTRIED, Grade.AMBER),
        ({"create": Refused(RefusalReason.LIMIT_REACHED)}, Item.CHUNK, Verdict.CHUNK_REFUSED, Grade.RED),
        ({"upload": TryLater(DelayCause.TIMED_OUT)}, Item.CHUNK, Verdict.AWAY, Grade.RED),
    ],
)
def test_what_is_wrong_with_the_service_is_named(answers, item, verdict, grade):
    room = Room(FakeRoomService(**answers))
    room.consultation()
    finding = room.ends()[item]
    assert (finding.verdict, finding.grade) == (verdict, grade)


def test_a_chunk_that_the_server_does_not_list_is_red():
    room = Room(FakeRoomService(look_up=report(sequences=frozenset({3}))))
    room.consultation()
    assert room.ends()[Item.CHUNK].verdict is Verdict.NOT_LISTED


@pytest.mark.parametrize(
    ("server", "verdict"),
    [
        ("https://voice.example.com", Verdict.ENCRYPTED),
        ("http://127.0.0.1:9", Verdict.UNENCRYPTED_HERE),
        ("http://voice.example.com", Verdict.UNENCRYPTED),
    ],
)
def test_it_says_whether_the_way_is_encrypted(server, verdict):
    told, service = [], FakeRoomService()
    run = RoomCheck(None, lambda: DISK, service.place(server), told.append)

    def has_ended():
        run.tick()
        return run.is_over

    eventually(has_ended, 5)
    (finding,) = (finding for finding in told if finding.item is Item.SERVER)
    assert finding.verdict is verdict
