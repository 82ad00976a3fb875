"""Every departure from the shape of a pack is told, with file, item and field."""

import pytest

from sv_desktop.frameworks import validate_texts

from .conftest import Broken


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('title = "First"\n', "", "item first: “title” is missing"),
        ('title = "First"', 'title = ""', "item first: “title” is empty"),
        ('title = "First"', f'title = "{"x" * 201}"', "item first: “title” is longer than 200 characters"),
        ("What changes?", "x" * 2001, "item first: “question” is longer than 2,000 characters"),
        ('title = "First"', "title = 7", "item first: “title” should be text in quotation marks, and is a number"),
        ('title = "First"', 'titel = "x"\ntitle = "First"',
         "item first: “titel” is not a key that is known here; did you mean “title”?"),
        ('status = "stated"', 'status = "sure"', "item first: “status” should be one of stated, inferred, open"),
        ('status = "stated"', "status = []", "item first: “status” should be one of stated, inferred, open"),
        ("minutes = 10", "minutes = 0", "item first: “minutes” should be 1 or more"),
        ("minutes = 10", "minutes = 241", "item first: “minutes” should be 240 or less"),
        ("minutes = 10", "minutes = 1.5", "item first: “minutes” should be a whole number, and is a number"),
        ("minutes = 10", "minutes = true", "item first: “minutes” should be a whole number, and is true or false"),
        ("minutes = 10", 'minutes = "ten"', "item first: “minutes” should be a whole number, and is text"),
        ('checked_on = "2026-11-24"', "checked_on = 2026-11-24",
         "item first: “checked_on” should be text in quotation marks, and is a date or time without quotation marks"),
        ('checked_on = "2026-11-24"', 'checked_on = "24.11.2026"',
         "item first: “checked_on” should be a date such as 2026-11-24, 2026-11 or 2026, in quotation marks"),
        ('version = "1.0"', 'version = "one"', "“version” should be a version such as 1.0"),
        ('id = "first"', 'id = "First item"', "item First item: “id” should be an id: lower-case letters, digits"),
        ('id = "first"', r'id = "first\n"', "item first�: “id” should be an id: lower-case letters, digits"),
        ('id = "how_many"', 'id = "how.many"', "item first, field how.many: “id” should be an id"),
        ('id = "how_many"', 'id = "how:many"', "item first, field how:many: “id” should be an id"),
        ('kind = "number"', 'kind = "figure"', "item first, field how_many: “kind” should be one of text, long_text"),
        ("minimum = 0", 'minimum = "0"', "item first, field how_many: “minimum” should be a number, and is text"),
        ("optional = true", 'optional = "yes"', "field email: “optional” should be true or false, and is text"),
        ('levels = [{ id = "low", label = "Low" }, ', "levels = [", "assessment: “levels” needs at least 2 entries"),
        ('{ id = "low", label = "Low" }', "7", "assessment: levels number 1: “levels” should be a table, and"),
        ('kind = "award"', 'kind = "bronze"', "assessment: outcomes yes: “kind” should be one of award, award_with"),
        ("valid_years = 3", "valid_years = 0", "small.toml: assessment: “valid_years” should be 1 or more"),
        ('told_from = "received"', 'told_from = "then"', "assessment: “told_from” should be one of decision, received"),
        ('told_from = "received"', "pass_mark = 7", "assessment: “pass_mark” is not a key that is known here"),
        ('id = "a", label = "A" }', 'id = "a" }', "item second, field pick: options a: “label” is missing"),
        ('links = ["small:second"]', 'links = "small:second"',
         "item first: “links” should be a list in square brackets, and is text"),
        ('links = ["small:second"]', "links = [1]", "item first: “links” should be text in quotation marks"),
        ('source = { title = "A page"', 'source = { heading = "A page"', "item first: source: “title” is missing"),
        ('source = { title = "Our own question" }', 'source = "us"', "“source” should be a table, and is text"),
        ('title = "The only section"', 'title = ""', "sections only: “title” is empty"),
        ('id = "second"\n', "", "item number 2: “id” is missing"),
        ("What changes?", r"What\u202Echanges?", "item first: “question” has invisible or control characters"),
        ("What changes?", "What\u202echanges?", "item first: “question” has invisible or control characters"),
        ("What changes?", r"What\u0007changes?", "item first: “question” has invisible or control characters"),
        ("What changes?", "What\u0085changes?", "item first: “question” has invisible or control characters"),
    ],
)  # fmt: skip
def test_a_departure_is_told(broken: Broken, old: str, new: str, told: str) -> None:
    assert any(told in words for words in broken(old, new)), broken(old, new)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('label = "Here"', 'label = ""', "programme.toml: lists places: places here: “label” is empty"),
        ("places = [", "Places = [", "programme.toml: lists Places: “name” should be an id"),
        ("marmot = [", "marmot = 7 # [", "programme.toml: lists marmot: “marmot” should be a list in square brackets"),
        (', meaning = "A change."', "", "programme.toml: glossary Outcome: “meaning” is missing"),
        ("[lists]", "[[lists]]", "programme.toml: “lists” should be a table, and is a list"),
        ('statements = ["It is true."]', "statements = [true]", "“statements” should be text in quotation marks"),
    ],
)
def test_a_departure_in_the_programme_is_told(broken: Broken, old: str, new: str, told: str) -> None:
    assert any(told in words for words in broken(old, new, "programme.toml"))


def test_a_scale_of_too_many_levels_is_told(broken: Broken) -> None:
    levels = ", ".join(f'{{ id = "l{number}", label = "L{number}" }}' for number in range(10))
    told = broken('{ id = "low", label = "Low" }', levels)
    assert told == ["small.toml: assessment: “levels” has more than 9 entries"]


def test_all_problems_are_told_not_only_the_first(small: dict[str, bytes]) -> None:
    text = small["small.toml"]
    for old in (b'title = "First"', b'question = "What else?"', b', label = "Story"', b'version = "1.0"'):
        assert old in text
        text = text.replace(old, b"")
    assert [str(problem) for problem in validate_texts({**small, "small.toml": text})] == [
        "small.toml: “version” is missing",
        "small.toml, item first: “title” is missing",
        "small.toml, item first, field story: “label” is missing",
        "small.toml, item second: “question” is missing",
    ]


def test_an_empty_file_lacks_everything_it_must_have() -> None:
    told = " ".join(str(problem) for problem in validate_texts({"small.toml": b""}))
    assert all(f"“{key}” is missing" in told for key in ("id", "version", "title", "summary", "notice", "sections"))
    assert "order" not in told


def test_problems_stop_at_a_limit() -> None:
    assert len(validate_texts({"small.toml": b"[[sections]]\n" * 10_000})) == 500


def test_words_of_others_cannot_break_a_message(broken: Broken) -> None:
    told = broken('id = "first"', r'id = "\u202e\n\u001b[31m' + "x" * 500 + '"')
    assert all(words.isprintable() and len(words) < 300 for words in told)
