"""Two ways are measured in turn, and told as medians and their ratio."""

import math

import pytest

from tests.benchmarks.alternating import Comparison, alternate, percentile
from tests.benchmarks.report import as_markdown, as_text, compared


def test_the_sides_take_turns_and_neither_is_always_second():
    order = []

    alternate(lambda: order.append("ours"), lambda: order.append("peer"), 3)

    assert order == ["ours", "peer", "peer", "ours", "ours", "peer"]


def test_every_run_is_kept_on_its_own_side():
    ours, peers = iter([1, 2, 3]), iter([10, 20, 30])

    measured = alternate(lambda: next(ours), lambda: next(peers), 3)

    assert (measured.ours, measured.peers) == ([1, 2, 3], [10, 20, 30])


def test_one_run_that_something_disturbed_does_not_change_the_ratio():
    comparison = Comparison([2.0, 2.0, 99.0, 2.0, 2.0], [4.0, 4.0, 4.0, 77.0, 4.0])

    assert (comparison.our_median, comparison.peer_median, comparison.ratio) == (2.0, 4.0, 0.5)


def test_one_quantity_of_a_run_can_be_compared():
    measured = alternate(lambda: (1, 20), lambda: (5, 10), 1)

    assert measured.of(lambda run: run[0]).ratio == pytest.approx(0.2)
    assert measured.of(lambda run: run[1]).ratio == pytest.approx(2)


def test_a_peer_that_needs_nothing_leaves_no_ratio():
    comparison = Comparison([1.0], [0.0])

    assert math.isnan(comparison.ratio)
    assert compared("cost", comparison, "nobody").ratio == "-"


@pytest.mark.parametrize(("percent", "expected"), [(0, 1), (50, 2), (75, 3), (95, 4), (100, 4)])
def test_a_percentile_is_a_value_that_was_measured(percent, expected):
    assert percentile([4, 2, 1, 3], percent) == expected


def test_the_table_shows_medians_and_their_ratio_beside_each_other():
    row = compared("time", Comparison([3.0], [2.0]), "curl")

    assert as_markdown([row]).splitlines()[-1] == "| time | 3.00 s | 2.00 s | 1.50 | 1 | curl |"
    assert as_text([row]).splitlines()[-1].split("  ")[0] == "time"
