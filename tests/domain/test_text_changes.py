"""Two versions of the framework texts: everything that differs is told, and which answers want a look."""

from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sv_desktop.domain.difference import Change, difference
from sv_desktop.domain.framework import Field, FieldKind, Item, Option, Pack, Section, is_newer
from sv_desktop.domain.programme import Frameworks, Programme
from sv_desktop.domain.text_changes import PackChange, What, asking, changes_as_text, compare
from sv_desktop.domain.text_parts import pack_parts
from sv_desktop.frameworks import load_frameworks, load_programme
from sv_desktop.resources import resources

from .small_packs import HOW_MANY, STORY, WHERE, item, pack
from .test_rubric import scale

REACH = item("reach", STORY, HOW_MANY)
PLACE = item("place", WHERE)
END = item("end", STORY)


@pytest.fixture(scope="module")
def shipped() -> Frameworks:
    return load_frameworks(resources() / "frameworks")


def sections(first: tuple[Item, ...], second: tuple[Item, ...] = (END,)) -> tuple[Section, ...]:
    return (
        Section(id="first", title="First part", items=first),
        Section(id="second", title="Second part", items=second),
    )


def changed(shipped: Frameworks, after: Pack, before: Pack | None = None) -> PackChange:
    before = before or pack("test", *sections((REACH, PLACE)))
    (only,) = compare(replace(shipped, packs=(before,)), replace(shipped, packs=(after,)))
    return only


def test_equal_texts_have_no_differences(shipped: Frameworks) -> None:
    assert compare(shipped, shipped) == ()


@pytest.mark.parametrize(
    ("after", "words", "asks"),
    [
        (replace(REACH, question="How many?"), "Asked differently", True),
        (replace(REACH, title="Reaching"), "Asked differently", True),
        (replace(REACH, help="Count them."), "Explained differently", False),
        (replace(REACH, note="We made this up."), "Explained differently", False),
        (replace(REACH, fields=(STORY, replace(HOW_MANY, maximum=9))), "Asked differently", True),
        (replace(REACH, fields=(STORY, replace(HOW_MANY, unit="trees"))), "Asked differently", True),
        (replace(REACH, fields=(STORY, replace(HOW_MANY, hint="About."))), "Explained differently", False),
        (replace(REACH, fields=(STORY, replace(HOW_MANY, optional=True))), "Explained differently", False),
        (replace(REACH, fields=(STORY,)), "Asked differently", True),
        (replace(REACH, fields=(STORY, HOW_MANY, WHERE)), "Asked differently", True),
    ],
)
def test_a_question_that_is_asked_differently_wants_a_look_and_help_does_not(
    shipped: Frameworks, after: Item, words: str, asks: bool
) -> None:
    (only,) = changed(shipped, pack("test", *sections((after, PLACE)))).items
    assert (only.ref, only.what, only.words, only.asks) == ("test:reach", What.CHANGED, words, asks)
    assert len(only.texts) == 1


def test_options_of_a_list_of_the_programme_count_where_they_are_chosen(shipped: Frameworks) -> None:
    before = replace(shipped, packs=(pack("test", *sections((REACH, PLACE))),))
    lists = {**shipped.programme.lists, "places": (*shipped.programme.lists["places"], Option(id="moon", label="Moon"))}
    after = replace(before, programme=replace(shipped.programme, lists=lists))
    programme, only = compare(before, after)
    assert [one.part for one in programme.texts] == ["List to choose from: places"]
    assert asking((programme, only)) == {"test:place"}


def test_added_removed_and_moved_are_told_with_where(shipped: Frameworks) -> None:
    new = item("new", STORY)
    told = changed(shipped, replace(pack("test", *sections((new, PLACE), (END, REACH))), version="1.1"))
    assert told.words == "From version 1.0 to version 1.1"
    assert [(one.ref, one.words, one.asks) for one in told.items] == [
        ("test:new", "New, in “First part”", False),
        ("test:reach", "Moved from “First part” to “Second part”", True),
    ]
    gone = changed(shipped, pack("test", *sections((REACH,))))
    assert [(one.ref, one.words) for one in gone.items] == [("test:place", "No longer asked")]


def test_only_those_that_step_out_of_the_row_are_moved(shipped: Frameworks) -> None:
    told = changed(shipped, pack("test", *sections((PLACE, REACH))))
    assert [(one.words, one.asks) for one in told.items] == [("Moved within its section", False)]


def test_whole_frameworks_come_and_go(shipped: Frameworks) -> None:
    mine = pack("test", *sections((REACH,)))
    (come,) = compare(shipped, replace(shipped, packs=(*shipped.packs, mine)))
    (gone,) = compare(replace(shipped, packs=(*shipped.packs, mine)), shipped)
    assert (come.what, come.words, len(come.items)) == (What.ADDED, "New framework, version 1.0", 2)
    assert (gone.what, gone.words, len(gone.items)) == (What.REMOVED, "No longer there (it was version 1.0)", 2)


def test_lines_for_a_terminal_show_both_wordings(shipped: Frameworks) -> None:
    told = changed(shipped, pack("test", *sections((replace(REACH, question="What about reach, then?"), PLACE))))
    assert list(changes_as_text((told,))) == [
        "Test: Changed, though both say that they are version 1.0",
        "  Reach (test:reach): Asked differently",
        "    Question: What about [-reach?-]{+reach, then?+}",
    ]


_TEXTS = st.text(alphabet="ab c\n", min_size=1, max_size=12)
_FIELDS = st.builds(
    Field,
    id=st.sampled_from("abc"),
    kind=st.sampled_from(FieldKind),
    label=_TEXTS,
    optional=st.booleans(),
    options=st.lists(st.builds(Option, id=st.sampled_from("xy"), label=_TEXTS), max_size=2).map(tuple),
)
_ITEMS = st.builds(
    lambda name, question, fields: replace(item(name, *fields), question=question),
    st.sampled_from(["one", "two", "three"]),
    _TEXTS,
    st.lists(_FIELDS, min_size=1, max_size=3, unique_by=lambda field: field.id),
)
_PACKS = st.lists(_ITEMS, min_size=1, max_size=3, unique_by=lambda one: one.id).map(
    lambda items: pack("test", *sections(tuple(items), ()))
)


@given(_PACKS, _PACKS)
def test_whatever_differs_is_told_and_both_wordings_can_be_read_back(before: Pack, after: Pack) -> None:
    programme = _programme()
    changes = compare(Frameworks(programme, (before,), {}), Frameworks(programme, (after,), {}))
    olds, news = _items(before), _items(after)
    told = {one.ref.partition(":")[2]: one for change in changes for one in change.items}
    assert {name for name in olds | news if olds.get(name) != news.get(name)} <= told.keys()
    for one in (text for item_change in told.values() for text in item_change.texts):
        pieces = difference(one.before, one.after)
        assert "".join(piece.text for piece in pieces if piece.change is not Change.ADDED) == one.before
        assert "".join(piece.text for piece in pieces if piece.change is not Change.REMOVED) == one.after


@cache
def _programme() -> Programme:
    return load_programme(resources() / "frameworks")


def _items(one: Pack) -> Mapping[str, Item]:
    return {item.id: item for _section, item in one.items()}


@pytest.mark.parametrize(
    ("version", "than", "newer"),
    [("1.1", "1.0", True), ("1.10", "1.9", True), ("2", "1.9.9", True), ("1", "1.0.0", False), ("1.0", "1.1", False)],
)
def test_versions_are_compared_number_by_number(version: str, than: str, newer: bool) -> None:
    assert is_newer(version, than) is newer


def test_how_a_scheme_reads_is_compared_line_by_line(frameworks: Frameworks) -> None:
    before, after = (
        replace(frameworks.packs[1], version=version, assessment=scale("low", high))
        for version, high in (("1.0", "high"), ("1.1", "higher"))
    )
    parts = pack_parts(after)
    assert parts["assessment levels"].text == "Low\nHigher"
    assert parts["assessment outcomes"].text == "Yes (award)"
    assert parts["assessment valid_years"].name == "Years that an award holds"
    changed = [key for key, part in pack_parts(before).items() if parts[key] != part]
    assert changed == ["assessment levels"]
