"""Series: nothing counted twice, the way they go in words, odd figures asked about, money apart."""

from collections.abc import Mapping
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.figure_words import figures_lines, figures_table, money_rows
from sv_desktop.domain.former import former, unsaid
from sv_desktop.domain.framework import Better, Field, FieldKind, ItemKind, Measure, Section, Total
from sv_desktop.domain.measures import (
    Series,
    by_year,
    field_of_period,
    fields_of,
    rhythm_of,
    series_at,
    series_of,
    years_of,
)
from sv_desktop.domain.periods import Period, PeriodKind, parse_period
from sv_desktop.domain.programme import EarlierPack, Frameworks
from sv_desktop.domain.readiness import ItemStatus, readiness
from sv_desktop.domain.trends import trend_words
from sv_desktop.domain.unlikely import KEEP, question_about, questions_about
from sv_desktop.domain.whereabouts import value_in_words, whereabouts

from .small_packs import item, pack

REF = "counts:hours"
HOW = Field(id="how_counted", kind=FieldKind.LONG_TEXT, label="How you count")
HOURS = Measure(unit="hours", unlikely_above=4000, unlikely="More hours than there are?")


def _frameworks(frameworks: Frameworks, measure: Measure) -> Frameworks:
    counted = msgspec.structs.replace(item("hours", HOW, kind=ItemKind.MEASURE), measure=measure)
    counts = pack("counts", Section(id="all", title="All", items=(counted,)))
    return Frameworks(frameworks.programme, (*frameworks.packs, counts), {**frameworks.texts, "counts.toml": b""})


def _application(
    frameworks: Frameworks, figures: Mapping[str, float], measure: Measure = HOURS, **more: Value
) -> Application:
    values: dict[tuple[str, str], Value] = {(REF, f"period:{key}"): value for key, value in figures.items()}
    values |= {(REF, name): value for name, value in more.items()}
    return Application(_frameworks(frameworks, measure), Answers(values))


def _series(frameworks: Frameworks, figures: Mapping[str, float], measure: Measure = HOURS, **more: Value) -> Series:
    found = series_at(_application(frameworks, figures, measure, **more), REF)
    assert found is not None
    return found


def _period(text: str) -> Period:
    found = parse_period(text)
    assert found is not None
    return found


def _totals(series: Series, kind: PeriodKind = PeriodKind.YEAR) -> dict[str, tuple[float, int]]:
    return {one.year.key: (one.value, one.quarters) for one in by_year(series, kind)}


FOUR = {"2025-Q1": 10, "2025-Q2": 20, "2025-Q3": 40, "2025-Q4": 30}


@pytest.mark.parametrize(("total", "value"), [(Total.SUM, 100), (Total.LATEST, 30), (Total.GREATEST, 40)])
def test_quarters_make_a_year_in_the_way_of_the_measure(frameworks: Frameworks, total: Total, value: int) -> None:
    series = _series(frameworks, FOUR, Measure(unit="people", total=total))
    assert _totals(series) == {"2025": (value, 4)}


def test_a_year_that_was_given_is_not_added_to_its_quarters(frameworks: Frameworks) -> None:
    assert _totals(_series(frameworks, {**FOUR, "2025": 90})) == {"2025": (90, 0)}


def test_a_year_of_the_other_kind_is_left_out(frameworks: Frameworks) -> None:
    series = _series(frameworks, {**FOUR, "2024/25": 7, "2026-Q1": 5})
    assert _totals(series) == {"2025": (100, 4), "2026": (5, 1)}
    assert _totals(series, PeriodKind.FINANCIAL_YEAR) == {"2024/25": (7, 0), "2025/26": (95, 4)}


@given(values=st.dictionaries(st.integers(0, 23), st.integers(0, 1000)))
def test_no_hour_is_lost_or_counted_twice(values: dict[int, int]) -> None:
    series = Series(
        ref=REF, pack=pack("counts", Section(id="a", title="A", items=(item("hours", HOW),))), item=item("hours", HOW),
        measure=HOURS,
    )  # fmt: skip
    figures = {Period(PeriodKind.QUARTER, 2020 + at // 4, at % 4 + 1): value for at, value in values.items()}
    series = msgspec.structs.replace(
        series, figures=tuple(msgspec.convert({"period": one, "value": figures[one]}, _figure()) for one in figures)
    )
    for kind in (PeriodKind.YEAR, PeriodKind.FINANCIAL_YEAR):
        assert sum(one.value for one in by_year(series, kind)) == sum(values.values())
        assert sum(one.quarters for one in by_year(series, kind)) == len(values)


def _figure() -> type:
    from sv_desktop.domain.measures import Figure

    return Figure


def test_a_measure_is_one_prompt_more_and_answered_by_its_first_figure(frameworks: Frameworks) -> None:
    empty = readiness(_application(frameworks, {})).item(REF)
    begun = readiness(_application(frameworks, {"2025": 3})).item(REF)
    done = readiness(_application(frameworks, FOUR, how_counted="A sheet by the door")).item(REF)
    assert empty is not None
    assert begun is not None
    assert done is not None
    assert (empty.asked, empty.answered, empty.status) == (2, 0, ItemStatus.NOT_STARTED)
    assert (begun.answered, begun.status) == (1, ItemStatus.STARTED)
    assert (done.answered, done.status) == (2, ItemStatus.DONE)


def test_what_is_no_figure_is_passed_over(frameworks: Frameworks) -> None:
    application = _application(frameworks, {"2025": 3, "2025-Q9": 4, "soon": 5})
    values: dict[tuple[str, str], Value] = {(REF, "period:2024"): True, (REF, "period:2023"): "12"}
    both = Application(application.frameworks, Answers({**dict(application.answers.items()), **values}))
    assert [one.figures for one in series_of(both)] == [series_of(application)[0].figures]
    assert [one.value for one in series_of(both)[0].figures] == [3]


def test_a_series_has_what_was_said_of_it(frameworks: Frameworks) -> None:
    series = _series(
        frameworks, FOUR, how_counted=" Sheet ", baseline=50, baseline_when="2023", target=200, target_when="by then"
    )
    assert series.how_counted == "Sheet"
    assert series.baseline is not None
    assert series.baseline.period == _period("2023")
    assert series.target is not None
    assert series.target.period is None
    assert series.at(_period("Q2 2025")) == 20
    assert series.at(_period("2025")) is None
    assert series.money is None


def test_how_it_is_entered_follows_the_figures_until_somebody_says(frameworks: Frameworks) -> None:
    assert rhythm_of(_application(frameworks, {}).answers, REF) is PeriodKind.QUARTER
    assert rhythm_of(_application(frameworks, {"2024/25": 1}).answers, REF) is PeriodKind.FINANCIAL_YEAR
    assert rhythm_of(_application(frameworks, {"2025": 1}, rhythm="quarter").answers, REF) is PeriodKind.QUARTER
    assert rhythm_of(_application(frameworks, {"2025": 1}, rhythm="weekly").answers, REF) is PeriodKind.YEAR


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ({}, "No figures yet."),
        ({"2025": 1250}, "1,250 hours in 2025."),
        ({"2024": 1000, "2025": 1250}, "Up from 1,000 hours in 2024 to 1,250 hours in 2025."),
        ({"2024": 1250, "2025": 1000}, "Down from 1,250 hours in 2024 to 1,000 hours in 2025."),
        ({"2024": 5, "2025": 5}, "The same in 2024 and 2025: 5 hours."),
        ({"2024-Q3": 5, "2025-Q2": 9, "2025-Q3": 7}, "Up from 5 hours in Jul–Sep 2024 to 7 hours in Jul–Sep 2025."),
        ({"2025-Q2": 9, "2025-Q3": 7}, "Down from 9 hours in Apr–Jun 2025 to 7 hours in Jul–Sep 2025."),
        ({**FOUR, "2024": 80, "2026-Q1": 90}, "Up from 80 hours in 2024 to 100 hours in 2025."),
    ],
)
def test_the_way_it_goes_is_said_without_a_judgement(
    frameworks: Frameworks, figures: dict[str, float], words: str
) -> None:
    assert trend_words(_series(frameworks, figures)) == words


@pytest.mark.parametrize(
    ("better", "target", "words"),
    [
        (Better.MORE, 1500, "The target is 1,500 hours (2027): 250 hours to go."),
        (Better.MORE, 1200, "The target is 1,200 hours (2027): reached in 2025."),
        (Better.LESS, 1000, "The target is 1,000 hours (2027): 250 hours to go."),
        (Better.LESS, 1250, "The target is 1,250 hours (2027): reached in 2025."),
        (Better.EITHER, 9, "The target is 9 hours (2027)."),
    ],
)
def test_the_target_is_told(frameworks: Frameworks, better: Better, target: int, words: str) -> None:
    measure = Measure(unit="hours", better=better)
    series = _series(frameworks, {"2025": 1250}, measure, target=target, target_when="2027", baseline=5)
    assert trend_words(series) == f"1,250 hours in 2025. It began with 5 hours. {words}"


@pytest.mark.parametrize(
    ("unit", "value", "words"),
    [
        ("hours", -1, "less than nothing"),
        ("hours", 4001, "More hours than there are?"),
        ("hours", 1.5, "no whole number"),
        ("hours", 500, "ten times"),
        ("hours", 2, "a tenth"),
        ("%", 101, "more than 100"),
        ("%", 0.45, "Did you mean 45 %?"),
    ],
)
def test_what_may_be_a_slip_is_asked_about_and_may_be_kept(
    frameworks: Frameworks, unit: str, value: float, words: str
) -> None:
    measure = msgspec.structs.replace(HOURS, unit=unit)
    series = _series(frameworks, {"2023": 40, "2024": value}, measure)
    asked = question_about(series, _period("2024"), value)
    assert words in asked
    assert asked.endswith(KEEP)
    assert len(questions_about(series)) == 1


def test_a_quarter_is_held_against_a_quarter_of_the_year(frameworks: Frameworks) -> None:
    series = _series(frameworks, {})
    assert question_about(series, _period("Q1 2025"), 1001)
    assert not question_about(series, _period("Q1 2025"), 1000)
    assert not question_about(series, _period("2025"), 1001)


def test_a_year_that_has_not_begun_is_asked_about(frameworks: Frameworks) -> None:
    assert "not begun" in question_about(_series(frameworks, {}), _period("2030"), 5, date(2026, 1, 1))


def test_money_stands_apart_and_is_worked_out_in_the_open(frameworks: Frameworks) -> None:
    shares: dict[str, Value] = {"money_deadweight": 20, "money_attribution": 75, "money_drop_off": 50}
    series = _series(frameworks, {"2025": 1000}, money_value=12.5, money_source="Our pay", money_year="2024", **shares)
    assert series.money is not None
    assert series.money.of(1000) == pytest.approx(7500)
    assert series.money.of(1000, 1) == pytest.approx(3750)
    assert (
        "Comes to, for 2025",
        "about £7,500, by your own estimate; a year later £3,750 is left of it",
    ) in money_rows(series)
    plain = _series(frameworks, {"2025": 1000})
    assert money_rows(plain) == ()
    assert figures_lines(series) == figures_lines(plain) == ("2025: 1,000 hours",)
    same = [readiness(_application(frameworks, {"2025": 1000}, money_value=one)).answered for one in (None, 12.5)]
    assert same[0] == same[1]
    unsourced = dict(money_rows(_series(frameworks, {"2025": 1}, money_value=1)))
    assert "without them nobody can follow it" in unsourced["Source and year"]


def test_figures_are_a_table_of_years(frameworks: Frameworks) -> None:
    headings, rows = figures_table(_series(frameworks, {**FOUR, "2026-Q2": 8, "2023/24": 7}))
    assert headings == ("Year", "Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec", "Whole year")
    assert rows == (
        ("2025", "10", "20", "40", "30", "100 hours"),
        ("2026", "", "8", "", "", "8 hours (1 of 4 quarters)"),
        ("2023/24", "", "", "", "", "7 hours"),
    )
    assert figures_table(_series(frameworks, {"2025": 7})) == (("Year", "Figures"), (("2025", "7 hours"),))
    assert figures_table(_series(frameworks, {})) == ((), ())
    assert years_of(_series(frameworks, {"2023/24": 7}))[0].year.key == "2023/24"


def test_a_figure_has_a_place_and_words_wherever_changes_are_told(frameworks: Frameworks) -> None:
    application = _application(frameworks, {})
    found = whereabouts(application, REF, field_of_period(_period("Q1 2025")))
    assert (found.words, found.place) == ("Counts, Hours: Jan–Mar 2025", f"item:{REF}")
    assert value_in_words(application, REF, "period:2025-Q1", 1250) == "1,250 hours"
    assert value_in_words(application, REF, "rhythm", "year") == "A year at a time, January to December"
    assert value_in_words(application, REF, "money_value", 3) == "£3.00"
    assert "hours" not in whereabouts(application, REF, "period:2025-Q9").what


def test_figures_are_fields_for_whoever_reads_compares_or_keeps_them(frameworks: Frameworks) -> None:
    application = _application(frameworks, {"2025-Q1": 3, "2024": 2}, how_counted="Sheet", money_value=2, rhythm="year")
    found = application.find(REF)
    assert found is not None
    names = [one.id for one in fields_of(found[2], application.answers, REF)]
    assert names == ["how_counted", "period:2024", "period:2025-Q1", "money_value"]
    assert unsaid(application.answers, application.frameworks) == frozenset()


def test_figures_of_a_measure_that_is_not_asked_any_more_stay_readable(frameworks: Frameworks) -> None:
    application = _application(frameworks, {"2025-Q1": 3}, how_counted="Sheet")
    pack = application.frameworks.packs[-1]
    earlier = EarlierPack(pack, b"")
    now = Frameworks(frameworks.programme, frameworks.packs, frameworks.texts, (earlier,))
    assert [(field.label, value) for field, value in former(application.answers, now)[0].fields] == [
        ("How you count", "Sheet"),
        ("Jan–Mar 2025", 3),
    ]
