"""What the frozen program starts finds the system's libraries, and the program its own again."""

from recorder_gui.system.own_libraries import without_own_libraries

OURS = {"LD_LIBRARY_PATH": "/opt/recorder"}


def test_another_program_gets_the_path_that_was_there_before_us():
    environment = {**OURS, "LD_LIBRARY_PATH_ORIG": "/opt/tools"}
    with without_own_libraries(environment, is_frozen=True):
        assert environment["LD_LIBRARY_PATH"] == "/opt/tools"
    assert environment["LD_LIBRARY_PATH"] == "/opt/recorder"


def test_where_there_was_none_it_gets_none():
    environment = dict(OURS)
    with without_own_libraries(environment, is_frozen=True):
        assert environment == {}
    assert environment == OURS


def test_from_source_nothing_is_changed():
    environment = dict(OURS)
    with without_own_libraries(environment, is_frozen=False):
        assert environment == OURS
