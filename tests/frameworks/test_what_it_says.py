"""The rules for what the program says, held against every word of the shipped packs."""

import re

import pytest

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.framework import (
    FieldKind,
    Item,
    ItemKind,
    OutcomeKind,
    Status,
    ToldFrom,
    item_ref,
    pack_ref,
    section_ref,
)
from sv_desktop.domain.programme import Frameworks

from .reading import grade, sentences, texts

INFERRED = {
    f"charter:{item}"
    for item in (
        "good_life why_it_matters future_generations strengths_first voice normal_practice every_pound"
        " room_for_ideas everyone"
    ).split()
}
OPEN = {"charter:signing_up", "anchor:other_principles", "anchor:signing_off"}
#: Nothing that is known here would be evidence elsewhere.
ALONE = {"anchor:other_principles"}

FORBIDDEN = [
    r"pass mark",
    r"\baverages?\b",
    r"\bTOMs?\b",
    r"\bHACT\b",
    r"\bNT\d",
    r"\bSROI\b",
    r"proxy value",
    r"\bbi-?annual",
    r"you (will|are sure to|are certain to) (pass|win|succeed|be awarded|get the)",
    r"(better|good|higher|improve your) chances?\b(?! to)",
    r"high(er|est)? score",
    r"(one|a single) theme is enough",
    r"(all|the) four (themes )?are (needed|required|compulsory)",
    r"you (must|have to|need to) (answer|fill|choose|cover|use) (all|every|each|four|at least)",
    r"compulsory",
    r"mandatory",
    r"official (rule|requirement)",
    r"\bthe Award requires\b",
]
JARGON = [
    r"beneficiar", r"deliverables?\b", r"empower", r"holistic", r"impactful", r"robust", r"leverag", r"utili[sz]e",
    r"co-?produc", r"synerg", r"stakeholder engagement", r"going forward", r"best practice", r"capacity building",
    r"monetis", r"theory of change", r"low-hanging", r"key performance",
]  # fmt: skip
AMERICAN = r"\b(organiz|recogniz|realiz|color|behavior|labor\b|center\b|favor|analyz|neighbor)"


def _items(shipped: Frameworks) -> list[tuple[str, Item]]:
    return [(item_ref(pack, item), item) for pack in shipped.packs for _, item in pack.items()]


@pytest.mark.parametrize("pattern", [*FORBIDDEN, *JARGON, AMERICAN])
def test_nothing_is_claimed_that_no_source_says_and_no_jargon_is_used(shipped: Frameworks, pattern: str) -> None:
    found = [(place, text) for place, text in texts(shipped) if re.search(pattern, text, re.IGNORECASE)]
    assert found == []


def test_the_notice_stands_in_the_programme_and_every_pack(shipped: Frameworks) -> None:
    for notice in (shipped.programme.notice, *(pack.notice for pack in shipped.packs)):
        for words in ("independent preparation aid", "not the official form", "decides nothing", "predicts nothing"):
            assert words in notice


def test_every_item_says_where_it_comes_from_and_how_sure_we_are(shipped: Frameworks) -> None:
    for ref, item in _items(shipped):
        assert item.source.title, ref
        assert item.checked_on >= "2026-11-24", ref
        assert item.note, ref
        if item.status is Status.OPEN:
            assert "not published" in item.note.casefold() or "our own" in item.note, ref
        else:
            assert item.source.url.startswith("https://"), ref


def test_statuses_are_those_of_the_programme_facts(shipped: Frameworks) -> None:
    for pack_id in ("charter", "award", "organisation", "anchor"):
        pack = shipped.pack(pack_id)
        assert pack is not None
        for ref, item in ((item_ref(pack, item), item) for _, item in pack.items()):
            wanted = Status.INFERRED if ref in INFERRED else Status.STATED
            ours = ref in OPEN or pack_id == "organisation" or item.measure is not None
            wanted = Status.OPEN if ours else wanted
            assert item.status is wanted, ref


def test_the_themes_are_chosen_and_both_sentences_of_the_scheme_are_told(shipped: Frameworks) -> None:
    award = shipped.pack("award")
    assert award is not None
    assert [(section.id, section.choosable) for section in award.sections] == [
        (theme, True) for theme in ("social", "economic", "environment", "innovation")
    ]
    for words in ("need not fill every one", "evidence under each of the four", "cannot tell you how many"):
        assert words in award.choose_intro
    told = " ".join(award.facts)
    for words in ("costs nothing", "five years", "feedback", "7 working days", "cut off", "Quality Mark"):
        assert words in told
    asked = " ".join(award.open_questions)
    for words in ("word limit", "scored", "appeal", "renew", "logo"):
        assert words in asked
    for section in award.sections:
        assert "publishes the name of the theme only" in section.intro


def test_the_award_asks_the_same_of_each_theme(shipped: Frameworks) -> None:
    award = shipped.pack("award")
    assert award is not None
    for section in award.sections:
        fields = {item.id: [(field.id, field.optional) for field in item.fields] for item in section.items}
        assert fields == {
            f"{section.id}_change": [("activity", False), ("stakeholders", False), ("change", False)],
            f"{section.id}_difference": [("difference", False), ("story", True)],
            f"{section.id}_reach": [
                ("how_many", False), ("how_counted", False), ("where", False), ("from", False), ("to", True),
            ],
        }  # fmt: skip
        assert all(item.kind is ItemKind.CRITERION and item.evidence and item.good for item in section.items)


def test_how_the_award_is_read_is_called_our_suggestion_and_has_no_pass_mark(shipped: Frameworks) -> None:
    award = shipped.pack("award")
    assert award is not None
    assert award.assessment is not None
    how = award.assessment
    assert how.status is Status.OPEN
    assert "not published" in how.note
    assert "our own suggestion" in how.note
    assert (how.valid_years, how.told_within_working_days, how.told_from) == (5, 7, ToldFrom.DECISION)
    assert [one.id for one in how.levels] == ["not_shown", "partly", "shown", "strongly"]
    assert all(one.help for one in (*how.levels, *how.outcomes))
    assert {one.kind for one in how.outcomes} == set(OutcomeKind)
    assert not any(character.isdigit() for one in how.levels for character in one.label + one.help)


def test_themes_do_not_share_their_help(shipped: Frameworks) -> None:
    award = shipped.pack("award")
    assert award is not None
    helps = [item.help for _, item in award.items()]
    examples = [good for _, item in award.items() for good in item.good[:1]]
    assert len(set(helps)) == len(helps) == 12
    assert len(set(examples)) == 12


def test_each_commitment_asks_step_story_and_next_step(shipped: Frameworks) -> None:
    charter = shipped.pack("charter")
    assert charter is not None
    items = [item for _, item in charter.items()]
    assert len(items) == 16
    for item in items:
        assert item.kind is ItemKind.COMMITMENT
        assert [(field.id, field.kind, field.optional) for field in item.fields] == [
            ("maturity", FieldKind.CHOICE, False),
            ("story", FieldKind.LONG_TEXT, False),
            ("next_step", FieldKind.TEXT, True),
        ]
        assert item.fields[0].list == "maturity"
        assert 2 <= len(item.good) <= 4
        assert item.evidence


def test_the_maturity_steps_are_called_our_own(shipped: Frameworks) -> None:
    programme = shipped.programme
    assert [option.id for option in programme.lists["maturity"]] == ["not_yet", "started", "in_place", "leading"]
    assert all(option.help for option in programme.lists["maturity"])
    assert "SV Desktop’s own scale" in programme.maturity_note


def test_the_declaration_is_called_a_suggestion(shipped: Frameworks) -> None:
    words = shipped.programme.declaration
    assert "not published" in words.intro
    assert "suggestion" in words.intro
    said = " ".join(words.statements)
    for part in ("allowed to sign", "best of my knowledge", "permission"):
        assert part in said


def test_the_organisation_is_asked_without_blocking_unregistered_groups(shipped: Frameworks) -> None:
    pack = shipped.pack("organisation")
    assert pack is not None
    fields = {item.id: {field.id: field for field in item.fields} for _, item in pack.items()}
    assert list(fields) == ["name", "registration", "places", "size", "contact", "mission"]
    assert all(field.optional and field.check for field in fields["registration"].values())
    assert not fields["name"]["name"].optional
    registration = next(item for _, item in pack.items() if item.id == "registration")
    assert "not registered are welcome" in registration.help


def test_the_nine_places_and_the_whole(shipped: Frameworks) -> None:
    assert [place.label for place in shipped.programme.lists["places"]] == [
        "Cheshire East", "Cheshire West and Chester", "Halton", "Knowsley", "Liverpool", "Sefton", "St Helens",
        "Warrington", "Wirral", "All of Cheshire and Merseyside",
    ]  # fmt: skip
    assert len(shipped.programme.lists["marmot"]) == 8


def test_the_glossary_explains_the_short_words(shipped: Frameworks) -> None:
    terms = {entry.term for entry in shipped.programme.glossary}
    assert {"VCFSE", "HCP", "ICP", "ICS", "ICB", "CIO", "CIC", "Anchor institution", "Fingerprint"} <= terms
    assert len(terms) >= 30
    assert [entry.term for entry in shipped.programme.glossary] == sorted(terms, key=str.casefold)


def test_every_item_beside_the_organisation_is_linked_to_another_part_and_back(shipped: Frameworks) -> None:
    chosen: dict[tuple[str, str], Value] = {(pack_ref(pack), "chosen"): True for pack in shipped.packs}
    chosen |= {(section_ref(pack, one), "chosen"): True for pack in shipped.packs for one in pack.sections}
    application = Application(shipped, Answers(chosen))
    links = {
        (ref, item_ref(pack, there)) for ref, _item in _items(shipped) for pack, _, there in application.linked(ref)
    }
    assert [(here, there) for here, there in sorted(links) if (there, here) not in links] == []
    assert {ref.partition(":")[0] for ref, _there in links} == {pack.id for pack in shipped.packs} - {"organisation"}
    alone = {ref for ref, _item in _items(shipped)} - {ref for ref, _there in links}
    assert {ref for ref in alone if not ref.startswith("organisation:")} == ALONE


def test_charter_and_award_are_for_everybody_and_the_rest_for_those_who_take_part(shipped: Frameworks) -> None:
    assert [pack.id for pack in shipped.packs if not pack.optional] == ["organisation", "charter", "award"]
    assert [pack.id for pack in shipped.packs if pack.optional] == ["outcomes", "anchor", "pledge"]


def test_five_pillars_are_not_six_principles(shipped: Frameworks) -> None:
    anchor = shipped.pack("anchor")
    assert anchor is not None
    sections = {section.id: section for section in anchor.sections}
    assert [(item.id, item.status) for item in sections["pillars"].items] == [
        (pillar, Status.STATED)
        for pillar in ("buying_locally", "buildings_and_spaces", "quality_work", "local_partners", "environment")
    ]
    assert [(item.id, item.status) for item in sections["principles"].items] == [
        ("living_wage", Status.STATED),
        ("local_first", Status.STATED),
        ("net_zero", Status.STATED),
        ("other_principles", Status.OPEN),
    ]
    assert "The others are not published, and we have not made any up." in sections["principles"].intro
    unknown = sections["principles"].items[-1]
    assert all(field.optional for field in unknown.fields)
    assert "ask NHS Cheshire and Merseyside" in unknown.help
    assert "SV Desktop’s own scale" in sections["pillars"].intro
    for words in ("dates of the next Assemblies", "six principles", "measures"):
        assert words in " ".join(anchor.open_questions)


def test_measures_are_called_suggestions_and_no_pound_value_is_asked_for(shipped: Frameworks) -> None:
    measures = [(ref, item) for ref, item in _items(shipped) if item.kind is ItemKind.MEASURE]
    assert len(measures) == 16
    for ref, item in measures:
        assert item.measure is not None, ref
        assert item.status in (Status.INFERRED, Status.OPEN), ref
        assert "uggest" in item.note, ref
        assert [field.id for field in item.fields if not field.optional] == ["how_counted"], ref
        assert "value" not in " ".join(field.label for field in item.fields).casefold(), ref
        assert (item.measure.unlikely_above is None) == (item.measure.unit == "%"), ref
    outcomes = shipped.pack("outcomes")
    assert outcomes is not None
    assert "not public" in outcomes.summary
    assert "suggestion" in outcomes.summary
    assert "Nobody asks you for a value in pounds" in " ".join(outcomes.facts)


def test_the_pledge_says_whom_it_is_for_and_asks_for_nothing(shipped: Frameworks) -> None:
    pledge = shipped.pack("pledge")
    assert pledge is not None
    for words in (pledge.summary, pledge.audience, pledge.notice):
        assert "NHS trusts" in words
    items = [item for _, item in pledge.items()]
    assert len(items) == 7
    for item in items:
        assert item.status is Status.INFERRED
        assert all(field.optional for field in item.fields)
        assert "Our idea for a small group" in item.help
        assert "our own idea, not the Pledge’s" in item.note


def test_an_eleven_year_old_could_read_it(shipped: Frameworks) -> None:
    """Grade 6 is about age 11. Lists of names are hard by any formula, so single texts have more room than packs."""
    for pack in shipped.packs:
        said = [text for place, text in texts(shipped) if place.split()[0].split(".")[0] == pack.id]
        assert grade(". ".join(said)) < 6, pack.id
    for place, text in texts(shipped):
        assert max(map(len, sentences(text)), default=0) <= 28, (place, text)
    for ref, item in _items(shipped):
        if len(item.help.split()) > 20:
            assert grade(item.help) < 8, ref
