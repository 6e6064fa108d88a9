"""What the program's exit codes mean (design 4.2)."""

from collections.abc import Collection
from enum import IntEnum

from recorder_gui.app.wording.outcomes import UndeliveredCause
from recorder_gui.domain.room_finding import Grade

_REFUSED = frozenset(
    {
        UndeliveredCause.CREATE_REFUSED,
        UndeliveredCause.CHUNK_PARKED,
        UndeliveredCause.WRONG_ADDRESS,
        UndeliveredCause.CHUNKS_MISSING,
        UndeliveredCause.RESULT_FAILED,
        UndeliveredCause.RESULT_EXPIRED,
    }
)


class ExitCode(IntEnum):
    """How a command ended."""

    DONE = 0
    FAULT = 1
    USAGE = 2
    NOT_DELIVERED = 3
    REFUSED = 4


def exit_code(causes: frozenset[UndeliveredCause], *, has_fault: bool) -> ExitCode:
    """Return the code of a command whose visits ended for ``causes``; a refusal outweighs a delay."""
    if causes & _REFUSED:
        return ExitCode.REFUSED
    if causes:
        return ExitCode.NOT_DELIVERED
    return ExitCode.FAULT if has_fault else ExitCode.DONE


def check_code(grades: Collection[Grade]) -> ExitCode:
    """Return the code of a room check, as monitoring reads it: 1 for red, and where nothing was found."""
    return ExitCode.FAULT if Grade.RED in grades or not grades else ExitCode.DONE
