"""Every text of the code is whole, fits its values, and lies before the translators; what they wrote fits, too."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest

from sv_desktop.domain.language import FORMS, LANGUAGES

SOURCE, FOLDER = Path("src/sv_desktop"), Path("resources/i18n")
COMPILED = sorted(FOLDER.glob("*.ts"))
#: Of our own texts; the others are those of Qt's own controls.
TRANSLATED = [path for path in COMPILED if not path.name.startswith("qt_")]
SAYING = ("tr", "counted", "phrase")
#: (where, function, its texts, names of its values)
Call = tuple[str, str, tuple[str | None, ...], frozenset[str | None]]


def calls() -> Iterator[Call]:
    for path in sorted(SOURCE.rglob("*.py")):
        code = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(code)) if "from sv_desktop.domain.language import" in code else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING:
                given = node.args[:2] if node.func.id == "counted" else node.args
                if isinstance(given[0], ast.Name | ast.Attribute | ast.Subscript):
                    continue  # a phrase that was marked where it is written
                texts = tuple(one.value if isinstance(one, ast.Constant) else None for one in given)
                yield f"{path}:{node.lineno}", node.func.id, texts, frozenset(one.arg for one in node.keywords)


@pytest.fixture(scope="module")
def said() -> list[Call]:
    return list(calls())


def places(text: str) -> set[str]:
    return {name for _words, name, _spec, _conversion in Formatter().parse(text) if name is not None}


def messages(path: Path) -> Iterator[tuple[str, str, bool, list[str]]]:
    """(English, note, whether it has a number, finished translations)."""
    for message in ElementTree.parse(path).getroot().iterfind("context[name='']/message"):
        told = message.find("translation")
        assert told is not None
        finished = told.get("type") is None
        forms = [one.text or "" for one in told.iterfind("numerusform")] or [told.text or ""]
        yield (
            message.findtext("source", ""),
            message.findtext("comment", ""),
            message.get("numerus") == "yes",
            [part for form in forms for part in form.split(FORMS)] if finished else [],
        )


def test_a_text_is_written_out_where_it_is_said(said: list[Call]) -> None:
    assert len(said) > 1000
    assert [where for where, _name, texts, _values in said if None in texts or not texts] == []


def test_each_value_has_its_place_and_each_place_its_value(said: list[Call]) -> None:
    wrong = []
    for where, name, texts, values in said:
        forms = texts if name == "counted" else texts[:1]
        for text in forms:
            wanted = (places(text or "") if values or name == "counted" else set()) - (
                {"n"} if name == "counted" else set()
            )
            if wanted != values and not (name == "counted" and wanted < values):
                wrong.append(f"{where}: {text!r} has {sorted(wanted)}, given {sorted(map(str, values))}")
    assert wrong == []


@pytest.mark.parametrize("path", TRANSLATED, ids=lambda path: path.stem)
def test_translators_have_every_text(said: list[Call], path: Path) -> None:
    wanted = {(texts[0], texts[1] if len(texts) > 1 else "", name == "counted") for _at, name, texts, _values in said}
    found = {(source, note, number) for source, note, number, _told in messages(path)}
    told = "run make i18n: these are new, or gone:"
    assert not wanted ^ found, "\n".join([told, *sorted(str(one[0]) for one in wanted ^ found)[:20]])


@pytest.mark.parametrize("path", TRANSLATED, ids=lambda path: path.stem)
def test_translations_keep_the_places(path: Path) -> None:
    wrong = []
    for source, note, number, told in messages(path):
        wanted = places(source) | (places(note) if number else set())
        for words in told:
            if places(words) - ({"n"} if number else set()) != wanted - ({"n"} if number else set()):
                wrong.append(f"{source!r}: {words!r}")
            if words.count("&") != source.count("&"):
                wrong.append(f"{source!r}: the underlined letter of {words!r}")
    assert wrong == []


@pytest.mark.parametrize("path", COMPILED, ids=lambda path: path.stem)
def test_what_the_program_reads_is_what_translators_wrote(path: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", "-nounfinished", path, "-qm", compiled], check=True)
    assert compiled.read_bytes() == path.with_suffix(".qm").read_bytes(), "run make i18n"


def test_each_language_has_its_file() -> None:
    assert {path.stem for path in TRANSLATED} == set(LANGUAGES) - {"en"}
