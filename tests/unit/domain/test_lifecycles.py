"""Every state machine, over the full product of its states and events."""

from itertools import product

import pytest

from recorder_gui.domain import chunk_lifecycle, part_lifecycle, recording_lifecycle, visit_lifecycle
from recorder_gui.domain.errors import IllegalTransition

MACHINES = {
    "chunk": (chunk_lifecycle, chunk_lifecycle.ChunkState, chunk_lifecycle.ChunkEvent),
    "part": (part_lifecycle, part_lifecycle.PartState, part_lifecycle.PartEvent),
    "visit": (visit_lifecycle, visit_lifecycle.VisitState, visit_lifecycle.VisitEvent),
    "recording": (
        recording_lifecycle,
        recording_lifecycle.RecordingState,
        recording_lifecycle.RecordingEvent,
    ),
}
PAIRS = [
    pytest.param(machine, state, event, id=f"{name}-{state}-{event}")
    for name, (machine, states, events) in MACHINES.items()
    for state, event in product(states, events)
]
# Where each machine's story may end for good; from everywhere else something can still happen.
ENDS = {
    "chunk": set(),
    "part": set(),
    "visit": {visit_lifecycle.VisitState.READY},
    "recording": set(),
}

each_machine = pytest.mark.parametrize("name", MACHINES)


def reachable(transitions, start):
    found = {start}
    for _ in transitions:
        found |= {after for (before, _event), after in transitions.items() if before in found}
    return found


@pytest.mark.parametrize(("machine", "state", "event"), PAIRS)
def test_only_listed_transitions_are_allowed(machine, state, event):
    if (state, event) in machine.TRANSITIONS:
        assert machine.advance(state, event) is machine.TRANSITIONS[state, event]
    else:
        with pytest.raises(IllegalTransition) as caught:
            machine.advance(state, event)
        assert (caught.value.state, caught.value.event) == (state, event)


@each_machine
def test_every_state_can_come_about_and_every_event_can_happen(name):
    machine, states, events = MACHINES[name]
    assert reachable(machine.TRANSITIONS, next(iter(states))) == set(states)
    assert {event for _, event in machine.TRANSITIONS} == set(events)


@each_machine
def test_a_story_ends_only_where_it_may(name):
    machine, states, _ = MACHINES[name]
    assert set(states) - {state for state, _ in machine.TRANSITIONS} == ENDS[name]


@each_machine
def test_a_table_cannot_be_changed_while_the_program_runs(name):
    machine, states, events = MACHINES[name]
    with pytest.raises(TypeError):
        machine.TRANSITIONS[next(iter(states)), next(iter(events))] = next(iter(states))


@each_machine
def test_what_is_stored_is_a_lower_case_word(name):
    _, states, events = MACHINES[name]
    assert [member.value for member in (*states, *events)] == [
        member.name.lower() for member in (*states, *events)
    ]


@pytest.mark.parametrize("state", part_lifecycle.PartState)
def test_every_part_can_still_get_its_result(state):
    assert part_lifecycle.PartState.SETTLED in reachable(part_lifecycle.TRANSITIONS, state)


@pytest.mark.parametrize("state", visit_lifecycle.VisitState)
def test_every_visit_can_still_become_ready(state):
    assert visit_lifecycle.VisitState.READY in reachable(visit_lifecycle.TRANSITIONS, state)


def test_only_a_person_or_the_end_of_the_session_ends_a_recording():
    """Promise 4: all causes that lead out of a recording; no fault and no server is among them."""
    state, event = recording_lifecycle.RecordingState, recording_lifecycle.RecordingEvent
    under_way = {state.RECORDING, state.PAUSED}
    ends = {
        (before, cause)
        for (before, cause), after in recording_lifecycle.TRANSITIONS.items()
        if before in under_way and after not in under_way
    }
    # Asked for by Finish, a signal, the session's end or the length that was asked for; never by a fault.
    assert ends == {(state.RECORDING, event.FINISH_ASKED), (state.PAUSED, event.FINISH_ASKED)}


@pytest.mark.parametrize("state", recording_lifecycle.RecordingState)
def test_the_recorder_can_always_record_again(state):
    assert recording_lifecycle.RecordingState.RECORDING in reachable(recording_lifecycle.TRANSITIONS, state)
