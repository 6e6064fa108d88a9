"""The version that Windows shows and compares."""

import pytest

from recorder_gui import __version__
from tests.unit.packaging.hooks import hook

version_resource = hook("version_resource")


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2.3rc1", (1, 2, 3, 0)), ("2", (2, 0, 0, 0)), ("1.2.3.4", (1, 2, 3, 4))],
)
def test_windows_compares_four_numbers(version, numbers):
    assert version_resource.version_numbers(version) == numbers


def test_a_version_without_a_number_is_refused():
    with pytest.raises(ValueError, match="unknown"):
        version_resource.version_numbers("unknown")


def test_the_resource_names_the_program_and_its_version():
    text = version_resource.version_resource(__version__, "recorder-gui")
    assert f'StringStruct("ProductVersion", "{__version__}")' in text
    assert '"recorder-gui.exe"' in text
    compile(text, "version_resource.txt", "eval")
