"""Which request a fault plan hits."""

import pytest

from recorder_gui.practice.address import Route
from recorder_gui.practice.errors import ApiError
from recorder_gui.practice.faults import FaultPlan, read_fault


def plan_of(*faults):
    plan = FaultPlan()
    plan.replace(tuple(read_fault(fault) for fault in faults))
    return plan


def hits(plan, route, sequence=None, times=6):
    return [plan.take(route, sequence) is not None for _ in range(times)]


def test_an_empty_plan_hits_nothing():
    assert not any(hits(plan_of(), Route.UPLOAD, 0))


def test_a_fault_hits_its_route_only():
    plan = plan_of({"route": "end", "action": "status"})
    assert plan.take(Route.UPLOAD, 0) is None
    assert plan.take(Route.END, None).status == 503


def test_any_means_every_route():
    plan = plan_of({"route": "any", "action": "hang"})
    assert plan.take(Route.DISCOVERY, None) is not None
    assert plan.take(Route.UPLOAD, 4) is not None


def test_a_fault_for_one_number_leaves_the_others_and_other_routes_alone():
    plan = plan_of({"route": "any", "sequence": 2, "action": "status"})
    assert plan.take(Route.UPLOAD, 1) is None
    assert plan.take(Route.END, None) is None
    assert plan.take(Route.UPLOAD, 2) is not None


def test_a_fault_is_spent_after_its_attempts():
    plan = plan_of({"route": "upload", "action": "status", "attempts": 2})
    assert hits(plan, Route.UPLOAD) == [True, True, False, False, False, False]


def test_without_attempts_a_fault_never_ends():
    assert all(hits(plan_of({"route": "get", "action": "empty", "attempts": None}), Route.GET, times=50))


def test_skipped_requests_pass_first():
    plan = plan_of({"route": "upload", "action": "status", "skip": 2, "attempts": 1})
    assert hits(plan, Route.UPLOAD) == [False, False, True, False, False, False]


def test_the_second_fault_begins_where_the_first_is_spent():
    plan = plan_of(
        {"route": "upload", "action": "status", "attempts": 2},
        {"route": "upload", "action": "portal", "attempts": 1},
    )
    taken = [plan.take(Route.UPLOAD, 0) for _ in range(4)]
    assert [fault and fault.action for fault in taken] == ["status", "status", "portal", None]


def test_a_new_plan_starts_counting_anew():
    plan = plan_of({"route": "upload", "action": "status", "attempts": 1})
    plan.take(Route.UPLOAD, 0)
    plan.replace(plan.faults)
    assert plan.take(Route.UPLOAD, 0) is not None


@pytest.mark.parametrize(
    "fault",
    [
        "status",
        {},
        {"route": "upload"},
        {"route": "nowhere", "action": "status"},
        {"route": "upload", "action": "explode"},
        {"route": "upload", "action": "status", "status": 99},
        {"route": "upload", "action": "delay", "seconds": -1},
        {"route": "upload", "action": "delay", "seconds": "1"},
        {"route": "upload", "action": "status", "attempts": -1},
        {"route": "upload", "action": "status", "colour": "red"},
        {"route": "upload", "action": "status", "retry_after": "5\r\nX: y"},
    ],
)
def test_a_fault_outside_the_contract_is_refused(fault):
    with pytest.raises(ApiError) as caught:
        read_fault(fault)
    assert caught.value.status == 422


def test_a_fault_reads_back_as_it_was_put():
    fault = {
        "route": "upload",
        "action": "status",
        "sequence": 3,
        "attempts": 2,
        "skip": 1,
        "status": 429,
        "code": "busy",
        "retry_after": "5",
        "seconds": 0.5,
        "body": {"detail": "busy"},
    }
    assert read_fault(fault).as_json() == fault
    assert read_fault(read_fault(fault).as_json()) == read_fault(fault)
