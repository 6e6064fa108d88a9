"""The bench that every test of this folder works at."""

import pytest

from tests.integration.upload.delivery_bench import Bench


@pytest.fixture
def bench(tmp_path):
    bench = Bench(tmp_path / "data")
    yield bench
    bench.close()
