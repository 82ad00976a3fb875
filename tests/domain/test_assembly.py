"""What is told at an Assembly: what has changed since the one before, and nothing that has not."""

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.assembly import Assembly, Moved, assemblies, before, report_of
from sv_desktop.domain.submission import submission_of
from sv_desktop.domain.whereabouts import whereabouts
from tests.reports import charity

FIRST = Assembly(id="1", name="July", day="2026-07-07", snapshot="s1")
SECOND = Assembly(id="2", name="November", day="2026-11-17")


def application(**more: Value) -> Application:
    """more: "anchor:net_zero/maturity" and the like, "_" for what a name may not hold."""
    values: dict[tuple[str, str], Value] = {("anchor#", "chosen"): True, ("outcomes#", "chosen"): True}
    for name, value in more.items():
        pack, item, field = name.split("__")
        values[f"{pack}:{item}", field.replace("period_", "period:")] = value
    return Application(charity.frameworks(), Answers(values))


def test_they_are_listed_by_their_days_and_removed_ones_are_not() -> None:
    values: dict[tuple[str, str], Value] = {
        ("assembly:b", "name"): "Later", ("assembly:b", "day"): "2027-01-01",
        ("assembly:a", "name"): "Sooner", ("assembly:a", "day"): "2026-01-01",
        ("assembly:c", "name"): "Open", ("assembly:d", "name"): "Gone", ("assembly:d", "removed"): True,
        ("assembly:e", "name"): "Odd", ("assembly:e", "day"): "soon",
    }  # fmt: skip
    assert [one.label for one in assemblies(Answers(values))] == ["Sooner", "Later", "Odd", "Open"]


def test_the_one_before_is_the_last_that_was_kept() -> None:
    third = Assembly(id="3", day="2027-07-01")
    assert before(third, (FIRST, SECOND, third)) is FIRST
    assert before(FIRST, (FIRST, SECOND, third)) is None


def test_steps_figures_and_first_answers_that_changed_are_told() -> None:
    then = application(anchor__net_zero__maturity="started", outcomes__volunteer_hours__period_2024=100)
    now = application(
        anchor__net_zero__maturity="in_place",
        outcomes__volunteer_hours__period_2024=100,
        outcomes__volunteer_hours__period_2025=150,
        anchor__living_wage__maturity="started",
    )
    found = report_of(SECOND, now, FIRST, then)
    assert Moved(what="A plan for net zero by 2040", then="Started", now="In place") in found.moved
    assert found.counted == (Moved(what="Volunteer hours", then="100 hours in 2024", now="150 hours in 2025"),)
    assert found.answered == ("The real living wage",)
    assert found.changed


def test_nothing_new_is_told_as_nothing_new() -> None:
    same = application(anchor__net_zero__maturity="started", outcomes__volunteer_hours__period_2024=100)
    found = report_of(SECOND, same, FIRST, same)
    assert not found.changed
    assert found.before is FIRST


def test_a_first_report_compares_with_nothing() -> None:
    found = report_of(FIRST, application())
    assert found.before is None
    assert not found.changed


def test_it_does_not_go_into_a_package_and_has_a_name_in_the_history() -> None:
    values: dict[tuple[str, str], Value] = {("assembly:a", "name"): "July", ("assembly:a", "progress"): "Much"}
    stands = Application(charity.frameworks(), Answers(values))
    sent = submission_of(stands, submission_id="x", created_at=charity.MADE_AT, program="a test")
    assert not any(target.startswith("assembly:") for target in sent.answers)
    assert whereabouts(stands, "assembly:a", "progress").words == "Assembly “July”: progress"
    assert whereabouts(stands, "assembly:a", "progress").place == "assembly"
