"""The table of exit codes (design 4.2)."""

from itertools import combinations

import pytest

from recorder_gui.app.wording.outcomes import UndeliveredCause, outcome_sentence
from recorder_gui.cli.exit_code import ExitCode, check_code, exit_code
from recorder_gui.domain.room_finding import Grade

C = UndeliveredCause
SAFE_BUT_NOT_DELIVERED = {
    *(C.OFFLINE, C.CERTIFICATE, C.SIGNED_OUT, C.DISK_FULL, C.ONLY_IN_MEMORY),
    *(C.STILL_PROCESSING, C.STOPPED, C.OTHER_SERVER, C.LOCKED, C.CUT_OFF),
}
REFUSED = {
    *(C.CREATE_REFUSED, C.CHUNK_PARKED, C.WRONG_ADDRESS),
    *(C.CHUNKS_MISSING, C.RESULT_FAILED, C.RESULT_EXPIRED),
}


def test_the_numbers_are_the_documented_ones():
    assert [(code.name, code.value) for code in ExitCode] == [
        ("DONE", 0),
        ("FAULT", 1),
        ("USAGE", 2),
        ("NOT_DELIVERED", 3),
        ("REFUSED", 4),
    ]


def test_every_cause_is_on_one_side():
    assert set(C) == SAFE_BUT_NOT_DELIVERED | REFUSED
    assert not SAFE_BUT_NOT_DELIVERED & REFUSED


@pytest.mark.parametrize("has_fault", [False, True])
@pytest.mark.parametrize("cause", C)
def test_one_cause_decides_the_code(cause, has_fault):
    expected = ExitCode.REFUSED if cause in REFUSED else ExitCode.NOT_DELIVERED
    assert exit_code(frozenset({cause}), has_fault=has_fault) is expected


@pytest.mark.parametrize("pair", [frozenset(pair) for pair in combinations(C, 2)])
def test_a_refusal_outweighs_a_delay(pair):
    expected = ExitCode.REFUSED if pair & REFUSED else ExitCode.NOT_DELIVERED
    assert exit_code(pair, has_fault=False) is expected


def test_without_a_cause_only_a_fault_counts():
    assert exit_code(frozenset(), has_fault=False) is ExitCode.DONE
    assert exit_code(frozenset(), has_fault=True) is ExitCode.FAULT


@pytest.mark.parametrize("cause", C)
def test_every_cause_has_a_sentence_of_its_own(cause):
    others = {outcome_sentence(other) for other in C if other is not cause}
    assert outcome_sentence(cause) not in others


@pytest.mark.parametrize(
    ("grades", "code"),
    [
        ({Grade.GREEN}, 0),
        ({Grade.GREEN, Grade.AMBER}, 0),
        ({Grade.GREEN, Grade.AMBER, Grade.RED}, 1),
        (set(), 1),
    ],
)
def test_monitoring_sees_red_and_a_check_that_found_nothing_and_no_amber(grades, code):
    assert check_code(grades) == code
