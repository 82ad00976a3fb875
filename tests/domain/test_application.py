"""Everything one organisation has said, found by its refs."""

from datetime import UTC, datetime

import pytest

from sv_desktop.domain.answers import Answers
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.framework import item_ref, section_ref
from sv_desktop.domain.programme import Frameworks, options_of

from .small_packs import STORY, WHERE


def _evidence(evidence_id: str, title: str = "") -> Evidence:
    return Evidence(
        id=evidence_id,
        name=f"{evidence_id}.txt",
        size=1,
        sha256="00" * 32,
        media_type="text/plain",
        added_by="Ann",
        added_at=datetime(2026, 1, 1, tzinfo=UTC),
        title=title,
    )


def test_every_item_is_found_by_its_ref(frameworks: Frameworks) -> None:
    application = Application(frameworks, Answers({}))
    for pack in frameworks.packs:
        for section, item in pack.items():
            assert application.find(item_ref(pack, item)) == (pack, section, item)


@pytest.mark.parametrize(
    "ref", ["", "award", "award:", ":change", "award#social", "award:change:story", "pledge:change"]
)
def test_what_is_no_ref_of_an_item_is_not_found(ref: str, frameworks: Frameworks) -> None:
    assert Application(frameworks, Answers({})).find(ref) is None


def test_the_name_is_empty_until_it_is_given(frameworks: Frameworks) -> None:
    assert Application(frameworks, Answers({})).organisation_name == ""
    assert Application(frameworks, Answers({("organisation:name", "name"): " A \n"})).organisation_name == "A"


def test_a_section_takes_part_unless_it_must_be_chosen(frameworks: Frameworks) -> None:
    organisation, award = frameworks.packs
    social, economic = award.sections
    values = {(section_ref(award, social), "chosen"): True, (section_ref(award, economic), "chosen"): False}
    application = Application(frameworks, Answers(values))
    assert application.is_chosen(organisation, organisation.sections[0])
    assert application.is_chosen(award, social)
    assert not application.is_chosen(award, economic)
    assert award.choosable
    assert not organisation.choosable


def test_evidence_comes_in_the_order_it_was_added(frameworks: Frameworks) -> None:
    answers = Answers({("award:change", f"evidence:{one}"): True for one in ("b", "a", "gone")})
    application = Application(frameworks, answers, (_evidence("b"), _evidence("a", "Our report"), _evidence("c")))
    assert [one.label for one in application.evidence_for("award:change")] == ["b.txt", "Our report"]
    assert application.evidence_for("award:reach") == ()


def test_packs_and_options_are_found_by_name(frameworks: Frameworks) -> None:
    assert frameworks.pack("award") is frameworks.packs[1]
    assert frameworks.pack("pledge") is None
    assert [option.id for option in options_of(WHERE, frameworks.programme)] == ["north", "south"]
    assert options_of(STORY, frameworks.programme) == ()
