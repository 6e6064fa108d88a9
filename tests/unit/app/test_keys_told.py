"""A sentence that names keys names those that work now, whatever a person chose."""

import ast
import re
from pathlib import Path

import pytest

from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.keys import Keys, know_keys
from recorder_gui.app.wording.phrase import Phrase

WORDING = Path(__file__).parents[3] / "recorder_gui" / "app" / "wording"
SAID_ON_A_TERMINAL = "commands.py"
CHOSEN_BY_A_PERSON = re.compile(r"(?:Ctrl|Alt|Shift)\+|\bF\d")


@pytest.fixture(autouse=True)
def as_it_came():
    yield
    know_keys({})


def test_keys_are_those_the_action_came_with_until_others_are_chosen():
    told = Phrase("Say it ({keys})", keys=Keys("Ctrl+Y"))
    assert str(told) == "Say it (Ctrl+Y)"
    assert know_keys({"Ctrl+Y": "Ctrl+J", "F5": "F5"})
    assert str(told) == "Say it (Ctrl+J)"
    assert str(words.RETRY_HELP) == "Send again now what is waiting (F5)"
    assert know_keys({"Ctrl+Y": ""})
    assert str(told) == "Say it (none)"


def test_nothing_has_to_be_said_again_when_no_keys_changed():
    assert not know_keys({"Ctrl+Y": "Ctrl+Y"})
    assert know_keys({"Ctrl+Y": "Ctrl+J"})
    assert not know_keys({"Ctrl+Y": "Ctrl+J"})
    assert know_keys({"Ctrl+Y": "Ctrl+Y"})


@pytest.mark.parametrize("path", sorted(WORDING.glob("*.py")), ids=lambda path: path.stem)
def test_no_sentence_names_keys_that_a_person_may_have_changed(path):
    if path.name == SAID_ON_A_TERMINAL:
        pytest.skip("a terminal's own keys")
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    literals = [
        call.args[0].value
        for call in calls
        if getattr(call.func, "id", "") in ("Phrase", "tr") and isinstance(call.args[0], ast.Constant)
    ]
    assert [text for text in literals if CHOSEN_BY_A_PERSON.search(str(text))] == []
