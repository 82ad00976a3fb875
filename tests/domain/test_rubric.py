"""What is scored of a package, and by whose scale."""

from msgspec.structs import replace

from sv_desktop.domain.answers import Answers
from sv_desktop.domain.application import Application
from sv_desktop.domain.framework import Assessment, Option, Outcome, OutcomeKind, Pack, Status
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.rubric import NEUTRAL, assessment_of, left_out, to_score

from .small_packs import SOURCE


def scale(*levels: str) -> Assessment:
    return Assessment(
        levels=tuple(Option(id=level, label=level.capitalize()) for level in levels),
        outcomes=(Outcome(id="yes", label="Yes", kind=OutcomeKind.AWARD),),
        source=SOURCE,
        status=Status.OPEN,
        checked_on="2026-01-31",
    )


def reading(frameworks: Frameworks, pack_id: str, assessment: Assessment | None) -> Frameworks:
    packs = tuple(replace(one, assessment=assessment) if one.id == pack_id else one for one in frameworks.packs)
    return replace(frameworks, packs=packs)


def chosen(frameworks: Frameworks, *sections: str) -> Application:
    return Application(frameworks, Answers({(f"award#{one}", "chosen"): True for one in sections}))


def test_the_programs_own_scale_counts_then_the_packages_then_a_neutral_one(frameworks: Frameworks) -> None:
    ours, theirs = scale("low", "high"), scale("bad", "good")
    both = reading(frameworks, "award", ours), reading(frameworks, "award", theirs)
    assert assessment_of("award", *both) == ours
    assert assessment_of("award", frameworks, both[1]) == theirs
    assert assessment_of("award", frameworks, frameworks) is NEUTRAL
    assert assessment_of("nobody", *both) is NEUTRAL


def test_only_chosen_sections_of_what_is_read_are_scored(frameworks: Frameworks) -> None:
    ours = reading(frameworks, "award", scale("low", "high"))
    found = to_score(chosen(frameworks, "social"), ours)
    assert [one.ref for one in found] == ["award:change", "award:reach"]
    assert found[0].label("high") == "High"
    assert found[0].label("unheard_of") == "unheard_of"


def test_where_nothing_says_how_it_is_read_all_but_the_organisation_is_scored(frameworks: Frameworks) -> None:
    found = to_score(chosen(frameworks, "economic"), frameworks)
    assert [one.ref for one in found] == ["award:jobs"]
    assert found[0].assessment is NEUTRAL
    assert to_score(chosen(frameworks), frameworks) == ()


def test_a_question_that_was_taken_out_of_a_package_is_missed(frameworks: Frameworks) -> None:
    ours = reading(frameworks, "award", scale("low", "high"))
    award = frameworks.packs[1]
    (social, economic) = award.sections
    shorter = replace(award, sections=(replace(social, items=social.items[:1]), economic))
    theirs = replace(frameworks, packs=(frameworks.packs[0], shorter))
    assert [item.id for _pack, item in left_out(chosen(theirs, "social"), ours)] == ["reach"]
    assert left_out(chosen(theirs, "economic"), ours) == ()
    assert left_out(chosen(theirs, "social"), frameworks) == ()


def test_a_scale_knows_the_order_of_its_levels() -> None:
    some = scale("low", "middle", "high")
    assert [some.rank(one) for one in ("low", "high", "", "unheard_of")] == [0, 2, None, None]
    assert isinstance(NEUTRAL, Assessment)
    assert "assessment" in Pack.__struct_fields__
