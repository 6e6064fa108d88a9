"""Foreseen faults carry facts, and the tree drawn above them is the tree they are."""

import inspect
import re

import pytest

from recorder_gui.domain import errors
from recorder_gui.domain.errors import RecorderError

FACTS = {
    "name": "Desk microphone",
    "other": "Headset",
    "known": ("Headset",),
    "reason": "busy",
    "seconds": 5.0,
    "path": "ledger.sqlite3",
    "holder": "4711",
    "found": 2,
    "visit": "0" * 32,
    "key_id": "ab" * 16,
    "address": "http://clinic.example",
    "given": "https://elsewhere.example",
    "port": 8765,
    "state": "sealed",
    "event": "sealed",
}
ALL = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, RecorderError)]
WITH_FACTS = [kind for kind in ALL if "__init__" in vars(kind)]


@pytest.mark.parametrize("kind", WITH_FACTS, ids=lambda kind: kind.__name__)
def test_a_fault_carries_its_facts_by_name(kind):
    names = list(inspect.signature(kind).parameters)
    facts = {name: 1 if (kind, name) == (errors.LedgerTooNew, "known") else FACTS[name] for name in names}
    fault = kind(**facts)
    assert {name: getattr(fault, name) for name in names} == facts
    assert fault.args


def test_the_tree_in_the_docstring_is_the_tree_of_classes():
    drawn = re.findall(r"^([│ ]*)[├└]── (\w+)$", errors.__doc__, re.MULTILINE)
    parents, tree = {0: "RecorderError"}, {"RecorderError": "Exception"}
    for indent, name in drawn:
        depth = len(indent) // 4 + 1
        tree[name] = parents[depth - 1]
        parents[depth] = name
    assert {kind.__name__: kind.__base__.__name__ for kind in ALL} == tree
