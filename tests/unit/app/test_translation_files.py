"""The translation files hold every sentence of the program, whole, and the compiled ones are made of them."""

import importlib.util
import string
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def code(tool):
    return tool.sentences()


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def formats(text):
    return {(name, form) for _, name, form, _ in string.Formatter().parse(text) if name}


def keys_named(text):
    return {word for word in ("Ctrl+", "Shift+", "Alt+", "F1", "F3", "F5", "F10") if word in text}


@pytest.mark.parametrize("language", ["en", "hi"])
def test_the_file_has_an_entry_for_every_sentence_of_the_code(tool, code, language, tmp_path):
    tool.write(tmp_path / "fresh.ts", language, code, tool.translations_in(tool.file_of(language)))
    is_same = (tmp_path / "fresh.ts").read_text("utf-8") == tool.file_of(language).read_text("utf-8")
    assert is_same, "run: python packaging/translations.py update"


@pytest.mark.parametrize("language", ["en", "hi"])
def test_every_sentence_is_translated_with_every_form_of_its_number(tool, language):
    assert [sentence.source for sentence in tool.unfinished(language)] == []


def test_a_translation_has_the_fields_and_the_keys_of_its_sentence(tool, code):
    known = tool.translations_in(tool.file_of("hi"))
    wrong = []
    for key, sentence in code.items():
        wanted, needed = formats(sentence.source), fields(sentence.source) - {"count"}
        for form in known[key].forms if key in known else ():
            is_whole = formats(form) <= wanted and needed <= fields(form)
            if not is_whole or keys_named(form) != keys_named(sentence.source):
                wrong.append((sentence.source, form))
    assert wrong == []


@pytest.mark.parametrize("language", ["en", "hi"])
def test_the_compiled_file_is_made_of_the_file_that_people_edit(tool, language, tmp_path):
    tool.release(target=tmp_path)
    name = f"recorder_{language}.qm"
    is_same = (tmp_path / name).read_bytes() == (tool.FOLDER / name).read_bytes()
    assert is_same, "run: python packaging/translations.py release"


def test_what_vanishes_from_the_code_is_kept_and_found_again_when_it_returns(tool, tmp_path):
    path = tmp_path / "recorder_hi.ts"
    told = tool.Sentence("Pause"), tool.Translation(("रोकें",))
    tool.write(path, "hi", {told[0].key: told[0]}, {told[0].key: told[1]})
    tool.write(path, "hi", {}, tool.translations_in(path))
    assert 'type="vanished"' in path.read_text("utf-8")
    tool.write(path, "hi", {told[0].key: told[0]}, tool.translations_in(path))
    assert 'type="vanished"' not in path.read_text("utf-8")
    assert "रोकें" in path.read_text("utf-8")


def test_a_sentence_put_together_in_the_code_is_refused(tool, tmp_path):
    folder = tmp_path / "recorder_gui"
    folder.mkdir()
    (folder / "bad.py").write_text('Phrase(f"Hello {name}")\n', encoding="utf-8")
    with pytest.raises(tool.NotLiteralError, match=r"bad\.py:1"):
        tool.sentences(tmp_path)
