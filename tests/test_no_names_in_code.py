"""Packs are data: no code names a theme, a question, a framework or a place of the programme; its texts alone do."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sv_desktop.domain.programme import Frameworks
from sv_desktop.services.builtin import builtin_frameworks

CODE = sorted(Path("src/sv_desktop").rglob("*.py"))
#: The one pack that the program knows: who the organisation is. The guide for authors names it and what it must hold.
KNOWN_PACK = "organisation"
#: A list of words that passwords are made of, the names of the region among them.
NOT_LOOKED_AT = {Path("src/sv_desktop/sealing/strength.py")}


#: What a scheme gives, and what it may decide, is called so in every programme, and is no framework.
ORDINARY_WORDS = {"award", "outcomes"}


@pytest.fixture(scope="module")
def shipped() -> Frameworks:
    return builtin_frameworks()


def words_of(path: Path) -> Iterator[tuple[int, str]]:
    """The line and the words of every text in the code; what only explains the code is none."""
    tree = ast.parse(path.read_text("utf-8"))
    explained = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
        and isinstance(node.body[0].value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explained:
            yield node.lineno, node.value


def found(pattern: re.Pattern[str], *, whole: bool = False) -> list[str]:
    looked = [path for path in CODE if path not in NOT_LOOKED_AT]
    match = pattern.fullmatch if whole else pattern.search
    return [f"{path}:{line}: {words!r}" for path in looked for line, words in words_of(path) if match(words)]


def test_no_code_names_a_question_or_a_section(shipped: Frameworks) -> None:
    packs = "|".join(pack.id for pack in shipped.packs if pack.id != KNOWN_PACK)
    assert found(re.compile(rf"\b(?:{packs})[:#][a-z_]+")) == []


def test_no_code_names_a_framework(shipped: Frameworks) -> None:
    ids = [pack.id for pack in shipped.packs if pack.id not in {KNOWN_PACK, *ORDINARY_WORDS}]
    files = [re.escape(f"{pack.id}.toml") for pack in shipped.packs if pack.id != KNOWN_PACK]
    assert found(re.compile("|".join((*ids, *files))), whole=True) == []


def test_no_code_names_a_theme_or_a_title(shipped: Frameworks) -> None:
    titles = {section.title for pack in shipped.packs if pack.id != KNOWN_PACK for section in pack.sections}
    titles |= {pack.title for pack in shipped.packs}
    assert found(re.compile("|".join(map(re.escape, sorted(titles)))), whole=True) == []


def test_no_code_names_the_region_or_a_place(shipped: Frameworks) -> None:
    places = [option.label for option in shipped.programme.lists["places"] if len(option.label.split()) <= 3]
    named = ["Cheshire", "Merseyside", *(one for one in places if one[:1].isupper() and one not in ("Online",))]
    assert found(re.compile(rf"\b(?:{'|'.join(map(re.escape, named))})\b")) == []


def test_the_search_finds_what_it_looks_for(tmp_path: Path) -> None:
    path = tmp_path / "code.py"
    path.write_text('"""award:social_change explains."""\nref = "award:social_change"\n', "utf-8")
    assert list(words_of(path)) == [(2, "award:social_change")]
