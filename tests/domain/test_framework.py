"""Pack values refuse what a pack may not say."""

import msgspec
import pytest

from sv_desktop.domain.framework import Field, Identifier, Item, Option, Pack, Section, Source

from .small_packs import STORY, item, pack


@pytest.mark.parametrize("text", ["", "9lives", "Award", "a-b", "a" * 41, "é", "a b", "a:b", "a#b"])
def test_an_id_is_lower_case_letters_digits_and_underscores(text: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(text, Identifier)


def test_a_key_that_we_do_not_know_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="colour"):
        msgspec.convert({"id": "a", "label": "A", "colour": "red"}, Option)


@pytest.mark.parametrize(
    "changes",
    [
        {"fields": []},
        {"kind": "question"},
        {"status": "certain"},
        {"minutes": 0},
        {"checked_on": "last year"},
        {"title": ""},
        {"question": None},
        {"fields": [{"id": "a", "kind": "essay", "label": "A"}]},
        {"fields": [{"id": "a", "kind": "text", "label": "A", "check": "shoe_size"}]},
        {"fields": [{"id": "a", "kind": "number", "label": "A", "decimals": 7}]},
    ],
)
def test_an_item_that_breaks_a_rule_is_refused(changes: dict[str, object]) -> None:
    good = msgspec.to_builtins(item("change", STORY))
    assert msgspec.convert(good, Item) == item("change", STORY)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**good, **changes}, Item)


@pytest.mark.parametrize("version", ["", "1.0.0.0", "v1", "1.", "one"])
def test_a_version_is_one_to_three_numbers(version: str) -> None:
    good = msgspec.to_builtins(pack("award", Section(id="social", title="Social", items=(item("change", STORY),))))
    assert msgspec.convert({**good, "version": "2.10.3"}, Pack).version == "2.10.3"
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**good, "version": version}, Pack)


def test_values_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Source(title="A").title = "B"  # type: ignore[misc]
    assert Field(id="a", kind=STORY.kind, label="A").optional is False
