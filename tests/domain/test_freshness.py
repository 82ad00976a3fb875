"""How old evidence may be is the pack's word."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sv_desktop.domain.answers import Answers
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.framework import Pack, item_ref
from sv_desktop.domain.freshness import is_stale, stale_after
from sv_desktop.domain.programme import Frameworks
from sv_desktop.services.builtin import builtin_frameworks


def application(made: str, *months: int | None) -> tuple[Application, Evidence]:
    """Evidence of a date, used by as many items as months are told."""
    evidence = Evidence(
        id="e",
        name="a.pdf",
        size=1,
        sha256="0" * 64,
        media_type="application/pdf",
        added_by="Ann",
        added_at=datetime(2026, 1, 1, tzinfo=UTC),
        date=made,
    )
    frameworks = builtin_frameworks()
    pack = frameworks.packs[0]
    section = pack.sections[0]
    items = tuple(replace(item, fresh_for_months=one) for item, one in zip(section.items, months, strict=False))
    fitted: Pack = replace(pack, sections=(replace(section, items=items),))
    answers = Answers({(item_ref(fitted, item), "evidence:e"): True for item in items})
    return Application(Frameworks(frameworks.programme, (fitted,), {}), answers, (evidence,)), evidence


@pytest.mark.parametrize(
    ("made", "months", "after"),
    [
        ("2025-03-31", (12,), date(2026, 3, 31)),
        ("2025-03-31", (12, 6, None), date(2025, 9, 30)),
        ("2024-02-29", (12,), date(2025, 2, 28)),
        ("2025-12-15", (1,), date(2026, 1, 15)),
        ("2025-03-31", (None,), None),
        ("2025-03-31", (), None),
        ("", (12,), None),
        ("last spring", (12,), None),
        ("9999-12-31", (240,), date.max),
    ],
)
def test_the_strictest_item_counts(made: str, months: tuple[int | None, ...], after: date | None) -> None:
    assert stale_after(*application(made, *months)) == after


def test_it_is_stale_from_the_day_after() -> None:
    asked = application("2025-03-31", 12)
    assert not is_stale(*asked, date(2026, 3, 31))
    assert is_stale(*asked, date(2026, 4, 1))


@given(made=st.dates(max_value=date(9000, 1, 1)), months=st.integers(1, 240))
def test_every_date_has_a_later_one(made: date, months: int) -> None:
    after = stale_after(*application(made.isoformat(), months))
    assert after is not None
    assert (after.year * 12 + after.month) - (made.year * 12 + made.month) == months
    assert after.day <= made.day
