"""Reports of a register through the service: counted from the ledger, written, parted where a list is too long."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.domain.received import State
from sv_desktop.domain.register_reports import TITLES
from sv_desktop.domain.sheet import Column, Sheet
from sv_desktop.services import award, register_reports
from sv_desktop.services.join_registers import bring_in
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import set_state
from tests.applicants import sealed
from tests.awarding import Calendar, awarded, decide, register, take


@pytest.fixture
def clock() -> Calendar:
    return Calendar()


@pytest.fixture
def desk(tmp_path: Path, clock: Calendar) -> Iterator[RegisterDesk]:
    with register(tmp_path, clock, identity=False) as desk:
        yield desk


def rows(desk: RegisterDesk, name: str) -> tuple[tuple[object, ...], ...]:
    return register_reports.reports(desk, [name])[0].rows


def lines(count: int, name: str = "a") -> Sheet:
    return Sheet(
        id=name, title=name, intro="", columns=(Column(title="x"),), rows=tuple((one,) for one in range(count))
    )


def test_how_long_it_waits_in_its_state_is_counted_from_the_change(
    desk: RegisterDesk, tmp_path: Path, clock: Calendar
) -> None:
    row = take(desk, sealed(tmp_path / "a.asice", "Acorn Lane"))
    clock.now += timedelta(days=20)
    set_state(desk, (row.received.id,), State.READING)
    clock.now += timedelta(days=3)
    (one,) = rows(desk, "waiting")
    assert one[1:6:2] == ("Being read", 3, 23)
    assert one[2] == (clock.now - timedelta(days=3)).date()


def test_a_decision_ends_the_waiting(desk: RegisterDesk, tmp_path: Path, clock: Calendar) -> None:
    row = take(desk, sealed(tmp_path / "a.asice", "Acorn Lane"))
    clock.now += timedelta(days=12)
    decide(desk, row)
    award.give(desk, row.received.id)
    assert rows(desk, "waiting") == ()
    assert rows(desk, "panel") == ()
    assert rows(desk, "turnaround")[0] == ("All", 1, 12.0, 12.0, 12.0, 12)
    assert rows(desk, "places") == (("Halton", 1, 0, 1, 1),)
    assert [one[0] for one in rows(desk, "holders")] == ["Acorn Lane"]


def test_to_ask_for_more_decides_nothing(desk: RegisterDesk, tmp_path: Path) -> None:
    row = take(desk, sealed(tmp_path / "a.asice", "Acorn Lane"))
    decide(desk, row, OutcomeKind.ASK_FOR_MORE)
    set_state(desk, (row.received.id,), State.WAITING)
    assert [one[1] for one in rows(desk, "waiting")] == ["Waiting for the applicant"]
    assert rows(desk, "turnaround") == ()


def test_a_review_waits_again_although_it_was_decided(desk: RegisterDesk, tmp_path: Path) -> None:
    row = take(desk, sealed(tmp_path / "a.asice", "Acorn Lane"))
    decide(desk, row, OutcomeKind.NOT_YET)
    set_state(desk, (row.received.id,), State.REVIEW)
    assert [one[1] for one in rows(desk, "waiting")] == ["Review asked for"]
    assert rows(desk, "turnaround")[0][1] == 1


def test_what_was_changed_on_the_way_is_for_no_panel(desk: RegisterDesk, tmp_path: Path) -> None:
    (tmp_path / "b.asice").write_bytes(b"no package")
    take(desk, tmp_path / "b.asice")
    assert rows(desk, "waiting") == ()
    assert rows(desk, "panel") == ()


def test_every_report_has_a_name_and_no_other_has(desk: RegisterDesk) -> None:
    found = register_reports.reports(desk)
    assert [sheet.id for sheet in found] == list(TITLES)
    assert [sheet.title for sheet in found] == list(TITLES.values())
    with pytest.raises(PlainError, match="The reports are: holders"):
        register_reports.reports(desk, ["nonsense"])


def test_a_long_list_is_parted_and_no_line_is_lost(
    desk: RegisterDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register_reports.parted, "__defaults__", (40,))
    told: list[tuple[int, int]] = []
    written = register_reports.write_reports(
        desk, [lines(90)], tmp_path / "list.pdf", lambda done, total: told.append((done, total))
    )
    assert [path.name for path in written] == [f"list, part {number} of 3.pdf" for number in (1, 2, 3)]
    words = " ".join(page.extract_text() for path in written for page in PdfReader(path).pages).split()
    assert [str(one) for one in range(90) if str(one) not in words] == []
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


def test_stopping_leaves_no_half_of_a_list(desk: RegisterDesk, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    for ending in ("pdf", "csv", "xlsx"):
        with pytest.raises(Cancelled):
            register_reports.write_reports(desk, [lines(300)], tmp_path / f"list.{ending}", stop)
    assert not list(tmp_path.glob("*list*"))


@given(st.lists(st.integers(0, 60), min_size=1, max_size=5), st.integers(1, 50))
def test_parts_hold_everything_in_order(counts: list[int], most: int) -> None:
    sheets = [lines(count, str(number)) for number, count in enumerate(counts)]
    parts = register_reports.parted(sheets, most)
    assert all(sum(len(sheet.rows) for sheet in part) <= most for part in parts)
    assert all(parts)
    joined = {
        sheet.id: tuple(row for part in parts for one in part if one.id == sheet.id for row in one.rows)
        for sheet in sheets
    }
    assert joined == {sheet.id: sheet.rows for sheet in sheets}


def test_a_merged_register_reports_the_awards_of_both(tmp_path: Path, clock: Calendar) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        with register(tmp_path / name, clock, identity=False) as desk:
            award.give(desk, awarded(desk, tmp_path / name, f"Org {name}").received.id)
    with register(tmp_path, clock, identity=False) as desk:
        for name in ("one", "two"):
            bring_in(desk, tmp_path / name / "panel.svr")
        assert [one[0] for one in rows(desk, "holders")] == ["Org one", "Org two"]


def test_stopping_takes_the_parts_before_away(
    desk: RegisterDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register_reports.parted, "__defaults__", (40,))

    def stop(done: int, total: int) -> None:
        if done * 2 > total:
            raise Cancelled

    with pytest.raises(Cancelled):
        register_reports.write_reports(desk, [lines(120)], tmp_path / "list.pdf", stop)
    assert not list(tmp_path.glob("list*"))
