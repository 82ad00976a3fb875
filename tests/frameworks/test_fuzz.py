"""Whatever the bytes are, a pack is read or refused in words; nothing else ever comes out."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sv_desktop.domain.programme import Frameworks
from sv_desktop.frameworks import PackError, frameworks_from_texts, validate_texts

from .conftest import SMALL_PACK, SMALL_PROGRAMME

_VALUES = re.compile(r'"[^"]*"|\b\d+\b|\btrue\b|\[[^\[\]]*\]')
_ODD = st.sampled_from(
    ["0", "-1", "1e400", "nan", "inf", "[]", "{}", "[[]]", "true", '""', '"x"', "2026-11-24", "07:32:00", '"\\u0000"']
)
_NAMES = st.sampled_from(["small.toml", "programme.toml", "other.toml", "con.toml", ".toml", "", "a/b.toml", "x.txt"])


def _survives(texts: dict[str, bytes]) -> None:
    problems = validate_texts(texts)
    assert all(problem.words and str(problem).isprintable() for problem in problems)
    error = _refusal(texts)
    if error is not None:
        assert error.problems
        assert error.what
        assert error.next_step
    else:
        assert problems == []


def _refusal(texts: dict[str, bytes]) -> PackError | None:
    try:
        assert isinstance(frameworks_from_texts(texts), Frameworks)
    except PackError as error:
        return error
    return None


@given(st.dictionaries(_NAMES, st.binary(max_size=300), max_size=4))
def test_any_bytes(texts: dict[str, bytes]) -> None:
    _survives(texts)


@given(_NAMES, st.text(max_size=300))
def test_any_text(name: str, text: str) -> None:
    _survives({"programme.toml": SMALL_PROGRAMME.encode(), name: text.encode("utf-8", "surrogatepass")})


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.booleans(), st.integers(0, 200), _ODD | st.text(max_size=12).map(lambda text: f'"{text}"'))
def test_any_value_in_any_place(in_pack: bool, place: int, value: str) -> None:
    """One value of a right file is replaced by another, of any type."""
    name, text = ("small.toml", SMALL_PACK) if in_pack else ("programme.toml", SMALL_PROGRAMME)
    found = list(_VALUES.finditer(text))
    match = found[place % len(found)]
    changed = text[: match.start()] + value + text[match.end() :]
    files = {"programme.toml": SMALL_PROGRAMME.encode(), "small.toml": SMALL_PACK.encode()}
    _survives({**files, name: changed.encode("utf-8", "surrogatepass")})


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_lines_moved_doubled_and_dropped(moves: list[tuple[int, int]]) -> None:
    lines = SMALL_PACK.splitlines()
    for source, target in moves:
        line = lines.pop(source % len(lines))
        if source % 3:
            lines.insert(target % (len(lines) + 1), line)
        if source % 5 == 0:
            lines.append(line)
    _survives({"programme.toml": SMALL_PROGRAMME.encode(), "small.toml": "\n".join(lines).encode()})
