"""Which of two versions is the later one, and what is no version at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.version import Version

from recorder_gui import __version__
from recorder_gui.domain.program_version import NotAVersion, parse_version

NUMBERS = st.integers(0, 999_999)
VERSIONS = st.builds(
    lambda numbers, tail: ".".join(map(str, numbers)) + tail,
    st.lists(NUMBERS, min_size=2, max_size=3),
    st.one_of(
        st.just(""),
        st.builds(
            lambda stage, serial: f"{stage}{serial}", st.sampled_from(["a", "b", "rc", ".dev"]), NUMBERS
        ),
    ),
)


def test_the_program_has_a_version():
    assert str(parse_version(__version__)) == __version__


@given(VERSIONS, VERSIONS)
def test_versions_are_in_the_order_that_the_package_tools_have(first, second):
    ours, theirs = (parse_version(first), parse_version(second)), (Version(first), Version(second))
    assert (ours[0] < ours[1]) == (theirs[0] < theirs[1])
    assert (ours[0] == ours[1]) == (theirs[0] == theirs[1])


@given(VERSIONS)
def test_a_version_is_written_so_that_it_is_read_as_the_same(text):
    version = parse_version(text)
    assert parse_version(str(version)) == version


@pytest.mark.parametrize(
    "text",
    [
        *("", "1", "1.", "1.2.", ".1.2", "1.2.3.4", "v1.2", "1.2 ", " 1.2", "1.2\n", "1,2", "1.-2", "1.+2"),
        *("01.2", "1.02", "1.2.03", "1.2rc", "1.2c1", "1.2RC1", "1.2-rc1", "1.2.rc1", "1.2.post1", "1.2+deb"),
        *("1.2dev1", "1.2rc1.dev1", "1.2.1000000", "1e3.2", "1.٢", "٣.2", "1!1.2", "1.2\x00"),
    ],
)
def test_what_is_no_version_is_refused(text):
    with pytest.raises(NotAVersion):
        parse_version(text)


@given(st.text())
def test_no_text_does_worse_than_being_refused(text):
    try:
        version = parse_version(text)
    except NotAVersion:
        return
    assert Version(text) == Version(str(version))
