"""The letter: kind, whole, and in an order that can be read aloud, whatever was decided."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.reports import write_letter
from tests.reports.checkers import faults, spoken
from tests.reports.letters import LABELS, feedback

TEXT = "We could see how many people came, and not yet what changed for them."


def heard(path: Path) -> list[tuple[str, str]]:
    return [(role, " ".join(text.split())) for role, text in spoken(path)]


@pytest.mark.parametrize("items", [0, 3, 40])
@pytest.mark.parametrize("kind", list(OutcomeKind))
def test_the_checkers_find_nothing(kind: OutcomeKind, items: int, tmp_path: Path) -> None:
    write_letter(feedback(TEXT, kind, items), tmp_path / "letter.pdf")
    found = [one for one in faults(tmp_path / "letter.pdf") if "PAG-001" not in one and "TAG-002" not in one]
    assert found == []


@pytest.mark.parametrize("kind", list(OutcomeKind))
def test_the_decision_comes_first_and_thanks_before_everything_else(kind: OutcomeKind, tmp_path: Path) -> None:
    write_letter(feedback(TEXT, kind), tmp_path / "letter.pdf")
    words = [text for _role, text in heard(tmp_path / "letter.pdf")]
    assert words[0] == "Our answer to your application"
    whole = " ".join(words)
    assert whole.index(LABELS[kind]) < whole.index("Thank you for your application") < whole.index("What happens next")
    assert whole.index("With thanks and kind regards") < whole.index("What we say of each answer")
    assert "fail" not in whole.lower()
    assert "reject" not in whole.lower()
    assert "unfortunately" not in whole.lower()


def test_headings_lead_one_below_the_other(tmp_path: Path) -> None:
    write_letter(feedback(TEXT), tmp_path / "letter.pdf")
    levels = [int(role[1]) for role, _text in heard(tmp_path / "letter.pdf") if re.fullmatch(r"H\d", role)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert levels.count(1) == 1


def test_no_reason_where_none_was_given_is_no_empty_part(tmp_path: Path) -> None:
    write_letter(feedback(TEXT, OutcomeKind.AWARD, items=0), tmp_path / "letter.pdf")
    headings = [text for role, text in heard(tmp_path / "letter.pdf") if re.fullmatch(r"H\d", role)]
    assert headings == ["Our answer to your application", "What happens next", "If you see it differently"]
