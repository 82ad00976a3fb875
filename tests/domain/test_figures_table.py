"""Tables with figures: what is understood, what is asked, what is left out and told; never a silent guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.figures_table import (
    Column,
    Grid,
    Mapping,
    Part,
    Understood,
    block,
    even,
    grid_of,
    guess,
    pasted,
    understand,
)
from sv_desktop.domain.measures import Series, series_of
from sv_desktop.domain.periods import Period, PeriodKind, parse_period
from sv_desktop.domain.preview import Kind, Paragraph, Preview, Table
from sv_desktop.services.builtin import builtin_frameworks

HOURS, PEOPLE, CARBON = "outcomes:volunteer_hours", "outcomes:people_reached", "outcomes:carbon"
_FRAMEWORKS = builtin_frameworks()


def _series(figures: dict[tuple[str, str], Value] | None = None) -> tuple[Series, ...]:
    values: dict[tuple[str, str], Value] = {("outcomes#", "chosen"): True}
    values |= {(ref, f"period:{key}"): value for (ref, key), value in (figures or {}).items()}
    return series_of(Application(_FRAMEWORKS, Answers(values)))


def _understood(text: str, one: str = "", figures: dict[tuple[str, str], Value] | None = None) -> Understood:
    series, grid = _series(figures), pasted(text)
    return understand(grid, guess(grid, series, one), series)


def _found(found: Understood) -> dict[tuple[str, str], float]:
    return {(change.series.ref, change.period.key): change.value for change in found.changes}


FOUR = {(HOURS, "2025-Q1"): 1200, (HOURS, "2025-Q2"): 980, (PEOPLE, "2025-Q1"): 64, (PEOPLE, "2025-Q2"): 71}


@pytest.mark.parametrize(
    "text",
    [
        "Period\tVolunteer hours\tPeople reached\nQ1 2025\t1,200\t64\nQ2 2025\t980\t71",
        "Measure\tQ1 2025\tQ2 2025\nVolunteer hours\t1,200\t980\nPeople reached\t64\t71",
        "Measure,When,How many\nVolunteer hours,Jan-Mar 2025,\"1,200\"\nvolunteer hours,Apr-Jun 2025,980\n"
        "People reached,2025-Q1,64\nPEOPLE REACHED,30/06/2025,71",
        "When;Volunteer Hours;Note;People-reached\r\n2025 Q1;1200;;64\r\n2025 Q2;980;x;71\r\n",
    ],
)  # fmt: skip
def test_tables_of_every_shape_are_understood(text: str) -> None:
    found = _understood(text)
    assert _found(found) == FOUR
    assert found.problems == ()


def test_figures_without_a_measure_are_about_the_page_they_were_pasted_on() -> None:
    assert _found(_understood("Q1 2025\t1,200\nQ2 2025\t980", HOURS)) == {
        (HOURS, "2025-Q1"): 1200,
        (HOURS, "2025-Q2"): 980,
    }
    left_out = _understood("Q1 2025\t1,200\nQ2 2025\t980")
    assert left_out.changes == ()
    assert "names no measure" in left_out.problems[0]


def test_months_are_added_up_where_that_makes_sense_and_told() -> None:
    text = "When\tVolunteer hours\tPeople reached\nJan 2025\t10\t5\nFeb 2025\t20\t9\nMar 2025\t30\t7"
    found = _understood(text)
    assert _found(found) == {(HOURS, "2025-Q1"): 60, (PEOPLE, "2025-Q1"): 9}
    assert [change.added for change in found.changes] == [False, True]
    assert [change.rows for change in found.changes] == [(2, 3, 4), (2, 3, 4)]
    some = _understood("When\tVolunteer hours\nJan 2025\t10\nFeb 2025\t20")
    assert "2 of the three months" in some.changes[0].question


def test_two_rows_that_disagree_are_told() -> None:
    found = _understood("When\tVolunteer hours\nQ1 2025\t10\nQ1 2025\t20")
    assert _found(found) == {(HOURS, "2025-Q1"): 20}
    assert "several rows say different things" in found.problems[0]


@pytest.mark.parametrize(
    ("cell", "words"),
    [("12,50", "could mean two things"), ("about 20", "is not a number"), ("<5", "is not a number")],
)
def test_what_is_no_number_is_left_out_and_told_with_its_row(cell: str, words: str) -> None:
    found = _understood(f"When\tVolunteer hours\nQ1 2025\t{cell}\nQ2 2025\t7")
    assert _found(found) == {(HOURS, "2025-Q2"): 7}
    assert found.problems[0].startswith("Row 2: ")
    assert words in found.problems[0]


def test_a_period_that_nobody_understands_is_told() -> None:
    series, grid = _series(), pasted("When\tVolunteer hours\nspring\t12\nQ2 2025\t7")
    mapping = Mapping((Column(Part.PERIOD), Column(Part.FIGURES_OF, HOURS)))
    found = understand(grid, mapping, series)
    assert _found(found) == {(HOURS, "2025-Q2"): 7}
    assert found.problems == (
        "Row 2: “spring” is no quarter or year that we understand. Write it as Q1 2025, 2025 or 2025/26.",
    )


def test_a_measure_that_is_not_used_is_told() -> None:
    found = _understood("Measure\tWhen\tFigure\nHedgehogs\tQ1 2025\t3\nVolunteer hours\tQ1 2025\t7")
    assert _found(found) == {(HOURS, "2025-Q1"): 7}
    assert "“Hedgehogs” is no measure that you use" in found.problems[0]


def test_what_is_there_already_changes_nothing_and_what_may_be_a_slip_is_asked_about() -> None:
    found = _understood(
        "When\tVolunteer hours\nQ1 2025\t700\nQ2 2025\t9,000\nQ3 2025\t1.250", figures={(HOURS, "2025-Q1"): 700}
    )
    assert [change.same for change in found.changes] == [True, False, False]
    assert found.changes[0].question == ""
    assert "ten times" in found.changes[1].question
    assert found.changes[2].question
    doubt = _understood("When\tCarbon\n2025\t1.250").changes[0]
    assert (doubt.value, "Is it thousands?" in doubt.question) == (1.25, True)


def test_percentages_come_in_with_their_sign_or_are_asked_about_without() -> None:
    found = _understood("When\tPaid the real living wage\n2024\t75%\n2025\t0.8")
    assert [change.value for change in found.changes] == [75, 0.8]
    assert "80 %" in found.changes[1].question


def test_a_file_that_was_looked_into_is_a_grid() -> None:
    table = Preview(kind=Kind.WORKBOOK, table=Table(("When", "Carbon"), (("2025-03-31", "4.6"), ("", ""))))
    assert grid_of(table) == (("When", "Carbon"), ("2025-03-31", "4.6"))
    assert grid_of(Preview(kind=Kind.TEXT, paragraphs=(Paragraph("When\tCarbon"), Paragraph("2025\t4")))) == (
        ("When", "Carbon"),
        ("2025", "4"),
    )
    assert grid_of(Preview(kind=Kind.PICTURE)) == ()


def _cells() -> list[Period]:
    years = [parse_period(text) for text in ("2024", "2025")]
    return [quarter for year in years if year for quarter in year.quarters]


def test_a_block_of_bare_numbers_fills_the_cells_from_where_it_is_pasted() -> None:
    cells = _cells()
    assert block("1,000\n20\n\n30", cells[1], cells) == [(cells[1], 1000), (cells[2], 20), (cells[4], 30)]
    assert block("1\t\t3", cells[0], cells) == [(cells[0], 1), (cells[2], 3)]
    assert block("1\t2\t3\t4\n5\t6\t7\t8", cells[0], cells) == [(cell, at + 1) for at, cell in enumerate(cells)]


@pytest.mark.parametrize("text", ["Q1 2025\t3", "1\t2\n3\t4", "1\t2\t3\t4\n5\t6\t7\t8\n9\t10\t11\t12", "\t\n", "a\tb"])
def test_any_other_table_is_looked_at_first(text: str) -> None:
    cells = _cells()
    assert block(text, cells[0], cells) is None


@given(st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=8), st.booleans())
def test_no_table_upsets_the_reading(rows: list[list[str]], heads: bool) -> None:
    series = _series()
    grid: Grid = even([tuple(row) for row in rows])
    mapping = guess(grid, series, HOURS)
    for one in (mapping, Mapping(mapping.columns, heads)):
        found = understand(grid, one, series)
        assert len({(change.series.ref, change.period) for change in found.changes}) == len(found.changes)
    pasted("\n".join("\t".join(row) for row in rows))


PERIODS = st.builds(Period, st.just(PeriodKind.QUARTER), st.integers(1990, 2040), st.integers(1, 4))


@given(st.dictionaries(PERIODS, st.integers(0, 10**6), min_size=1, max_size=12), st.sampled_from(["\t", ";"]))
def test_what_goes_out_as_a_table_comes_back(figures: dict[Period, int], sign: str) -> None:
    lines = [f"When{sign}Volunteer hours", *(f"{period.spoken}{sign}{value:,}" for period, value in figures.items())]
    found = _understood("\n".join(lines))
    assert _found(found) == {(HOURS, period.key): value for period, value in figures.items()}
