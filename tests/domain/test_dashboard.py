"""The dashboard: it counts what is there, says in words what each chart shows, and never marks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.dashboard import Panel, Shares, Steps, dashboard, gaps
from sv_desktop.domain.framework import Better
from sv_desktop.domain.measures import Series, series_of
from sv_desktop.domain.trend_chart import Point, Trend, on_the_way, path_words, trend_of, way_of
from tests.reports import charity

TODAY = date(2026, 11, 25)


def counting(ref: str = "outcomes:volunteer_hours", **values: Value) -> Application:
    """An organisation that counts one thing. values: field to value, "period_2025" for a year."""
    fields = {name.replace("period_", "period:"): value for name, value in values.items()}
    answers: dict[tuple[str, str], Value] = {("outcomes#", "chosen"): True, ("anchor#", "chosen"): True}
    return Application(charity.frameworks(), Answers({**answers, **{(ref, name): one for name, one in fields.items()}}))


def series(application: Application, ref: str = "outcomes:volunteer_hours") -> Series:
    return next(one for one in series_of(application) if one.ref == ref)


def panels(application: Application) -> dict[str, Panel]:
    return {panel.id: panel for part in dashboard(application, TODAY) for panel in part.panels}


def test_every_panel_says_what_it_shows_and_has_the_same_as_a_table() -> None:
    found = panels(charity.ordinary())
    assert any(isinstance(panel.chart, Shares) for panel in found.values())
    assert any(isinstance(panel.chart, Steps) for panel in found.values())
    for panel in found.values():
        assert panel.words
        assert panel.rows
        assert all(len(row) == len(panel.headers) for row in panel.rows)


def test_an_empty_application_has_standing_and_no_figures() -> None:
    parts = {part.id: part for part in dashboard(charity.empty(), TODAY)}
    assert "figures" not in parts
    shares = {panel.id: panel for panel in parts["standing"].panels if isinstance(panel.chart, Shares)}
    assert "How we work: 0 of" in shares["answered:charter"].words
    assert "not chosen" in shares["answered:award"].words
    assert gaps(charity.empty(), TODAY)


def test_years_become_columns_and_a_year_that_is_not_whole_is_told_apart() -> None:
    trend = trend_of(series(counting(period_2024=100, **{"period_2025-Q1": 30, "period_2025-Q2": 40})))
    assert trend is not None
    assert trend.points == (Point("2024", 2024, 100.0), Point("2025", 2025, 70.0, whole=False))


def test_without_figures_there_is_no_chart() -> None:
    assert trend_of(series(counting())) is None
    assert trend_of(series(counting(target=5, target_when="2030"))) is None


def test_the_way_goes_from_where_it_began_to_the_target() -> None:
    found = series(counting(baseline=100, baseline_when="2022", target=300, target_when="2026", period_2024=210))
    start, aim = way_of(found)
    assert start is not None
    assert aim is not None
    assert (start, aim) == (Point("2022", 2022, 100.0), Point("2026", 2026, 300.0))
    assert on_the_way(start, aim, 2024) == 200
    assert (
        path_words(found) == "The straight way to the target stands at 200 hours in 2024: you are at it or ahead of it."
    )


def test_the_way_begins_at_the_first_whole_year_where_nobody_said_where() -> None:
    found = series(counting(target=300, target_when="2026", period_2024=200, period_2025=220))
    assert way_of(found)[0] == Point("2024", 2024, 200.0)
    assert "behind it" in path_words(found)


def test_where_less_is_better_the_words_turn() -> None:
    carbon = counting(
        "outcomes:carbon", baseline=10, baseline_when="2020/21", target=0, target_when="2040", **{"period_2025/26": 7.0}
    )
    found = series(carbon, "outcomes:carbon")
    assert found.measure.better is Better.LESS
    assert "you are at it or ahead of it" in path_words(found)


@pytest.mark.parametrize("when", ["", "some day", "2020", "2024"])
def test_a_target_without_a_later_year_has_no_way(when: str) -> None:
    found = series(counting(target=300, target_when=when, period_2024=200))
    assert way_of(found) == (None, None)
    assert path_words(found) == ""


@given(
    st.integers(-(10**6), 10**6),
    st.integers(-(10**6), 10**6),
    st.integers(2000, 2040),
    st.integers(1, 40),
    st.integers(1990, 2100),
)
def test_the_way_stays_between_its_ends(first: int, last: int, begins: int, years: int, year: int) -> None:
    start, aim = Point("a", begins, float(first)), Point("b", begins + years, float(last))
    assert min(first, last) - 1e-6 <= on_the_way(start, aim, year) <= max(first, last) + 1e-6


def test_gaps_are_told_until_nothing_is_open() -> None:
    found = gaps(charity.ordinary(), TODAY)
    assert found
    assert all(len(row) == 3 and all(row) for row in found)


def test_a_trend_is_told_in_numbers_with_their_unit() -> None:
    found = panels(counting(period_2024=1234, period_2025=2345))["figures:outcomes:volunteer_hours"]
    assert isinstance(found.chart, Trend)
    assert found.chart.amounts == ("1,234 hours", "2,345 hours")
    assert "Up from 1,234 hours in 2024 to 2,345 hours in 2025." in found.words
