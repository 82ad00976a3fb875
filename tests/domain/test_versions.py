"""A newer version takes an older one's place; nothing is ever out of reach."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.answers import Answers
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.versions import earlier_versions, newer_versions, replacing

REF, OTHER = "award:social_change", "charter:good_locally"


def one(name: str, replaces: str = "", *, title: str = "") -> Evidence:
    return Evidence(
        id=name,
        name=f"{name}.pdf",
        size=1,
        sha256="0" * 64,
        media_type="application/pdf",
        added_by="Ann",
        added_at=datetime(2026, 1, 1, tzinfo=UTC),
        replaces=replaces,
        title=title,
    )


def test_versions_stand_in_a_row() -> None:
    row = (one("a"), one("b", "a"), one("c", "b"), one("d"))
    assert newer_versions(row) == {"a": "b", "b": "c"}
    assert [old.id for old in earlier_versions(row, row[2])] == ["b", "a"]
    assert earlier_versions(row, row[3]) == ()


def test_the_older_one_counts_again_when_the_newer_was_removed() -> None:
    assert newer_versions((one("a"), one("c", "b"))) == {}


@given(st.lists(st.sampled_from(["", "a", "b", "c", "d", "e"]), min_size=5, max_size=5))
def test_from_every_version_a_present_one_is_reached(replaces: list[str]) -> None:
    evidence = tuple(one(name, old) for name, old in zip("abcde", replaces, strict=True))
    newer = newer_versions(evidence)
    for start in evidence:
        here, steps = start.id, 0
        while here in newer:
            here, steps = newer[here], steps + 1
            assert steps <= 5
        assert len(earlier_versions(evidence, start)) <= 5


def test_what_is_taken_over_is_the_title_the_words_the_mark_and_the_uses() -> None:
    said = {
        (REF, "evidence:a"): True,
        (OTHER, "evidence:a"): True,
        ("evidence:a", "title"): "Report",
        ("evidence:a", "personal"): True,
        ("evidence:a", "consent"): "Mary agreed",
        ("evidence:a", "date"): "2020-01-01",
    }
    old = one("a")
    after = Answers(said)
    for change in replacing(after, (old,), old, "b"):
        after = after.with_value(*change)
    assert after.uses("a") == ()
    assert after.uses("b") == (REF, OTHER)
    assert after.text("evidence:b", "title") == "Report"
    assert after.flag("evidence:b", "personal")
    assert after.get("evidence:b", "consent") is None
    assert after.get("evidence:b", "date") is None
    assert after.text("evidence:b", "replaces") == "a"
    assert after.text("evidence:a", "title") == "Report"


def test_an_earlier_version_that_counts_again_leaves_its_place() -> None:
    answers = Answers({("evidence:b", "replaces"): "a", ("evidence:c", "replaces"): "b"})
    row = (one("a"), one("b", "a"), one("c", "b"))
    for change in replacing(answers, row, row[2], "b"):
        answers = answers.with_value(*change)
    again = tuple(one(name, answers.text(f"evidence:{name}", "replaces")) for name in "abc")
    assert newer_versions(again) == {"a": "c", "c": "b"}
