"""A person changes the microphone in the middle of a visit: no word is lost, and a bad one is refused."""

import pytest

from recorder_gui.domain.errors import DeviceUnavailable
from recorder_gui.domain.microphone_trouble import ChangeRefused, MicrophoneLost
from recorder_gui.domain.recording_lifecycle import RecordingState
from tests.unit.app.studio import DESK, HEADSET, TICK_FRAMES, WEBCAM

S = RecordingState


@pytest.fixture
def visit(studio):
    studio.begin()
    return studio


def refusals(studio):
    return [fault for topic, fault in studio.listener.faults if isinstance(fault, ChangeRefused)]


def test_the_old_one_is_recorded_until_the_new_one_delivers(visit):
    old = visit.microphone
    visit.recorder.choose(HEADSET)
    new = visit.microphone
    for _ in range(3):
        visit.clock.now += 0.04
        old.hears(TICK_FRAMES)
        visit.recorder.tick()
    assert old.is_open
    old.holds_back(77)
    visit.clock.now += 0.04
    new.hears(500)
    visit.recorder.tick()
    assert not old.is_open
    assert visit.listener.used == [DESK, HEADSET]
    new.hears(TICK_FRAMES)
    visit.recorder.tick()
    visit.recorder.finish()
    assert visit.recorded() == [*range(4 * TICK_FRAMES + 77), *range(500, 500 + TICK_FRAMES)]
    assert visit.listener.gaps == []
    assert visit.listener.troubles == set()


def test_what_the_new_one_hears_while_the_old_one_takes_its_time_to_stop_is_recorded(visit):
    old = visit.microphone
    visit.recorder.choose(HEADSET)
    new = visit.microphone
    new.hears(500)

    def stop_after_three_seconds():
        visit.clock.now += 3.0
        new.hears(48_000)
        return []

    old.stop = stop_after_three_seconds
    visit.recorder.tick()
    visit.recorder.tick()
    visit.recorder.finish()
    heard = range(500, 500 + 48_000)
    assert visit.recorded() == [*range(TICK_FRAMES), *heard]


def test_one_that_cannot_be_opened_is_refused_and_the_old_one_goes_on(visit):
    old, visit.fault = visit.microphone, DeviceUnavailable("Headset", "busy")
    visit.recorder.choose(HEADSET)
    (refusal,) = refusals(visit)
    assert (refusal.name, refusal.kept) == ("Headset", "Desk")
    assert visit.listener.used[-1] == DESK
    old.hears(TICK_FRAMES)
    visit.recorder.tick()
    visit.recorder.finish()
    assert visit.recorded() == list(range(2 * TICK_FRAMES))


def test_one_that_never_delivers_is_refused_after_a_while(visit):
    old = visit.microphone
    visit.recorder.choose(HEADSET)
    new = visit.microphone
    for _ in range(130):
        visit.clock.now += 0.04
        old.hears(TICK_FRAMES)
        visit.recorder.tick()
    assert len(refusals(visit)) == 1
    assert not new.is_open
    visit.recorder.finish()
    assert visit.recorded() == [number % 65_536 for number in range(131 * TICK_FRAMES)]


def test_whoever_is_chosen_while_the_other_is_lost_is_moved_to(visit):
    old = visit.microphone
    visit.unplug(DESK)
    visit.tick(0, times=10)
    visit.recorder.choose(HEADSET)
    assert old.moves == ["Headset"]
    visit.tick(0)
    visit.tick(times=2)
    assert visit.listener.used[-1] == HEADSET
    assert visit.listener.troubles == set()


def test_a_loss_while_the_new_one_starts_goes_on_with_the_new_one(visit):
    old = visit.microphone
    visit.recorder.choose(HEADSET)
    new = visit.microphone
    visit.unplug(DESK)
    visit.recorder.tick()
    visit.recorder.tick()
    assert old.moves == ["Headset"]
    assert not new.is_open


def test_the_last_choice_counts_when_a_person_chooses_twice(visit):
    visit.recorder.choose(HEADSET)
    first = visit.microphone
    visit.recorder.choose(WEBCAM)
    assert not first.is_open
    visit.microphone.hears(100)
    visit.recorder.tick()
    assert visit.listener.used[-1] == WEBCAM


def test_choosing_the_one_in_use_again_takes_a_choice_back(visit):
    old = visit.microphone
    visit.recorder.choose(HEADSET)
    visit.recorder.choose(DESK)
    assert not visit.microphone.is_open
    assert old.is_open


def test_in_a_pause_the_microphone_changes_and_nothing_of_it_is_recorded(visit):
    visit.recorder.pause()
    visit.recorder.choose(HEADSET)
    visit.microphone.hears(300)
    visit.recorder.tick()
    visit.tick(times=3)
    visit.recorder.resume()
    visit.tick()
    visit.recorder.finish()
    assert len(visit.recorded()) == 2 * TICK_FRAMES
    assert visit.recorder.state is S.IDLE


def test_the_new_choice_is_the_one_that_is_waited_for(visit):
    visit.plug(DESK, HEADSET)
    visit.recorder.choose(HEADSET)
    visit.microphone.hears(300)
    visit.recorder.tick()
    visit.unplug(HEADSET)
    visit.tick(0, times=40)
    assert visit.listener.faults[-1][1].args == MicrophoneLost("Headset", is_recording=True).args
    visit.plug(HEADSET)
    visit.tick(0)
    visit.tick(times=2)
    assert visit.listener.troubles == set()


def test_between_visits_a_choice_is_watched_at_once(studio):
    studio.recorder.choose(HEADSET)
    assert studio.microphone.device == HEADSET
    assert studio.listener.used == [HEADSET]
