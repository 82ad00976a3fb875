"""A pack of the right shape that makes no sense is told so."""

import pytest

from sv_desktop.frameworks import validate_texts

from .conftest import SMALL_PACK, Broken

FIRST = "small.toml, item first"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("minimum = 0, maximum = 9", "minimum = 10, maximum = 9",
         f"{FIRST}, field how_many: “minimum” is greater than “maximum”"),
        ("minimum = 0", "minimum = -inf", f"{FIRST}, field how_many: “minimum” should be an ordinary number"),
        ("maximum = 9", "maximum = nan", f"{FIRST}, field how_many: “maximum” should be an ordinary number"),
        ('label = "Story"', 'label = "Story", minimum = 1', f"{FIRST}, field story: “unit”, “minimum”, “maximum” and"),
        ('label = "Story"', 'label = "Story", list = "places"',
         f"{FIRST}, field story: “options” and “list” are for choices, and this field is “long_text”"),
        ('label = "Where", list = "places"', 'label = "Where"', f"{FIRST}, field where: a choice needs “list”"),
        ('list = "places"', 'list = "places", options = [{ id = "a", label = "A" }]',
         f"{FIRST}, field where: give “options” or “list”, not both"),
        (', { id = "b", label = "B" }', "", "item second, field pick: a choice needs “list”, or “options” with at"),
        ('{ id = "b", label = "B" }', '{ id = "a", label = "B" }', "field pick: two choices have the id “a”"),
        ('{ id = "b", label = "B" }', '{ id = "b", label = "a" }', "field pick: two choices read “a”"),
        ('kind = "number", label', 'kind = "number", check = "email", label',
         f"{FIRST}, field how_many: “check” is for text, and this field is “number”"),
        ('id = "story"', 'id = "where"', f"{FIRST}, field where: two fields of this item have this id"),
        ('id = "story"', 'id = "look_again"', f"{FIRST}, field look_again: the program uses this id itself"),
        ('id = "story"', 'id = "chosen"', f"{FIRST}, field chosen: the program uses this id itself"),
        ('id = "second"', 'id = "first"', f"{FIRST}: two items have this id"),
        ('links = ["small:second"]', 'links = ["small:first"]', f"{FIRST}: the item links to itself"),
        ('links = ["small:second"]', 'links = ["small:third"]',
         f"{FIRST}: the link “small:third” leads to an item that does not exist"),
        ('links = ["small:second"]', 'links = ["large:first"]',
         f"{FIRST}: the link “large:first” leads to a pack that is not here"),
        ('links = ["small:second"]', 'links = ["second"]', f"{FIRST}: the link “second” should look like"),
        ('links = ["small:second"]', 'links = ["small:second", "small:second"]', f"{FIRST}: the link “small:second”"),
        ('marmot = ["fairness"]', 'marmot = ["fairnes"]', f"{FIRST}: the Marmot tag “fairnes” is not in"),
        ('marmot = ["fairness"]', 'marmot = ["fairness", "fairness"]', f"{FIRST}: the Marmot tag “fairness” is there"),
        ('list = "places"', 'list = "planets"', f"{FIRST}, field where: the programme has no list called “planets”"),
        ('checked_on = "2026-11-24"', 'checked_on = "2026-02-30"', f"{FIRST}: “checked_on” is 2026-02-30"),
        ('checked_on = "2026-11-24"', 'checked_on = "2026-13"', f"{FIRST}: “checked_on” is 2026-13, and there is no"),
        ('date = "2023"', 'date = "0000"', f"{FIRST}: source: “date” is 0000, and there is no such day"),
        ("https://example.org/page", "javascript:alert(1)", f"{FIRST}: source: the web address “javascript:alert(1)”"),
        ("https://example.org/page", "file:///etc/passwd", f"{FIRST}: source: the web address"),
        ('id = "high", label', 'id = "low", label', "small.toml: assessment: two levels have the id “low”"),
        ('label = "High"', 'label = "low"', "small.toml: assessment: two levels read “low”"),
        ('id = "no", label', 'id = "yes", label', "small.toml: assessment: two outcomes have the id “yes”"),
        ('label = "No"', 'label = "yes"', "small.toml: assessment: two outcomes read “yes”"),
        ('checked_on = "2026-11-25"', 'checked_on = "2026-02-30"', "small.toml: assessment: “checked_on” is"),
        ('title = "Our own scale"', 'title = "Our own scale", url = "x"', "small.toml: assessment: source: the web"),
        ('id = "small"', 'id = "large"', "so its file should be called large.toml"),
        ('id = "only"', 'id = "aux"', "the section id “aux” is a name that Windows keeps for itself"),
    ],
)  # fmt: skip
def test_nonsense_is_told(broken: Broken, old: str, new: str, told: str) -> None:
    assert any(told in words for words in broken(old, new)), broken(old, new)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('{ id = "there", label = "There" }', '{ id = "here", label = "There" }',
         "programme.toml: list places: two choices have the id “here”"),
        ('meaning = "A change." }', 'meaning = "A change." }, { term = "outcome", meaning = "Twice." }',
         "programme.toml: the glossary explains “outcome” twice"),
        ('url = "https://example.org" }', 'url = "example" }', "programme.toml: helper A helper: the web address"),
        ('statements = ["It is true."]', "statements = []", "programme.toml: the declaration has no statements"),
        ('date = "2023-08"', 'date = "2023-15"', "programme.toml: source: “date” is 2023-15"),
        ('checked_on = "2026-11-24"', 'checked_on = "2026-11-31"', "programme.toml: “checked_on” is 2026-11-31"),
    ],
)  # fmt: skip
def test_nonsense_in_the_programme_is_told(broken: Broken, old: str, new: str, told: str) -> None:
    assert any(told in words for words in broken(old, new, "programme.toml")), broken(old, new, "programme.toml")


@pytest.mark.parametrize("word", ["declaration", "evidence", "programme"])
def test_a_pack_cannot_take_a_word_of_the_program(small: dict[str, bytes], word: str) -> None:
    text = SMALL_PACK.replace('"small"', f'"{word}"').replace("small:", f"{word}:")
    told = [str(problem) for problem in validate_texts({**small, "other.toml": text.encode()})]
    assert f"other.toml: a pack cannot have the id “{word}”; the program uses that word itself" in told


def test_a_pack_id_that_windows_cannot_keep_is_told(small: dict[str, bytes]) -> None:
    text = SMALL_PACK.replace('"small"', '"con"').replace("small:", "con:")
    told = [str(problem) for problem in validate_texts({**small, "con.toml": text.encode()})]
    assert told == ["con.toml: the pack id “con” is a name that Windows keeps for itself"]


def test_two_packs_with_one_id_are_told(small: dict[str, bytes]) -> None:
    told = [str(problem) for problem in validate_texts({**small, "copy.toml": small["small.toml"]})]
    assert "small.toml: copy.toml has the same pack id “small”" in told


def test_links_to_a_broken_pack_are_not_blamed(small: dict[str, bytes]) -> None:
    other = SMALL_PACK.replace('"small"', '"other"').replace('["small:first"]', '["other:first"]')
    told = [str(problem) for problem in validate_texts({**small, "small.toml": b"id =", "other.toml": other.encode()})]
    assert len(told) == 1, told
    assert told[0].startswith("small.toml: line 1, the end")


def test_a_pack_alone_is_not_asked_for_what_others_hold(small: dict[str, bytes]) -> None:
    text = SMALL_PACK.replace('"small:second"', '"award:anything"')
    assert validate_texts({"small.toml": text.encode()}) == []


def test_a_misshapen_item_does_not_hide_the_nonsense_of_another(small: dict[str, bytes]) -> None:
    text = SMALL_PACK.replace('"small:second"', '"small:first"').replace('kind = "measure"', 'kind = "figure"')
    assert [str(problem) for problem in validate_texts({**small, "small.toml": text.encode()})] == [
        "small.toml, item second: “kind” should be one of profile, commitment, criterion, measure",
        "small.toml, item first: the item links to itself",
    ]
