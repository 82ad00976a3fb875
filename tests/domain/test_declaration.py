"""The declaration is complete only when everything was filled in and confirmed."""

import pytest

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.declaration import Declaration, declaration_of

WHOLE: dict[str, Value] = {
    "signatory": "Gwen Tattersall",
    "role": "Chair",
    "may_sign": True,
    "confirmed": True,
    "date": "2026-05-12",
}


def _of(values: dict[str, Value]) -> Declaration:
    return declaration_of(Answers({("declaration", field): value for field, value in values.items()}))


def test_a_whole_declaration_is_complete() -> None:
    assert _of(WHOLE).complete
    assert _of(WHOLE).signatory == "Gwen Tattersall"


@pytest.mark.parametrize("field", list(WHOLE))
def test_without_any_one_part_it_is_not(field: str) -> None:
    assert not _of({**WHOLE, field: None}).complete


@pytest.mark.parametrize(("field", "value"), [("signatory", " "), ("role", "\n"), ("may_sign", "y"), ("confirmed", 1)])
def test_blanks_and_near_misses_do_not_count(field: str, value: Value) -> None:
    assert not _of({**WHOLE, field: value}).complete


def test_nothing_said_is_an_empty_declaration() -> None:
    assert declaration_of(Answers({})) == Declaration()
