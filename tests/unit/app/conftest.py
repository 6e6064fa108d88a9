"""The studio that tests of a recording work in."""

import pytest

from tests.unit.app.studio import Studio


@pytest.fixture
def studio():
    return Studio()
