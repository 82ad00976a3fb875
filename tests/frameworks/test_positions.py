"""Every key and value of a TOML text is found where it stands, however the text is written."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.frameworks import validate_texts
from sv_desktop.frameworks.positions import Positions

from .conftest import SMALL_PACK

_NAMES = st.from_regex(r"[a-z][a-z0-9_-]{0,5}", fullmatch=True)
_KEYS = st.one_of(_NAMES, _NAMES.map(lambda one: f'"{one} . \\"x\\" # ="'), _NAMES.map(lambda one: f"'{one} ]['"))
_SCALARS = st.sampled_from(
    [
        "1", "-2.5e3", "true", "1979-05-27 07:32:00Z", "07:32:00", "inf", '"a # b ] } , \\" = x"', "'c \\ [[d]]'",
        '"""\nfirst ""\n[table]\nx = 1 \\" # no\n"""', "'''\nraw \"\"\" ''\n[[x]]'''",
        '""""quoted""""', "''''a'''''", '""',
    ]
)  # fmt: skip
_GAPS = st.sampled_from(["", " ", "\n", " # a ] comment\n", "\r\n  "])


def _array(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    whole = st.lists(st.tuples(_GAPS, values, _GAPS), max_size=4)
    ending = st.sampled_from(["", ",", ", \n"])
    return st.tuples(whole, ending).map(
        lambda drawn: f"[{','.join(map(''.join, drawn[0]))}{drawn[1] if drawn[0] else ''}]"
    )


def _table(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    whole = st.dictionaries(_KEYS, values, max_size=3)
    return whole.map(lambda pairs: f"{{ {', '.join(f'{key} = {value}' for key, value in pairs.items())} }}")


_VALUES = st.recursive(_SCALARS, lambda inner: _array(inner) | _table(inner), max_leaves=8)
_PAIRS = st.tuples(st.lists(_KEYS, min_size=1, max_size=3), st.sampled_from([".", " . "]), _VALUES).map(
    lambda drawn: f"{drawn[1].join(drawn[0])}\t= {drawn[2]} # x = 1"
)
_HEADERS = st.tuples(st.lists(_KEYS, min_size=1, max_size=3), st.booleans()).map(
    lambda drawn: f"  [[ {'.'.join(drawn[0])} ]]" if drawn[1] else f"[{' . '.join(drawn[0])}]# y"
)


@given(
    st.lists(_PAIRS | _HEADERS | st.just("# only = 'a word'"), max_size=8), st.sampled_from(["\n", "\r\n", "\n\n\t"])
)
def test_every_path_of_a_text_is_found_and_no_other(lines: list[str], ending: str) -> None:
    text = ending.join(lines)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    positions = Positions(text)
    paths = dict(_paths(values))
    assert positions.paths() == {(), *paths}
    for path, value in paths.items():
        _stands_there(text, positions.of(path), path, value)


def _paths(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], object]]:
    if path:
        yield path, value
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _paths(one, (*path, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _paths(one, (*path, number))


def _stands_there(text: str, place: tuple[int, int], path: tuple[str | int, ...], value: object) -> None:
    line, column = place
    found = "\n".join(text.split("\n")[line - 1 :])[column - 1 :]
    key = path[-1]
    if found.startswith("["):
        assert isinstance(value, dict | list)
    elif isinstance(key, str):
        assert found.startswith((key, '"', "'"))
        assert key[0] in found[:2]
    elif isinstance(value, dict):
        assert found.startswith("{")
    else:
        assert not found[0].isspace()
        assert found[0] not in ",]}#="


def test_a_place_that_is_not_there_is_told_by_what_it_is_missing_in() -> None:
    positions = Positions(SMALL_PACK)
    line, _column = positions.of(("sections", 0, "items", 1, "help"))
    assert SMALL_PACK.split("\n")[line - 1] == "[[sections.items]]"
    assert positions.of(("nothing",)) == (1, 1)


def test_brackets_nested_too_deeply_do_no_harm() -> None:
    Positions(f"a = 1\nb = {'[' * 5000}{']' * 5000}").of(("b", 0, 0))


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("minimum = 0, maximum = 9", "minimum = 10, maximum = 9", "minimum = 10"),
        ('id = "story"', 'id = "where"', 'id = "where", kind = "choices"'),
        ('links = ["small:second"]', 'links = ["small:second", "small:third"]', '"small:third"]'),
        ('question = "What else?"', 'qestion = "What else?"', "qestion"),
        ('kind = "measure"', 'kind = "mesure"', 'kind = "mesure"'),
        ("minutes = 10", 'minutes = "ten"', 'minutes = "ten"'),
        ('date = "2023" }', 'date = "2023-15" }', 'date = "2023-15"'),
        ('{ id = "b", label = "B" }', '{ id = "a", label = "B" }', '{ id = "a", label = "B" }'),
        ('marmot = ["fairness"]', 'marmot = ["fairness", "fairnes"]', '"fairnes"]'),
        ('title = "The only section"', "title = ", "\n"),
        ('title = "The only section"', 'title = "The only', '"The only'),
    ],
)
def test_each_problem_is_told_with_line_and_column(small: dict[str, bytes], old: str, new: str, shown: str) -> None:
    text = SMALL_PACK.replace(old, new, 1)
    lines = text.split("\n")
    problems = validate_texts({**small, "small.toml": text.encode()})
    places = [lines[one.line - 1][one.column - 1 :] + "\n" for one in problems]
    if shown.startswith('"The only'):
        assert problems[0].line == lines.index('title = "The only') + 1
    else:
        assert any(place.startswith(shown) for place in places), places
    assert all(f"line {one.line}" in one.told for one in problems)


def test_a_file_of_a_later_format_is_told_in_one_plain_sentence(small: dict[str, bytes]) -> None:
    text = f"format_version = 2\nrubric = 1\n{SMALL_PACK}"
    (problem,) = validate_texts({**small, "small.toml": text.encode()})
    assert problem.told == (
        "small.toml, line 1, column 1: this text was written for a newer version of SV Desktop; "
        "this version cannot read it"
    )


def test_every_shipped_file_is_walked_whole(folder: Path) -> None:
    for path in folder.glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        assert Positions(text).paths() == {(), *dict(_paths(tomllib.loads(text)))}
