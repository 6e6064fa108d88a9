"""Every text that a person reads can be said in another language: none is written where it is shown."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3] / "recorder_gui"
WORDING = ROOT / "app" / "wording"

UNTRANSLATED = {
    "commands.py": "the command line speaks English: scripts read it",
    "outcomes.py": "how a command ended",
    "self_test.py": "as the command line does",
    "support_report.py": "read by support, not by the person who sends it",
    "languages.py": "each is named as those who speak it do",
    "phrase.py": "what says all others",
}
SAID = frozenset({"Phrase", "CountedPhrase", "tr", "counted", "Keys"})
SHOWING = frozenset(
    {
        *("setText", "setPlainText", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle"),
        *(
            "setTitle",
            "setPlaceholderText",
            "setAccessibleName",
            "setAccessibleDescription",
            "setInformativeText",
            "setTabText",
        ),
        *("setTabToolTip", "setItemText", "setSuffix", "setPrefix", "setSpecialValueText", "setLabelText"),
        *("setNameFilter", "setNameFilters", "showMessage", "setHorizontalHeaderLabels", "addTab", "addItem"),
        *("addItems", "addRow", "addAction", "addMenu", "drawText", "QLabel"),
        *("QPushButton", "QAction", "QCheckBox", "QRadioButton", "QGroupBox", "QMenu"),
        *("QToolButton", "QTableWidgetItem", "QFileDialog", "QMessageBox", "SignLabel", "Notice"),
        *("QAccessibleAnnouncementEvent"),
    }
)
WORD = re.compile(r"[^\W\d_]{2,}")
NAME = re.compile(r"[a-z0-9_.\-]+")


def parsed(path: Path) -> ast.Module:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        for child in ast.iter_child_nodes(node):
            child.parent = node
    return tree


def above(node: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    """Yield (child, parent) from a node up to its module."""
    while (parent := getattr(node, "parent", None)) is not None:
        yield node, parent
        node = parent


def called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def literals(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield the texts with words in them that are not mere documentation."""
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and WORD.search(node.value) and not isinstance(node.parent, ast.Expr):
            yield node


def is_a_name(literal: ast.Constant) -> bool:
    """Whether a text names something for the program: a topic, a case, a key, an ending, a format of time."""
    is_named_so = bool(NAME.fullmatch(literal.value)) or "%H" in literal.value or "%Y" in literal.value
    for child, parent in above(literal):
        match parent:
            case ast.MatchValue() | ast.Compare() | ast.Subscript() | ast.ClassDef():
                return True
            case ast.Dict():
                return child in parent.keys and is_named_so
            case ast.AnnAssign() | ast.Assign():
                name = ast.unparse(parent.target if isinstance(parent, ast.AnnAssign) else parent.targets[0])
                return name == "__all__" or "TOPIC" in name or (child is literal and is_named_so)
            case ast.JoinedStr() | ast.FunctionDef():
                return is_named_so and child is literal
            case ast.Call() if called(parent) == "Notice" and parent.args[0] is literal:
                return True
    return False


@pytest.mark.parametrize("path", sorted(WORDING.glob("*.py")), ids=lambda path: path.stem)
def test_in_wording_every_text_is_a_phrase(path):
    if path.name in UNTRANSLATED:
        pytest.skip(UNTRANSLATED[path.name])
    tree = parsed(path)
    untold = [
        f"{literal.lineno}: {literal.value}"
        for literal in literals(tree)
        if not any(called(parent) in SAID for _, parent in above(literal)) and not is_a_name(literal)
    ]
    assert not untold


@pytest.mark.parametrize(
    "path",
    sorted([*(ROOT / "ui").rglob("*.py"), *(ROOT / "app" / "window").rglob("*.py")]),
    ids=lambda path: path.stem,
)
def test_no_widget_is_given_a_text_of_its_own(path):
    tree = parsed(path)
    untold = [
        f"{literal.lineno}: {literal.value}"
        for literal in literals(tree)
        for child, parent in above(literal)
        if called(parent) in SHOWING and child is not parent.func and not is_hidden(literal)
    ]
    assert not untold


def is_hidden(literal: ast.Constant) -> bool:
    """Whether a text is a name or markup that nobody sees: a topic, an ending, a tag, a key."""
    if literal.value.lstrip().startswith("<"):
        return True
    for child, parent in above(literal):
        if called(parent) == "Notice" and parent.args[0] is child:
            return True
        if isinstance(parent, ast.Subscript | ast.Compare | ast.FormattedValue):
            return True
        if called(parent):
            return called(parent) not in SHOWING
    return False


def test_the_test_finds_a_text_that_is_not_told(tmp_path):
    bad = tmp_path / "bad.py"
    bad.write_text('X = "Not said"\nself.setText("Nor this")\n', encoding="utf-8")
    with pytest.raises(AssertionError, match="Not said"):
        test_in_wording_every_text_is_a_phrase(bad)
    with pytest.raises(AssertionError, match="Nor this"):
        test_no_widget_is_given_a_text_of_its_own(bad)
